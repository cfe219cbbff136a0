/** Last year's report as the checks may use it: only if it really is last year's, and only what is comparable. */
import { type Figure, addFigures } from '@/report/figure'
import { type FigureKey, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Context, Neighbour } from './check'

/** The report of the year before, if it is here. */
export const lastYear = ({ report, previous }: Context): Neighbour | undefined =>
  previous?.report.year === report.year - 1 ? previous : undefined

/** That there is no report of the year before to compare with, as it is told; nothing if there is one. */
export const lacksLastYear = (context: Context): string | undefined =>
  lastYear(context) ? undefined : `本机没有${String(context.report.year - 1)}年度的报告`

/**
 * Figures of another report added up.
 * @returns undefined if its format lacks one of them: then there is nothing to compare; blank if one is blank.
 */
export function figuresIn(
  { report, format }: Neighbour,
  keys: readonly FigureKey[],
): Figure | undefined {
  const cells = cellsOf(format)
  return keys.every((key) => cells.has(key))
    ? addFigures(keys.map((key) => figureOf(report, key)))
    : undefined
}
