/** The paper is there before the checks: what is typed meanwhile is judged rightly once they come, and no written reason is lost. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it, vi } from 'vitest'
import { formatForYear } from '@/format'
import { cellsOf } from '@/report/format'
import { blankReport, freeze } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { addReport } from '@/storage/reports'

const gate = vi.hoisted(() => {
  let open: () => void = () => undefined
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return {
    opened,
    open: () => {
      open()
    },
  }
})
vi.mock('@/check/catalogue', async (original) => {
  await gate.opened
  return original()
})

it('an edit before they come is judged with all else', async () => {
  setActivePinia(createPinia())
  const format = formatForYear(2024) ?? expect.fail('a format')
  const zeros = Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0]))
  const reason = {
    check: 'requests.rising',
    finding: 'requests.rising',
    figures: {},
    reason: '已核实',
    at: 1,
  }
  const report = freeze({
    ...blankReport(format, 2024, { name: '示例局' }),
    figures: zeros,
    acknowledged: [reason],
  })
  const id = crypto.randomUUID()
  await addReport({ id, report, created: 1, changed: 1 })
  const desk = useDesk()
  const opening = desk.open(id)
  await expect.poll(() => desk.report?.year).toBe(2024)
  desk.enter([['requests.received.natural', 7]], 'typed')
  desk.enter([['requests.received.business', 2]], 'typed')
  expect(desk.report?.figures['requests.received.total']).toBe(9)
  expect(desk.findings).toEqual([])
  expect(desk.report?.acknowledged).toEqual([reason])
  gate.open()
  expect(await opening).toBe(true)
  const { findingsIn, judge } = await import('@/check/catalogue')
  const now = desk.report ?? expect.fail('a report')
  expect(desk.findings.map(({ id }) => id)).toEqual(
    findingsIn(judge({ report: now, format })).map(({ id }) => id),
  )
  expect(desk.findings.some(({ check }) => check === 'requests.balance')).toBe(true)
  await desk.rest()
})
