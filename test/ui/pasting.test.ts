// @vitest-environment jsdom
/** Pasting into a table: from every program every shape lands cell by cell as it was. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import type { FigureKey } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { gridOf } from '@/ui/part/table/grid'
import { type Rows, programs } from '../support/copied'
import { decree2027 } from '../support/decree-2027'
import { pasted } from '../support/pasting'

const format = formats[1] ?? expect.fail('the format of 2021')
const tableOf = (id: string) => format.tables.find((one) => one.id === id) ?? expect.fail(id)
const every = [...formats, decree2027].flatMap((one) =>
  one.tables.map((table) => [one.name, table.name, one, table] as const),
)

const start = 'requests.received.natural'
const requests = tableOf('requests')
const rowKeys = gridOf(layoutOf(format, requests)).map((row) => row.map(({ key }) => key))
const meant = (rows: Rows) =>
  rows.flatMap((row, down) =>
    row.map((text, right) => [rowKeys[down]?.[right] ?? '', text === '' ? null : Number(text)]),
  )

const value = fc.nat(99_999).map(String)
const maybe = fc.oneof({ weight: 3, arbitrary: value }, { weight: 1, arbitrary: fc.constant('') })
/** Cells with some blank; the corners are filled, as plain text tells no blanks at its ends. */
const cells = (rows: number, columns: number): fc.Arbitrary<Rows> =>
  fc
    .tuple(
      value,
      value,
      fc.array(fc.array(maybe, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    )
    .map(([first, last, all]) =>
      all.map((row, down) =>
        row.map((text, right) => {
          if (down === 0 && right === 0) return first
          return down === rows - 1 && right === columns - 1 ? last : text
        }),
      ),
    )
const shapes = {
  'a cell': cells(1, 1),
  'a row': fc.integer({ min: 2, max: 7 }).chain((wide) => cells(1, wide)),
  'a column': fc.integer({ min: 2, max: 20 }).chain((high) => cells(high, 1)),
  'a block': fc
    .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 2, max: 7 }))
    .chain(([high, wide]) => cells(high, wide)),
}

describe.each(Object.entries(programs))('from %s', (_, program) => {
  it.each(Object.entries(shapes))('%s lands as it was, blanks blank', (name, shape) => {
    fc.assert(
      fc.property(shape, (rows) => {
        const { figures, left, looked } = pasted(program(rows), format, requests, [[start]])
        expect(figures).toEqual(meant(rows))
        expect(left).toEqual([])
        expect(looked).toBe(name === 'a column' || name === 'a block')
      }),
      { numRuns: 40 },
    )
  })

  it('a value or a row fills the selection, a block that fits in evenly too', () => {
    const onto = (high: number, wide: number) =>
      rowKeys.slice(0, high).map((row) => row.slice(0, wide))
    const fills = (rows: Rows, selected: Rows) =>
      pasted(program(rows), format, requests, selected).figures.map(([key]) => key)
    expect(fills([['0']], onto(8, 6))).toEqual(onto(8, 6).flat())
    expect(fills([['1', '2', '3']], onto(3, 3))).toEqual(onto(3, 3).flat())
    expect(fills([['1', '2', '3']], onto(3, 1))).toEqual(onto(3, 3).flat())
    expect(fills([['1', '2']], onto(2, 6))).toEqual(onto(2, 6).flat())
    expect(fills([['1'], ['2']], onto(4, 3))).toEqual(onto(4, 3).flat())
    // What is wider or higher than a selection of several is laid once.
    expect(fills([['1', '2', '3']], onto(3, 2))).toEqual(onto(1, 3).flat())
    expect(fills([['1', '2', '3']], onto(4, 2))).toEqual(onto(1, 3).flat())
    expect(fills([['1'], ['2'], ['3']], onto(2, 3))).toEqual(onto(3, 1).flat())
    // What does not fit in evenly is laid once.
    expect(fills([['1', '2', '3']], onto(2, 4))).toEqual(onto(2, 3).flat())
    expect(
      fills(
        [
          ['1', '2'],
          ['3', '4'],
        ],
        onto(3, 3),
      ),
    ).toEqual(onto(2, 2).flat())
  })

  it('rows with their labels land in their rows, after a look', () => {
    const { figures, looked } = pasted(
      program([
        ['（一）予以公开', '5', '1', '0', '', '0', '0', '6'],
        [
          '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
          '1',
          '0',
          '0',
          '0',
          '0',
          '0',
          '1',
        ],
      ]),
      format,
      requests,
      [[start]],
    )
    expect(Object.fromEntries(figures)).toMatchObject({
      'requests.granted.natural': 5,
      'requests.granted.total': 6,
      'requests.partlyGranted.natural': 1,
    })
    expect(figures.every(([key]) => /requests\.(?:granted|partlyGranted)\./.test(key))).toBe(true)
    expect(looked).toBe(true)
  })

  it('a column under its heading goes down, and is never laid along a row', () => {
    const { figures, looked } = pasted(
      program([['自然人'], ['5'], ['6'], ['7'], ['8']]),
      format,
      requests,
      [[start]],
    )
    expect(figures).toEqual(meant([['5'], ['6'], ['7'], ['8']]))
    expect(looked).toBe(true)
  })
})

