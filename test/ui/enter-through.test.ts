// @vitest-environment jsdom
/** Enter leads through a whole table, totals too: what is typed never lands on what was typed before. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { formats } from '@/format'
import type { FigureKey } from '@/report/format'
import { openSheet } from '../support/sheet'

beforeEach(() => {
  setActivePinia(createPinia())
})
afterEach(() => {
  document.body.replaceChildren()
})

it.each(formats.flatMap((one) => one.tables.map((table) => [one.name, table.id, one] as const)))(
  'with Enter after each, every figure of %s %s typed in its order stays where it was typed, totals too',
  { timeout: 120_000 },
  async (_, id, format) => {
    const sheet = await openSheet(format, id)
    const { desk, cell, focused, grid, press, type } = sheet
    const first = grid[0]?.[0]?.key ?? expect.fail('a cell')
    cell(first).focus()
    await nextTick()
    const typed = new Map<FigureKey, number>()
    for (let at = 1; at <= grid.flat().length; at += 1) {
      const key = focused().dataset['figure'] ?? expect.fail('a cell')
      expect(typed.has(key), key).toBe(false)
      typed.set(key, at)
      await type(String(at))
      press('Enter')
      await nextTick()
      if (focused().dataset['figure'] === key) break
    }
    for (const [key, figure] of typed)
      if (!key.endsWith('.total')) expect(desk.report?.figures[key], key).toBe(figure)
    // Along a single row every total is typed, as the first ones are.
    if (grid.length === 1) expect(typed.size).toBe(grid.flat().length)
    sheet.screen.unmount()
    await desk.rest()
  },
)
