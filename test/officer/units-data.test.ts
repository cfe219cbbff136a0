/** The reports of all units of a 汇总 as one file. */
import { readFileSync } from 'node:fs'
import { expect, test } from './page'
import { begun, names, office, town } from './units'

test('the data of all units leave as one file, which the level above takes in', async ({
  page,
}) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, town])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
  await page.click('[data-action=export-units]')
  const [bundle] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-bundle=reports]'),
  ])
  expect(bundle.suggestedFilename()).toBe('示例县人民政府2024年各单位报告.ndjson')
  await expect(page.locator('dialog')).toHaveCount(0)
  const lines = readFileSync(await bundle.path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(2)
  await begun(page, names, '示例市人民政府')
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 0')
  await page.setInputFiles('[data-import=units]', {
    name: bundle.suggestedFilename(),
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(lines.join('\n') + '\n'),
  })
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
})
