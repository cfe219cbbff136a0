/** The figures as a long list, one row a figure, as statisticians and programs want them. */
import type { Figure } from '@/report/figure'
import { type Cell, type Format, type Line, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { isLikeFormula } from './read/keyed'

/** One figure with all that says what it is. */
export interface TidyFigure {
  readonly cell: Cell
  readonly key: string
  /** What officers call the table: 表三. */
  readonly table: string
  /** All row labels, outermost first, the band's title before them. */
  readonly row: string
  readonly column: string
  readonly unit: string
  /** Blank stays blank. */
  readonly value: Figure
}

const labels = (line: Line): readonly string[] =>
  line.map(({ text }) => text).filter((text) => text !== '')

/** Every figure of the report in the decree's order, blanks too. */
export const tidyOf = (report: Report, format: Format): readonly TidyFigure[] =>
  [...cellsOf(format).values()].map((cell) => ({
    cell,
    key: cell.key,
    table: cell.table.name,
    row: [...(cell.band.title ? [cell.band.title] : []), ...labels(cell.row)].join('／'),
    column: labels(cell.column).join('／'),
    unit: cell.unit,
    value: figureOf(report, cell.key),
  }))

/** A field of a CSV file. What Excel would take for a formula is led by an apostrophe; quotes, commas and breaks are quoted. */
export function csvField(text: string): string {
  const safe = isLikeFormula.test(text) ? `'${text}` : text
  return /[",\r\n']|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
