/** Any columns of any statutory table, in any order, with or without the names of rows, land by their heads. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { linesOf } from '@/exchange/block/lines'
import { formats } from '@/format'
import type { FigureKey, Format, Table } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { programs, type Rows } from '../support/copied'

/** What each program's clipboard of these rows writes. */
const landed = (rows: Rows, from: FigureKey, format: Format, table: Table) =>
  Object.values(programs).map((program) => {
    const { landed: found, left } = readBlock(program(rows), {
      format,
      table,
      from,
      year: 2026,
      organ: '',
    })
    return {
      figures: Object.fromEntries([...found].map(([key, { figure }]) => [key, figure])),
      left,
    }
  })

/** A line of a table with what its names are: the row's own, the groups', and the columns'. */
const linesNamed = (of: Format, table: Table) => {
  const rows = layoutOf(of, table).rows
  const nameOf = (key: FigureKey): string =>
    rows
      .find((row) => row.some((cell) => cell.key === key))
      ?.filter(({ role }) => role === 'row')
      .at(-1)?.text ?? ''
  return linesOf(of, table).map(({ keys, heads }) => ({ keys, heads, name: nameOf(keys[0] ?? '') }))
}

/** The text above a figure, innermost. */
function headAbove(of: Format, table: Table, key: FigureKey): string {
  const rows = layoutOf(of, table).rows
  const row = rows.findIndex((cells) => cells.some((cell) => cell.key === key))
  const own = rows[row]?.find((cell) => cell.key === key) ?? expect.fail(key)
  const above = rows
    .slice(0, row)
    .flatMap((cells) =>
      cells.filter(
        (cell) =>
          cell.role === 'column' &&
          cell.column <= own.column &&
          own.column + own.columnSpan <= cell.column + cell.columnSpan,
      ),
    )
  return above.at(-1)?.text ?? expect.fail(key)
}

const everyTable = formats.flatMap((of) =>
  of.tables.map((table): [string, string, Format, Table] => [of.id, table.name, of, table]),
)

describe('any columns of any table, in any order', () => {
  it.each(everyTable)('%s %s', (_, __, of, table) => {
    const lines = linesNamed(of, table)
    // Lines whose names and heads are all different, so that a name means one.
    const named = lines.filter(({ name }) => name !== '')
    const plain = (line: (typeof lines)[number]) =>
      line.keys.length > 1 &&
      new Set(line.keys.map((key) => headAbove(of, table, key))).size === line.keys.length
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.boolean(),
        fc.infiniteStream(fc.nat(999)),
        fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
        (first, many, withNames, figures, order) => {
          const pool = withNames ? named.filter(plain) : lines.filter(plain)
          if (pool.length === 0) return
          const start = first % pool.length
          const begin = pool[start] ?? expect.fail('a line')
          const same = pool
            .slice(start)
            .filter(
              (line) =>
                line.keys.length === begin.keys.length &&
                line.heads.every((own, at) => own.at(-1) === begin.heads[at]?.at(-1)),
            )
          // Without names the rows follow one another.
          const at = lines.indexOf(begin)
          const rows = (
            withNames ? same : same.filter((line, nth) => lines.indexOf(line) === at + nth)
          ).slice(0, 1 + (many % 4))
          const columns = [...new Set(order.map((one) => one % begin.keys.length))]
          const values = rows.map(() => columns.map(() => Number(figures.next().value)))
          const heads = columns.map((column) => headAbove(of, table, begin.keys[column] ?? ''))
          const block = [
            withNames ? ['项目', ...heads] : heads,
            ...rows.map((line, row) => [
              ...(withNames ? [line.name] : []),
              ...(values[row] ?? []).map(String),
            ]),
          ]
          const from = begin.keys[many % begin.keys.length] ?? ''
          const meant = Object.fromEntries(
            rows.flatMap(({ keys }, row) =>
              columns.map((column, nth) => [keys[column] ?? '', values[row]?.[nth]]),
            ),
          )
          for (const { figures: found, left } of landed(block, from, of, table)) {
            expect(left).toEqual([])
            expect(found).toEqual(meant)
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
