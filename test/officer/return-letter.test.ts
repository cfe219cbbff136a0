/** 退回修改意见 to a unit of a 汇总: saved as Word and copied, with what was left out and remarked on; the unit is marked. */
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { expect, test } from './page'
import { begun, faulty, names, unit } from './units'

const bureau = '示例县财政局'

test('the letter leaves as Word and by copying, as it was written, and the unit is marked', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', faulty)
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.click('[data-action=write-return]')
  const letter = page.locator('[data-return-letter]')
  const points = letter.locator('[data-remark]')
  await expect(points.nth(1)).toBeVisible()
  const left = (await points.first().locator('label').innerText()).replace(/^.*?：/, '')
  const kept = points.nth(1)
  await points.first().locator('input[type=checkbox]').uncheck()
  await expect(points.first().locator('textarea')).toHaveCount(0)
  await kept.locator('textarea').fill('请附台账')
  await letter.locator('[data-field=general]').fill('标题请用全称')
  await expect(letter.locator('[data-field=until]')).toHaveValue(/^\d{4}年\d+月\d+日$/)
  await letter.locator('[data-field=until]').fill('12月31日')
  await letter.locator('[data-field=until]').blur()
  await expect(letter.locator('[data-action=letter-docx]')).toBeEnabled()

  const words = [bureau, '审核意见：请附台账。', '标题请用全称', '于12月31日前', '示例县人民政府']
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=letter-docx]'),
  ])
  expect(download.suggestedFilename()).toBe(
    `${bureau}2024年政府信息公开工作年度报告（退回修改意见）.docx`,
  )
  const parts = unzipSync(readFileSync(await download.path()))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
  for (const one of words) expect(text).toContain(one)
  expect(text).not.toContain(left)

  await page.click('[data-action=close-letter]')
  await page.click('[data-action=close-unit]')
  await expect(unit(page, bureau).locator('[data-letter]')).toHaveText(/^已写修改意见 \d+月\d+日$/)
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.click('[data-action=write-return]')
  await expect(letter.locator('[data-field=until]')).toHaveValue('12月31日')
  await points.first().locator('input[type=checkbox]').uncheck()
  await kept.locator('textarea').fill('请附台账')
  await letter.locator('[data-field=general]').fill('标题请用全称')
  await letter.locator('[data-field=mark-returned]').check()
  await page.click('[data-action=letter-copy]')
  await expect(letter.getByText('已复制')).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  for (const one of words) expect(copied).toContain(one)
  expect(copied).not.toContain(left)
  await page.click('[data-action=close-letter]')
  await page.click('[data-action=close-unit]')
  await expect(unit(page, bureau)).toHaveAttribute('data-standing', 'returned')

  // Its day is not over: it is reminded by itself, not with those whose reports never came.
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.click('[data-action=copy-unit-reminder]')
  await page.click('[data-action=close-unit]')
  await expect(unit(page, bureau).locator('[data-letter]').first()).toHaveText(
    /^已催报 \d+月\d+日$/,
  )
  const reminded = await page.evaluate(() => navigator.clipboard.readText())
  expect(reminded).toContain('已退回，请于12月31日前改正并重新报送')
})
