/** A file that is the same as one that had come: told by its name, counted by itself, and no correction of anything. */
import { expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import { begun, cameBefore, tallyOf } from '@/report/consolidation/intake'
import { trayFor } from '@/report/consolidation/tray'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
let ids = 0
const needs = {
  ...{ format, adding: false, formatName: (id: string) => id, now: () => 1 },
  newId: () => `n${String((ids += 1))}`,
}

/** Reports of these names, in files numbered from 0, put to a list of two units. */
function taken(names: readonly string[]) {
  const start = consolidationOf([unit('甲镇'), unit('市场监督管理局')])
  const entries = names.map((_, index) => ({ id: `h${String(index)}`, file: String(index) }))
  const tray = trayFor(begun(start, entries, 'run', 1), needs)
  names.forEach((name, index) =>
    tray.put(`h${String(index)}`, { file: String(index), report: unitReport(name, granted(1)) }),
  )
  return tray.result()
}

it('is told from one that is new, whether that is counted or asked about', () => {
  const names = ['甲镇', '外县水务局', '市场监督管理局', '市场监管局']
  const [first, twice] = [taken(names), taken([...names, ...names])]
  expect(tallyOf(first)).toEqual({ total: 4, taken: 2, same: 0, refused: 0, open: 2 })
  expect(tallyOf(twice)).toEqual({ total: 8, taken: 2, same: 4, refused: 0, open: 2 })
  expect(cameBefore(twice).map(({ file }) => file)).toEqual(['4', '5', '6', '7'])
  expect(cameBefore(twice).some(({ report }) => report)).toBe(false)
  expect(twice.units.map(({ submissions = [] }) => submissions.length)).toEqual([1, 1])
  const sums = [first, twice].map((whole) => [...sumsOf(whole, format).adjusted])
  expect(sums[1]).toEqual(sums[0])
})

it('is not told of again with the next files', () => {
  const settled = taken(['甲镇', '甲镇'])
  expect(cameBefore(settled)).toHaveLength(1)
  const next = begun(settled, [], 'next', 2)
  expect([tallyOf(next).total, next.held]).toEqual([0, []])
})
