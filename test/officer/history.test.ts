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

test('what came of each cell between two moments, with every edit behind it', async ({ page }) => {
  const id = await edited(page)
  const business = 'requests.granted.business'
  for (const figure of ['4', '6', '5']) {
    await cell(page, granted).fill(figure)
    await page.locator('[data-title]').focus()
  }
  // There and back: an edit, and no difference.
  await cell(page, business).fill('9')
  await page.locator('[data-title]').focus()
  await cell(page, business).fill('8')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.goto(`/#/report/${id}/history`)
  const moments = page.locator('[data-moment]')
  await expect(moments).toHaveCount(8)
  await moments.nth(5).locator('[data-action=compare-moment]').click()
  const figures = page.locator('tr[data-difference]')
  await expect(figures.filter({ hasText: '予以公开·自然人' })).toContainText('35+2')
  await expect(figures.filter({ hasText: '予以公开·商业企业' })).toHaveCount(0)
  await page.click('[data-edits-between] summary')
  await expect(page.locator('[data-edits-between] ol > li')).toHaveCount(5)
  await expect(page.locator('[data-edits-between] ol > li').nth(2)).toContainText('6 → 5')
})

test('published, then changed: the library says so, and which words the fix of blanks has', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await page.locator('[data-finding="figure.blank"] [data-action=apply-fix]').first().click()
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  const id = page.url().split('/report/')[1] ?? ''
  await page.goto(`/#/report/${id}/history`)
  await expect(page.locator('[data-moment] .origin')).toHaveText('空格填 0')
  await page.locator('[data-field=version-name]').fill('发布稿')
  await page.click('[data-action=name-version]')
  await expect(page.locator('[data-version="发布稿"]')).toBeVisible()
  await page.goto('/#/')
  const status = page.locator('[data-report] .status')
  await expect(status).toHaveText('已公布')
  await expect(page.locator('[data-deadline]')).toContainText('日公布')
  await page.goto(`/#/report/${id}`)
  await cell(page, granted).fill('5')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.goto('/#/')
  await expect(status).toContainText('公布后有改动')
  await expect(page.locator('[data-deadline]')).toContainText('处改动，如需更正请重新报送')
  await status.locator('a').click()
  await expect(page.locator('main h1')).toContainText('修改历史')
})
