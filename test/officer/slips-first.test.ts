/** The likely slips: led to before the errors that come of them, from any cell, and known again after a reload. */
import { expect, test } from './page'
import { cell, counting, found, note, openSecond, slip } from './second'

test('from a cell without findings F8 leads to the likely slip, and three keys mend it', async ({
  page,
}) => {
  await openSecond(page)
  await slip(page, 'requests.granted.natural', '12')
  await slip(page, 'requests.partlyGranted.natural', '7')
  const likely = found(page, 'figure.likely-slip')
  await expect(likely.first()).toBeVisible()
  // Who has walked on to the errors, and then gone elsewhere.
  for (let step = 0; step < 4; step += 1) await page.keyboard.press('F8')
  await cell(page, 'proactive.rules.issued').click()
  const keys = counting(page)
  await keys.press('F8')
  await expect(note(page)).toContainText('可能应为')
  await keys.press('F6')
  await expect(page.locator('[data-finding="figure.likely-slip"]:focus')).toHaveCount(1)
  const open = await likely.count()
  await keys.press('Enter')
  await expect.poll(() => likely.count()).toBeLessThan(open)
  expect(keys.count()).toBeLessThanOrEqual(4)
})

test('the likely slip and its fix are there after a reload, and after a step taken back and made again', async ({
  page,
}) => {
  await openSecond(page)
  const before = await cell(page, 'requests.granted.natural').inputValue()
  await slip(page, 'requests.granted.natural', '57')
  const likely = found(page, 'figure.likely-slip')
  await expect(likely).toContainText(`可能应为 ${before}`)
  await page.keyboard.press('Control+z')
  await expect(likely).toHaveCount(0)
  await page.keyboard.press('Control+y')
  await expect(likely).toContainText(`可能应为 ${before}`)
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(likely).toContainText(`可能应为 ${before}`)
  await likely.locator('[data-action=apply-fix]').click()
  await expect(cell(page, 'requests.granted.natural')).toHaveValue(before)
  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
})
