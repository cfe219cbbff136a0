/** What a newcomer stumbled over: a click before typing, a year that disagrees, an outline that names the wrong section. */
import { violations } from './axe'
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

test('a beginner is led in five steps through three planted faults to a report that is ready', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-lesson]')
  const tour = page.locator('[data-tour]')
  await expect(tour).toHaveAttribute('data-tour', '1')
  await expect(cell(page, 'requests.granted.natural')).toBeInViewport()
  await expect(tour).toContainText('处必须改正')
  const slip = page.locator('[data-finding][data-figures~="requests.granted.natural"]').first()
  await slip.locator('[data-action=apply-fix]').click()
  await expect(cell(page, 'requests.granted.natural')).toHaveValue('13')

  await page.keyboard.press('F9')
  await cell(page, 'requests.carriedIn.business').fill('1')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'requests.carriedIn.total')).toHaveValue('3')

  await page.keyboard.press('F9')
  const overview = page.locator('[data-narrative=overview]')
  await overview.fill((await overview.inputValue()).replace('53件', '35件'))
  await expect(tour).toContainText('没有必须改正的了')
  expect(await violations(page), 'the guided tour').toEqual([])

  await page.keyboard.press('F9')
  await expect(page.locator('[data-tour="4"]')).toContainText('成稿')
  await page.keyboard.press('F9')
  await page.keyboard.press('F9')
  await expect(tour).toHaveCount(0)

  await page.goto('/')
  await page.click('[data-action=open-lesson]')
  await tour.waitFor()
  await page.keyboard.press('Escape')
  await expect(tour, 'left by one key').toHaveCount(0)
  await page.goto('/')
  await page.click('[data-action=remove-samples]')
  await expect(page.locator('[data-report]')).toHaveCount(0)
})
