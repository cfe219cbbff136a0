/** Typing in a cell: the whole text either means a figure, or the report keeps the figure it had. */
import { type Change, applyChanges, inverse, merged, unreadChange } from './edit'
import { type Figure, readFigure } from '../figure'
import { type FigureKey, type Format, cellsOf, shortName } from '../format'
import { type Report, unreadAt } from '../report'
import { enterFigures } from '../sums'

/** The texts that give way where these cells get a figure. */
export const givingWay = (report: Report, keys: Iterable<FigureKey>): readonly Change[] =>
  report.unread === undefined
    ? []
    : [...keys]
        .filter((key) => unreadAt(report, key) !== '')
        .map((key) => unreadChange(report, key, ''))

/** Figures put into cells: what changes of them, of the totals that follow, and of texts that stood there. */
export const putIn = (
  report: Report,
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
): readonly Change[] => [
  ...enterFigures(report, format, figures),
  ...givingWay(report, figures.keys()),
]

/**
 * What a text typed into a cell changes. Only the whole of it counts: where it is no figure, no figure changes, neither
 * the cell's nor a total's, and the text itself is kept.
 * @param report as it was when typing began, so that what is passed on the way to the text leaves no trace.
 */
export function typedIn(
  report: Report,
  format: Format,
  key: FigureKey,
  text: string,
): readonly Change[] {
  const cell = cellsOf(format).get(key)
  if (!cell) return []
  const read = readFigure(text, cell.kind)
  if (read.ok) return putIn(report, format, new Map([[key, read.value]]))
  return unreadAt(report, key) === text ? [] : [unreadChange(report, key, text)]
}

/**
 * What leads from the report to what a stay in a cell comes to now, told from where it began: what it has changed so
 * far leaves no trace. Reasons that died meanwhile are no matter of the stay.
 * @param stay its changes so far.
 */
export function amended(
  report: Report,
  stay: readonly Change[],
  change: (began: Report) => readonly Change[],
): readonly Change[] {
  const back = inverse(stay.filter(({ what }) => what !== 'acknowledged'))
  return merged(back, change(applyChanges(report, back)))
}

/** A cell that holds text which is no figure. */
export interface UnreadCell {
  readonly key: FigureKey
  readonly name: string
  /** Its text, cut where it is long. */
  readonly text: string
}

const longest = 30

/** A cell's text as a sentence tells it. */
export const clipped = (text: string): string =>
  text.length > longest ? `${text.slice(0, longest)}…` : text

/** The cells of a report that hold text which is no figure, in the decree's order. */
export const unreadCells = (report: Report, format: Format): readonly UnreadCell[] =>
  report.unread === undefined
    ? []
    : [...cellsOf(format).keys()]
        .filter((key) => unreadAt(report, key) !== '')
        .map((key) => ({ key, name: shortName(format, key), text: clipped(unreadAt(report, key)) }))
