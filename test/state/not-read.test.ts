/** Cells that were not read from a unit's file stay known as such: kept with the report, through a reload and a backup. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { database } from '@/storage/database'
import { standingWords } from '@/ui/consolidation/words'
import { county } from '../support/consolidation'

const row = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
})

it('tells what was not read from what a unit has left blank', async () => {
  const [sum, intake] = [useConsolidation(), useIntake()]
  await sum.create(county, 2024)
  sum.addUnits(['示例县教育局'])
  const html = `<h1>示例县教育局2024年政府信息公开工作年度报告</h1><table>${[
    ['', '自然人', '商业企业', '高校', '', '社会公益组织', '律所', '其他', '总计'],
    ['一、本年新收政府信息公开申请数量', 8, '', 3, '', 0, 4, 1, 18],
  ]
    .map(row)
    .join('')}</table>`
  await intake.take([{ name: '年报.html', content: new Blob([html]) }])
  const [held] = intake.held
  if (!held) expect.fail('It is to be looked at')
  intake.confirm(held.id, intake.look(held.id) ?? 0)
  const { received } = sum.current?.units[0] ?? {}
  expect(received?.notRead).toContain('requests.received.research')
  expect(received?.notRead).toContain('requests.carriedIn.natural')
  expect(received?.notRead).not.toContain('requests.received.business')
  expect(received?.notRead).not.toContain('requests.received.natural')
  const [stand] = sum.stands
  expect(stand?.blanks).toBe(1)
  expect(stand && standingWords(stand)).toMatch(/^1 格未填，\d+ 格没有读出$/)
  await sum.flush()
  const id = sum.filed?.id ?? ''
  await sum.leave()
  await sum.open(id)
  expect(sum.current?.units[0]?.received?.notRead).toEqual(received?.notRead)
})
