/** What a likely slip explains: the errors that end once it is corrected, and need no correction of their own. */
import { applyChanges } from '@/report/edit/edit'
import { enterFigures } from '@/report/sums'
import type { Context } from '../check'
import type { Finding } from '../finding'

/** The slip that is told first, if it is sure enough to be sent to another office: neither a guess nor one of several. */
export const sureSlip = (findings: readonly Finding[]): Finding | undefined => {
  const slips = findings.filter(({ role }) => role === 'slip')
  const [first] = slips
  return slips.length === 1 && first?.remedy?.guess !== true ? first : undefined
}

/**
 * The ids of the errors that end when the slip is corrected.
 * @param errorsIn what is found in a report.
 */
export function settledBy(
  slip: Finding | undefined,
  errors: readonly Finding[],
  context: Context,
  errorsIn: (context: Context) => readonly Finding[],
): ReadonlySet<string> {
  const figures = slip?.remedy?.figures
  if (!figures) return new Set()
  const { report, format } = context
  const changes = enterFigures(report, format, new Map(figures))
  const left = errorsIn({ ...context, report: applyChanges(report, changes) })
  const open = new Set(left.map(({ id }) => id))
  return new Set(errors.map(({ id }) => id).filter((id) => !open.has(id)))
}
