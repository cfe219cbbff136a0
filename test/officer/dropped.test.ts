/** A file of the disk dragged into the window: the app takes it on every screen, and the browser opens it on none. */
import { fileURLToPath } from 'node:url'
import { type Page, expect, test } from './page'
import { begun, names } from './units'

const file = fileURLToPath(new URL('../old-report/word-page-2024.html', import.meta.url))
const received = '[data-import-preview] [data-figure="requests.received.natural"]'

/** As the hand does it: over the middle of what is there. */
async function drop(page: Page, at: string): Promise<void> {
  const place = page.locator(at).first()
  await place.scrollIntoViewIfNeeded()
  const box = (await place.boundingBox()) ?? { x: 600, y: 300, width: 0, height: 0 }
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 }
  const x = Math.min(box.x + box.width / 2, width - 5)
  const y = Math.min(box.y + Math.min(box.height, 40) / 2, height - 5)
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x, y, data })
  await session.detach()
}

test('a file of the disk is read wherever it is let go, and no screen gives way to it', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('.entry [data-figure]').first().waitFor()
  const report = new URL(page.url()).hash
  // One page is never left: what the browser opened would come in its place.
  await page.evaluate(() => Object.assign(window, { stays: true }))
  const places = [
    ['#/', 'main'],
    [report, '.entry [data-figure="requests.received.natural"]'],
    [report, 'textarea'],
    ...['/document', '/compare', '/history', '/story'].map((rest) => [`${report}${rest}`, 'main']),
    ...['#/trends', '#/checks', '#/settings', '#/help'].map((one) => [one, 'main']),
    ['#/checks', 'input'],
    ['#/help', 'header'],
  ] as const
  for (const [screen = '', at = ''] of places) {
    await test.step(`${screen.replace(/[\da-f-]{20,}/, '…')} ${at}`, async () => {
      await page.evaluate((hash) => (location.hash = hash), screen)
      await page.locator('main > *').first().waitFor()
      await drop(page, at)
      await expect(page.locator(received)).toHaveText('3440')
      await page.click('[data-action=leave-import]')
      await expect(page.locator('dialog[open]')).toHaveCount(0)
      expect(await page.evaluate(() => 'stays' in window)).toBe(true)
    })
  }
})

test('汇总 takes a file let go over it as a unit’s report, and asks for a 汇总 where there is none', async ({
  page,
}) => {
  await page.goto('/#/consolidation')
  await page.evaluate(() => Object.assign(window, { stays: true }))
  await drop(page, 'main')
  await expect(page.locator('dialog [data-action=create-consolidation]')).toBeVisible()
  expect(await page.evaluate(() => 'stays' in window)).toBe(true)
  await page.keyboard.press('Escape')
  await begun(page, names)
  await page.evaluate(() => Object.assign(window, { stays: true }))
  await drop(page, 'main')
  await expect(page.locator('[data-arrival]').first()).toBeVisible()
  expect(await page.evaluate(() => 'stays' in window)).toBe(true)
})
