/** The single file on its own ground, `file://`: what the served build does for windows, history and backup it does too, and it reaches nothing. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, type Page, expect, singleFile, test } from './page'

const key = 'requests.received.natural'
const cell = (page: Page) => page.locator(`[data-figure="${key}"]`)
const saved = (page: Page) => expect(page.locator('[data-save-state=saved]')).toBeVisible()

async function created(page: Page): Promise<string> {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await cell(page).fill('12')
  await saved(page)
  return page.url()
}

const emptyPage = async (browser: Browser): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()

test('a second window follows the first and takes over', async ({ page, context }) => {
  const address = await created(page)
  const second = await context.newPage()
  await second.goto(address)
  await expect(second.locator('[data-reading-only]')).toBeVisible()
  await cell(page).fill('34')
  await expect(cell(second)).toHaveValue('34')
  await second.click('[data-action=take-over]')
  await expect(page.locator('[data-reading-only]')).toBeVisible()
  await cell(second).fill('56')
  await expect(cell(page)).toHaveValue('56')
})

test('any moment comes back from the history, and that is undone after a reload', async ({
  page,
}) => {
  const address = await created(page)
  await page.locator('[data-title]').focus()
  await cell(page).fill('34')
  await saved(page)
  await page.goto(`${address}/history`)
  await page.locator('[data-action=restore-moment]').last().click()
  await page.goto(address)
  await expect(cell(page)).not.toHaveValue('34')
  await saved(page)
  await page.reload()
  await page.click('[data-action=undo]')
  await expect(cell(page)).toHaveValue('34')
})

test('a backup brings everything to another browser', async ({ page, browser }) => {
  await created(page)
  await page.goto('/#/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=backup]'),
  ])
  const other = await emptyPage(browser)
  await other.goto(`${singleFile}#/settings`)
  await other.click('[data-action=restore]')
  await other.setInputFiles('[data-import=backup]', await download.path())
  await other.click('[data-action=confirm-import]')
  await expect(other.locator('[data-restored]')).toContainText('1 份报告')
  await other.goto(`${singleFile}#/`)
  await other.click('[data-report] a')
  await expect(cell(other)).toHaveValue('12')
  await other.context().close()
})

test('a folder is offered for backups as in the served build', async ({ page }) => {
  await page.goto('/#/settings')
  await expect(page.locator('[data-action=choose-folder]')).toBeVisible()
})

/** Ways in which a page could send something out, to be tried in the page. */
const ways: readonly (readonly [name: string, reach: (address: string) => unknown])[] = [
  ['fetch', (address) => fetch(address)],
  ['a beacon', (address) => navigator.sendBeacon(address)],
  ['a web socket', (address) => new WebSocket(address.replace('http', 'ws')).url],
  ['an image', (address) => Object.assign(new Image(), { src: address }).src],
  [
    'a script',
    (address) => {
      document.head.append(Object.assign(document.createElement('script'), { src: address }))
    },
  ],
  [
    'a frame',
    (address) => {
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
    },
  ],
]

test('even the page itself cannot reach out, by any way', async ({ browser }) => {
  let reached = 0
  // Requests, not sockets: Chromium opens an empty one ahead for the frame it then refuses.
  const server = createServer((_, response) => {
    reached += 1
    response.end()
  }).on('upgrade', () => {
    reached += 1
  })
  await new Promise<void>((done) => server.listen(0, done))
  const { port } = server.address() as AddressInfo
  const page = await emptyPage(browser)
  await page.goto(singleFile)
  await page.locator('[data-action=new-report]').waitFor()
  await page.evaluate(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
      refused.push(blockedURI)
    })
  })
  const refused = () =>
    page.evaluate(() => (window as unknown as { refused: readonly string[] }).refused)
  for (const [nth, [name, reach]] of ways.entries()) {
    const address = `http://localhost:${String(port)}/${String(nth)}`
    await page.evaluate(
      `Promise.resolve('${address}').then(${String(reach)}).then(() => 0, () => 0)`,
    )
    await expect.poll(async () => (await refused()).length, name).toBe(nth + 1)
  }
  expect(reached, 'requests that arrived').toBe(0)
  await page.context().close()
  server.close()
})
