/** The straight lines of a page: strokes, and the thin boxes many programs draw instead. */
import { type Matrix, applied } from './matrix'

/** A line along an axis: `at` is its y if it lies, its x if it stands. */
export interface Rule {
  readonly lying: boolean
  readonly at: number
  readonly from: number
  readonly to: number
}

/** One closed or open figure of a path as it would be drawn. */
export interface Painted {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Wide and high enough to be the ground of something. */
  readonly paper: boolean
  /** An upright box, and nothing else. */
  readonly box: boolean
  readonly whenStroked: readonly Rule[]
  readonly whenFilled: readonly Rule[]
}

type Point = readonly [x: number, y: number]

/** Boxes thinner than this are lines. */
const thin = 3
/** A line may lean by so much and still be straight. */
const lean = 0.6
const mostParts = 4000

function ruleBetween([x1, y1]: Point, [x2, y2]: Point): readonly Rule[] {
  if (Math.abs(y1 - y2) <= lean && Math.abs(x1 - x2) > lean)
    return [{ lying: true, at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) }]
  if (Math.abs(x1 - x2) <= lean && Math.abs(y1 - y2) > lean)
    return [{ lying: false, at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) }]
  return []
}

function painted(points: readonly Point[]): Painted {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const isThin = Math.min(right - left, bottom - top) < thin
  const along: readonly Rule[] =
    right - left > bottom - top
      ? [{ lying: true, at: (top + bottom) / 2, from: left, to: right }]
      : [{ lying: false, at: (left + right) / 2, from: top, to: bottom }]
  const strokes = points.flatMap((point, index) => {
    const before = points[index - 1]
    return before ? ruleBetween(before, point) : []
  })
  const long = Math.max(right - left, bottom - top) > thin
  return {
    left,
    right,
    top,
    bottom,
    paper: !isThin,
    box:
      points.length > 3 &&
      points.length < 6 &&
      points.every(
        ([x, y]) => Math.min(x - left, right - x) <= lean && Math.min(y - top, bottom - y) <= lean,
      ),
    whenStroked: isThin && long && points.length > 2 ? along : strokes,
    whenFilled: isThin && long ? along : [],
  }
}

/** Numbers of the parts of a path in the library, and how many coordinates each takes. */
const part = { move: 13, line: 14, curve: 15, curve2: 16, curve3: 17, close: 18, box: 19 }

/** The figures of one path: `[parts, coordinates]` as the library tells it. */
export function paintedBy(args: readonly unknown[], ctm: Matrix): readonly Painted[] {
  const parts = Array.from((args[0] ?? []) as ArrayLike<number>).slice(0, mostParts)
  const coordinates = Array.from((args[1] ?? []) as ArrayLike<number>)
  const figures: Painted[] = []
  let points: Point[] = []
  let at = 0
  const next = (): Point => applied(ctm, coordinates[at++] ?? 0, coordinates[at++] ?? 0)
  const end = (): void => {
    if (points.length > 1) figures.push(painted(points))
    points = []
  }
  for (const one of parts) {
    if (one === part.move) {
      end()
      points = [next()]
    } else if (one === part.line) points.push(next())
    else if (one === part.close) {
      const [first] = points
      if (first) points.push(first)
    } else if (one === part.box) {
      end()
      const [x, y, width, height] = [0, 1, 2, 3].map((step) => coordinates[at + step] ?? 0) as [
        number,
        number,
        number,
        number,
      ]
      at += 4
      points = [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
        [x, y],
      ].map(([px = 0, py = 0]) => applied(ctm, px, py))
      end()
    } else {
      // Of a curve only where it ends counts: no table is ruled with curves.
      at += one === part.curve ? 4 : 2
      end()
      points = [next()]
    }
  }
  end()
  return figures
}
