/** An error with a lawful exception in a real browser: explained in writing, it stands in the way of nothing. */
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)

test('a 上年结转 that differs by a reform is explained, and the report leaves unasked', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
  await page.goto('/#/')
  await page.locator('tr', { hasText: '呼兰区2021年' }).getByRole('link').click()
  await expect(cell(page, 'requests.received.natural')).toHaveValue('20')
  // One more is carried in and granted, as from an organ merged into this one: the columns still balance.
  for (const row of ['carriedIn', 'granted']) {
    const field = cell(page, `requests.${row}.natural`)
    await field.fill(String(Number(await field.inputValue()) + 1))
    await page.keyboard.press('Tab')
  }
  const carried = page.locator('[data-finding="carry-over.requests"]')
  await expect(carried).toHaveCount(1)
  await expect(carried).toHaveAttribute('data-severity', 'error')
  await expect(carried.locator('[data-action=apply-fix]')).toHaveCount(0)
  await page.click('[data-action=export]')
  await page.click('[data-action=export-docx]')
  const asked = page.getByRole('dialog')
  await expect(asked).toContainText('还有 1 处必须改正的错误')
  await expect(asked.locator('[data-first-error]')).toContainText('结转')
  await asked.getByRole('button', { name: '先去改正' }).click()
  await carried.locator('[data-action=acknowledge]').click()
  await carried.locator('[data-field=reason]').fill('机构改革，并入原文物局结转 1 件')
  await page.keyboard.press('Control+Enter')
  await expect(carried).toContainText('已核实')
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-docx]'),
  ])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
})
