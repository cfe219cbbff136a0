/** Totals that a paste makes wrong are doubted, whether or not all their parts came with it. */
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { gridOf } from '@/ui/part/table/grid'
import { layOn, unevenTotals } from '@/ui/entry/sheet/clip/paste'

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
