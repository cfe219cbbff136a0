/** A report made in the format of other years is an error, and comes into its year's format with what both count. */
import { readFileSync } from 'node:fs'
import { expect, test } from './page'

test('a report of 2023 in the trial format is named, and carried into the format in force', async ({
  page,
}) => {
  const seed = JSON.parse(
    readFileSync(new URL('./hulan-2019.json', import.meta.url), 'utf8'),
  ) as object
  await page.goto('/')
  await page.click('[data-action=import]')
  await page.locator('[data-import=report]').setInputFiles({
    name: '旧模板.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...seed, year: 2023 })),
  })
  const preview = page.locator('[data-import-preview]')
  const named = '[data-finding="structure.format-year"][data-severity=error]'
  await expect(preview.locator(named)).toContainText('必须改正')
  await page.click('[data-action=confirm-import]')

  const finding = page.locator(`.entry ${named}`)
  await expect(finding).toContainText('适用于2019—2020年度')
  await finding.locator('[data-action=convert-format]').click()
  await expect(page.locator('.bar .format')).toContainText('2021')
  const cell = (key: string) => page.locator(`.entry [data-figure="${key}"]`)
  await expect(cell('requests.received.natural')).toHaveValue('14')
  await expect(cell('requests.other.other.natural')).toHaveValue('')
  await expect(page.locator(`.entry ${named}`)).toHaveCount(0)
  await page.goto('/#/')
  await expect(page.locator('tr[data-report]')).toHaveCount(2)
})
