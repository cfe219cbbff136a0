/** Office files of the kinds officers have most go in through the built app, under its policy, in its worker. */
import { fullReport } from '../support/full-report'
import format2021 from '@/format/2021'
import { type Page, expect, test } from './page'

const { figures } = fullReport(format2021)

const kept = (name: string): string =>
  new URL(`../exchange/office-file/${name}`, import.meta.url).pathname

/** What stands in every figure's place of the preview, by key. */
async function shown(page: Page): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator('[data-import-preview] [data-figure]')
    .evaluateAll((cells) =>
      cells.map((one) => [
        one.getAttribute('data-figure') ?? '',
        (one instanceof HTMLInputElement ? one.value : one.textContent).trim(),
      ]),
    )
  return Object.fromEntries(pairs) as Record<string, string>
}

for (const [name, kind] of [
  ['report.pdf', 'PDF 文件'],
  ['report.doc', 'Word 文档'],
  ['report.xls', 'Excel 工作簿'],
] as const)
  test(`${name} is read whole, and stored when confirmed`, async ({ page }) => {
    const warnings: string[] = []
    page.on('console', (message) => warnings.push(message.text()))
    await page.goto('/#/')
    await page.click('[data-action=import]')
    await page.setInputFiles('[data-import=report]', kept(name))
    const preview = page.locator('[data-import-preview]')
    await expect(preview).toBeVisible()
    await expect(preview).toContainText(kind)
    const read = await shown(page)
    for (const [key, figure] of Object.entries(figures)) expect(read[key], key).toBe(String(figure))
    // The worker read it, not the page.
    expect(warnings.join()).not.toContain('Reading on the page')
    await page.click('[data-action=confirm-import]')
    await expect(page.locator('.entry [data-figure="requests.received.natural"]')).toHaveValue(
      String(figures['requests.received.natural']),
    )
  })
