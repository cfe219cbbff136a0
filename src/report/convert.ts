/** A report carried into another format: what both count alike stays, what they count apart is left blank. */
import { counterpartOf } from './counterpart'
import { type Format, cellsOf } from './format'
import { type Report, freeze, withUnread } from './report'

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
