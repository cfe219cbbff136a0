/** The head of 表三 stays in sight while its rows are filled in, at every size with room for it, and covers no cell in hand. */
import { type Page, expect, test } from './page'

const keys = '[data-figure^="requests."]'

/** The cells of the head that are not seen, and whether the cell in hand is: asked of the points they are drawn at. */
const seen = (page: Page) =>
  page.evaluate(() => {
    const cell = document.activeElement
    const table = cell?.closest('table')
    if (!cell || !table) throw new Error('No cell has the keyboard')
    const isSeen = (one: Element) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      return [top + 2, (top + bottom) / 2, bottom - 2].every((y) => {
        const at = document.elementFromPoint((left + right) / 2, y)
        return at !== null && (one.contains(at) || at.contains(one))
      })
    }
    const heads = [...table.querySelectorAll('thead th')]
    return {
      hidden: heads.filter((one) => !isSeen(one)).map((one) => one.textContent),
      heads: heads.length,
      cell: isSeen(cell),
      key: (cell as HTMLElement).dataset['figure'] ?? '',
    }
  })

const windows = [
  ['1366×768', { width: 1366, height: 768 }, 1],
  ['1280×720', { width: 1280, height: 720 }, 1],
  ['125 % of 1366', { width: 1093, height: 614 }, 1.25],
  ['150 % of 1366', { width: 911, height: 512 }, 1.5],
  ['125 % of a lower window', { width: 1093, height: 492 }, 1.25],
  ['a narrow window', { width: 850, height: 512 }, 1],
] as const

for (const [name, viewport, deviceScaleFactor] of windows)
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor })
    test(`the head stays and covers nothing at ${name}`, async ({ page }) => {
      await page.goto('/')
      await page.click('[data-action=open-sample]')
      await page.locator(keys).first().click()
      const rows = await page.locator(`.requests tr:has(${keys})`).count()
      for (const way of ['ArrowDown', 'ArrowUp'])
        for (let step = 1; step < rows; step += 1) {
          await page.keyboard.press(way)
          const { cell, heads, hidden, key } = await seen(page)
          expect(heads).toBeGreaterThan(8)
          expect(cell, `${key} by ${way}`).toBe(true)
          if (step === rows - 1 && way === 'ArrowDown')
            expect(key).toBe('requests.carriedOut.natural')
          expect(hidden, `the head at ${key} by ${way}`).toEqual([])
        }
    })
  })

test.describe('200 % of 1366', () => {
  test.use({ viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 })
  test('where there is no room the cell in hand has it', async ({ page }) => {
    await page.goto('/')
    await page.click('[data-action=open-sample]')
    await page.locator(keys).first().click()
    for (const way of ['ArrowDown', 'ArrowUp'])
      for (let step = 0; step < 30; step += 1) {
        await page.keyboard.press(way)
        const { cell, key } = await seen(page)
        expect(cell, `${key} by ${way}`).toBe(true)
      }
  })
})
