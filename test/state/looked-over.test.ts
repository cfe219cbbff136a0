/** A file of a unit that is looked over before it counts: off the imports, which are another door's, and of the unit of the list it means. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, expect, it } from 'vitest'
import { useImports } from '@/state/import/imports'
import { useConsolidation } from '@/state/sum/consolidation'
import { useIntake } from '@/state/sum/intake'
import { database } from '@/storage/database'
import { county, fileOf, granted, unitReport } from '../support/consolidation'

const row = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

/** A page of which not all cells are found. */
const pageOf = (organ: string) =>
  new Blob([
    `<h1>${organ}2024年政府信息公开工作年度报告</h1><table>${row(['', '自然人', '商业企业', '总计'])}${row(['一、本年新收政府信息公开申请数量', 8, 3, 11])}</table>`,
  ])

beforeEach(async () => {
  setActivePinia(createPinia())
  await Promise.all(database.tables.map((table) => table.clear()))
  await useConsolidation().create(county, 2024)
})

async function held(organ: string) {
  const intake = useIntake()
  await intake.take([{ name: '年报.html', content: pageOf(organ) }])
  return intake.held[0] ?? expect.fail('It is to be looked at')
}

it('leaves nothing among the imports, taken or not, and keeps what was decided so far', async () => {
  const [sum, intake, imports] = [useConsolidation(), useIntake(), useImports()]
  sum.addUnits(['示例县教育局', '示例县水利局'])
  const { id } = await held('示例县教育局')
  const first = intake.look(id) ?? expect.fail('It is not here')
  imports.revise(first, { organ: '示例县水利局' })
  intake.leave(id, first)
  expect(imports.items).toEqual([])
  const again = intake.look(id) ?? expect.fail('It is gone')
  expect(imports.items.map(({ draft }) => draft?.organ)).toEqual(['示例县水利局'])
  intake.confirm(id, again)
  expect(imports.items).toEqual([])
  intake.leave(id, again)
  expect(intake.canLook(id)).toBe(false)
  expect(sum.missing.map(({ name }) => name)).toEqual(['示例县教育局'])
})

it('proposes the name the list has for its unit', async () => {
  const [sum, intake, imports] = [useConsolidation(), useIntake(), useImports()]
  sum.addUnits(['示例县自然资源局', '示例县水利局'])
  intake.look((await held('自然资源局')).id)
  expect(imports.items.map(({ draft }) => draft?.organ)).toEqual(['示例县自然资源局'])
})

it('a report that goes back leaves its day with what the unit has sent, and undo brings it again', async () => {
  const sum = useConsolidation()
  await useIntake().take([fileOf(unitReport('示例县教育局', granted(2)))])
  const [unit] = sum.current?.units ?? []
  sum.giveBack(unit?.id ?? '')
  expect(sum.current?.units[0]).not.toHaveProperty('received')
  expect(sum.current?.units[0]?.submissions?.map(({ returned }) => typeof returned)).toEqual([
    'number',
  ])
  sum.undo()
  expect(sum.current?.units).toEqual([unit])
})
