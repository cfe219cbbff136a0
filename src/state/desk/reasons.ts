/** The written reasons of the report on the desk: which finding each settles, and which die with an edit. */
import { type Ref, computed, shallowRef } from 'vue'
import { type Finding, living, settled } from '@/check'
import type { Change, Origin } from '@/report/edit/edit'
import type { Acknowledgement, Report } from '@/report/report'
import type { Edit } from '@/storage'

/** Edits that settle themselves which reasons there are. */
const settling: readonly Origin[] = ['undone', 'redone', 'restored', 'resolved']

/** @param findings what is found in the report as it is now. */
export function writtenReasons(
  report: Readonly<Ref<Report | undefined>>,
  findings: Readonly<Ref<readonly Finding[]>>,
) {
  /** The written reasons by the finding they settle. */
  const reasons = computed<ReadonlyMap<string, Acknowledgement>>(() =>
    report.value ? settled(findings.value, report.value) : new Map(),
  )
  /** The errors that no reason settles. */
  const openErrors = computed<readonly Finding[]>(() =>
    findings.value.filter(({ severity, id }) => severity === 'error' && !reasons.value.has(id)),
  )
  /** The reasons that died in this window, by their findings, so that nobody has to type them again. */
  const former = shallowRef<ReadonlyMap<string, string>>(new Map())

  /**
   * The change that buries the reasons whose figures or words are gone.
   * @param before the reasons there were when the edit, or the stay in the cell, began.
   */
  function buried(before: readonly Acknowledgement[]): readonly Change[] {
    if (!report.value || before.length === 0) return []
    const now = report.value.acknowledged
    const after = living(before, report.value, findings.value)
    const same = after.length === now.length && after.every((one, index) => one === now[index])
    const gone = before.filter((one) => !after.includes(one))
    if (gone.length > 0)
      former.value = new Map([
        ...former.value,
        ...gone.map(({ finding, reason }) => [String(finding), reason] as const),
      ])
    return same ? [] : [{ what: 'acknowledged', before: now, after }]
  }

  /** What an edit entails: the end of reasons of which nothing is left. */
  function entailed(
    made: readonly Change[],
    origin: Origin,
    before: Report,
    latest: Edit | undefined,
  ): readonly Change[] {
    if (settling.includes(origin) || made.some(({ what }) => what === 'acknowledged')) return []
    const first = latest?.changes.find((change) => change.what === 'acknowledged')
    return buried(first?.before ?? before.acknowledged)
  }

  return { reasons, openErrors, former, entailed }
}
