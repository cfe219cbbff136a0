/** Enter goes down a column, from its foot to the next one's head, through the whole table; Shift+Enter comes back. */
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { layoutOf } from '@/report/layout'
import { gridOf, onward } from '@/ui/part/table/grid'
import { decree2027 } from '../support/decree-2027'

const format = formats.at(-1) ?? expect.fail('There is a format')
const gridFor = (id: string) =>
  gridOf(layoutOf(format, format.tables.find((table) => table.id === id) ?? expect.fail(id)))

describe('Enter', () => {
  it.each([
    ['requests', 'requests.received.natural', 'requests.carriedIn.natural'],
    ['requests', 'requests.carriedOut.natural', 'requests.received.business'],
    ['requests', 'requests.carriedOut.total', undefined],
    ['proceedings', 'proceedings.review.total', 'proceedings.direct.upheld'],
    ['proceedings', 'proceedings.afterReview.total', undefined],
    ['proactive', 'proactive.rules.repealed', 'proactive.normativeDocuments.repealed'],
    ['proactive', 'proactive.fees.amount', 'proactive.rules.repealed'],
    ['proactive', 'proactive.normativeDocuments.repealed', 'proactive.rules.inForce'],
    ['proactive', 'proactive.normativeDocuments.inForce', undefined],
  ])('in %s from %s leads to %s', (table, from, to) => {
    expect(onward(gridFor(table), from)).toBe(to)
  })

  it.each([
    ['requests', 'requests.received.business', 'requests.carriedOut.natural'],
    ['requests', 'requests.received.natural', undefined],
    ['proceedings', 'proceedings.direct.upheld', 'proceedings.review.total'],
  ])('with Shift in %s from %s leads to %s', (table, from, to) => {
    expect(onward(gridFor(table), from, true)).toBe(to)
  })

  it.each(
    [...formats, decree2027].flatMap((one) =>
      one.tables.map((table) => [one.name, table.name, gridOf(layoutOf(one, table))] as const),
    ),
  )('of %s passes every figure of %s once, and back again', (_, __, grid) => {
    const walk = (from: string | undefined, back: boolean): string[] =>
      from === undefined ? [] : [from, ...walk(onward(grid, from, back), back)]
    const there = walk(grid[0]?.[0]?.key, false)
    expect([...there].sort()).toEqual(
      grid
        .flat()
        .map(({ key }) => key)
        .sort(),
    )
    expect(walk(there.at(-1), true)).toEqual([...there].reverse())
  })
})
