/** What is found in the report on the desk: judged with last year's report, again only where an edit touches. */
import { type Ref, computed, watch } from 'vue'
import { type Context, type Finding, type Neighbour, lacksLastYear } from '@/check'
import type { Format } from '@/report/format'
import type { Filed } from '@/storage'
import { catalogue } from '../catalogue'
import { useLibrary } from '../library'
import { neighbourOf } from '../neighbour'
import { type UnitsContext, useUnits } from '../sum/units'
import { judging } from './judging'
import { writtenReasons } from './reasons'

/** Why nothing is compared with last year, where nothing is. */
const lacking = (context: Context | undefined): string | undefined =>
  context && lacksLastYear(context)

/** The judgement of one desk, whose catalogue is loaded before it opens a report; `format` is that of `filed`. */
export function useJudgement(
  filed: Readonly<Ref<Filed | undefined>>,
  format: Readonly<Ref<Format | undefined>>,
) {
  const library = useLibrary()
  const units = useUnits()
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

  const { answers, anew, begin, finish, again, judged } = judging(context)
  const findings = computed<readonly Finding[]>(() => catalogue()?.findingsIn(answers.value) ?? [])
  /** Last year's report or the units came, went or changed: everything may be judged by them. */
  watch([previous, consolidated], begin, { flush: 'sync' })

  let shown: string | undefined
  /** Another report lies on the desk, or the same one as another window wrote it, which is judged at once. */
  function lies(): void {
    anew()
    if (filed.value?.id === shown) finish()
    shown = filed.value?.id
  }

  const { entailed, ...written } = writtenReasons(report, findings)
  return {
    findings,
    previous,
    neighbour,
    lacking: computed(() => lacking(library.loaded ? context() : undefined)),
    context,
    lies,
    again,
    finish,
    judged,
    ...written,
    /** Before the checks are there no reason ends: the next edit ends those of which nothing is left. */
    entailed: (...edited: Parameters<typeof entailed>): ReturnType<typeof entailed> =>
      catalogue() ? entailed(...edited) : [],
  }
}
