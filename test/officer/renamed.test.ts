/** After 机构改革: a bureau under its new name takes last year's report of the old one, asked in 新建 and in 填报, by keyboard. */
import { expect, test } from './page'

const taken = '[data-figure="requests.carriedIn.natural"]'
const last = JSON.stringify({
  type: 'zfxxgk-annual-report',
  version: 1,
  format: '2021',
  year: 2024,
  organ: { name: '示例市大数据发展管理局', level: 'department' },
  title: '示例市大数据发展管理局2024年政府信息公开工作年度报告',
  narrative: {},
  figures: { 'requests.carriedOut.natural': 3, 'requests.carriedOut.business': 0 },
  acknowledged: [],
})

test('a renamed bureau goes on from its former report', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  await page.setInputFiles('[data-import=report]', {
    name: '2024.json',
    mimeType: 'application/json',
    buffer: Buffer.from(last),
  })
  await page.click('[data-action=confirm-import]')
  // The preview shows the same cells.
  await expect(page).toHaveURL(/#\/report\//)

  await page.goto('/#/')
  await page.click('[data-action=new-report]')
  const dialog = page.getByRole('dialog')
  await dialog.locator('[data-field=organ]').fill('示例市数据局')
  await dialog.locator('[data-field=year]').fill('2025')
  await dialog.getByRole('checkbox', { name: '示例市大数据发展管理局' }).focus()
  await page.keyboard.press('Space')
  await expect(dialog).toContainText('将从《示例市大数据发展管理局2024年')
  await page.keyboard.press('Enter')
  await expect(page.locator(taken)).toHaveValue('3')
  await expect(page.locator('details.organ > summary')).toContainText('按曾用名找到')

  // Back to the question: nothing was said, as if it had been made without the tick.
  await page.locator('details.organ > summary').press('Enter')
  const names = page.locator('[data-field=formerNames]')
  await expect(names).toHaveValue('示例市大数据发展管理局')
  await page.locator(taken).fill('5')
  await page.keyboard.press('Enter')
  const finding = page.locator('[data-finding="carry-over.requests"]')
  await expect(finding).toHaveCount(1)
  await page.locator('[data-organ][data-field=name]').fill('示例市数字办')
  await expect(finding).toHaveCount(1)
  await names.fill('别的局')
  await expect(finding).toHaveCount(0)
  const question = page.locator('[data-former]')
  await expect(question).toContainText('没有找到“示例市数字办”2024年的报告')
  await question.getByRole('button', { name: '示例市大数据发展管理局' }).press('Enter')
  await expect(question).toBeHidden()
  await expect(finding).toHaveCount(1)
  await expect(page.locator('details.organ > summary')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(question).toBeVisible()

  // The latest year alone is followed by another; the years before have theirs.
  await page.goto('/#/')
  const next = page.locator('[data-action=next-year]')
  await next.and(page.getByRole('button', { name: '示例市数据局2025年' })).click()
  await expect(dialog.locator('[data-field=year]')).toHaveValue('2026')
  await expect(dialog).toContainText('将从《示例市')
  await page.keyboard.press('Escape')

  await page.goto('/#/trends')
  await expect(page.locator('select').first()).toHaveValue('示例市数字办')
})
