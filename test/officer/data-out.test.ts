/** The officer takes the figures out: Excel, CSV, the empty form, charts and the picture story. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

async function openSample(page: Page): Promise<string> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  return page.url().split('/report/')[1] ?? ''
}

/** What a click hands over: name and bytes. */
async function handed(page: Page, selector: string): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(selector).first().click(),
  ])
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
}

test('Excel, CSV and the empty form leave and come back', async ({ page }) => {
  await openSample(page)
  await page.click('[data-action=export]')
  const book = await handed(page, '[data-action=export-xlsx]')
  expect(book.name).toBe('呼兰区2019年政府信息公开工作年度报告.xlsx')
  await page.click('[data-action=export]')
  const csv = await handed(page, '[data-action=export-csv]')
  expect(csv.bytes.toString('utf8')).toContain('\ufeff年度,单位,key')
  await page.goto('/#/')
  await page.locator('.offer input').fill('2025')
  const form = await handed(page, '[data-action=export-template]')
  expect(form.name).toBe('2025年政府信息公开工作年度报告（空白填报模板）.xlsx')
  for (const { bytes, name } of [book, csv]) {
    await page.goto('/#/')
    await page.click('[data-action=import]')
    await page.locator('[data-import=report]').setInputFiles({ name, mimeType: '', buffer: bytes })
    await page.locator('[data-action=confirm-import]').click()
    await expect(page.locator('input[data-figure="requests.received.total"]')).toHaveValue('14')
    await expect(page.locator('input[data-figure="proactive.licensing.change"]')).toHaveValue('+2')
  }
})

test('charts leave as pictures, and the year as one long picture in the colours chosen', async ({
  page,
}) => {
  const id = await openSample(page)
  await page.goto('/#/trends')
  const chart = '[data-chart=applications]'
  await page.locator(chart).waitFor()
  const png = await handed(page, `${chart} [data-action=chart-png]`)
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(png.bytes.readUInt32BE(16)).toBe(2700)
  const svg = await handed(page, `${chart} [data-action=chart-svg]`)
  expect(svg.bytes.toString('utf8')).toContain('<title>政府信息公开申请收办情况</title>')
  await page.goto(`/#/report/${id}/story`)
  const picture = page.locator('[data-chart=story]')
  await expect(picture).toHaveAttribute('alt', /。.*公开率/)
  await page.locator('[data-story-contents] summary').click()
  for (const name of ['公开率', '全部公开率', '不予公开率'])
    await page.locator(`[data-content=${name}]`).uncheck()
  await expect(picture).not.toHaveAttribute('alt', /公开率/)
  await expect(picture).toHaveAttribute('alt', /新收申请14件/)
  await page.locator('[data-field=palette]').selectOption('plain')
  const story = await handed(page, '[data-action=story-png]')
  expect(story.name).toBe('呼兰区2019年政府信息公开工作年度报告图解.png')
  expect(story.bytes.readUInt32BE(16)).toBe(1080)
})
