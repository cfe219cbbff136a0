/** How far a report is: figures filled in, errors and points still to verify. */
import { type Finding, settled, type Severity } from '@/check'
import { formatById } from '@/format'
import { cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'

/** What is found in a report and not explained. */
export interface OpenPoints {
  /** Errors, without those explained as lawful exceptions. */
  readonly errors: number
  /** Points to verify without a written reason. */
  readonly warnings: number
}

export interface Stand extends Partial<OpenPoints> {
  readonly filled: number
  readonly due: number
}

const filling = new WeakMap<Report, Stand>()

/** How many figures are filled in of how many; nothing is due in a format that is unknown, and nothing wrong. */
export function fillOf(report: Report): Stand {
  const known = filling.get(report)
  if (known) return known
  const format = formatById(report.format)
  const keys = format ? [...cellsOf(format).keys()] : []
  const filled = keys.filter((key) => figureOf(report, key) !== null).length
  const stand = { filled, due: keys.length, ...(!format && { errors: 0, warnings: 0 }) }
  filling.set(report, stand)
  return stand
}

/** How many of the findings are open. */
export function openAmong(findings: readonly Finding[], report: Report): OpenPoints {
  const reasons = settled(findings, report)
  const standing = (grade: Severity) =>
    findings.filter(({ severity, id }) => severity === grade && !reasons.has(id)).length
  return { errors: standing('error'), warnings: standing('warning') }
}
