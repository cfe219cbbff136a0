/** The main job on the sample: open, break, see, undo, reload, take out, delete for good, bring back. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)

async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
}

async function exportJson(page: Page): Promise<string> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-json]'),
  ])
  return readFileSync(await download.path(), 'utf8')
}

test('one changed figure breaks the balance in two columns, undo mends it, reload keeps it', async ({
  page,
}) => {
  await openSample(page)
  await cell(page, 'requests.granted.natural').click()
  await page.keyboard.type('1')
  const findings = page.locator('[data-finding="requests.balance"]')
  await expect(findings).toHaveCount(2)
  await expect(page.locator('[data-finding]')).toHaveCount(2)
  await expect(findings.first()).toContainText('14 + 0 = 15 + 0 ？相差 1')
  await expect(cell(page, 'requests.concluded.total')).toHaveValue('15')
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-finding]')).toHaveCount(0)
  await expect(cell(page, 'requests.granted.natural')).toHaveValue('0')
  await cell(page, 'requests.carriedIn.research').fill('7')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(cell(page, 'requests.carriedIn.research')).toHaveValue('7')
  await page.click('[data-action=undo]')
  await expect(cell(page, 'requests.carriedIn.research')).toHaveValue('0')
})

test('exported, deleted for good and imported, the report is the same', async ({ page }) => {
  await openSample(page)
  const before = await exportJson(page)
  await page.goto('/#/')
  const row = page.locator('tr', { hasText: '呼兰区2019年' })
  await row.locator('[data-action=delete]').click()
  await page.click('summary:has-text("回收站")')
  await page.click('[data-action=remove-report]')
  await page.click('[data-action=confirm-remove]')
  await expect(page.locator('tr', { hasText: '呼兰区2019年' })).toHaveCount(0)
  await page.click('[data-action=import]')
  await page
    .locator('[data-import=report]')
    .setInputFiles({ name: '报告.json', mimeType: 'application/json', buffer: Buffer.from(before) })
  await page.click('[data-import-preview] [data-action=confirm-import]')
  await page.waitForURL(/#\/report\//)
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
  expect(await exportJson(page)).toBe(before)
})

test('every cell has a unique, full accessible name', async ({ page }) => {
  await openSample(page)
  const names = await page
    .locator('[data-figure]')
    .evaluateAll((cells) => cells.map((one) => one.getAttribute('aria-label')))
  expect(names).toHaveLength(198)
  expect(new Set(names).size).toBe(198)
})

test('a file that is no report is refused in words and changes nothing', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  for (const text of [
    'not json',
    '[]',
    '{"type":"other"}',
    '{"type":"zfxxgk-annual-report","version":9}',
  ]) {
    await page
      .locator('[data-import=report]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await expect(page.locator('dialog [role=alert]')).toContainText(/[\u4e00-\u9fff]/)
  }
  await expect(page.locator('[data-report]')).toHaveCount(0)
})
