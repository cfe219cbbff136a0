/** 表四 with more rows under its heads than the one: numbers of the columns, another year, another office, a change. */
import { expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import type { SourceDocument } from '@/exchange/read/source'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const title = '示例市教育局2024年政府信息公开工作年度报告'
const section = '四、政府信息公开行政复议、行政诉讼情况'
const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const own = [5, 1, 2, 3, 11, 4, 2, 6, 1, 13, 6, 8, 3, 2, 19]
const other = own.map((figure) => figure + 40)
const counted = own.map((_, at) => at + 1)
const keys = ['review', 'direct', 'afterReview'].flatMap((group) =>
  ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map(
    (name) => `proceedings.${group}.${name}`,
  ),
)

type Row = readonly (string | number)[]

/** The table with these rows under its heads; with a label, a column of labels stands before. */
function page(rows: readonly Row[]): SourceDocument {
  const label = rows[0]?.length === 16 ? '<td rowspan="3">项目</td>' : ''
  const cells = (row: Row) => row.map((one) => `<td>${one}</td>`).join('')
  const heads = [
    `<tr>${label}<td colspan="5">行政复议</td><td colspan="10">行政诉讼</td></tr>`,
    `<tr>${five.map((one) => `<td rowspan="2">${one}</td>`).join('')}<td colspan="5">未经复议直接起诉</td><td colspan="5">复议后起诉</td></tr>`,
    `<tr>${cells([...five, ...five])}</tr>`,
  ]
  const body = rows.map((row) => `<tr>${cells(row)}</tr>`).join('')
  return readHtml(`<p>${title}</p><p>${section}</p><table>${heads.join('')}${body}</table>`)
}

function bars(rows: readonly Row[]): SourceDocument {
  const label = rows[0]?.length === 16 ? ['项目'] : []
  const line = (row: Row) => `| ${row.join(' | ')} |`
  const times = (count: number, text: string) => Array.from({ length: count }, () => text)
  const top = [...label, ...times(5, '行政复议'), ...times(10, '行政诉讼')]
  const under = [...label, ...five, ...times(5, '未经复议直接起诉'), ...times(5, '复议后起诉')]
  const heads = [top, top.map(() => '---'), under, [...label, ...five, ...five, ...five]]
  const lines = heads.map(line)
  return readText([title, '', section, '', ...lines, ...rows.map(line)].join('\n'))
}

function read(source: SourceDocument) {
  const outcome = recognise(source, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts } = outcome.value
  return {
    figures: keys.map((key) => figureOf(report, key)),
    doubted: keys.filter((key) => doubts.some(({ figures }) => figures.includes(key))),
  }
}

/** Rows of which the heads or the labels say which is the report's. */
const clear: Readonly<Record<string, readonly Row[]>> = {
  'numbers of the columns above': [counted, own],
  'numbers of the columns below': [own, counted],
  'numbers of the columns, labelled': [
    ['栏次', ...counted],
    ['件数', ...own],
  ],
  'last year above': [
    ['上年', ...other],
    ['本年', ...own],
  ],
  'last year below': [
    ['本年', ...own],
    ['上年', ...other],
  ],
  'years, the earlier above': [
    ['2023年', ...other],
    ['2024年', ...own],
  ],
  'years, the earlier below': [
    ['2024年度', ...own],
    ['2023年度', ...other],
  ],
  'a change below': [
    ['件数', ...own],
    ['同比增减', ...other],
  ],
  'numbers of the columns and last year': [
    ['栏次', ...counted],
    ['2023年', ...other],
    ['2024年', ...own],
  ],
  'the same twice': [own, own],
  'numbers alone that count': [own],
}

/** Rows of which nothing says which is the report's. */
const unclear: Readonly<Record<string, readonly Row[]>> = {
  'two rows without labels': [other, own],
  'two offices': [
    ['县林业局', ...other],
    ['县林业站', ...own],
  ],
  'a year and no year': [
    ['2024年', ...own],
    ['小计', ...other],
  ],
}

it.each(Object.entries(clear))('reads the report’s own row: %s', (_, rows) => {
  for (const source of [page(rows), bars(rows)])
    expect(read(source)).toEqual({ figures: own, doubted: [] })
})

it.each(Object.entries(unclear))('doubts each figure: %s', (_, rows) => {
  for (const source of [page(rows), bars(rows)]) expect(read(source).doubted).toEqual(keys)
})

it('takes a row of 1 to 15 where it is the only one', () => {
  expect(read(page([counted])).figures).toEqual(counted)
})
