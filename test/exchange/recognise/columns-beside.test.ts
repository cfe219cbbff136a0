/** Columns of the organ's own beside those of 表三, under heads of their own: they are left out, the rest is clear. */
import { expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { figureOf } from '@/report/report'

const columns = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
const names = [
  'natural',
  'business',
  'research',
  'welfare',
  'legalService',
  'otherOrganisation',
  'total',
]
const rows = [
  ['received', '一、本年新收政府信息公开申请数量', [40, 3, 1, 2, 5, 4, 55]],
  ['carriedIn', '二、上年结转政府信息公开申请数量', [6, 1, 2, 3, 4, 5, 21]],
  ['granted', '（一）予以公开', [20, 1, 1, 2, 3, 2, 29]],
] as const
const keys = rows.flatMap(([row]) => names.map((name) => `requests.${row}.${name}`))

interface Beside {
  readonly head: string
  readonly cells: readonly string[]
  /** Before the figures or behind them. */
  readonly before?: true
  /** The head is a cell by itself over blank ones, not merged with them. */
  readonly loose?: true
}

function page({ head, cells, before, loose }: Beside) {
  const own = (row: number) =>
    row === 0
      ? `<td${loose ? '' : ' rowspan="3"'}>${head}</td>`
      : loose && row < 3
        ? '<td></td>'
        : row < 3
          ? ''
          : `<td>${cells[row - 3] ?? ''}</td>`
  const line = (row: number, label: string, inner: string) =>
    `<tr>${label}${before ? own(row) : ''}${inner}${before ? '' : own(row)}</tr>`
  const heads = [
    line(0, '<td rowspan="3">（本列数据的勾稽关系为：…）</td>', '<td colspan="7">申请人情况</td>'),
    line(
      1,
      '',
      '<td rowspan="2">自然人</td><td colspan="5">法人或其他组织</td><td rowspan="2">总计</td>',
    ),
    line(
      2,
      '',
      columns
        .slice(1, 6)
        .map((one) => `<td>${one}</td>`)
        .join(''),
    ),
  ]
  const body = rows.map(([, label, figures], at) =>
    line(at + 3, `<td>${label}</td>`, figures.map((one) => `<td>${one}</td>`).join('')),
  )
  return readHtml(
    `<p>示例市教育局2024年政府信息公开工作年度报告</p><p>三、收到和处理政府信息公开申请情况</p><table>${[...heads, ...body].join('')}</table>`,
  )
}

function read(beside: Beside) {
  const outcome = recognise(page(beside), formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts } = outcome.value
  return {
    figures: keys.map((key) => figureOf(report, key)),
    doubted: keys.filter((key) => doubts.some(({ figures }) => figures.includes(key))),
  }
}

const clear: Readonly<Record<string, Beside>> = {
  占比: { head: '占比', cells: ['52.4%', '20%', '27.6%'] },
  '占比 loose': { head: '占比', cells: ['52.4%', '20%', '27.6%'], loose: true },
  '占比 in numbers, loose': { head: '占比（%）', cells: ['52.4', '20', '28'], loose: true },
  同比: { head: '同比增减', cells: ['12', '-3', '7'], loose: true },
  备注: { head: '备注', cells: ['', '含补正2件', ''], loose: true },
  行次: { head: '行次', cells: ['1', '2', '3'], before: true },
  '行次 loose': { head: '行次', cells: ['1', '2', '3'], before: true, loose: true },
  序号: { head: '序号', cells: ['01', '02', '03'], before: true },
  代码: { head: '代码', cells: ['101', '102', '103'], before: true },
  计量单位: { head: '计量单位', cells: ['件', '件', '件'], before: true },
}

it.each(Object.entries(clear))('reads all figures beside %s', (_, beside) => {
  expect(read(beside)).toEqual({ figures: rows.flatMap(([, , figures]) => figures), doubted: [] })
})

it.each([
  ['without a head, before', { head: '', cells: ['7', '8', '9'], before: true }],
  ['without a head, behind', { head: '', cells: ['7', '8', '9'] }],
  ['of figures', { head: '核定数', cells: ['7', '8', '9'], before: true }],
] as const)('takes nothing silently beside a column %s', (_, beside) => {
  const { figures, doubted } = read(beside)
  const own = rows.flatMap(([, , row]) => row)
  expect(keys.filter((key, at) => figures[at] !== own[at] && !doubted.includes(key))).toEqual([])
})
