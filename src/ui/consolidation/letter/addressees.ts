/** Who may be written to, all at once: the units with something to correct or to verify, and which of them are chosen. */
import { computed, onMounted, onScopeDispose, reactive, ref, shallowRef } from 'vue'
import type { Finding } from '@/check'
import { type UnitStand, useConsolidation } from '@/state/sum/consolidation'
import { checkedIn, pointsFor } from '@/state/sum/out'

/** A unit that may be written to. */
interface Addressee {
  readonly stand: UnitStand
  readonly findings: readonly Finding[]
  /** How much is to be corrected, and to be verified. */
  readonly wrong: number
  readonly check: number
}

/** Reads through all reports; the units that have something to correct are chosen, those that only have to verify are not. */
export function addressing() {
  const sum = useConsolidation()
  const addressees = shallowRef<readonly Addressee[]>([])
  /** How many reports are looked through; undefined once all are. */
  const judged = ref<number>()
  const chosen = reactive(new Set<string>())
  const received = computed(() =>
    sum.stands.filter(({ unit }) => unit.counted && unit.received !== undefined),
  )
  let isLeft = false

  async function look(): Promise<void> {
    const found: Addressee[] = []
    for (const [index, stand] of received.value.entries()) {
      judged.value = index
      const report = stand.unit.received?.report
      const checks = report ? await checkedIn(report) : []
      if (isLeft) return
      const [wrong, check] = [stand.errors.length + stand.blanks, checks.length]
      if (wrong + check === 0) continue
      found.push({ stand, findings: pointsFor(stand, checks), wrong, check })
      if (wrong > 0) chosen.add(stand.unit.id)
    }
    addressees.value = [...found].sort((a, b) => Number(b.wrong > 0) - Number(a.wrong > 0))
    judged.value = undefined
  }
  onMounted(look)
  onScopeDispose(() => (isLeft = true))

  const isAll = computed(() => chosen.size === addressees.value.length)
  function turnAll(): void {
    const all = isAll.value ? [] : addressees.value
    chosen.clear()
    for (const { stand } of all) chosen.add(stand.unit.id)
  }
  function turn(id: string): void {
    if (!chosen.delete(id)) chosen.add(id)
  }
  return { addressees, judged, received, chosen, isAll, turn, turnAll }
}
