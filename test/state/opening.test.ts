/** While another report is being opened the one before is not shown, and nothing that is typed goes into it. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { blankReport } from '@/report/report'
import { useDesk } from '@/state/desk/desk'
import { addReport, loadReport } from '@/storage/reports'

const format = formatForYear(2024) ?? expect.fail('a format')
const key = 'requests.received.natural'

it('nothing is typed into the report before', async () => {
  setActivePinia(createPinia())
  const desk = useDesk()
  const [first, second] = ['甲局', '乙局'].map((name) => ({
    id: crypto.randomUUID(),
    report: blankReport(format, 2024, { name }),
    created: 1,
    changed: 1,
  }))
  if (!first || !second) expect.fail('two reports')
  for (const filed of [first, second]) await addReport(filed)
  await desk.open(first.id)
  expect(desk.report?.organ.name).toBe('甲局')
  // The library lies between them.
  await desk.rest()

  const opened = desk.open(second.id)
  expect(desk.report).toBeUndefined()
  desk.type(key, '12', 'a stay')
  desk.write('overview', '写给乙局', 'typed')
  expect(await opened).toBe(true)
  expect(desk.report?.organ.name).toBe('乙局')
  desk.type(key, '3', 'another stay')
  await desk.flush()
  expect((await loadReport(first.id))?.filed.report).toEqual(first.report)
  expect((await loadReport(second.id))?.filed.report.figures[key]).toBe(3)

  // The same again is there all the time; one that is not there leaves what was before.
  const again = desk.open(second.id)
  expect(desk.report?.organ.name).toBe('乙局')
  await again
  expect(await desk.open(crypto.randomUUID())).toBe(false)
  await desk.close()
})
