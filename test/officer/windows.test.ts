/** Windows of one browser: one writes, the others follow live and take over; random take-overs between them lose nothing. */
import { cell, created, edits, key, logged, other, reading, typed } from './bursts'
import { type Page, expect, test } from './page'

test.describe.configure({ retries: 0 })

test('the second window reads along and takes over; the first then reads along', async ({
  page,
  context,
}) => {
  const address = await created(page)
  const second = await context.newPage()
  await second.goto(address)
  await expect(reading(second)).toBeVisible()
  await expect(cell(second)).toHaveValue('1')
  await expect(cell(second)).toBeDisabled()
  await cell(page).fill('23')
  await expect(cell(second)).toHaveValue('23')
  await second.click('[data-action=take-over]')
  await expect(reading(second)).toHaveCount(0)
  await expect(reading(page)).toBeVisible()
  await cell(second).fill('45')
  await expect(cell(page)).toHaveValue('45')
  await second.close()
  // By itself: nobody has to take over from a window that is gone.
  await expect(reading(page)).toHaveCount(0)
  await cell(page).fill('67')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
})

test('a window that shows the report no longer leaves it to the other', async ({
  page,
  context,
}) => {
  const address = await created(page)
  await page.goto('/#/')
  await expect(page.locator('[data-report]')).toHaveCount(1)
  const second = await context.newPage()
  await second.goto(address)
  await expect(cell(second)).toHaveValue('1')
  await expect(reading(second)).toHaveCount(0)
})

test(`${String(edits)} edits with random take-overs: every one is in the history, in order`, async ({
  page,
  context,
}) => {
  const address = await created(page)
  const second = await context.newPage()
  await second.goto(address)
  await expect(reading(second)).toBeVisible()
  const pages = [page, second]
  let writer = 0
  let last = 0
  for (let nth = 0; nth < edits;) {
    const many = 1 + Math.floor(Math.random() * 60)
    const at = Math.random() < 0.5 ? key : other
    await typed(pages[writer] ?? page, at, nth + 2, many)
    nth += many
    last = nth + 1
    // Taken over at once, while the last edits are still being saved.
    if (nth < edits && Math.random() < 0.7) {
      writer = 1 - writer
      const next = pages[writer]
      if (!next) break
      await next.click('[data-action=take-over]')
      await expect(reading(next)).toHaveCount(0)
      await expect(cell(next, at)).toHaveValue(String(last))
    } else await expect(cell(pages[writer] ?? page, at)).toHaveValue(String(last))
  }
  await expect(pages[writer]?.locator('[data-save-state=saved]') ?? reading(page)).toBeVisible()
  const entered = await logged(page)
  expect(entered).toEqual(Array.from({ length: last }, (_, index) => index + 1))
})

test('without Web Locks the later window asks, and both contents stay in the history', async ({
  page,
  context,
}) => {
  await context.addInitScript(withoutLocks)
  const address = await created(page)
  const second = await context.newPage()
  await second.goto(address)
  await expect(cell(second)).toHaveValue('1')
  await expect(reading(second)).toHaveCount(0)
  await cell(second).fill('2')
  await expect(cell(page)).toHaveValue('2')
  // The first window does not hear of the second one's edit before it makes its own.
  await page.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
  })
  await second.evaluate(() => {
    BroadcastChannel.prototype.postMessage = () => undefined
  })
  await cell(second).fill('3')
  await expect(second.locator('[data-save-state=saved]')).toBeVisible()
  await page.locator('[data-title]').focus()
  await cell(page).fill('4')
  await expect(page.locator('[data-trouble=changed]')).toBeVisible()
  await page.click('[data-action=keep-mine]')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await expect(cell(page)).toHaveValue('4')
  await page.click('[data-action=undo]')
  await expect(cell(page)).toHaveValue('3')
})

const withoutLocks = () => {
  Object.defineProperty(Navigator.prototype, 'locks', { get: () => undefined })
}

test(`${String(edits)} edits of two windows at once, without Web Locks: all that was shown as saved is in the history`, async ({
  page,
  context,
}) => {
  await context.addInitScript(withoutLocks)
  const address = await created(page)
  const second = await context.newPage()
  await second.goto(address)
  await expect(cell(second)).toHaveValue('1')
  const pages = [page, second]
  const promised = new Set([1])
  let clashes = 0
  /** After a burst the window says saved, or asks which of two contents stays. */
  const settled = async (window: Page, last: number, at: string) => {
    const asked = window.locator('[data-trouble=changed]')
    const saved = window.locator('[data-save-state=saved]')
    await expect(asked.or(saved).first()).toBeVisible()
    if (await asked.isVisible()) {
      clashes += 1
      await window.click(
        Math.random() < 0.5 ? '[data-action=keep-mine]' : '[data-action=keep-theirs]',
      )
      await expect(asked).toHaveCount(0)
      await expect(saved).toBeVisible()
    } else if ((await cell(window, at).inputValue()) === String(last)) promised.add(last)
  }
  let next = 2
  while (next <= edits) {
    const bursts = pages.map((window, index) => {
      const many = 1 + Math.floor(Math.random() * 12)
      const burst = { window, at: index === 0 ? key : other, from: next, many }
      next += many
      return burst
    })
    const both = Math.random() < 0.6 ? bursts : bursts.slice(0, 1)
    await Promise.all(both.map(({ window, at, from, many }) => typed(window, at, from, many)))
    for (const { window, at, from, many } of both) await settled(window, from + many - 1, at)
    for (const window of pages) await settled(window, -1, key)
  }
  expect(clashes, 'the windows did clash').toBeGreaterThan(0)
  const entered = new Set(await logged(page))
  expect([...promised].filter((figure) => !entered.has(figure))).toEqual([])
  const shown = await Promise.all([key, other].map((at) => cell(page, at).inputValue()))
  await page.reload()
  for (const [index, at] of [key, other].entries())
    await expect(cell(page, at)).toHaveValue(shown[index] ?? '')
})
