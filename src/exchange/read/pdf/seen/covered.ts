/** Which characters of a page have a picture laid over them. */
import { type Matrix, applied } from '../matrix'
import type { Glyph } from '../typesetter'
import type { PageBox } from './unseen'

/** The square a picture is drawn into, as it comes to lie. */
export function pictureBox(ctm: Matrix): PageBox {
  const corners = [
    [0, 0],
    [0, 1],
    [1, 0],
    [1, 1],
  ].map(([x = 0, y = 0]) => applied(ctm, x, y))
  const [across, down] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  return {
    left: Math.min(...across),
    right: Math.max(...across),
    top: Math.min(...down),
    bottom: Math.max(...down),
  }
}

const most = 500

/** The pictures of a page in the order in which they are drawn. */
export class Pictures {
  private readonly boxes: PageBox[] = []

  /** How many have been drawn so far. */
  get count(): number {
    return this.boxes.length
  }

  /** One more; those that are too many count as one, as large as all of them. */
  lay(box: PageBox): void {
    const last = this.boxes.at(-1)
    if (!last || this.boxes.length < most) {
      this.boxes.push(box)
      return
    }
    this.boxes[most - 1] = {
      left: Math.min(last.left, box.left),
      right: Math.max(last.right, box.right),
      top: Math.min(last.top, box.top),
      bottom: Math.max(last.bottom, box.bottom),
    }
  }

  /** True if a part of the character lies under a picture drawn after so many others. */
  cover({ left, right, base, size }: Glyph, before: number): boolean {
    const slack = (right - left) / 5
    for (let at = Math.min(before, most - 1); at < this.boxes.length; at++) {
      const box = this.boxes[at]
      if (
        box &&
        box.left < right - slack &&
        box.right > left + slack &&
        box.top < base - size / 8 &&
        box.bottom > base - size * 0.6
      )
        return true
    }
    return false
  }
}
