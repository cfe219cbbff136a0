// @vitest-environment jsdom
/** Whatever one does after typing a figure, the next digit begins a figure anew and is never glued to the last. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { formats } from '@/format'
import type { FigureKey } from '@/report/format'
import { openSheet } from '../support/sheet'

const ways = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']
const ends = ['Home', 'End', 'PageUp', 'PageDown']
const keys = [
  ...[...ways, ...ends].flatMap((key) => [key, `Shift+${key}`]),
  ...[...ways, 'Home', 'End'].flatMap((key) => [`Control+${key}`, `Control+Shift+${key}`]),
  ...['Enter', 'Shift+Enter', 'Control+Enter', 'Control+a', 'Control+s'],
]

const latest = formats.at(-1) ?? expect.fail('there are formats')

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => {
  document.body.replaceChildren()
})

type Sheet = Awaited<ReturnType<typeof openSheet>>

/** Types a figure, does something, types another where the keyboard is then: what the two cells hold. */
async function between({ desk, cell, focused, type }: Sheet, from: FigureKey, act: () => void) {
  desk.enter([[from, null]], 'cleared')
  cell(from).focus()
  await nextTick()
  await type('4')
  act()
  await nextTick()
  const to = focused().dataset['figure'] ?? expect.fail('a cell has the keyboard')
  await type('5')
  return { to, there: desk.report?.figures[to], here: desk.report?.figures[from] }
}

describe('after typing', () => {
  it.each(latest.tables.map(({ name, id }) => [name, id]))(
    'at the edges of %s every key begins anew',
    { timeout: 120_000 },
    async (_, id) => {
      const sheet = await openSheet(latest, id)
      const { grid } = sheet
      const corners = [grid[0]?.[0], grid.at(-1)?.at(-1)]
      for (const { key: from } of corners.flatMap((one) => one ?? []))
        for (const key of keys) {
          const { to, there, here } = await between(sheet, from, () => {
            sheet.press(key)
          })
          expect(there, `${from} ${key}`).toBe(5)
          if (to !== from) expect(here, `${from} ${key}`).toBe(4)
        }
      sheet.screen.unmount()
      await sheet.desk.rest()
    },
  )

  it('so does a block stretched by the pointer, and a heading pressed', async () => {
    const sheet = await openSheet(latest, 'requests')
    const { grid, mouse, screen } = sheet
    const at = (row: number, index: number) => grid[row]?.[index]?.key ?? expect.fail('a cell')
    const from = at(2, 2)
    for (const act of [
      () => mouse('mousedown', at(3, 3), { shiftKey: true, detail: 1, buttons: 1 }),
      () => screen.findAll('thead th').at(-1)?.element.dispatchEvent(new MouseEvent('mousedown')),
    ]) {
      const { to, there } = await between(sheet, from, act)
      expect(to === from ? there : 5).toBe(5)
    }
    await sheet.desk.rest()
  })

  it('what fills from another cell leaves what is being typed alone', async () => {
    const sheet = await openSheet(latest, 'requests')
    const { desk, grid, press, type, cell } = sheet
    const [above, below] = [grid[0]?.[1]?.key ?? '', grid[1]?.[1]?.key ?? '']
    for (const key of ['Control+d', 'Control+r']) {
      desk.enter([[above, 9]], 'typed')
      desk.enter([[below, null]], 'cleared')
      cell(above).focus()
      cell(below).focus()
      await nextTick()
      await type('5')
      expect(press(key).defaultPrevented).toBe(true)
      expect(desk.report?.figures[below]).toBe(5)
    }
    await desk.rest()
  })

  it('nothing is filled from a blank cell, and what stands there stays', async () => {
    const sheet = await openSheet(latest, 'requests')
    const { desk, grid, press, cell } = sheet
    const [above, below] = [grid[0]?.[1]?.key ?? '', grid[1]?.[1]?.key ?? '']
    desk.enter([[below, 7]], 'typed')
    desk.enter([[above, null]], 'cleared')
    cell(below).focus()
    await nextTick()
    press('Control+d')
    expect(desk.report?.figures[below]).toBe(7)
    await desk.rest()
  })
})

it('a row that runs over the edge of the table, or holds a word, is looked at first', async () => {
  const sheet = await openSheet(latest, 'proceedings')
  const { cell, clipboard, handed, screen } = sheet
  const row = sheet.grid[0] ?? expect.fail('a row')
  const before = sheet.desk.report
  for (const [from, text] of [
    [row.at(-2)?.key ?? '', '1\t2\t3'],
    [row[0]?.key ?? '', '1\t约2\t3'],
  ] as const) {
    cell(from).focus()
    clipboard.clear()
    clipboard.set('text/plain', text)
    handed('paste', 'clipboardData')
    await nextTick()
  }
  expect(sheet.desk.report).toBe(before)
  screen.unmount()
  await sheet.desk.rest()
})

