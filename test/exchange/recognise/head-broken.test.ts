/** Heads of columns broken over two lines or a page, and cells no head names that can only be one thing. */
import { expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const row = (cells: readonly (string | number)[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

const label = '一、本年新收政府信息公开申请数量'

/** What is read of the row, and how many of its cells are in doubt. */
async function read(heads: readonly (readonly string[])[], figures: readonly (string | number)[]) {
  const html = `<h1>示例局2024年政府信息公开工作年度报告</h1><table>${heads.map(row).join('')}${row([label, ...figures])}</table>`
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  return {
    figures: [
      'natural',
      'business',
      'research',
      'welfare',
      'legalService',
      'otherOrganisation',
      'total',
    ].map((who) => figureOf(report, `requests.received.${who}`)),
    unsure: doubts.flatMap((one) => one.figures).length,
  }
}

const broken = [
  ['', '自然人', '商业企业', '科研', '社会', '法律服务', '其他', '总计'],
  ['', '', '', '机构', '公益组织', '机构', '', ''],
]
/** Heads of another make, and an empty column, so that counting says nothing. */
const own = [['', '自然人', '商业企业', '高校', '', '社会公益组织', '律所', '其他', '总计']]
const spread = (figures: readonly number[]) => [...figures.slice(0, 3), '', ...figures.slice(3)]

it.each([
  ['zeros', [0, 0, 0, 0, 0, 0, 0]],
  ['figures whose sum does not hold', [8, 2, 3, 0, 4, 1, 20]],
])('heads in pieces are known: %s', async (_, figures) => {
  expect(await read(broken, figures)).toEqual({ figures, unsure: 0 })
})

it.each([
  ['none', [8, 2, 0, 0, 0, 1, 11]],
  ['some', [8, 2, 3, 0, 3, 1, 17]],
  ['a row of zeros', [0, 0, 0, 0, 0, 0, 0]],
])('puts equal cells to the columns left, where the sum holds: %s', async (_, figures) => {
  expect(await read(own, spread(figures))).toEqual({ figures, unsure: 0 })
})

it.each([
  ['cells that differ', [8, 2, 3, 0, 4, 1, 18]],
  ['a sum that does not hold', [8, 2, 0, 0, 0, 1, 12]],
])('asks about %s', async (_, figures) => {
  const found = await read(own, spread(figures))
  expect(found.unsure).toBe(2)
  expect([found.figures[2], found.figures[4]]).toEqual([null, null])
})
