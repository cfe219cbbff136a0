/**
 * The main job at both ends of the supported browsers, Chromium 92 and a stock Firefox, served and as
 * the single file. Playwright's own clicks need newer browsers, so these are driven by the means both have.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { launch } from 'puppeteer-core'
import { chromium } from 'playwright'
import { expect, test } from 'playwright/test'
import { singleFile } from './page'

/** What Playwright's and Puppeteer's pages have in common. */
interface Driven {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  evaluate<A, R>(act: (argument: A) => R, argument: A): Promise<Awaited<R>>
  readonly keyboard: {
    type(text: string): Promise<void>
    press(key: 'z'): Promise<void>
    down(key: 'Control'): Promise<void>
    up(key: 'Control'): Promise<void>
  }
  readonly mouse: { click(x: number, y: number): Promise<void> }
}

interface Running {
  readonly page: Driven
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

const ends = [
  {
    name: 'Chromium 92',
    path: process.env['OLDEST_CHROME_PATH'] ?? '',
    async open(executablePath: string, downloadsPath: string): Promise<Running> {
      const browser = await chromium.launch({ executablePath, downloadsPath })
      const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
      const errors: string[] = []
      page.on('pageerror', (error) => errors.push(String(error)))
      return { page: page as unknown as Driven, errors, close: () => browser.close() }
    },
  },
  {
    name: 'Firefox',
    path: process.env['FIREFOX_PATH'] ?? '',
    async open(executablePath: string, downloads: string): Promise<Running> {
      const browser = await launch({
        browser: 'firefox',
        executablePath,
        headless: true,
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.download.useDownloadDir': true,
          'browser.helperApps.neverAsk.saveToDisk': 'application/json',
        },
      })
      const page = await browser.newPage()
      await page.setViewport({ width: 1366, height: 768 })
      const errors: string[] = []
      page.on('pageerror', (error) => {
        errors.push(String(error))
      })
      return { page: page as unknown as Driven, errors, close: () => browser.close() }
    },
  },
] as const

/** The old browser now and then hangs at its start on a busy machine; it gets another try, told as flaky. */
test.describe.configure({ retries: 2, timeout: 40_000 })

const figure = (key: string) => `[data-figure="${key}"]`

async function mainJob({ page, errors }: Running, home: string, downloads: string): Promise<void> {
  const count = (selector: string) =>
    page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector)
  const shown = (selector: string) => expect.poll(() => count(selector)).toBeGreaterThan(0)
  const value = (key: string) =>
    expect.poll(() =>
      page.evaluate(
        (wanted) => document.querySelector<HTMLInputElement>(wanted)?.value,
        figure(key),
      ),
    )
  async function click(selector: string): Promise<void> {
    await shown(selector)
    const [x = 0, y = 0] = await page.evaluate((wanted): readonly number[] => {
      const element = document.querySelector(wanted)
      element?.scrollIntoView({ block: 'center' })
      const box = element?.getBoundingClientRect()
      return box ? [box.x + box.width / 2, box.y + box.height / 2] : []
    }, selector)
    await page.mouse.click(x, y)
  }

  await page.goto(home)
  await click('[data-action=open-sample]')
  await value('requests.received.natural').toBe('14')
  await click(figure('requests.granted.natural'))
  await page.keyboard.type('1')
  await expect.poll(() => count('[data-finding="requests.balance"]')).toBe(2)
  await page.keyboard.down('Control')
  await page.keyboard.press('z')
  await page.keyboard.up('Control')
  await expect.poll(() => count('[data-finding="requests.balance"]')).toBe(0)
  await click(figure('requests.carriedIn.research'))
  await page.keyboard.type('7')
  await shown('[data-save-state=saved]')
  await page.reload()
  await value('requests.carriedIn.research').toBe('7')
  await click('[data-action=export]')
  await click('[data-action=export-json]')
  const written = () =>
    readdirSync(downloads)
      .map((name) => readFileSync(resolve(downloads, name), 'utf8'))
      .find((text) => text.endsWith('}\n'))
  await expect.poll(written).toBeDefined()
  const { figures } = JSON.parse(written() ?? '{}') as { figures: Record<string, number> }
  expect(figures['requests.carriedIn.research']).toBe(7)
  expect(errors).toEqual([])
}

for (const end of ends)
  for (const build of ['served', 'single'] as const)
    test(`the main job in ${end.name}, ${build}`, async ({ baseURL }, info) => {
      test.skip(!existsSync(end.path), `no ${end.name} here`)
      const downloads = resolve(info.outputPath('downloads'))
      mkdirSync(downloads, { recursive: true })
      const running = await end.open(end.path, downloads)
      try {
        await mainJob(running, build === 'single' ? singleFile : (baseURL ?? ''), downloads)
      } finally {
        await running.close()
      }
    })
