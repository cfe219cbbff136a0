/** What a unit has sent, one after the other: an entry for each report, and what changed since a moment. */
import type { Format } from '../format'
import type { Consolidation, Received, Unit } from './consolidation'
import { type Submission, submissionOf } from './handed-in'

/** So many entries of what a unit has sent are kept. */
const longestLog = 30

/** The unit with a report that came, and the entry of it in what the unit has sent. */
export const withReport = (unit: Unit, format: Format, received: Received): Unit => ({
  ...unit,
  received,
  submissions: [
    ...(unit.submissions ?? []),
    submissionOf(format, received, unit.received?.report),
  ].slice(-longestLog),
})

/** The unit with its report given back, and the day of it in the entry of that report. */
export function givenBack({ received, ...unit }: Unit, at: number): Unit {
  const log = unit.submissions ?? []
  const last = log.at(-1)
  if (!received || !last) return unit
  return { ...unit, submissions: [...log.slice(0, -1), { ...last, returned: at }] }
}

/** What a unit has sent since the sums last went into the report; nothing while there is no such report. */
export const sentSince = (
  { submissions = [] }: Unit,
  { produced }: Pick<Consolidation, 'produced'>,
): readonly Submission[] =>
  produced === undefined ? [] : submissions.filter(({ at }) => at > produced)
