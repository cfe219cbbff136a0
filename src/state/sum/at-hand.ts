/** Units' reports that are on this machine already: taken from there without a file. */
import { computed } from 'vue'
import type { Unit } from '@/report/consolidation/consolidation'
import { matchOf } from '@/report/consolidation/unit-name'
import { useLibrary } from '../library'
import { differing } from './arrival'
import { useConsolidation } from './consolidation'

/** What units of the open consolidation could hand in from here. */
export function atHand() {
  const library = useLibrary()
  const sum = useConsolidation()

  /** Reports on this machine that units of the list could hand in, or that have changed since they did. */
  const shelved = computed(() => {
    const { current } = sum
    if (!current) return []
    return current.units.flatMap((unit) => {
      const found = library.reports.find(
        ({ id, report }) =>
          id !== current.product &&
          report.year === current.year &&
          report.format === current.format &&
          report.organ['demonstration'] !== true &&
          matchOf(report.organ.name, [unit], current.organ.name),
      )
      const same =
        found && unit.received && differing(unit.received.report, found.report).length === 0
      return found && !same ? [{ unit, filed: found }] : []
    })
  })

  /** Takes a unit's report from the reports on this machine. */
  function takeShelved(unit: Unit): void {
    const one = shelved.value.find((other) => other.unit.id === unit.id)
    if (one)
      sum.receive(unit.id, {
        report: one.filed.report,
        from: '本机报告',
        at: Date.now(),
        filed: one.filed.id,
      })
  }

  return { shelved, takeShelved }
}
