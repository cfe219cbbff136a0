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

/** 表四 as a spreadsheet has it: most heads in a cell for each of their lines, the first in one. */
const proceedings = ([first = [], ...others]: readonly (readonly string[])[]) => {
  const cells = (texts: readonly string[]) => texts.map((text) => `<td>${text}`).join('')
  const line = (at: number, of = [first, ...others]) => cells(of.map((parts) => parts[at] ?? ''))
  const rows = [
    cells(['四、政府信息公开行政复议、行政诉讼情况', ...Array<string>(14).fill('')]),
    '<td colspan=5>行政复议<td colspan=10>行政诉讼',
    `<td rowspan=3>${first.join('')}${line(0, others)}<td rowspan=3>总计<td colspan=5>未经复议直接起诉<td colspan=5>复议后起诉`,
    `${line(1, others)}${`${line(0)}<td rowspan=2>总计`.repeat(2)}`,
    `${cells(['', '', ''])}${line(1).repeat(2)}`,
    cells(suits.map(String)),
  ]
  return `<h1>示例局2024年政府信息公开工作年度报告</h1><table>${rows.map((one) => `<tr>${one}`).join('')}</table>`
}
const suits = [2, 1, 3, 1, 7, 0, 0, 0, 0, 0, 13, 2, 4, 0, 19]
const pieces = [
  ['结果', '维持'],
  ['结果', '纠正'],
  ['其他', '结果'],
  ['尚未', '审结'],
]
async function suitsOf(html: string) {
  const outcome = await readReport({ html }, formats)
  if (!outcome.ok) return expect.fail(outcome.problem.text)
  const { report, doubts } = outcome.value.recognised
  return {
    figures: ['review', 'direct', 'afterReview'].flatMap((group) =>
      ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((one) =>
        figureOf(report, `proceedings.${group}.${one}`),
      ),
    ),
    unsure: doubts.flatMap((one) => one.figures).length,
  }
}

it('reads heads in pieces under groups, one cell below the other', async () => {
  expect(await suitsOf(proceedings(pieces))).toEqual({ figures: suits, unsure: 0 })
})

it('puts no figure under another head where the pieces together stand in another order', async () => {
  const [upheld = [], corrected = [], ...rest] = pieces
  const { figures, unsure } = await suitsOf(proceedings([corrected, upheld, ...rest]))
  const turned = [0, 5, 10].flatMap((at) => [
    ...[suits[at + 1], suits[at]],
    ...suits.slice(at + 2, at + 5),
  ])
  if (unsure === 0) expect(figures).toEqual(turned)
  else for (const [at, one] of figures.entries()) expect([null, turned[at]]).toContain(one)
})
