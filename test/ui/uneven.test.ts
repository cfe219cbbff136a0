/** What makes even a bare row doubtful: totals it makes wrong, a total that slid, groups it crosses, figures it clears. */
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { gridOf } from '@/ui/part/table/grid'
import { layOn, unevenTotals } from '@/ui/entry/sheet/clip/paste'
import { isDoubtful } from '@/ui/entry/sheet/clip/doubtful'
import { doubtsOf } from '@/ui/entry/sheet/clip/remarks'

const format = formats[1] ?? expect.fail('the format of 2021')
const grid = (id: string) =>
  gridOf(layoutOf(format, format.tables.find((one) => one.id === id) ?? expect.fail(id)))
const blank = blankReport(format, 2025, { name: '青山县民政局', level: 'department' })
const filled = {
  ...blank,
  figures: {
    ...blank.figures,
    'requests.received.natural': 10,
    'proceedings.review.upheld': 4,
  },
}

it.each<[from: string, row: string, report: typeof blank, totals: readonly string[]]>([
  // The row is one short: its last figure lies on the total.
  ['requests.received.business', '7 2 0 1 0 0', filled, ['requests.received.total']],
  ['proceedings.review.corrected', '2 0 1 0 3', filled, ['proceedings.review.total']],
  ['requests.received.business', '7 2 0 1 0 20', filled, []],
  ['requests.received.business', '7 2 0 1 0', filled, []],
  // What is not filled in yet may make it right.
  ['requests.received.business', '7 2 0 1 0 0', blank, []],
])('%s: %s', (from, row, report, totals) => {
  const laid = layOn([row.split(' ')], format, grid(from.split('.')[0] ?? ''), [[from]])
  const uneven = unevenTotals(laid, format, report)
  expect(uneven).toEqual(totals)
})

const natural = 'requests.received.natural'
const nought = { ...blank, figures: { ...blank.figures, [natural]: 0 } }
const unread = { ...blank, unread: { [natural]: '约五件' } }
const tableFour = '4 0 1 2 7 1 0 0 0 1'
it.each<[what: string, from: string, row: string, report: typeof blank, asks: boolean]>([
  ['a total that slid', natural, '10 2 0 0 1 13', blank, true],
  ['a total that slid over two kinds', natural, '10 2 1 13', blank, true],
  ['the whole row', natural, '10 2 0 0 1 0 13', blank, false],
  ['its parts alone', natural, '10 2 0 0 1 0', blank, false],
  ['two figures', natural, '10 2', blank, false],
  ['zeros', natural, '5 0 5', blank, false],
  ['a group', 'proceedings.review.upheld', '4 0 1 2 7', blank, false],
  ['two groups', 'proceedings.review.upheld', tableFour, blank, true],
  ['all groups', 'proceedings.review.upheld', `${tableFour} 2 0 0 0 2`, blank, false],
  ['some of two groups', 'proceedings.review.pending', '2 7 1', blank, true],
  ['blanks over a figure', natural, '- - 9', filled, true],
  ['blanks over blanks', natural, '- - 9', blank, false],
  ['one blank over a figure', natural, '-', filled, true],
  ['one blank over words', natural, '-', unread, true],
  ['one blank over a blank', natural, '-', blank, false],
  ['one blank over a nought', natural, '-', nought, true],
])('%s is looked at first: %s %s', (_, from, row, report, asks) => {
  const own = grid(from.split('.')[0] ?? '')
  const cells = row.split(' ').map((text) => text.replace('-', ''))
  const laid = layOn([cells], format, own, [[from]])
  expect(laid.figures).toHaveLength(cells.length)
  expect(isDoubtful(laid, format, report, own)).toBe(asks)
})

const change = 'proactive.rules.issued'
it.each<[from: string, row: string, why: readonly (string | undefined)[]]>([
  [natural, '-3', ['-3，不能为负数']],
  [natural, '3.5', ['3.5，应为整数']],
  [natural, '－３', ['-3，不能为负数']],
  [natural, '1 -2 3.5', ['-2，不能为负数', '3.5，应为整数']],
  ['proactive.fees.amount', '-1', ['-1，不能为负数']],
  ['proactive.fees.amount', '3.5', []],
  [change, '3', []],
  [natural, '3', []],
  [natural, '3.0', []],
  [natural, '0', []],
])('%s: %s is no figure of its cell', (from, row, why) => {
  const own = grid(from.split('.')[0] ?? '')
  const laid = layOn([row.split(' ')], format, own, [[from]])
  expect(laid.figures).toHaveLength(row.split(' ').length)
  expect(isDoubtful(laid, format, blank, own)).toBe(why.length > 0)
  for (const by of ['none', 'rows', 'both', 'columns'] as const) {
    const [told] = doubtsOf(laid, format, blank, own, by)
    expect((told?.lines ?? []).map((line) => line.split('：').at(-1))).toEqual(why)
    if (told) expect(told.title).toContain('不合这一格的要求')
  }
})

it('headings leave no doubt of a row that slid', () => {
  const own = grid('requests')
  const laid = layOn([['10', '2', '0', '0', '1', '13']], format, own, [[natural]])
  expect(doubtsOf(laid, format, blank, own, 'rows')).toHaveLength(1)
  expect(doubtsOf(laid, format, blank, own, 'both')).toHaveLength(0)
})
