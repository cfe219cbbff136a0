/** How far a report is: figures filled in, errors and points to verify. */
import { findingsIn, judge } from '@/check'
import { formatById } from '@/format'
import { cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'

export interface Stand {
  readonly filled: number
  readonly due: number
  readonly errors: number
  readonly warnings: number
}

const known = new WeakMap<Report, Stand>()

/** The stand of a report; all zero if its format is unknown. */
export function standOf(report: Report): Stand {
  const done = known.get(report)
  if (done) return done
  const format = formatById(report.format)
  if (!format) return { filled: 0, due: 0, errors: 0, warnings: 0 }
  const keys = [...cellsOf(format).keys()]
  const findings = findingsIn(judge({ report, format }))
  const stand = {
    filled: keys.filter((key) => figureOf(report, key) !== null).length,
    due: keys.length,
    errors: findings.filter(({ severity }) => severity === 'error').length,
    warnings: findings.filter(({ severity }) => severity === 'warning').length,
  }
  known.set(report, stand)
  return stand
}
