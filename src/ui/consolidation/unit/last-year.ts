/** Last year's figures beside the parts of a sum: what the units that go on in a unit had, and what last year's sum was. */
import { type Ref, computed } from 'vue'
import { formatById } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import type { Unit } from '@/report/consolidation/consolidation'
import { successionOf } from '@/report/consolidation/naming/succession'
import { counterpartOf, counterparts } from '@/report/counterpart'
import { type Figure, addFigures } from '@/report/figure'
import type { FigureKey, Format } from '@/report/format'
import type { Report } from '@/report/report'
import { useConsolidation } from '@/state/sum/consolidation'

/** @param format this year's. */
export function lastYear(format: Readonly<Ref<Format>>) {
  const sum = useConsolidation()
  const succession = computed(
    () =>
      sum.previous &&
      sum.current &&
      successionOf(sum.previous.units, sum.current.listChanges, sum.current.organ.name),
  )
  const sums = computed(() => {
    const there = sum.previous && formatById(sum.previous.format)
    return sum.previous && there && { there, figures: sumsOf(sum.previous, there).adjusted }
  })
  const figureIn = (report: Report, key: FigureKey): Figure | undefined => {
    const there = formatById(report.format)
    return there && counterpartOf(key, format.value, report, there)
  }

  return {
    /** What the unit, or those that go on in it, had; undefined where that is not known. */
    of(
      unit: Unit,
      key: FigureKey,
    ): { readonly figure: number; readonly whole: boolean } | undefined {
      const formers = succession.value?.formers(unit.name) ?? []
      const figures = formers.map(({ received }) => received && figureIn(received.report, key))
      const known = figures.flatMap((one) => (typeof one === 'number' ? [one] : []))
      const figure = known.length === figures.length ? addFigures(known) : null
      if (figure === null) return undefined
      return { figure, whole: !formers.some((one) => succession.value?.isDivided(one)) }
    },
    /** What last year's sum was; undefined where there is none to compare with. */
    total(key: FigureKey): number | undefined {
      if (!sums.value) return undefined
      const { there, figures } = sums.value
      const keys = counterparts(format.value, there).get(key)
      return keys && (addFigures(keys.map((one) => figures.get(one) ?? null)) ?? undefined)
    },
  }
}
