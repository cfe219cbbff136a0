/** The whole seed report typed by keyboard alone, from an empty browser to the exported file. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const expected = readFileSync(new URL('./hulan-2019.json', import.meta.url), 'utf8')
const report = JSON.parse(expected) as {
  title: string
  organ: Record<'name' | 'phone' | 'website', string>
  narrative: Record<string, string>
  figures: Record<string, number>
}

const isFocused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)

/** Moves on with Tab (or Shift+Tab) until the control has the focus. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let step = 0; step < 400; step += 1) {
    if (await isFocused(page, selector)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reaches ${selector}`)
}

async function typeOver(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a')
  await page.keyboard.insertText(text)
}

test('the seed report is typed without a mouse and ends without an error', async ({ page }) => {
  await page.goto('/')
  await page.locator('[data-action=new-report]').waitFor()
  await tabTo(page, '[data-action=new-report]')
  await page.keyboard.press('Enter')
  await tabTo(page, '[data-field=organ]')
  await page.keyboard.insertText(report.organ.name)
  await tabTo(page, '[data-field=level]')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await tabTo(page, '[data-field=year]')
  await typeOver(page, '2019')
  await page.keyboard.press('Enter')

  await page.locator('[data-title]').waitFor()
  await tabTo(page, 'details.organ summary')
  await page.keyboard.press('Enter')
  await tabTo(page, '[data-field=phone]')
  await page.keyboard.insertText(report.organ.phone)
  await tabTo(page, '[data-field=website]')
  await page.keyboard.insertText(report.organ.website)
  await tabTo(page, '[data-title]')
  await typeOver(page, report.title)

  const figures = { ...report.figures }
  const texts = Object.entries(report.narrative)
  for (const [place, text] of texts) {
    await tabTo(page, `[data-narrative="${place}"]`)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) await page.keyboard.press('Enter')
      await page.keyboard.insertText(line)
    }
    const table = Object.keys(figures).filter((key) => key.startsWith(`${place}.`))
    for (const key of table) {
      await tabTo(page, `[data-figure="${key}"]`)
      await page.keyboard.type(String(figures[key]))
    }
  }
  await page.keyboard.press('Tab')

  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
  await expect(page.locator('[data-finding="figure.blank"]')).toHaveCount(0)
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await tabTo(page, '[data-action=export]', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await tabTo(page, '[data-action=export-json]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ])
  expect(readFileSync(await download.path(), 'utf8')).toBe(expected)
})

test('keys work in the grid as in a spreadsheet', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const cell = (key: string) => page.locator(`[data-figure="requests.${key}"]`)
  await cell('received.natural').click()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-figure'))
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toBe('requests.received.business')
  await page.keyboard.press('ArrowDown')
  expect(await focused()).toBe('requests.carriedIn.business')
  await page.keyboard.press('Control+ArrowDown')
  expect(await focused()).toBe('requests.carriedOut.business')
  await page.keyboard.press('Home')
  expect(await focused()).toBe('requests.carriedOut.natural')
  await page.keyboard.press('End')
  expect(await focused()).toBe('requests.carriedOut.total')
  await page.keyboard.press('Control+Home')
  expect(await focused()).toBe('requests.received.natural')

  await page.keyboard.type('１，２３４')
  await expect(cell('received.total')).toHaveValue('1234')
  await page.keyboard.press('Enter')
  expect(await focused()).toBe('requests.carriedIn.natural')
  await expect(cell('received.natural')).toHaveValue('1234')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F2')
  await page.keyboard.press('Backspace')
  await expect(cell('received.total')).toHaveValue('123')
  await page.keyboard.press('Escape')
  await expect(cell('received.natural')).toHaveValue('1234')
  await page.keyboard.press('Delete')
  await expect(cell('received.natural')).toHaveValue('')
  await expect(cell('received.natural')).toHaveAttribute('data-state', 'blank')
  await page.keyboard.press('Control+z')
  await expect(cell('received.natural')).toHaveValue('1234')
  await page.keyboard.press('Control+z')
  await expect(cell('received.natural')).toHaveValue('14')
  await page.keyboard.press('Control+y')
  await expect(cell('received.natural')).toHaveValue('1234')

  await page.getByRole('link', { name: '成稿' }).click()
  await expect(page.locator('[data-figure]')).toHaveCount(0)
  await page.goBack()
  await expect.poll(focused).toBe('requests.received.natural')
})

test('Enter leads down the columns and through the tables; the last cell shows its figure as printed', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const cell = (key: string) => page.locator(`[data-figure="${key}"]`)
  await cell('proactive.procurement.items').click()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('００１２．５')
  await page.keyboard.press('Enter')
  await expect(cell('proactive.rules.totalPublished')).toBeFocused()
  await expect(cell('proactive.procurement.amount')).toHaveValue('12.5')
  await page.keyboard.press('Shift+Enter')
  await expect(cell('proactive.procurement.amount')).toBeFocused()
  // The last figure a table waited for: in another column nothing is to be typed.
  await cell('proactive.procurement.amount').click()
  await page.keyboard.press('Delete')
  await cell('proactive.procurement.items').click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.type('3')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.type('43')
  await page.keyboard.press('Enter')
  await expect(cell('requests.received.natural')).toBeFocused()

  await cell('proactive.coercion.decisions').click()
  await page.keyboard.press('Enter')
  await expect(cell('requests.received.natural')).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect(cell('proactive.coercion.decisions')).toBeFocused()

  await cell('requests.carriedOut.natural').click()
  await page.keyboard.press('Enter')
  await expect(cell('requests.received.business')).toBeFocused()
  await cell('requests.received.natural').click()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(cell('requests.carriedIn.natural')).toBeFocused()

  const last = cell('proceedings.afterReview.total')
  await last.click()
  await page.keyboard.type('０７')
  await page.keyboard.press('Enter')
  await expect(last).toBeFocused()
  await expect(last).toHaveValue('7')
  await expect(page.locator('.note[role=status]')).toContainText('最后一张表')
  await page.keyboard.type('8')
  await expect(last).toHaveValue('8')
  await page.keyboard.press('Escape')
  await expect(last).toHaveValue('7')

  await expect(page.locator('.keys')).not.toContainText('推算数')
  await cell('requests.granted.natural').click()
  await page.keyboard.press('Delete')
  await expect(page.locator('.keys')).toContainText('空格键采用推算数')
  await page.click('[data-action=key-help]')
  await expect(page.locator('dialog[open]')).toContainText('到列尾转到右边一列的第一格')
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
})
