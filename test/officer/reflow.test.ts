/** At 400 % a window of 1280 is 320 wide: what is read is read down the page, never to and fro. */
import { expect, test } from './page'

test.use({ viewport: { width: 320, height: 568 } })

/** The screens of a report, and those of none. */
const ofReport = ['history', 'compare', 'document', 'checks', 'story', 'remarks']
const others = ['', 'trends', 'checks', 'settings', 'help', 'consolidation', 'report/none']

test('no screen that is read is wider than a window at 400 %', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-lesson]')
  await page.locator('[data-tour]').waitFor()
  await page.keyboard.press('Escape')
  const report = page.url().replace(/\?.*/, '')
  const root = report.replace(/#.*/, '#/')
  const paths = [
    ...ofReport.map((name) => `${report}/${name}`),
    ...others.map((name) => `${root}${name}`),
  ]
  for (const path of paths) {
    await page.goto(path)
    await expect(page.locator('main h1').first()).toBeAttached()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    await expect.poll(wide, { message: path }).toBeLessThanOrEqual(320)
  }
})
