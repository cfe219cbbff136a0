/** Copied blocks with heads: each figure lands in the cell its names say and nowhere else; what they do not say is named. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { linesOf } from '@/exchange/block/lines'
import { formats } from '@/format'
import type { FigureKey, Format, Table } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { programs, type Rows } from '../support/copied'

const format = formats.find(({ id }) => id === '2021') ?? expect.fail('2021')
const tableOf = (key: FigureKey): Table =>
  format.tables.find(({ id }) => id === key.split('.')[0]) ?? expect.fail(key)

/** What a spreadsheet's clipboard of these rows writes. */
function landed(rows: Rows, from: FigureKey, of = format, table = tableOf(from)) {
  return Object.values(programs).map((program) => {
    const read = readBlock(program(rows), { format: of, table, from })
    return {
      figures: Object.fromEntries([...read.landed].map(([key, { figure }]) => [key, figure])),
      left: read.left,
      by: read.by,
    }
  })
}

const received = 'requests.received.natural'
const seven = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

describe('what a fresh pair of eyes pasted', () => {
  it.each<[string, FigureKey, Rows, Record<string, number>, number]>([
    [
      'seven heads and a row',
      received,
      [seven, ['1', '2', '3', '4', '5', '6', '21']],
      {
        'received.natural': 1,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'received.total': 21,
      },
      0,
    ],
    [
      'the total first',
      received,
      [
        ['总计', ...seven.slice(0, 6)],
        ['21', '1', '2', '3', '4', '5', '6'],
      ],
      {
        'received.natural': 1,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'received.total': 21,
      },
      0,
    ],
    [
      'six heads and two rows',
      received,
      [seven.slice(0, 6), ['1', '2', '3', '4', '5', '6'], ['7', '8', '9', '10', '11', '12']],
      {
        'received.natural': 1,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'carriedIn.natural': 7,
        'carriedIn.business': 8,
        'carriedIn.research': 9,
        'carriedIn.welfare': 10,
        'carriedIn.legalService': 11,
        'carriedIn.otherOrganisation': 12,
      },
      0,
    ],
    [
      'some columns with a row name',
      received,
      [
        ['', '自然人', '商业企业', '总计'],
        ['一、本年新收政府信息公开申请数量', '300', '20', '320'],
      ],
      { 'received.natural': 300, 'received.business': 20, 'received.total': 320 },
      0,
    ],
    [
      'crossed columns',
      received,
      [
        ['项目', '商业企业', '自然人'],
        ['一、本年新收政府信息公开申请数量', '20', '300'],
        ['二、上年结转政府信息公开申请数量', '1', '2'],
      ],
      {
        'received.natural': 300,
        'received.business': 20,
        'carriedIn.business': 1,
        'carriedIn.natural': 2,
      },
      0,
    ],
    [
      'the total alone',
      received,
      [
        ['项目', '总计'],
        ['（一）予以公开', '519'],
      ],
      { 'granted.total': 519 },
      0,
    ],
    [
      'a group as one column',
      received,
      [
        ['项目', '自然人', '法人或其他组织', '总计'],
        ['（一）予以公开', '467', '52', '519'],
      ],
      { 'granted.natural': 467, 'granted.total': 519 },
      1,
    ],
    [
      'two years',
      received,
      [
        ['项目', '2025年', '2026年'],
        ['（一）予以公开', '467', '52'],
      ],
      {},
      2,
    ],
    [
      'crossed, no row name',
      received,
      [
        ['商业企业', '自然人'],
        ['300', '20'],
      ],
      { 'received.natural': 20, 'received.business': 300 },
      0,
    ],
    [
      'far columns, no row name',
      received,
      [
        ['法律服务机构', '其他'],
        ['8', '9'],
      ],
      { 'received.legalService': 8, 'received.otherOrganisation': 9 },
      0,
    ],
    [
      'one column',
      received,
      [['法律服务机构'], ['9'], ['8']],
      { 'received.legalService': 9, 'carriedIn.legalService': 8 },
      0,
    ],
  ])('%s', (_, from, rows, meant, unplaced) => {
    const wanted = Object.fromEntries(
      Object.entries(meant).map(([key, figure]) => [`requests.${key}`, figure]),
    )
    for (const { figures, left, by } of landed(rows, from)) {
      expect(figures).toEqual(wanted)
      expect(left).toHaveLength(unplaced)
      expect(by).not.toBe('none')
    }
  })

  it('表二 and 表四 without names of rows', () => {
    const rules = [
      ['现行有效件数', '本年废止件数', '本年制发件数'],
      ['400', '3', '50'],
    ]
    for (const { figures } of landed(rules, 'proactive.rules.issued'))
      expect(figures).toEqual({
        'proactive.rules.inForce': 400,
        'proactive.rules.repealed': 3,
        'proactive.rules.issued': 50,
      })
    const ends = [
      ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'],
      ['2', '1', '0', '0', '1'],
    ]
    for (const group of ['review', 'direct', 'afterReview'])
      for (const { figures } of landed(ends, `proceedings.${group}.corrected`))
        expect(figures).toEqual({
          [`proceedings.${group}.total`]: 2,
          [`proceedings.${group}.upheld`]: 1,
          [`proceedings.${group}.corrected`]: 0,
          [`proceedings.${group}.otherResult`]: 0,
          [`proceedings.${group}.pending`]: 1,
        })
  })
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
          const values = rows.map(() => columns.map(() => figures.next().value ?? 0))
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
