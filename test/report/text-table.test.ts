/** Tables in a text: what is one, how it is written, what is left of it for those who look for sentences. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  partsOfText,
  fitted,
  signsIn,
  tablesIn,
  tableText,
  withoutTables,
} from '@/report/text/table'

const text = '（一）情况\n| 单位 | 件数 |\n| --- | --- |\n| 甲局 | 3 |\n以上。'

it('reads a table where it stands', () => {
  expect(tablesIn(text)).toEqual([
    [
      ['单位', '件数'],
      ['甲局', '3'],
    ],
  ])
  expect(partsOfText(text).map(({ kind, start, end }) => [kind, text.slice(start, end)])).toEqual([
    ['lines', '（一）情况'],
    ['table', '| 单位 | 件数 |\n| --- | --- |\n| 甲局 | 3 |'],
    ['lines', '以上。'],
  ])
})

it.each([
  ['no rule below the head', '| 甲 | 乙 |\n| 丙 | 丁 |'],
  ['bars in a sentence', '收到|办结\n| --- | --- |'],
  ['one column', '| 甲 |\n| --- |\n| 乙 |'],
  ['too many columns', tableText([Array.from({ length: 13 }, () => '甲'), []])],
  ['a rule alone', '| --- | --- |'],
  ['nothing', ''],
])('takes for none: %s', (_what, said) => {
  expect(tablesIn(said)).toEqual([])
})

it.each([
  [
    'rows of unlike length',
    '| 甲 | 乙 |\n|---|---|\n| 丙 |',
    [
      ['甲', '乙'],
      ['丙', ''],
    ],
  ],
  [
    'bars and backslashes',
    '| a\\|b | \\ |\n| --- | :---: |\n|  | c\\\\| |',
    [
      ['a|b', '\\'],
      ['', 'c\\|'],
    ],
  ],
  ['blanks around', '  | 甲 | 乙 |  \n | --- | --- |\n', [['甲', '乙']]],
])('reads %s', (_what, said, rows) => {
  expect(tablesIn(said)).toHaveLength(1)
  expect(tablesIn(said)[0]).toEqual(rows)
})

const cell = fc.string({
  unit: fc.constantFrom('甲', '|', '\\', ' ', '-', '<', '\n', '\t', '1', '😀'),
  maxLength: 6,
})
const rows = fc
  .tuple(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 1, max: 8 }))
  .chain(([columns, count]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
      minLength: count + 1,
      maxLength: count + 1,
    }),
  )

describe('whatever is in its cells', () => {
  it('a table is read as it was written, line breaks made blanks', () => {
    fc.assert(
      fc.property(rows, (given) => {
        const said = given.map((row) => row.map((one) => one.replace(/\s+/g, ' ').trim()))
        expect(tablesIn(`上文\n${tableText(given)}\n下文`)).toEqual([said])
        expect(tableText(said)).toBe(tableText(given))
      }),
    )
  })
  it('its places stay where they are when it is hidden', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom('cells' as const, 'none' as const), (given, show) => {
        const whole = `上文\n${tableText(given)}\n下文`
        const seen = withoutTables(whole, show)
        expect(seen).toHaveLength(whole.length)
        expect(seen.replace(/\n/g, '').length).toBeLessThanOrEqual(whole.replace(/\n/g, '').length)
      }),
    )
  })
  it('pasted anywhere it is one table, and no other is grown or broken by it', () => {
    fc.assert(
      fc.property(rows, fc.nat(60), (given, at) => {
        const start = Math.min(at, text.length)
        const around = [text.slice(0, start), text.slice(start)]
        fc.pre(tablesIn(around[0] ?? '').length + tablesIn(around[1] ?? '').length >= 1)
        const piece = fitted(text, start, start, tableText(given))
        const found = tablesIn(`${around[0] ?? ''}${piece}${around[1] ?? ''}`)
        expect(found).toContainEqual(tablesIn(tableText(given))[0])
      }),
    )
  })
})

it('counts what is in the cells and not the bars', () => {
  expect(signsIn(text)).toBe('（一）情况单位件数甲局3以上。'.length)
})

it('leaves a text without a table alone', () => {
  const plain = '甲|乙 --- 丙'
  expect(withoutTables(plain, 'none')).toBe(plain)
})
