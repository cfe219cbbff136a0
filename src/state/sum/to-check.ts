/** What a unit should verify in its report: judged for one report at a time, as it is opened or has just been looked over. */
import { type ShallowRef, shallowRef } from 'vue'
import { type Finding, settled } from '@/check'
import { formatById } from '@/format'
import type { Report } from '@/report/report'
import { judgedInSlices } from '../judged'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'

const known = new WeakMap<Report, ShallowRef<readonly Finding[] | undefined>>()

const foundIn = (report: Report): ShallowRef<readonly Finding[] | undefined> => {
  const found = known.get(report) ?? shallowRef<readonly Finding[]>()
  known.set(report, found)
  return found
}

const asked = new WeakSet<Report>()

/** Has a report judged by all checks, once. */
export function askToCheck(report: Report): void {
  const format = formatById(report.format)
  if (!format || asked.has(report)) return
  asked.add(report)
  void judgedInSlices({ report, format, ...neighbourOf(useLibrary().previousOf(report)) })
    .then((findings) => {
      const reasons = settled(findings, report)
      foundIn(report).value = findings.filter(
        ({ severity, role, id }) =>
          severity === 'warning' && role === undefined && !reasons.has(id),
      )
    })
    .catch((cause: unknown) => {
      // Whoever asks next has it judged anew; what went wrong is told by the frame.
      asked.delete(report)
      throw cause
    })
}

/** The points to verify without a written reason; undefined while nobody has asked, or it is being judged. */
export const toCheckIn = (report: Report): readonly Finding[] | undefined => foundIn(report).value
