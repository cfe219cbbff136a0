/** The checks beside and below a table: every declared sum and balance once, with the difference it has. */
import { expect, test } from 'vitest'
import { type CheckCell, checksOf } from '@/exchange/excel/checks'
import { references } from '@/exchange/excel/address'
import { holdingOf, placesOf } from '@/exchange/excel/places'
import { formats } from '@/format'
import type { Report } from '@/report/report'
import { contextOf } from '../../case/case'
import { suqian2024 } from '../../case/suqian-2024'
import { replaced } from '../../support/arbitrary'

const { report, format } = contextOf(suqian2024)
const all = (one: Report): readonly CheckCell[] =>
  format.tables.flatMap((table) => checksOf(one, format, placesOf(format), table))

test.each(formats)('every identity of $id has its one place', (format) => {
  const { report: sample } = contextOf(suqian2024)
  const checks = format.tables.map((table) => checksOf(sample, format, placesOf(format), table))
  expect(checks.flat()).toHaveLength(format.sums.length + format.balances.length)
  for (const table of checks) {
    const spots = table.map(({ where, kind, index }) => `${where} ${kind} ${index}`)
    expect(new Set(spots).size).toBe(spots.length)
  }
})

test('all is level in a report without errors; a printed total shows its difference, a blank waits', () => {
  expect(all(report).map(({ value }) => value)).toEqual(all(report).map(() => 0))
  const printed = replaced(report, 'requests.granted.total', 1400)
  expect(all(printed).filter(({ value }) => value !== 0)).toMatchObject([
    { where: 'right', kind: 'sum', value: -31 },
    { where: 'below', kind: 'sum', value: 31 },
  ])
  const blank = replaced(report, 'requests.carriedOut.research', null)
  expect(
    all(blank)
      .filter(({ value }) => value !== 0)
      .map(({ value }) => value),
  ).toEqual(['待填', '待填'])
})

test('a total that agrees is a formula, one that does not stays the number printed', () => {
  const places = placesOf(format)
  const holding = (one: Report) => holdingOf(one, format, places, 'requests.granted.total')
  expect(holding(report)).toEqual({
    figure: 1431,
    formula: 'IF(COUNT(D9:I9)=0,"",SUM(D9:I9))',
  })
  expect(holding(replaced(report, 'requests.granted.total', 1400))).toEqual({
    figure: 1400,
    printed: true,
  })
  expect(holding(replaced(report, 'requests.granted.total', null)).formula).toBeUndefined()
})

test('neighbours are drawn together into ranges', () => {
  const cell = (row: number, column: number) => ({ sheet: '表三', row, column })
  expect(references([cell(8, 3), cell(8, 4), cell(9, 4), cell(10, 4), cell(0, 27)], '表三')).toBe(
    'D9:E9,E10:E11,AB1',
  )
  expect(references([cell(0, 0), cell(1, 0)], '表四')).toBe("'表三'!A1:A2")
})
