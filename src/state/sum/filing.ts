/** Consolidations filed anew, and removed for good. */
import { formatForYear } from '@/format'
import { newConsolidation } from '@/report/consolidation/consolidation'
import { type Outcome, ok, refused } from '@/report/outcome'
import type { Organ } from '@/report/report'
import { cleanOrgan } from '@/report/text/clean'
import { askToPersist, newId, removeConsolidation, saveConsolidation } from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import { previousSumAmong, useUnits } from './units'

/** Files a consolidation of a year, with last year's list if it is here. @returns its id; that of the one there is if there is one. */
export async function fileSum(given: Organ, year: number): Promise<Outcome<string>> {
  const [units, trouble] = [useUnits(), useTrouble()]
  const organ = cleanOrgan(given)
  const known = formatForYear(year)
  if (!known)
    return refused(`${String(year)}年早于现行格式（2019年度起），请填写2019年及以后的年度。`)
  await units.refresh()
  const there = units.all.find(
    ({ consolidation: one }) => one.organ.name === organ.name && one.year === year,
  )
  if (there) return ok(there.id)
  const before = previousSumAmong(units.all, { organ, year })?.consolidation
  const [id, at] = [newId(), Date.now()]
  const consolidation = newConsolidation(known, year, organ, before)
  try {
    await saveConsolidation({ id, consolidation, created: at, changed: at, revision: 0, trail: [] })
  } catch (cause) {
    trouble.tell(cause, 'acting')
    return refused('这份汇总没有存上，没有新建。请先按页面上的提示处理存储问题，再新建。', cause)
  }
  await units.refresh()
  void askToPersist()
  return ok(id)
}

/** Removes a consolidation for good; the report it became stays. */
export async function removeSum(id: string): Promise<void> {
  const [units, trouble] = [useUnits(), useTrouble()]
  try {
    await removeConsolidation(id)
    trouble.healed('acting')
  } catch (cause) {
    trouble.tell(cause, 'acting')
  }
  await units.refresh()
}
