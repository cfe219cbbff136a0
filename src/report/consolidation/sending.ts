/** What a unit has sent, one after the other: an entry for each report, and what changed since a moment. */
import { applyChanges } from '../edit/edit'
import { putIn } from '../edit/typing'
import type { Figure } from '../figure'
import type { FigureKey, Format } from '../format'
import { type Report, figureOf, freeze } from '../report'
import type { Consolidation, Received, Unit } from './consolidation'
import { type Submission, changedBy, submissionOf } from './handed-in'

/** So many entries of what a unit has sent are kept. */
const longestLog = 30

/** The unit with a report that came, and the entry of it in what the unit has sent. */
export const withReport = (unit: Unit, format: Format, received: Received): Unit => ({
  ...unit,
  received,
  submissions: [
    ...(unit.submissions ?? []),
    submissionOf(format, received, (unit.received ?? unit.returned)?.report),
  ].slice(-longestLog),
})

/** The unit without its report and without the entry of it. */
export function withoutLatest({ received, submissions = [], ...unit }: Unit): Unit {
  const before = received ? submissions.slice(0, -1) : submissions
  return before.length > 0 ? { ...unit, submissions: before } : unit
}

/** Whence a correction comes, where a report would name its file. */
const byTelephone = '电话更正'

/**
 * The unit with figures of its report corrected at its word, totals that agreed following; the very same if nothing
 * changes. The report stays the one that was received.
 * @param note who said so and when.
 */
export function correctedByWord(
  unit: Unit,
  format: Format,
  figures: ReadonlyMap<FigureKey, Figure>,
  note: string,
  at: number,
): Unit {
  const { received, submissions = [] } = unit
  if (!received) return unit
  const report = applyChanges(received.report, putIn(received.report, format, figures))
  if (report === received.report) return unit
  const entry = submissionOf(format, { report, from: byTelephone, at }, received.report)
  return {
    ...unit,
    received: { ...received, report },
    submissions: [...submissions, { ...entry, note }].slice(-longestLog),
  }
}

/** The corrections made at the unit's word since its report came, which its next report takes the place of. */
export function correctionsOf({ received, submissions = [] }: Unit): readonly Submission[] {
  if (!received) return []
  const lastReport = submissions.map(({ note }) => note === undefined).lastIndexOf(true)
  return submissions.slice(lastReport + 1)
}

/** The figures that differ from the report as the unit sent it. */
export const correctedFigures = (unit: Unit): Submission['figures'] =>
  changedBy(correctionsOf(unit))

/** The report as the unit sent it, without what was corrected at its word. */
export function reportAsSent(unit: Unit): Report | undefined {
  const { received } = unit
  const corrected = correctedFigures(unit)
  if (!received || corrected.length === 0) return received?.report
  const { report } = received
  const sent = corrected.filter(([key, , after]) => figureOf(report, key) === after)
  return freeze({
    ...report,
    figures: { ...report.figures, ...Object.fromEntries(sent.map(([key, was]) => [key, was])) },
  })
}

/** The unit with its report given back, which stays to be read, and the day of it in the entry of that report. */
export function givenBack(unit: Unit, at: number): Unit {
  const { received, submissions: log = [], ...rest } = unit
  if (!received) return unit
  const last = log.at(-1)
  return {
    ...{ ...rest, returned: received },
    ...(last && { submissions: [...log.slice(0, -1), { ...last, returned: at }] }),
  }
}

/** The report that was given back and that no other has come for since. */
export const reportBack = ({ received, returned }: Unit): Received | undefined =>
  received ? undefined : returned

/** The unit with its report counted again that was given back; the very same where there is none. */
export function takenBack(unit: Unit): Unit {
  const { returned, submissions: log = [], ...rest } = unit
  if (!returned || rest.received) return unit
  const submissions = log.map((one, index): Submission => {
    const entry: { -readonly [member in keyof Submission]: Submission[member] } = { ...one }
    if (index === log.length - 1) delete entry.returned
    return entry
  })
  return { ...rest, received: returned, ...(log.length > 0 && { submissions }) }
}

/** What a unit has sent since the sums last went into the report; nothing while there is no such report. */
export const sentSince = (
  { submissions = [] }: Unit,
  { produced }: Pick<Consolidation, 'produced'>,
): readonly Submission[] =>
  produced === undefined ? [] : submissions.filter(({ at }) => at > produced)
