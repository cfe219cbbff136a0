/** A page said to be published while it is imported: what is changed next is a correction. */
import format from '../../src/format/2021'
import { expect, test } from './page'

const text = [
  '示例县水利局2024年政府信息公开工作年度报告',
  ...format.sections.flatMap(({ title }) => (title === '' ? [] : [title, '一段正文。'])),
].join('\n')
const cell = '[data-figure="requests.granted.natural"]'

test('what is imported as published is marked, and the next change is a correction', async ({
  page,
}) => {
  await page.goto('/')
  for (const plan of ['keep', 'replace']) {
    await page.goto('/#/')
    await page.click('[data-action=import]')
    await page.setInputFiles('[data-import=report]', {
      ...{ name: '公布的.txt', mimeType: 'text/plain' },
      buffer: Buffer.from(text),
    })
    const published = page.locator('[data-field=published]')
    await expect(published).not.toBeChecked()
    if (plan === 'replace') await page.locator('input[value=replace]').check()
    await published.check()
    await page.click('[data-action=confirm-import]')
    await expect(page.locator('dialog [role=alert]')).toContainText('公布日期')
    const day = plan === 'keep' ? '2025-01-20' : '2025-02-20'
    await page.fill('[data-field=published-day]', day)
    await page.click('[data-action=confirm-import]')
    await page.waitForURL(/#\/report\//)
    const line = page.locator('[data-handed-line]')
    await expect(line).toHaveAttribute('data-handed-line', 'published')
    await expect(line).toContainText(plan === 'keep' ? '1月20日已公布' : '2月20日已公布')
    await page.locator(cell).fill('5')
    await page.locator(cell).press('Enter')
    await expect(line).toContainText('此后改动')
    await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  }
})
