/** A browser below the floor gets a sentence with what to do, not a white page. */
import { expect, test } from './page'

test('a browser below the floor is told so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(Array.prototype, 'at')
  })
  await page.goto('/')
  await expect(page.getByRole('alert')).toContainText('浏览器版本过低')
  await expect(page.locator('nav')).toHaveCount(0)
})
