/** What a newcomer stumbled over: a click before typing, a year that disagrees, an outline that names the wrong section. */
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)

test('a figure is replaced, not lengthened, when its cell is clicked once more before typing', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const received = cell(page, 'requests.received.natural')
  await received.click()
  await received.click()
  await page.keyboard.type('25')
  await expect(received).toHaveValue('25')
  await received.click()
  await page.keyboard.press('End')
  await page.keyboard.type('0')
  await expect(received, 'a click into what is being typed sets the caret').toHaveValue('250')
})

test('the report offered first is the one the deadline speaks of', async ({ page }) => {
  for (const [now, year] of [
    ['2027-01-10T09:00:00', '2026'],
    ['2026-11-25T09:00:00', '2026'],
    ['2026-04-20T09:00:00', '2025'],
  ] as const) {
    await page.clock.setFixedTime(new Date(now))
    await page.goto('/')
    await page.reload()
    await expect(page.locator('[data-deadline]')).toContainText(`${year}年度报告`)
    await page.click('[data-action=new-report]')
    await expect(page.getByLabel('报告年度（数据所属年度）')).toHaveValue(year)
    await page.keyboard.press('Escape')
    await expect(page.locator('form.offer input')).toHaveValue(year)
  }
})

test('the outline names the section worked on, even where the page ends below it', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'proceedings.review.upheld').click()
  await page.locator('.scroll').evaluate((box) => {
    box.scrollTop = box.scrollHeight
  })
  await expect(cell(page, 'proceedings.review.upheld')).toBeInViewport()
  await expect(page.locator('[aria-current=location]')).toContainText('四、')
})
