/** What was put on a finished page: fields that are filled in and notes that are typed on it. */
import type { PDFPageProxy } from '../library'
import { type Matrix, applied } from '../matrix'
import type { Glyph } from '../typesetter'
import type { PageBox } from './unseen'

/** A box of the page as the file tells it, by two corners; undefined if it is none. */
export function boxFrom(corners: unknown, viewport: Matrix): PageBox | undefined {
  if (!Array.isArray(corners) || corners.length !== 4) return undefined
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = corners.map(Number)
  const [one, other] = [applied(viewport, x1, y1), applied(viewport, x2, y2)]
  return {
    left: Math.min(one[0], other[0]),
    right: Math.max(one[0], other[0]),
    top: Math.min(one[1], other[1]),
    bottom: Math.max(one[1], other[1]),
  }
}

/** As the library tells of a note, a mark or a field. */
interface Added {
  readonly id?: unknown
  readonly subtype?: unknown
  readonly rect?: unknown
  readonly annotationFlags?: unknown
  readonly fieldType?: unknown
  readonly fieldValue?: unknown
  readonly fieldFlags?: unknown
  readonly contentsObj?: { readonly str?: unknown }
}

/** Bits that keep it from being shown: hidden, not to be viewed. */
const away = 2 | 32
/** The bit of a field that shows dots for what it holds. */
const masked = 1 << 13

const asText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** What it says, where a reader of PDF files writes that on the page. */
function saidBy({ subtype, fieldType, fieldValue, fieldFlags, contentsObj }: Added): string {
  if (subtype === 'FreeText') return asText(contentsObj?.str)
  if (subtype !== 'Widget' || !/^(?:Tx|Ch)$/.test(String(fieldType))) return ''
  if ((Number(fieldFlags) & masked) !== 0) return ''
  const values: readonly unknown[] = Array.isArray(fieldValue) ? fieldValue : [fieldValue]
  return values.map(asText).join('\n')
}

const largest = 12
const isWide = (sign: string): boolean => /[\u2e80-\uffef]/.test(sign)

/** The signs of a text set into a box from its top left; a single line in the middle of its height. */
function setInto({ left, right, top, bottom }: PageBox, text: string): readonly Glyph[] {
  const lines = text.split(/\r\n?|\n/)
  const size = Math.min(largest, (0.8 * (bottom - top)) / lines.length)
  if (!(size > 0)) return []
  const glyphs: Glyph[] = []
  let base = lines.length === 1 ? (top + bottom) / 2 + size / 3 : top + size
  for (const line of lines) {
    let at = left + 2
    for (const sign of line) {
      const width = isWide(sign) ? size : size / 2
      if (at + width > right && at > left + 2) [at, base] = [left + 2, base + size * 1.2]
      if (sign.trim() !== '') glyphs.push({ text: sign, left: at, right: at + width, base, size })
      at += width
    }
    base += size * 1.2
  }
  return glyphs
}

/** More than any page has. */
const most = { notes: 2000, signs: 20_000 }

/**
 * What readers write on the page although the file does not say how it looks.
 * @param drawn those that the page has been drawn with, by their ids.
 */
export async function addedTo(
  page: PDFPageProxy,
  viewport: Matrix,
  drawn: ReadonlySet<unknown>,
): Promise<readonly Glyph[]> {
  const all = (await page.getAnnotations()) as readonly Added[]
  const glyphs = all.slice(0, most.notes).flatMap((one) => {
    const box = boxFrom(one.rect, viewport)
    const isShown = (Number(one.annotationFlags ?? 0) & away) === 0 && !drawn.has(one.id)
    return box && isShown ? setInto(box, saidBy(one).slice(0, most.signs)) : []
  })
  return glyphs.slice(0, most.signs)
}
