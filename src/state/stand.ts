/** How far a report is: figures filled in, errors and points still to verify. */
import { settled, type Severity } from '@/check'
import { formatById } from '@/format'
import { cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Filed } from '@/storage'
import { catalogue } from './catalogue'
import { neighbourOf } from './neighbour'
import type { UnitsContext } from './sum/units'

export interface Stand {
  readonly filled: number
  readonly due: number
  /** Errors, without those explained as lawful exceptions. Unknown while the catalogue of checks is still being loaded. */
  readonly errors?: number
  /** Points to verify without a written reason. */
  readonly warnings?: number
}

const known = new Map<
  string,
  { readonly stamp: string; readonly units: UnitsContext | undefined; readonly stand: Stand }
>()

const stampOf = (filed: Filed | undefined): string =>
  filed ? `${filed.id}@${String(filed.changed)}` : ''

/** The stand of a report, judged as on the desk: with last year's report and the units it is the sum of. All zero if its format is unknown; without errors and warnings until the catalogue is loaded. */
export function standOf(filed: Filed, previous: Filed | undefined, units?: UnitsContext): Stand {
  const { report } = filed
  const stamp = `${stampOf(filed)} ${stampOf(previous)}`
  const done = known.get(filed.id)
  if (done?.stamp === stamp && done.units === units) return done.stand
  const format = formatById(report.format)
  if (!format) return { filled: 0, due: 0, errors: 0, warnings: 0 }
  const keys = [...cellsOf(format).keys()]
  const fill = {
    filled: keys.filter((key) => figureOf(report, key) !== null).length,
    due: keys.length,
  }
  const checks = catalogue()
  if (!checks) return fill
  const findings = checks.findingsIn(
    checks.judge({ report, format, ...neighbourOf(previous), ...units }),
  )
  const reasons = settled(findings, report)
  const standing = (grade: Severity) =>
    findings.filter(({ severity, id }) => severity === grade && !reasons.has(id)).length
  const stand = { ...fill, errors: standing('error'), warnings: standing('warning') }
  known.set(filed.id, { stamp, units, stand })
  return stand
}