it('in the midst of typing Delete and cutting leave what is typed, and clear what only stands there', async () => {
  const sheet = await openSheet(latest, 'requests')
  const { cell, clipboard, grid, handed, press, type } = sheet
  const key = grid[0]?.[0]?.key ?? ''
  const held = () => sheet.desk.report?.figures[key]
  const ways = [() => press('Delete').defaultPrevented, () => handed('cut', 'clipboardData')]
  for (const act of ways) {
    sheet.desk.enter([[key, 27]], 'typed')
    cell(grid[1]?.[0]?.key ?? '').focus()
    cell(key).focus()
    // Coming to a cell selects its figure a moment later.
    await new Promise((done) => setTimeout(done))
    await type('77')
    expect(act()).toBe(false)
    await nextTick()
    expect([held(), cell(key).value]).toEqual([77, '77'])
    press('Enter')
    clipboard.clear()
    cell(key).focus()
    await nextTick()
    expect(act()).toBe(true)
    expect(held() ?? null).toBeNull()
  }
  sheet.screen.unmount()
  await sheet.desk.rest()
})

it('in the text of a cell up and down go nowhere', async () => {
  const sheet = await openSheet(latest, 'requests')
  const { cell, focused, grid, press, type } = sheet
  const key = grid[3]?.[1]?.key ?? ''
  cell(key).focus()
  await type('4')
  press('F2')
  await type('3')
  for (const way of ['ArrowDown', 'ArrowUp', 'Control+ArrowDown', 'ArrowLeft', 'Home', 'PageDown'])
    press(way)
  expect(focused().dataset['figure']).toBe(key)
  press('Escape')
  expect(sheet.desk.report?.figures[key] ?? null).toBe(null)
  await sheet.desk.rest()
})

describe('in a selected block', () => {
  it('Tab goes along its rows and round, Shift+Tab back, and nothing is entered beyond it', async () => {
    const sheet = await openSheet(latest, 'requests')
    const { desk, grid, press, type, cell, focused, screen } = sheet
    const at = (row: number, index: number) => grid[row]?.[index]?.key ?? expect.fail('a cell')
    cell(at(5, 3)).focus()
    press('Shift+ArrowRight')
    press('Shift+ArrowDown')
    for (const digit of ['1', '2', '3', '4']) {
      await type(digit)
      expect(press('Tab').defaultPrevented).toBe(true)
    }
    expect(
      [at(5, 3), at(5, 4), at(6, 3), at(6, 4)].map((key) => desk.report?.figures[key]),
    ).toEqual([1, 2, 3, 4])
    expect(focused().dataset['figure']).toBe(at(5, 3))
    press('Shift+Tab')
    expect(focused().dataset['figure']).toBe(at(6, 4))
    await nextTick()
    expect(screen.findAll('.selected')).toHaveLength(4)
    await desk.rest()
  })

  it.each([
    ['Shift+ ', 'Control+ '],
    ['Control+ ', 'Shift+ '],
    ['Shift+ArrowDown', 'Shift+ '],
    ['Shift+ArrowRight', 'Control+ '],
  ])('%s, then %s: whole rows, columns, or all, with the cell in hand', async (...steps) => {
    const sheet = await openSheet(latest, 'requests')
    const { desk, grid, cell, screen } = sheet
    const here = grid[16]?.[2]?.key ?? ''
    cell(here).focus()
    for (const step of steps) {
      const event = new KeyboardEvent('keydown', {
        key: step.endsWith(' ') ? ' ' : step.replace('Shift+', ''),
        shiftKey: step.startsWith('Shift'),
        ctrlKey: step.startsWith('Control'),
        bubbles: true,
        cancelable: true,
      })
      document.activeElement?.dispatchEvent(event)
    }
    await nextTick()
    const selected = new Set(
      screen
        .findAll<HTMLInputElement>('.selected [data-figure], .selected[data-figure]')
        .map(({ element }) => element.dataset['figure']),
    )
    expect(selected).toContain(here)
    const wide = grid[0]?.length ?? 0
    const counts = { [2 * wide]: '', [2 * grid.length]: '', [grid.flat().length]: '' }
    expect(counts).toHaveProperty(String(selected.size))
    await desk.rest()
  })
})
