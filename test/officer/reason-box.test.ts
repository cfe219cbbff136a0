/** A reason that was begun: asked for again by key its box has the keyboard, and no figure is touched. */
import { expect, test } from './page'
import { cell, openSecond } from './second'

test('H on a card whose box is open goes back into the box', async ({ page }) => {
  await openSecond(page)
  const licensing = cell(page, 'proactive.licensing.decisions')
  await licensing.click()
  await page.keyboard.press('Delete')
  await page.keyboard.press('F6')
  await page.keyboard.press('h')
  const box = page.locator('[data-finding] textarea')
  await expect(box).toBeFocused()
  await page.keyboard.type('许可系统')
  await licensing.click()
  await page.keyboard.press('F6')
  await page.keyboard.press('h')
  await expect(box).toBeFocused()
  await page.keyboard.type('年底割接')
  await expect(box).toHaveValue('许可系统年底割接')
  await expect(licensing).toHaveValue('')
})

test('H on what must be corrected says why it does nothing', async ({ page }) => {
  await openSecond(page)
  await cell(page, 'requests.received.total').fill('92')
  await page.keyboard.press('Enter')
  await cell(page, 'requests.received.total').click()
  await page.keyboard.press('F6')
  const card = page.locator('[data-finding][data-severity=error]:focus')
  await expect(card).toHaveCount(1)
  await page.keyboard.press('h')
  await expect(card).toContainText('没有可核实的例外')
  await expect(cell(page, 'requests.received.total')).toHaveValue('92')
})
