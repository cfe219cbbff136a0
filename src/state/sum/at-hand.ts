/** Units' reports that are on this machine already: taken from there without a file. */
import { computed } from 'vue'
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import { bookOf } from '@/report/consolidation/book'
import { isSameReport } from '@/report/consolidation/handed-in'
import { begun } from '@/report/consolidation/intake'
import { trayFor, twinOf } from '@/report/consolidation/tray'
import { type UnitIndex, unitIndex } from '@/report/consolidation/unit-index'
import { type Filed, useLibrary } from '../library'
import { newId } from '@/storage'
import { useConsolidation } from './consolidation'
import { trayNeeds } from './taking/tray-needs'

type Named = Pick<Unit, 'id' | 'name'>

/** The units by their names; the same index as long as the names are. */
function namedUnits() {
  let known: { readonly of: readonly unknown[]; readonly index: UnitIndex<Named> } | undefined
  return ({ units, organ, decisions }: Consolidation): UnitIndex<Named> => {
    const names = units.map(({ id, name }) => `${id} ${name}`).join('\n')
    const of = [names, organ.name, decisions]
    if (!known?.of.every((one, at) => one === of[at]))
      known = { of, index: unitIndex<Named>(units, organ.name, decisions) }
    return known.index
  }
}

/** What units of the open consolidation could hand in from here. */
export function atHand() {
  const library = useLibrary()
  const sum = useConsolidation()

  const named = namedUnits()

  /** Reports on this machine that units of the list could hand in, or that have changed since they did. */
  const shelved = computed(() => {
    const { current, format } = sum
    if (!current || !format) return []
    const units = new Map(current.units.map((unit) => [unit.id, unit]))
    const found = new Map<string, { readonly unit: Unit; readonly filed: Filed }>()
    for (const filed of library.reports) {
      const { id, report } = filed
      if (id === current.product || report.year !== current.year) continue
      if (report.format !== current.format || report.organ['demonstration'] === true) continue
      const unit = units.get(named(current).match(report.organ.name)?.id ?? '')
      if (!unit || found.has(unit.id)) continue
      const { received } = unit
      const known = received ?? unit.returned
      // What went back is not taken again as it was, and nothing older takes the place of what came since.
      const last = received?.at ?? unit.submissions?.at(-1)?.at
      if (last !== undefined && filed.changed <= last) continue
      if (!known || !isSameReport(format, known.report, report)) found.set(unit.id, { unit, filed })
    }
    return [...found.values()]
  })
  const shelvedIds = computed(() => new Set(shelved.value.map(({ unit }) => unit.id)))

  /** Takes a unit's report from the reports on this machine; it is asked about where a unit that may be the same counts already. */
  function takeShelved(unit: Unit): void {
    const { current, format } = sum
    const one = shelved.value.find((other) => other.unit.id === unit.id)
    if (!one || !current || !format) return
    const {
      report,
      report: { title },
    } = one.filed
    const [from, at] = [`本机报告列表：${title}`, Date.now()]
    if (!twinOf(bookOf(current, Date.now), unit)) {
      sum.receive(unit.id, { report, from, at, filed: one.filed.id })
      return
    }
    const id = newId()
    const tray = trayFor(begun(current, [{ id, file: from }], newId(), at), trayNeeds(format))
    tray.put(id, { file: from, report })
    sum.takeIn(tray.result())
  }

  return { shelved, shelvedIds, takeShelved }
}
