/** A table turned over lands where its names say or nowhere; one of another table lands nowhere. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FigureKey, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import type { Rows } from '../support/copied'
import { format2021 as format, landedIn, tableOf } from '../support/pasted'

const landed = (rows: Rows, from: FigureKey) => landedIn(rows, from, 2025)
const received = 'requests.received.natural'

describe('any table turned over, or pasted into another', () => {
  const requests = tableOf(received)
  const textsOf = (id: string, role: 'row' | 'column') =>
    layoutOf(format, format.tables.find((one) => one.id === id) ?? expect.fail(id)).rows.flatMap(
      (row) => row.flatMap((cell) => (cell.role === role ? [cell.text] : [])),
    )
  const some = (texts: readonly string[]) =>
    fc.shuffledSubarray([...new Set(texts)], { minLength: 3, maxLength: 7 })
  const specific = (texts: readonly string[]) =>
    texts.some((text) => !/总计|其他/.test(text) && text.length > 3)

  it('lands where its names say or nowhere', () => {
    const cells = [...cellsOf(format).values()].filter(({ table }) => table === requests)
    const keyOf = (column: string, row: string) =>
      cells.find((cell) => cell.column.at(-1)?.text === column && cell.row.at(-1)?.text === row)
        ?.key
    fc.assert(
      fc.property(
        some(textsOf('requests', 'column')),
        some(textsOf('requests', 'row')),
        fc.nat(900),
        (down, across, figure) => {
          fc.pre(specific(down) || specific(across))
          const meant = new Map<string | undefined, number>()
          const body = down.map((column, at) => [
            column,
            ...across.map((row, more) => {
              const value = figure + at * 10 + more
              meant.set(keyOf(column, row), value)
              return String(value)
            }),
          ])
          for (const { figures } of landed([['项目', ...across], ...body], received))
            for (const [key, value] of Object.entries(figures))
              expect(meant.get(key), key).toBe(value)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('of table 四 lands nowhere in table 三', () => {
    fc.assert(
      fc.property(some(textsOf('proceedings', 'column')), fc.nat(900), (across, figure) => {
        fc.pre(specific(across))
        const rows = [across, across.map((_, at) => String(figure + at))]
        for (const { figures } of landed(rows, received)) expect(figures).toEqual({})
      }),
      { numRuns: 40 },
    )
  })
})
