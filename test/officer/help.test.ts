/** A first-timer finds the way: F1 from anywhere leads to its page, Ctrl+K to whatever is named, the tab says where one is. */
import { expect, test } from './page'

test('F1 opens the page for where one is, and the help is searched', async ({ page, context }) => {
  await page.goto('/')
  await page.locator('[data-action=open-sample]').waitFor()
  await page.keyboard.press('F1')
  await expect(page.locator('[data-topic=start]')).toContainText('五分钟上手')
  await page.goBack()
  await page.click('[data-action=import]')
  await page.locator('dialog[open]').waitFor()
  const [beside] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('F1')])
  await expect(beside.locator('[data-topic=last-year]')).toBeVisible()
  await beside.close()
  await expect(page.locator('dialog[open]'), 'the dialog is as it was').toBeVisible()
  await page.keyboard.press('Escape')

  await page.click('[data-action=open-sample]')
  const cell = page.locator('[data-figure="requests.received.natural"]')
  await cell.click()
  await page.keyboard.press('Shift+F1')
  await expect(page.locator('[data-topic=tables]')).toBeVisible()
  await expect(page.locator('main:focus-within'), 'the keyboard is on the new screen').toBeVisible()
  await page.locator('#help-search').fill('万元')
  await page.locator('[data-help-hit]').first().click()
  await expect(page.locator('h2:focus')).toHaveText('金额')
  await page.goBack()
  await page.goBack()
  await expect(cell, 'back where one was').toBeFocused()
})

test('F1 in a cell shows its guide and keeps the report; pressed again it opens the help', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const cell = page.locator('[data-figure="requests.partlyGranted.natural"]')
  await cell.click()
  await expect(page.locator('[data-guide]')).toHaveAttribute('open', '')
  await page.keyboard.press('F1')
  await expect(page.locator('[data-guide]')).toContainText('对不公开的部分说明理由')
  await expect(page.locator('.status')).toContainText('再按一次 F1')
  await expect(cell, 'the report is kept, and the cell').toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('F1')
  await expect(cell, 'another key in between begins anew').toBeFocused()
  await page.keyboard.press('F1')
  await expect(page.locator('[data-topic=tables]')).toBeVisible()
  await page.locator('#help-search').fill('区分处理 说明理由')
  await page.locator('[data-help-hit]').first().click()
  await expect(page.locator('th:focus')).toContainText('部分公开')
})

test('Ctrl+K leads to a row by its everyday name, to words, to an action; the tab says where one is', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  await expect(page).toHaveTitle(/2019年.*年度报告$/)
  const find = async (words: string): Promise<void> => {
    await page.keyboard.press('Control+k')
    await page.locator('[data-find]').fill(words)
  }
  await find('红头文件')
  await expect(page.locator('[aria-selected=true]')).toContainText('规范性文件')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-figure^="proactive.normativeDocuments"]:focus')).toBeVisible()

  await page.goto('/#/trends')
  await expect(page).toHaveTitle(/^图表/)
  await find('区分处理')
  await page.locator('[data-found=表格]').first().click()
  await expect(page.locator('[data-figure^="requests.partlyGranted"]:focus')).toBeVisible()

  await find('新建报告')
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog [data-action=create]')).toBeVisible()
})
