/** A report carried on: into another format, or into the next year. */
import { counterpartOf } from './counterpart'
import { addFigures } from './figure'
import { type Format, cellsOf } from './format'
import { type Report, figureOf, freeze, withUnread } from './report'

/**
 * The same report in another format. A row the other format divides or sums up is taken over only as far
 * as its figures determine it; nothing is split by guess. Text that is no figure stays where the other format has its cell.
 * Reasons given for findings do not carry over.
 */
export function inFormat(report: Report, from: Format, to: Format): Report {
  const cells = cellsOf(to)
  const texts = Object.entries(report.unread ?? {}).filter(([key]) => cells.has(key))
  const figures = [...cells.keys()].map(
    (key) => [key, counterpartOf(key, to, report, from) ?? null] as const,
  )
  const converted = {
    ...report,
    format: to.id,
    figures: Object.fromEntries(figures),
    acknowledged: [],
  }
  return freeze(withUnread(converted, texts))
}

/** Figures a new report takes over from last year's: 上年结转, F2019 上一年项目数量; a blank source stays blank. */
export function carriedOver(format: Format, previous: Report): Report['figures'] {
  return Object.fromEntries(
    format.continuations
      .filter(({ carried }) => carried)
      .map(({ figure, previous: keys }) => [
        figure,
        addFigures(keys.map((key) => figureOf(previous, key))),
      ]),
  )
}
