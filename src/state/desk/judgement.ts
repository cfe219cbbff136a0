/** What is found in the report on the desk: judged with last year's report, again only where an edit touches. */
import { type Ref, computed, shallowRef, watch } from 'vue'
import type { Context, Finding, Neighbour } from '@/check'
import type { Answers } from '@/check/catalogue'
import { type Change, memberOf } from '@/report/edit/edit'
import type { Format } from '@/report/format'
import type { Filed } from '@/storage'
import { catalogue } from '../catalogue'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'
import { type UnitsContext, useUnits } from '../sum/units'
import { writtenReasons } from './reasons'

/** The judgement of one desk, whose catalogue is loaded before it opens a report; `format` is that of `filed`. */
export function useJudgement(
  filed: Readonly<Ref<Filed | undefined>>,
  format: Readonly<Ref<Format | undefined>>,
) {
  const library = useLibrary()
  const units = useUnits()
  const answers = shallowRef<Answers>([])
  const findings = computed<readonly Finding[]>(() => catalogue()?.findingsIn(answers.value) ?? [])
  const report = computed(() => filed.value?.report)
  /** Last year's report of the same organ as it is filed now; the same object while it has not changed. */
  const previous = computed<Filed | undefined>((known) => {
    const now = report.value && library.previousOf(report.value)
    return known?.id === now?.id && known?.changed === now?.changed ? known : now
  })
  /** Last year's report with its format; undefined if there is none to compare with. */
  const neighbour = computed<Neighbour | undefined>(() => neighbourOf(previous.value).previous)
  /** The units whose figures are added up in it, if a consolidation became this report. */
  const consolidated = computed<UnitsContext | undefined>(
    () => filed.value && units.contextFor(filed.value.id),
  )

  const context = (): Context | undefined =>
    report.value &&
    format.value && {
      report: report.value,
      format: format.value,
      ...(neighbour.value && { previous: neighbour.value }),
      ...consolidated.value,
    }

  function all(): void {
    const [now, checks] = [context(), catalogue()]
    answers.value = now && checks ? checks.judge(now) : []
  }
  /** Last year's report or the units came, went or changed: everything may be judged by them. */
  watch([previous, consolidated], all, { flush: 'sync' })

  /** Judges again what the changes touch. */
  function again(changes: readonly Change[]): void {
    const [now, checks] = [context(), catalogue()]
    if (now && checks) answers.value = checks.rejudge(answers.value, now, changes.map(memberOf))
  }

  return { findings, previous, neighbour, all, again, ...writtenReasons(report, findings) }
}
