/** A part of the program that is gone after an update, or does not come: it is told, nothing typed is lost, and loading anew mends it. */
import { expect, test } from './page'

// What is kept for working offline would still have it.
test.use({ serviceWorkers: 'block' })

test('a screen, a file and a dialog that do not come are told of, and come after loading anew', async ({
  page,
}) => {
  const figure = page.locator('[data-figure="requests.received.natural"]')
  const told = page.locator('[data-trouble=part]')
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(figure).toBeVisible()
  await page.click('[data-action=export]')
  await expect(page.locator('[data-action=export-docx]')).toBeVisible()
  await page.keyboard.press('Escape')
  const gone = /assets\/(?:TrendsScreen|library-docx|FindBox).*\.js$/
  await page.route(gone, (route) => route.fulfill({ status: 404 }))

  await figure.fill('321')
  await page.click('nav >> text=图表')
  await expect(told).toContainText('没有载入')
  await expect(figure, 'the screen stays').toHaveValue('321')
  await told.locator('[data-action=dismiss]').click()
  await page.keyboard.press('Control+k')
  await expect(told).toBeVisible()
  await told.locator('[data-action=dismiss]').click()
  await page.click('[data-action=export]')
  await page.click('[data-action=export-docx]')
  await page.click('[data-action=export-anyway]')
  await expect(told).toBeVisible()

  await page.unroute(gone)
  await told.locator('[data-action=load-anew]').click()
  await expect(told).toHaveCount(0)
  await expect(figure).toHaveValue('321')
  await page.click('nav >> text=图表')
  await expect(page.locator('canvas').first()).toBeVisible()
})
