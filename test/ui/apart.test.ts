/** What is not entered without a look: numbers a blank apart, and a row laid over more than was selected. */
import { expect, it } from 'vitest'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { blankReport, freeze } from '@/report/report'
import { gridOf } from '@/ui/part/table/grid'
import { isApart, isDoubtful } from '@/ui/entry/sheet/clip/doubtful'
import { layOn } from '@/ui/entry/sheet/clip/paste'

it.each(['1 200 300', '12 345', '１２　３４５', '1\u00a0234', ' 12  345 '])(
  '%j may be one number or several',
  (text) => {
    expect(isApart(text)).toBe(true)
    expect(isApart(text, `<p>${text}</p>`)).toBe(true)
  },
)

it.each([
  ['12345', ''],
  ['1,234', ''],
  [' 12 ', ''],
  ['12 345\t0', ''],
  ['12 345', '<table><tr><td>12 345</td></tr></table>'],
])('%j (%s) is what it is', (text, html) => {
  expect(isApart(text, html)).toBe(false)
})

const format = formats.at(-1) ?? expect.fail('There are formats')
const table = format.tables.find(({ id }) => id === 'requests') ?? expect.fail('There is 表三')
const grid = gridOf(layoutOf(format, table))
const filled = freeze({
  ...blankReport(format, 2024, { name: '某局' }),
  figures: Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 5])),
})
const keysAt = (row: number, from: number, to: number) =>
  (grid[row] ?? []).slice(from, to).map(({ key }) => key)

it.each([
  ['one number over two filled cells', [['7']], [keysAt(2, 0, 1), keysAt(3, 0, 1)], false],
  ['a row at one cell', [['7', '8', '9']], [keysAt(2, 0, 1)], false],
  ['a row beyond two selected cells', [['7', '8', '9', '6']], [keysAt(2, 0, 2)], true],
  ['a row again and again down a column', [['7', '8']], [keysAt(2, 0, 1), keysAt(3, 0, 1)], true],
  ['one number over twelve filled cells', [['7']], [2, 3, 4].map((row) => keysAt(row, 0, 4)), true],
])('%s', (_, rows, onto, asks) => {
  const laid = layOn(rows, format, grid, onto)
  expect(laid.figures.length).toBeGreaterThan(0)
  expect(isDoubtful(laid, { ...format, sums: [] }, filled, grid, onto)).toBe(asks)
})
