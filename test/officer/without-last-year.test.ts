/** A report whose last year is not on this machine: said so, and the door by which it comes in leads back. */
import format from '@/format/2021'
import { writeReportFile } from '@/report/json/write-file'
import { fullReport } from '../support/full-report'
import { type Page, expect, test } from './page'

/** The report of a year as a file that was exported. */
const file = (year: number) => ({
  name: `${String(year)}.json`,
  mimeType: 'application/json',
  buffer: Buffer.from(
    writeReportFile({ ...fullReport(format), year, title: `${String(year)}年报` }, format),
  ),
})

async function bringIn(page: Page, year: number): Promise<void> {
  await page.locator('[data-import=report]').setInputFiles(file(year))
  await page.click('[data-action=confirm-import]')
}

for (const screen of ['', '/compare', '/document'])
  test(`what was not compared is said, and last year comes in from here: ${screen}`, async ({
    page,
  }) => {
    await page.goto('/')
    await page.click('[data-action=import]')
    await bringIn(page, 2024)
    await page.waitForURL(/report\/[^/]+$/)
    const address = `${page.url()}${screen}`
    await page.goto(address)
    const missing = page.locator('[data-without-last-year]')
    if (screen !== '/compare') await expect(missing).toContainText('本机没有2023年度的报告')
    await page.click('[data-action=import-last-year]')
    await bringIn(page, 2023)
    await page.waitForURL(address)
    await expect(page.locator('[data-action=import-last-year]')).toHaveCount(0)
    if (screen === '/compare') await expect(page.locator('h1')).toHaveText(/2024年与2023年/)
    else await expect(page.locator('aside').last()).toBeVisible()
    await expect(missing).toHaveCount(0)
  })
