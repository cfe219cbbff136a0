/** A table of the organ's own that repeats a statutory row never fills a blank of the statutory table unasked. */
import { describe, expect, it } from 'vitest'
import { readReport } from '@/exchange/readers'
import type { Recognised } from '@/exchange/recognise/recognised'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const key = 'proactive.licensing.decisions'

const row = (...cells: readonly string[]) =>
  `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`
const wide = (text: string) => `<td colspan="3">${text}</td>`

/** Table 二 of 2023 with these decisions on licences, and whatever stands before and after it. */
const page = (decisions: string, before = '', after = ''): string => `<html><body>
<h1>示例局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2><p>概述。</p>${before}
<h2>二、主动公开政府信息情况</h2><table>
${row('第二十条第（一）项')}${row('信息内容', '本年制发件数', '本年废止件数', '现行有效件数')}
${row('规章', '0', '0', '0')}${row('行政规范性文件', '2', '1', '9')}
${row('第二十条第（五）项')}<tr><td>信息内容</td>${wide('本年处理决定数量')}</tr>
<tr><td>行政许可</td>${wide(decisions)}</tr>
${row('第二十条第（六）项')}<tr><td>信息内容</td>${wide('本年处理决定数量')}</tr>
<tr><td>行政处罚</td>${wide('4')}</tr><tr><td>行政强制</td>${wide('5')}</tr>
${row('第二十条第（八）项')}<tr><td>信息内容</td>${wide('本年收费金额（单位：万元）')}</tr>
<tr><td>行政事业性收费</td>${wide('0')}</tr></table>${after}</body></html>`

async function read(html: string): Promise<Recognised> {
  const outcome = await readReport({ html }, formats)
  return outcome.ok ? outcome.value.recognised : expect.fail(outcome.problem.text)
}
const doubted = ({ doubts }: Recognised) => doubts.some(({ figures }) => figures.includes(key))

const foreign: readonly (readonly [string, string])[] = [
  [
    'a table of columns of its own',
    `<table>${row('事项', '上年', '本年', '增幅')}${row('行政许可', '70', '99', '41%')}</table>`,
  ],
  ['a table of two columns', `<table>${row('公开类别', '条数')}${row('行政许可', '99')}</table>`],
  [
    'a table under the statutory head',
    `<table>${row('事项', '本年处理决定数量')}${row('行政许可', '99')}</table>`,
  ],
  ['a table without heads', `<table>${row('行政许可', '99')}${row('政策解读', '12')}</table>`],
]

describe.each(foreign)('%s', (_, table) => {
  it.each([
    ['before', page('', table)],
    ['after', page('', '', table)],
  ])('%s it leaves the blank figure blank, or asks', async (_where, html) => {
    const recognised = await read(html)
    const figure = figureOf(recognised.report, key)
    expect(figure === null || doubted(recognised)).toBe(true)
  })

  it.each([
    ['before', page('7', table)],
    ['after', page('7', '', table)],
  ])('%s it does not replace a figure that is there unasked', async (_where, html) => {
    const recognised = await read(html)
    expect(figureOf(recognised.report, key) === 7 || doubted(recognised)).toBe(true)
  })

  it('in place of a row that is missing it is asked about', async () => {
    const missing = page('7', '', table).replace(/<tr><td>行政许可<\/td><td colspan.*?<\/tr>/, '')
    const recognised = await read(missing)
    expect(figureOf(recognised.report, key) === null || doubted(recognised)).toBe(true)
  })
})
