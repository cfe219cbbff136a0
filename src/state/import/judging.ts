/** What the checks find in reports on their way in: judged in slices, each as it stands now. */
import { type ShallowRef, shallowRef } from 'vue'
import type { Finding } from '@/check'
import { judgedInSlices } from '../judged'
import { type Filed, useLibrary } from '../library'
import { neighbourOf } from '../neighbour'
import { type ImportDraft, reportOf } from './draft'

interface Judged {
  /** Last year's report as it was then. */
  readonly previous: Filed | undefined
  readonly findings: ShallowRef<readonly Finding[] | undefined>
}

/** @returns the findings of a draft; undefined while it is being judged: whoever asks in a reading that is watched learns them then. */
export function judgingOfDrafts(): (draft: ImportDraft) => readonly Finding[] | undefined {
  const known = new WeakMap<ImportDraft, Judged>()
  return (draft) => {
    const report = reportOf(draft)
    const previous = useLibrary().previousOf(report)
    const before = known.get(draft)
    if (before && before.previous === previous) return before.findings.value
    const findings = shallowRef<readonly Finding[]>()
    known.set(draft, { previous, findings })
    const { format } = draft.reading.recognised
    void judgedInSlices({ report, format, ...neighbourOf(previous) })
      .then((found) => {
        findings.value = found
      })
      .catch((cause: unknown) => {
        // Whoever asks next has it judged anew; what went wrong is told by the frame.
        known.delete(draft)
        throw cause
      })
    return findings.value
  }
}
