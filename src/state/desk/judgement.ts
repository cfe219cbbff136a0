/** What is found in the report on the desk: judged with last year's report, again only where an edit touches. */
import { type Ref, computed, shallowRef, watch } from 'vue'
import type { Answers } from '@/check'
import { living, settled } from '@/check/acknowledged'
import type { Context, Neighbour } from '@/check/check'
import type { Finding } from '@/check/finding'
import { type Change, memberOf } from '@/report/edit/edit'
import type { Format } from '@/report/format'
import type { Acknowledgement, Report } from '@/report/report'
import type { Filed } from '@/storage/reports'
import { catalogue } from '../catalogue'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'
import { type UnitsContext, useUnits } from '../sum/units'

/** The judgement of one desk, whose catalogue is loaded before it opens a report; `filed` and `format` change together. */
export function useJudgement(filed: Ref<Filed | undefined>, format: Ref<Format | undefined>) {
  const library = useLibrary()
  const units = useUnits()
  const answers = shallowRef<Answers>([])
  const findings = computed<readonly Finding[]>(() => catalogue()?.findingsIn(answers.value) ?? [])
  /** The written reasons by the finding they settle. */
  const reasons = computed<ReadonlyMap<string, Acknowledgement>>(() =>
    filed.value ? settled(findings.value, filed.value.report) : new Map(),
  )
  /** Last year's report of the same organ as it is filed now; the same object while it has not changed. */
  const previous = computed<Filed | undefined>((known) => {
    const now = filed.value && library.previousOf(filed.value.report)
    return known?.id === now?.id && known?.changed === now?.changed ? known : now
  })

  /** Last year's report with its format; undefined if there is none to compare with. */
  const neighbour = computed<Neighbour | undefined>(() => neighbourOf(previous.value).previous)

  /** The units whose figures are added up in it, if a consolidation became this report. */
  const consolidated = computed<UnitsContext | undefined>(
    () => filed.value && units.contextFor(filed.value.id),
  )

  const context = (report: Report, known: Format): Context => ({
    report,
    format: known,
    ...(neighbour.value && { previous: neighbour.value }),
    ...consolidated.value,
  })

  function all(): void {
    answers.value =
      (filed.value &&
        format.value &&
        catalogue()?.judge(context(filed.value.report, format.value))) ??
      []
  }
  /** Last year's report or the units came, went or changed: everything may be judged by them. */
  watch([previous, consolidated], all, { flush: 'sync' })

  /** Judges again what the changes touch. */
  function again(changes: readonly Change[]): void {
    const checks = catalogue()
    if (filed.value && format.value && checks)
      answers.value = checks.rejudge(
        answers.value,
        context(filed.value.report, format.value),
        changes.map(memberOf),
      )
  }

  /** The reasons that died in this window, by their findings, so that nobody has to type them again. */
  const former = shallowRef<ReadonlyMap<string, string>>(new Map())

  /**
   * The change that buries the reasons whose figures or words are gone.
   * @param before the reasons there were when the edit, or the stay in the cell, began.
   */
  function buried(before: readonly Acknowledgement[]): readonly Change[] {
    const report = filed.value?.report
    if (!report || before.length === 0) return []
    const now = report.acknowledged
    const after = living(before, report, findings.value)
    const same = after.length === now.length && after.every((one, index) => one === now[index])
    const gone = before.filter((one) => !after.includes(one))
    if (gone.length > 0)
      former.value = new Map([
        ...former.value,
        ...gone.map(({ finding, reason }) => [String(finding), reason] as const),
      ])
    return same ? [] : [{ what: 'acknowledged', before: now, after }]
  }

  return { findings, reasons, former, previous, neighbour, all, again, buried }
}
