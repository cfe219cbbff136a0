/** What units should verify is found for all of a list without opening one, and is there at once when the list is opened again. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { type Report, freeze } from '@/report/report'
import { askToCheck, checkAhead, toCheckIn } from '@/state/sum/to-check'
import { granted, unitReport } from '../support/consolidation'

beforeEach(() => {
  setActivePinia(createPinia())
})

/** A report whose text says another number than its table. */
function unlike(name: string): Report {
  const report = unitReport(name, granted(108))
  const said = '全年共收到政府信息公开申请107件，全部按期办结。'
  return freeze({ ...report, narrative: { ...report.narrative, requests: said } })
}

it('judges all reports one after the other, and stops when nobody looks any more', async () => {
  const [one, two, three] = ['甲局', '乙局', '丙局'].map(unlike)
  if (!one || !two || !three) expect.fail()
  await checkAhead([one, two], () => true)
  expect(toCheckIn(one)?.length).toBeGreaterThan(0)
  expect(toCheckIn(two)).toHaveLength(toCheckIn(one)?.length ?? 0)
  await checkAhead([three], () => false)
  expect(toCheckIn(three)).toBeUndefined()
})

it('knows a report again that was read anew', async () => {
  const first = unlike('丁局')
  await checkAhead([first], () => true)
  const again = structuredClone(first)
  expect(toCheckIn(again)).toBeUndefined()
  askToCheck(again)
  expect(toCheckIn(again)).toEqual(toCheckIn(first))
})
