/** What is said of a figure's source: a cell that was found and not placed is never said to be missing. */
import { expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { draftOf } from '@/state/import/draft'
import { sourceWords } from '@/ui/import/source'

const row = (cells: readonly string[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`

it('names the line of a cell that was not placed, and what was not found', async () => {
  const heads = ['', '自然人', '商业企业', '高校', '', '社会公益组织', '律所', '其他', '总计']
  const figures = ['一、本年新收政府信息公开申请数量', '8', '2', '3', '', '0', '4', '1', '18']
  const html = `<h1>示例局2024年政府信息公开工作年度报告</h1><table>${row(heads)}${row(figures)}</table>`
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const words = (key: string) => sourceWords(draftOf(outcome.value), key)
  expect(words('requests.received.research')).toContain(
    '第1个表格第2行有“3 | 4”，没有确定哪一个属于这一格',
  )
  expect(words('requests.received.natural')).toContain('“8”')
  expect(words('requests.carriedIn.natural')).toContain('原文中没有找到这一格')
})
