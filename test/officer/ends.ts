/**
 * The browsers at both ends of what is supported, Chromium 92 and a stock Firefox, in an ordinary and in a
 * private window. Playwright's own clicks need newer browsers, so pages are driven by the means all have.
 */
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { launch } from 'puppeteer-core'
import { type Page, chromium, expect } from 'playwright/test'

/** Which button is pressed, and for the how manieth time in a row. */
interface Press {
  readonly button?: 'left' | 'middle' | 'right'
  readonly clickCount?: number
}

/** What Playwright's and Puppeteer's pages have in common. */
export interface Driven {
  goto(url: string): Promise<unknown>
  reload(): Promise<unknown>
  evaluate<A, R>(act: (argument: A) => R, argument: A): Promise<Awaited<R>>
  readonly keyboard: {
    type(text: string): Promise<void>
    press(key: string): Promise<void>
    down(key: string): Promise<void>
    up(key: string): Promise<void>
  }
  readonly mouse: {
    click(x: number, y: number): Promise<void>
    move(x: number, y: number, options?: { readonly steps: number }): Promise<void>
    down(press?: Press): Promise<void>
    up(press?: Press): Promise<void>
  }
}

export interface Running {
  readonly page: Driven
  readonly errors: readonly string[]
  readonly close: () => Promise<void>
}

/** A kind of window: an ordinary one keeps what is stored, a private one forgets it. */
export type Window = 'ordinary' | 'private'

/** A name that leads to this machine but is not taken for it: plain http there is no secure context. */
export const intranet = 'nianbao.test'

const viewport = { width: 1366, height: 768 }

/** The old browser starts in a third of a second, on a busy machine in some, or now and then never: then once more. */
async function started<T>(start: (timeout: number) => Promise<T>, tries = 4): Promise<T> {
  try {
    return await start(20_000)
  } catch (cause) {
    if (tries === 1) throw cause
    return started(start, tries - 1)
  }
}

/** Chromium with a profile of its own on the disk, or with a context that is off the record. */
export async function openChromium(
  executablePath: string,
  downloadsPath: string,
  window: Window,
): Promise<Running & { readonly page: Page }> {
  const errors: string[] = []
  const profiles: string[] = []
  /** A new one for each try, so that a browser that hangs holds none that is needed. */
  const profile = () => {
    profiles.push(mkdtempSync(join(tmpdir(), 'profile-')))
    return profiles.at(-1) ?? ''
  }
  const args = [`--host-resolver-rules=MAP ${intranet} 127.0.0.1`]
  const settings = { executablePath, downloadsPath, args }
  const context =
    window === 'ordinary'
      ? await started((timeout) =>
          chromium.launchPersistentContext(profile(), {
            ...settings,
            timeout,
            viewport,
          }),
        )
      : await (
          await started((timeout) => chromium.launch({ ...settings, timeout }))
        ).newContext({ viewport })
  const page = await context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  const close = async () => {
    await (context.browser() ?? context).close()
    for (const one of profiles) rmSync(one, { recursive: true, force: true, maxRetries: 5 })
  }
  return { page, errors, close }
}

async function openFirefox(
  executablePath: string,
  downloads: string,
  window: Window,
  prefs: Readonly<Record<string, unknown>> = {},
): Promise<Running> {
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.useDownloadDir': true,
      'browser.helperApps.neverAsk.saveToDisk': 'application/json,application/jsonl',
      'browser.privatebrowsing.autostart': window === 'private',
      'network.dns.localDomains': intranet,
      ...prefs,
    },
  })
  const page = await browser.newPage()
  await page.setViewport(viewport)
  const errors: string[] = []
  page.on('pageerror', (error) => {
    errors.push(String(error))
  })
  return { page: page as unknown as Driven, errors, close: () => browser.close() }
}

export const newest = {
  name: 'the newest Chromium',
  path: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
  open: openChromium,
}
export const oldest = {
  name: 'Chromium 92',
  path: process.env['OLDEST_CHROME_PATH'] ?? '',
  open: openChromium,
}
export const firefox = {
  name: 'Firefox',
  path: process.env['FIREFOX_PATH'] ?? '',
  open: openFirefox,
  /** With the setting that refuses all cookies, under which the page may store nothing. */
  openRefusing: (executablePath: string, downloads: string, window: Window) =>
    openFirefox(executablePath, downloads, window, { 'network.cookie.cookieBehavior': 2 }),
}

export const isHere = ({ path }: { readonly path: string }): boolean => existsSync(path)

/** What a hand and an eye do on a page. */
export function handsOn(page: Driven) {
  const count = (selector: string) =>
    page.evaluate((wanted) => document.querySelectorAll(wanted).length, selector)
  const shown = (selector: string) => expect.poll(() => count(selector)).toBeGreaterThan(0)
  const text = (selector: string) =>
    page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector)
  const value = (key: string) =>
    expect.poll(() =>
      page.evaluate(
        (wanted) => document.querySelector<HTMLInputElement>(wanted)?.value,
        `[data-figure="${key}"]`,
      ),
    )
  /** Where the middle of an element is seen; nothing while it is hidden or covered. */
  const middle = (selector: string) =>
    page.evaluate((wanted): string => {
      const element = document.querySelector(wanted)
      element?.scrollIntoView({ block: 'center' })
      const box = element?.getBoundingClientRect()
      if (!box || box.width === 0) return ''
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
      const hit = document.elementFromPoint(x, y)
      return hit && (element?.contains(hit) || hit.contains(element)) ? `${x} ${y}` : ''
    }, selector)
  /** A hand goes to what is seen and stands still. */
  async function centre(selector: string): Promise<readonly [number, number]> {
    let last = ''
    await expect
      .poll(async () => {
        const before = last
        last = await middle(selector)
        return last !== '' && last === before
      }, selector)
      .toBe(true)
    const [x = 0, y = 0] = last.split(' ').map(Number)
    return [x, y]
  }
  const click = async (selector: string) => page.mouse.click(...(await centre(selector)))
  /** Presses on one and lets go on the other, which stands in the same row. */
  async function drag(from: string, to: string): Promise<void> {
    await page.mouse.move(...(await centre(from)))
    await page.mouse.down()
    await page.mouse.move(...(await centre(to)), { steps: 8 })
    await page.mouse.up()
  }
  return { count, shown, text, value, centre, click, drag }
}

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((name) => !name.endsWith('.crdownload'))
    .map((name) => readFileSync(resolve(folder, name), 'utf8'))

/** The report's file among the downloads, as soon as it is whole. */
export async function exported(downloads: string): Promise<{ figures: Record<string, number> }> {
  const written = () => filesIn(downloads).find((text) => /^\{\s[^]*\}\n$/.test(text))
  await expect.poll(written).toBeDefined()
  return JSON.parse(written() ?? '{}') as { figures: Record<string, number> }
}

/** The lines of a backup among the downloads. */
export async function backedUp(downloads: string): Promise<readonly string[]> {
  const written = () => filesIn(downloads).find((text) => /^\{".*\}\n\{/.test(text))
  await expect.poll(written).toBeDefined()
  return (written() ?? '').trim().split('\n')
}
