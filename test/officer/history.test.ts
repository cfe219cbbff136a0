/** The history in the officer's hands: what changed is listed, named, compared and restored, and undone across reloads. */
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
const granted = 'requests.granted.natural'

async function edited(page: Page): Promise<string> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, granted).fill('3')
  const id = page.url().split('/report/')[1] ?? ''
  await cell(page, 'requests.granted.business').fill('8')
  await page.locator('[data-narrative=overview]').focus()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('新增一句。')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  return id
}

test('every change is listed in words, any moment comes back, and that is undone after a reload', async ({
  page,
}) => {
  const id = await edited(page)
  await page.goto(`/#/report/${id}/history`)
  const moments = page.locator('[data-moment]')
  await expect(moments).toHaveCount(3)
  await expect(moments.nth(2)).toContainText('填写')
  await expect(moments.nth(2)).toContainText('予以公开·自然人 0 → 3')
  await expect(moments.nth(0)).toContainText('新增一句。')
  await moments.nth(2).locator('[data-action=restore-moment]').click()
  await expect(moments).toHaveCount(4)
  await expect(moments.nth(0)).toContainText('恢复')
  await page.goto(`/#/report/${id}`)
  await expect(cell(page, granted)).toHaveValue('3')
  await expect(cell(page, 'requests.granted.business')).toHaveValue('0')
  await page.reload()
  await page.click('[data-action=undo]')
  await expect(cell(page, 'requests.granted.business')).toHaveValue('8')
  await expect(page.locator('[data-narrative=overview]')).toHaveValue(/新增一句。$/)
  await page.click('[data-action=redo]')
  await expect(cell(page, 'requests.granted.business')).toHaveValue('0')
})

test('a named version is compared with now, and restored whole', async ({ page }) => {
  const id = await edited(page)
  await page.goto(`/#/report/${id}/history`)
  await page.locator('[data-field=version-name]').fill('报审稿')
  await page.click('[data-action=name-version]')
  await expect(page.locator('[data-version="报审稿"]')).toBeVisible()
  await page.goto(`/#/report/${id}`)
  await cell(page, granted).fill('5')
  await page.locator('[data-title]').fill('改过的标题')
  await page.goto(`/#/report/${id}/history`)
  await page.click('[data-action=compare-version]')
  const differences = page.locator('[data-difference]')
  await expect(differences.first()).toContainText('予以公开·自然人')
  await expect(page.locator('.compare ins').first()).toBeVisible()
  await page.click('[data-action=restore-version]')
  await expect(page.locator('.compare')).toContainText('两边内容相同')
  await page.goto(`/#/report/${id}`)
  await expect(cell(page, granted)).toHaveValue('3')
  await expect(page.locator('[data-title]')).toHaveValue('呼兰区2019年政府信息公开工作年度报告')
})