describe('a whole table with merged heads', () => {
  it.each(every)('%s %s lands by its heads', (_, __, of, table) => {
    const layout = layoutOf(of, table)
    let next = 0
    const keys: FigureKey[] = []
    const html = `<table>${layout.rows
      .map(
        (row) =>
          `<tr>${row
            .map(({ key, text, rowSpan, columnSpan }) => {
              if (key !== undefined) keys.push(key)
              const shown = key === undefined ? text : String(++next)
              return `<td rowspan=${rowSpan} colspan=${columnSpan}>${shown}</td>`
            })
            .join('')}</tr>`,
      )
      .join('')}</table>`
    const { figures, left } = pasted({ html, text: 'x\n' }, of, table, [[keys.at(-1) ?? '']])
    expect(left).toEqual([])
    expect(Object.fromEntries(figures)).toEqual(
      Object.fromEntries(keys.map((key, at) => [key, at + 1])),
    )
  })
})

describe('what is shown and what is stored', () => {
  it.each([
    ['<td x:num="86000">8.6</td>', '8.6', 8.6],
    ['<td sdval="86000" sdnum="2052;">8.6</td>', '8.6', 8.6],
    ['<td data-sheets-value=\'{"1":3,"3":86000}\'>8.6</td>', '8.6', 8.6],
    ['<td x:num="1234567">####</td>', '####', undefined],
    ['<td x:num="0.12">12%</td>', '12%', undefined],
  ])('%s is a doubt', (cell, text, figure) => {
    const made = pasted(
      { html: `<table><tr>${cell}</tr></table>`, text: `${text}\r\n` },
      format,
      requests,
      [[start]],
    )
    expect(made.looked).toBe(true)
    expect(made.unlike.join()).toContain(`显示“${text}”`)
    expect(made.figures).toEqual(figure === undefined ? [] : [[start, figure]])
    expect(made.left).toEqual(
      figure === undefined ? [expect.stringMatching(RegExp(`^“${text}”（.+）$`))] : [],
    )
  })

  it.each(['<td x:num>5</td>', '<td x:num="5">5</td>', '<td x:num="1234.50">1,234.5</td>'])(
    '%s is none',
    (cell) => {
      const text = cell.replace(/<[^>]*>/g, '')
      const html = `<table><tr>${cell}</tr></table>`
      expect(pasted({ html, text }, format, requests, [[start]])).toMatchObject({
        looked: false,
        unlike: [],
        figures: [[start, Number(text.replace(',', ''))]],
      })
    },
  )
})

it('a figure merged over rows leaves the others in their columns', () => {
  const html =
    '<table><tr><td rowspan=2>5</td><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>'
  expect(pasted({ html, text: '' }, format, requests, [[start]]).figures).toEqual(
    meant([
      ['5', '1', '2'],
      ['', '3', '4'],
    ]),
  )
})

it.each([
  ['<td colspan=2>5</td><td>1</td><td>2</td>', '5\t\t1\t2', ['5', '', '1', '2']],
  ['<td>5</td><td colspan=3>1</td><td>2</td>', '5\t1\t\t\t2', ['5', '1', '', '', '2']],
  ['<td colspan=2>5</td><td>1</td><td>2</td>', '5\t1\t2', ['5', '1', '2']],
  ['<td colspan=2>5</td><td>1</td><td>2</td>', '', ['5', '1', '2']],
] as const)(
  'a figure merged over columns, %s with %j, takes what the text tells',
  (cells, text, row) => {
    for (const rows of [1, 2]) {
      const html = `<table>${`<tr>${cells}</tr>`.repeat(rows)}</table>`
      const plain = Array.from({ length: rows }, () => text).join('\r\n')
      const clipboard = { html, text: text === '' ? '' : plain }
      expect(pasted(clipboard, format, requests, [[start]]).figures).toEqual(
        meant(Array.from({ length: rows }, () => row)),
      )
    }
  },
)

it('a row without cells is a row all the same', () => {
  const html = '<table><tr><td>5</td><td>1</td></tr><tr></tr><tr><td>3</td><td>4</td></tr></table>'
  expect(pasted({ html, text: '' }, format, requests, [[start]]).figures).toEqual([
    ...meant([['5', '1']]),
    ['requests.granted.natural', 3],
    ['requests.granted.business', 4],
  ])
})

describe('a block with more than its figures', () => {
  const textOf = (rows: Rows) => rows.map((row) => row.join('\t')).join('\n')
  const from = (rows: Rows) => pasted({ html: '', text: textOf(rows) }, format, requests, [[start]])
  const row = '1 0 0 0 0 0 1'.split(' ')
  const all = rowKeys.map(() => row)
  it.each([
    ['below its title', [['政府信息公开申请情况'], [''], ...all, ['']]],
    ['with no title', [[''], ...all, ['', '']]],
  ])('lands whole %s, whatever blank rows stand around it', (_, rows) => {
    expect(from(rows).figures).toEqual(meant(all))
  })
  it('lands where it was copied with the blank rows that have room', () => {
    const { figures } = from([[''], row, ['']])
    expect(figures.find(([, figure]) => figure !== null)?.[0]).toBe(rowKeys[1]?.[0])
  })
  it('with 无 among its figures lands but for that', () => {
    const { figures, left } = from([['3件', '4件', '无', '5']])
    expect(figures.map(([, figure]) => figure)).toEqual([3, 4, 5])
    expect(left.join()).toContain('没有发生的请填 0')
  })
})
