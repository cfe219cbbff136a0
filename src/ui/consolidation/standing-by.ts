/** What the panel of a 汇总 says of its units beside the sums: whose fault a finding is, and who has what to verify. */
import { type Ref, computed, onScopeDispose, watch } from 'vue'
import type { Finding } from '@/check'
import type { Unit } from '@/report/consolidation/consolidation'
import { type UnitStand, useConsolidation } from '@/state/sum/consolidation'
import { checkAhead, toCheckIn } from '@/state/sum/out'

/** Findings that are told of one unit: their ids end with its place among those added up. */
const ofOneUnit = /^consolidation\.(?:units|unit-errors|unit-blank):(\d+)$/

/** Whose fault a finding in the sums is. */
interface Source {
  readonly units: readonly Unit[]
  /** The same is wrong in their own reports: nothing is to be mended in the sum. */
  readonly isTheirs: boolean
}

/** The units a finding is of, or whose own reports have the very same fault. */
export function sourceOf(
  { id }: Pick<Finding, 'id'>,
  summed: readonly Unit[],
  stands: readonly UnitStand[],
): Source {
  const told = ofOneUnit.exec(id)?.[1]
  if (told !== undefined) {
    const unit = summed[Number(told)]
    return { units: unit ? [unit] : [], isTheirs: false }
  }
  const units = stands
    .filter(({ unit, errors }) => unit.counted && errors.some((one) => one.id === id))
    .map(({ unit }) => unit)
  return { units, isTheirs: units.length > 0 }
}

/** The units that have something to verify, with what; judged while the panel is shown. */
export function useToCheck(): Readonly<
  Ref<readonly { readonly unit: Unit; readonly findings: readonly Finding[] }[]>
> {
  const sum = useConsolidation()
  let round = 0
  const reports = computed(() => sum.stands.flatMap(({ unit }) => unit.received?.report ?? []))
  watch(
    [reports, () => sum.isTaking],
    () => {
      const own = ++round
      if (!sum.isTaking) void checkAhead(reports.value, () => own === round)
    },
    { immediate: true },
  )
  onScopeDispose(() => (round += 1))
  return computed(() =>
    sum.stands.flatMap(({ unit }) => {
      const findings = (unit.received && toCheckIn(unit.received.report)) ?? []
      return findings.length > 0 ? [{ unit, findings }] : []
    }),
  )
}
