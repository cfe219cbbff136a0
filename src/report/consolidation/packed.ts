/** Reports as they are stored and sent in numbers: the figures in the order of a list of keys that many of them share. */
import type { FigureKey } from '../format'
import { type Figures, type Narrative, type Report, freeze } from '../report'

/** Lists of keys, each named by its place; a new one goes to the end. */
export type Shapes = (readonly FigureKey[])[]

/** A report taken apart: figures, texts, and all else. */
export interface PackedReport {
  /** Which list of keys the figures follow; absent where they lie as they came. */
  readonly shape?: number
  /** What is no number is a blank. */
  readonly figures: Float64Array | Figures
  readonly narrative: Narrative
  /** The other members in their order; `null` stands where figures and texts were. */
  readonly rest: Readonly<Record<string, unknown>>
}

/** More lists of keys than formats could have are not kept. */
const mostShapes = 16

const isLike = (a: readonly FigureKey[], b: readonly FigureKey[]): boolean =>
  a.length === b.length && a.every((key, index) => key === b[index])

/** The place of a list of keys among the shapes, where it is put if there is room; -1 if there is none. */
function shapeOf(keys: readonly FigureKey[], shapes: Shapes): number {
  // No key of any format, and not to be set as one.
  if (keys.includes('__proto__')) return -1
  const known = shapes.findIndex((one) => isLike(one, keys))
  return known >= 0 || shapes.length >= mostShapes ? known : shapes.push(keys) - 1
}

/** A report taken apart; `shapes` grows by the list of its keys if that is a new one. */
export function packed(report: Report, shapes: Shapes): PackedReport {
  const { figures, narrative } = report
  const rest = { ...report, figures: null, narrative: null }
  const entries = Object.values(figures)
  const shape = entries.every((figure) => figure === null || Number.isFinite(figure))
    ? shapeOf(Object.keys(figures), shapes)
    : -1
  if (shape < 0) return { figures, narrative, rest }
  return { shape, figures: Float64Array.from(entries, (one) => one ?? NaN), narrative, rest }
}

const isNumbers = (figures: PackedReport['figures']): figures is Float64Array =>
  ArrayBuffer.isView(figures)

/** The report that was taken apart, as it was, frozen. */
export function unpacked(
  { shape, figures, narrative, rest }: PackedReport,
  shapes: Readonly<Shapes>,
): Report {
  const whole: Record<FigureKey, number | null> = {}
  const keys = shapes[shape ?? -1] ?? []
  if (isNumbers(figures))
    for (let at = 0; at < keys.length; at++) {
      const figure = figures[at] ?? NaN
      whole[keys[at] ?? ''] = Number.isNaN(figure) ? null : figure
    }
  const members = { figures: isNumbers(figures) ? whole : figures, narrative }
  return freeze({ ...rest, ...members } as Report)
}
