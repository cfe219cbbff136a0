/** The sums of the 汇总 on the desk as running totals: a change of one unit costs what that unit costs. */
import { type Ref, computed } from 'vue'
import { type Consolidation, summedUnits } from '@/report/consolidation/consolidation'
import { type Sums, adjustedSums } from '@/report/consolidation/consolidated'
import { type Totals, runningTotals } from '@/report/consolidation/totals'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'

const noSums: Sums = { plain: new Map(), adjusted: new Map() }

interface Running {
  readonly format: Format
  readonly totals: Totals
  /** The reports that are in, by their units. */
  readonly reports: Map<string, Report>
}

/** Brings running totals from what is in them to the units as they are. */
function brought({ totals, reports }: Running, whole: Consolidation): void {
  const units = summedUnits(whole)
  const stays = new Set<string>()
  for (const { id, received } of units) {
    stays.add(id)
    const before = reports.get(id)
    if (before === received.report) continue
    if (before) totals.remove(before)
    totals.add(received.report)
    reports.set(id, received.report)
  }
  if (stays.size === reports.size) return
  for (const [id, report] of reports)
    if (!stays.has(id)) {
      totals.remove(report)
      reports.delete(id)
    }
}

/** The sums of what lies on the desk, and the totals they come from. */
export function runningSums(
  current: Readonly<Ref<Consolidation | undefined>>,
  format: Readonly<Ref<Format | undefined>>,
) {
  let running: Running | undefined
  const totals = computed(() => {
    if (!current.value || !format.value) return undefined
    if (running?.format !== format.value)
      running = {
        ...{ format: format.value, totals: runningTotals(format.value) },
        reports: new Map(),
      }
    brought(running, current.value)
    // A new object each time: who looks at it learns that the totals are others.
    return { ...running.totals }
  })
  const sums = computed<Sums>(() =>
    totals.value && current.value && format.value
      ? adjustedSums(format.value, totals.value.sum, current.value.adjustments)
      : noSums,
  )
  return { sums, totals }
}
