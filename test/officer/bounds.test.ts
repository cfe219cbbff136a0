/** Every reader, given a file far too large inside: a click ends it at once, it holds no more memory than it may, and it ends by itself in words. */
import { readFile, stat, writeFile } from 'node:fs/promises'
import { largeFiles } from './large'
import { type Browser, type Page, expect, test } from './page'

/** Milliseconds within which a cancelled reading is gone. */
const atOnce = 200
/** What holds up the click itself is there each time; what the rest of a busy machine does is not. */
const tries = 3
/** So much, in MiB, a page may hold at its peak, with the reader beside it: an office computer has 4 GiB. */
const mostMemory = 1000

/** The most memory any page has held since it began, in MiB; undefined where the system does not tell. */
async function peakMemory(browser: Browser): Promise<number | undefined> {
  const cdp = await browser.newBrowserCDPSession()
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  await cdp.detach()
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${String(id)}/status`, 'utf8').catch(() => '')
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? NaN) / 1024
      }),
  )
  const known = peaks.filter((peak) => !Number.isNaN(peak))
  return known.length > 0 ? Math.max(...known) : undefined
}

/** Clicks 取消 as soon as it is there. @returns how long until the words said so; undefined if reading ended before. */
const cancelled = (page: Page): Promise<number | undefined> =>
  page.evaluate(
    () =>
      new Promise<number | undefined>((resolve) => {
        let began: number | undefined
        const look = (): void => {
          const dialog = document.querySelector('dialog[open]')
          const button = dialog?.querySelector<HTMLElement>('[data-action=cancel-reading]')
          const words = dialog?.textContent ?? ''
          if (began !== undefined && words.includes('已取消读取'))
            resolve(performance.now() - began)
          else if (began === undefined && button) {
            began = performance.now()
            button.click()
            setTimeout(look)
          } else if (began !== undefined && !button) resolve(undefined)
          else if (began === undefined && /没有|不像|过大|未读/.test(words)) resolve(undefined)
          else setTimeout(look)
        }
        look()
      }),
  )

/** One worker may wait for the next file: it answers at once, which one that reads does not; one that is being ended is none. */
async function expectNoneReads(page: Page): Promise<void> {
  await expect.poll(() => page.workers().length).toBeLessThanOrEqual(1)
  const began = Date.now()
  await Promise.all(page.workers().map((worker) => worker.evaluate(() => true).catch(() => true)))
  expect(Date.now() - began).toBeLessThan(5 * atOnce)
}

test.describe.configure({ mode: 'default' })

for (const [name, make] of Object.entries(largeFiles))
  test(`${name}: cancelled at once, bounded, told`, async ({ page, browser }) => {
    const file = test.info().outputPath(name)
    await writeFile(file, make())
    await page.goto('/')
    await page.click('[data-action=import]')
    let taken: number | undefined
    for (let nth = 0; nth < tries && (taken === undefined || taken >= atOnce); nth++) {
      await page.locator('[data-import=report]').setInputFiles(file)
      taken = await cancelled(page)
    }
    // What has ended before the click cannot be cancelled.
    if (taken !== undefined) {
      expect(taken).toBeLessThan(atOnce)
      await expectNoneReads(page)
    }
    await page.locator('[data-import=report]').setInputFiles(file)
    const ended = page.locator('dialog[open]').getByText(/[\u4e00-\u9fff]。/)
    await expect(page.locator('[data-action=cancel-reading]')).toHaveCount(0)
    await expect(ended.or(page.locator('[data-import-preview]')).first()).toBeVisible()
    const peak = await peakMemory(browser)
    const { size } = await stat(file)
    test.info().annotations.push({
      type: 'measured',
      description: `cancelled in ${taken?.toFixed(0) ?? '–'} ms, peak ${peak?.toFixed(0) ?? '–'} MiB, file ${(size / 2 ** 20).toFixed(1)} MiB`,
    })
    console.log(name, test.info().annotations.at(-1)?.description)
    if (peak !== undefined) expect(peak).toBeLessThan(mostMemory)
  })
