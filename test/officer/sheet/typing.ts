/** The keys of a spreadsheet, and what is typed after them, each a journey of its own. */
import { expect } from 'playwright/test'
import { type Spreadsheet, natural, research } from './hands'

export const typing: Readonly<Record<string, (sheet: Spreadsheet) => Promise<void>>> = {
  'a click on a figure that was undone while it was edited': async (sheet) => {
    const { page, cells, click, keys, value } = sheet
    const before = await cells()
    await click(natural)
    await keys('F2')
    await page.keyboard.type('5')
    await value(natural).toBe(`${before[natural] ?? ''}5`)
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    // Once where it stood marked, and once more after it was left: it is selected whole, not written into.
    await click(natural)
    await keys('Enter')
    await click(natural)
    await page.keyboard.type('7')
    await value(natural).toBe('7')
    await keys('Enter', 'Control+z')
    expect(await cells()).toEqual(before)
  },
  'the keys of a spreadsheet': async (sheet) => {
    const { page, cells, chord, click, count, focused, keys, note, value } = sheet
    const before = await cells()
    await click(natural)
    await keys('Shift+ArrowRight', 'Shift+ArrowDown')
    await page.keyboard.type('7')
    await keys('Control+Enter')
    for (const key of [natural, 'requests.received.business', 'requests.carriedIn.business'])
      await value(key).toBe('7')
    await keys('Control+z')
    await value(natural).toBe(before[natural])
    expect(await cells()).toEqual(before)
    // In a selected block Enter goes round and round, and the block stays.
    await click(natural)
    await keys('Shift+ArrowRight', 'Shift+ArrowDown')
    for (const [number, next] of [
      ['1', 'requests.carriedIn.natural'],
      ['2', 'requests.received.business'],
      ['3', 'requests.carriedIn.business'],
      ['4', natural],
    ] as const) {
      await page.keyboard.type(number)
      await keys('Enter')
      await focused().toBe(next)
      expect(await count('.slot.selected')).toBe(4)
    }
    await value('requests.carriedIn.business').toBe('4')
    await keys('Control+z', 'Control+z', 'Control+z', 'Control+z')
    await value(natural).toBe(before[natural])
    expect(await cells()).toEqual(before)
    await click('requests.carriedIn.natural')
    await keys('Control+d')
    await value('requests.carriedIn.natural').toBe(before[natural])
    await keys('Control+z')
    await click(natural)
    await keys('Shift+ArrowRight', 'Shift+ArrowRight', 'Control+r')
    await value(research).toBe(before[natural])
    await keys('Control+z')
    await value(research).toBe(before[research])
    await click(natural)
    await keys('PageDown')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('[data-figure]'), null))
      .toBe(true)
    await keys('Control+End')
    await focused().toBe('requests.carriedOut.total')
    await keys('PageUp', 'PageUp', 'PageUp')
    await focused().toBe('requests.received.total')
    await keys('Control+ArrowLeft')
    await focused().toBe(natural)
    await keys('Control+Shift+End')
    await expect.poll(() => count('.slot.selected')).toBeGreaterThan(150)
    await click(natural)
    for (const [typed, shows] of [
      ['=10+5', '15'],
      ['12+3-1', '14'],
      ['１０－４', '6'],
    ] as const) {
      await page.keyboard.type(typed)
      await value(natural).toBe(typed)
      await keys('Enter')
      await focused().toBe('requests.carriedIn.natural')
      await value(natural).toBe(shows)
      await note().toContain('已算出')
      await keys('ArrowUp')
    }
    await page.keyboard.type('12+')
    await keys('Enter')
    await value(natural).toBe('12+')
    await keys('ArrowUp', 'Escape')
    await value(natural).toBe('6')
    // At the foot of the last column on to the next table.
    await click('proactive.procurement.items')
    await keys('Enter')
    await focused().toBe('proactive.rules.published')
    await click('proactive.coercion.decisions')
    await keys('Enter')
    await focused().toBe(natural)
    await keys('Shift+Enter')
    await focused().toBe('proactive.coercion.decisions')
    await chord('Delete')
    await page.evaluate(() => {
      const entry = [...document.querySelectorAll<HTMLElement>('nav.outline button')].find(
        ({ textContent }) => textContent.includes('二、'),
      )
      entry?.click()
    }, null)
    await focused().toBe('proactive.coercion.decisions')
  },

  'what is typed takes the place of what came, and lands below where Tab began': async (sheet) => {
    const { page, cells, chord, click, focused, keys, offered, value } = sheet
    const below = 'requests.carriedIn.natural'
    await click(natural)
    await page.keyboard.type('10')
    await keys('Enter', 'ArrowUp')
    // After clearing and undo, an undone edit, a paste: the next digit never joins what stands there.
    await keys('Delete', 'Control+z')
    await value(natural).toBe('10')
    await page.keyboard.type('5')
    await value(natural).toBe('5')
    await keys('Control+z')
    await value(natural).toBe('10')
    await page.keyboard.type('8')
    await value(natural).toBe('8')
    await keys('Escape')
    await value(natural).toBe('10')
    await offered({ 'text/plain': '7' })
    await keys('Control+v')
    await value(natural).toBe('7')
    await page.keyboard.type('9')
    await value(natural).toBe('9')
    await keys('Enter')
    // A space is no figure and clears none; with Shift it takes the row, with Control the column.
    await click(natural)
    const before = await cells()
    await keys(' ', 'Shift+ ')
    await expect.poll(() => sheet.count('.slot.selected')).toBe(7)
    await click(natural)
    await keys('Control+ ')
    await expect.poll(() => sheet.count('.slot.selected')).toBeGreaterThan(20)
    expect(await cells()).toEqual(before)
    // Figures typed along a row by Tab, then Enter: below the first of them.
    await click(natural)
    await page.keyboard.type('1')
    await keys('Tab')
    await page.keyboard.type('2')
    await keys('Tab')
    await page.keyboard.type('3')
    await keys('Enter')
    await focused().toBe(below)
    // Another way of going begins anew.
    await click(natural)
    await keys('Tab', 'ArrowDown')
    await page.keyboard.type('4')
    await chord('Enter')
    await focused().toBe('requests.granted.business')
  },
}
