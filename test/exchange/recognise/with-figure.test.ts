/** A figure in the cell of its row's name is shown in a doubt, and neither taken nor lost. */
import { expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const page = (cells: string): string => `<h1>示例县水务局2024年政府信息公开工作年度报告</h1>
<p>一、总体情况</p><p>全年公开信息。</p><p>二、主动公开政府信息情况</p>
<table><tr><td colspan="4">第二十条第（五）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr>${cells}</tr></table>
<table><tr><td colspan="4">第二十条第（六）项</td></tr><tr><td>信息内容</td><td colspan="3">本年处理决定数量</td></tr>
<tr><td>行政处罚</td><td colspan="3">17</td></tr><tr><td>行政强制</td><td colspan="3">2</td></tr></table>`

const key = 'proactive.licensing.decisions'

async function read(cells: string) {
  const found = await readReport({ html: page(cells) }, formats)
  if (!found.ok) throw new Error(found.problem.text)
  const { report, doubts } = found.value.recognised
  return {
    figure: figureOf(report, key),
    candidates: doubts.filter((one) => one.figures.includes(key)).flatMap((one) => one.candidates),
    penalties: figureOf(report, 'proactive.penalties.decisions'),
  }
}

it.each([
  ['beside an empty cell', '<td>行政许可1520</td><td colspan="3"></td>'],
  ['alone in its row', '<td colspan="4">行政许可1520</td>'],
  ['behind a colon', '<td>行政许可：1520</td><td colspan="3"></td>'],
  ['behind a blank, with its unit', '<td>行政许可 1,520件</td><td colspan="3"></td>'],
])('%s', async (_, cells) => {
  const { figure, candidates, penalties } = await read(cells)
  expect(figure).toBeNull()
  expect(candidates).toContain(1520)
  expect(penalties).toBe(17)
})

it.each([
  ['a figure in its own cell', '<td>行政许可</td><td colspan="3">1520</td>', 1520],
  ['a name beside an empty cell', '<td>行政许可</td><td colspan="3"></td>', null],
])('no doubt of %s', async (_, cells, figure) => {
  const read_ = await read(cells)
  expect([read_.figure, read_.candidates]).toEqual([figure, []])
})
