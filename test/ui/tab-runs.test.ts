// @vitest-environment jsdom
/** After a run of Tab, Enter goes below it, never up and never to the cell itself, however far the run went. */
import type { VueWrapper } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { belowRun, gridOf, placeOf } from '@/ui/part/table/grid'
import { decree2027 } from '../support/decree-2027'
import { handsOnSheet, mountTable } from '../support/sheet'

const every = [...formats, decree2027].flatMap((format) =>
  format.tables.map((table) => [format.name, table.name, format, table] as const),
)

describe('below a run', () => {
  it.each(every)(
    'in %s %s lies the next row, from every cell to every other',
    (_, __, format, table) => {
      const grid = gridOf(layoutOf(format, table))
      const all = grid.flat().map(({ key }) => key)
      for (const began of all)
        for (const key of all) {
          const at = placeOf(grid, key) ?? expect.fail(key)
          const target = belowRun(grid, began, key)
          const row = target === undefined ? grid.length : placeOf(grid, target)?.row
          expect(row, `${began} … ${key}`).toBe(at.row + 1)
        }
    },
  )
})

describe('Tab and Enter', () => {
  const format = formats.at(-1) ?? expect.fail('There is a format')
  const table = format.tables.find(({ id }) => id === 'requests') ?? expect.fail('表三')
  const row = gridOf(layoutOf(format, table)).map((cells) => cells.map(({ key }) => key))
  afterEach(() => {
    document.body.replaceChildren()
  })

  /** jsdom moves no focus by Tab. */
  function run(from: readonly [number, number], tabs: number) {
    const screen = mountTable(blankReport(format, 2024, { name: '示例局' }), format, table)
    const hands = handsOnSheet(screen)
    const keys = row.flat()
    let at = keys.indexOf(row[from[0]]?.[from[1]] ?? '')
    hands.cell(keys[at] ?? '').focus()
    for (let tab = 0; tab < tabs; tab += 1) {
      hands.press('Tab')
      at += 1
      hands.cell(keys[at] ?? '').focus()
    }
    return { ...hands, screen }
  }

  it.each([
    [[4, 0], 3, [5, 0]],
    [[4, 2], 2, [5, 2]],
    [[4, 0], 7, [6, 0]],
    [[4, 2], 5, [6, 0]],
    [[4, 0], 15, [7, 0]],
  ] as const)('from %j after %i of them to %j', (from, tabs, to) => {
    const { press, focused } = run([from[0], from[1]], tabs)
    press('Enter')
    expect(focused().dataset['figure']).toBe(row[to[0]]?.[to[1]])
  })

  const leaves = (screen: VueWrapper) => screen.emitted('leave')
  it.each([0, 3])('in the last row, begun at column %i, leads out to the next blank', (column) => {
    const { press, focused, screen } = run([row.length - 1, column], 2)
    const at = focused()
    press('Enter')
    press('Enter')
    expect(focused()).toBe(at)
    const key = at.dataset['figure']
    expect(leaves(screen)).toEqual([
      ['blank', key],
      ['blank', key],
    ])
  })

  it('leads out of the last row also without Tab there, where the rows above were filled with it', () => {
    const last = row.length - 1
    const { press, focused, screen } = run([last - 2, 0], 3)
    press('Enter')
    press('Enter')
    expect(focused().dataset['figure']).toBe(row[last]?.[0])
    press('Enter')
    expect(leaves(screen)).toEqual([['blank', row[last]?.[0]]])
  })

  it('goes on to the next column from a last row that was not come to along rows', () => {
    const last = row.length - 1
    const { cell, press, focused, screen } = run([last - 2, 0], 3)
    press('Enter')
    cell(row[last]?.[1] ?? '').focus()
    press('Enter')
    expect(focused().dataset['figure']).toBe(row[0]?.[2])
    expect(leaves(screen)).toBe(undefined)
  })

  it('a run that has left the table is over, however one comes back', () => {
    const { cell, press, focused } = run([4, 0], 3)
    const elsewhere = document.body.appendChild(document.createElement('textarea'))
    press('Tab')
    elsewhere.focus()
    cell(row[10]?.[4] ?? '').focus()
    press('Enter')
    expect(focused().dataset['figure']).toBe(row[11]?.[4])
  })

  it('a cell reached otherwise has no run', () => {
    const { cell, press, focused } = run([4, 0], 3)
    cell(row[10]?.[4] ?? '').focus()
    press('Enter')
    expect(focused().dataset['figure']).toBe(row[11]?.[4])
  })
})
