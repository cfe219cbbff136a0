/**
 * How long a 汇总 takes to take in many units' files, in the built app in Chromium, beside the floor of the same
 * run: reading the files sixteen at once and parsing them. `npm run bench:sum -- 100 1000 3000` after a build.
 */
import { readFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { preview } from 'vite'
import { findBrowser } from '../../browser.mjs'
import { makeFiles } from './files.mjs'

const counts = process.argv
  .slice(2)
  .map(Number)
  .filter((count) => count > 0)
const sizes = counts.length > 0 ? counts : [100, 1000, 3000]
const limit = Number(process.env['LIMIT'] ?? 180_000)
const port = Number(process.env['OFFICER_PORT'] ?? 4619)

const seconds = (milliseconds) => `${(milliseconds / 1000).toFixed(2)} s`
const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' })
const browser = await chromium.launch({ executablePath: findBrowser() })
const cdp = await browser.newBrowserCDPSession()

/** The most memory any renderer has held since it began. */
async function peakMemory() {
  const { processInfo } = await cdp.send('SystemInfo.getProcessInfo')
  const peaks = await Promise.all(
    processInfo
      .filter(({ type }) => type === 'renderer')
      .map(async ({ id }) => {
        const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
        return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0)
      }),
  )
  return Math.max(0, ...peaks) / 1024
}

async function freshPage() {
  const context = await browser.newContext({
    baseURL: `http://localhost:${port}/`,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(limit)
  await page.addInitScript(() => {
    globalThis.longest = 0
    globalThis.chosen = 0
    // The browser makes its files of a choice first, in a task that is longer with more files; the app begins then.
    addEventListener('change', () => (globalThis.chosen = performance.now()), true)
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) {
        const own = startTime + duration - Math.max(startTime, globalThis.chosen)
        globalThis.longest = Math.max(globalThis.longest, own)
      }
    }).observe({ type: 'longtask' })
    // From what the hand does to the picture that follows it.
    for (const kind of ['keydown', 'click', 'change'])
      addEventListener(
        kind,
        () => {
          const begun = performance.now()
          requestAnimationFrame(() =>
            setTimeout(() => (globalThis.answered = performance.now() - begun)),
          )
        },
        true,
      )
  })
  return { context, page }
}

/** Reading sixteen at once and parsing, nothing else. */
async function floorOf(files) {
  const { context, page } = await freshPage()
  await page.goto('/licenses.txt').catch(() => page.goto('/'))
  await page.setContent('<input type="file" multiple />')
  await page.setInputFiles('input', files)
  const took = await page.evaluate(async () => {
    const chosen = [...document.querySelector('input').files]
    const begun = performance.now()
    let next = 0
    const parsed = []
    const work = async () => {
      while (next < chosen.length) {
        const text = await chosen[next++].text()
        try {
          parsed.push(JSON.parse(text))
        } catch {
          parsed.push(undefined)
        }
      }
    }
    await Promise.all(Array.from({ length: 16 }, work))
    return performance.now() - begun
  })
  await context.close()
  return took
}

/** Reading one bundle and parsing its lines, nothing else. */
async function floorOfBundle(bundle) {
  const { context, page } = await freshPage()
  await page.setContent('<input type="file" />')
  await page.setInputFiles('input', bundle)
  const took = await page.evaluate(async () => {
    const begun = performance.now()
    const text = await document.querySelector('input').files[0].text()
    for (const line of text.split('\n'))
      try {
        JSON.parse(line)
      } catch {
        // Planted.
      }
    return performance.now() - begun
  })
  await context.close()
  return took
}

/** What the hand waits for in a 汇总 that is open: an arrow key, another cell's parts, one unit's change, 底稿. */
async function handling(page) {
  const figure = (key) => page.locator(`.sum [data-figure="requests.${key}.natural"]`).first()
  async function answer(act) {
    await page.evaluate(() => (globalThis.answered = undefined))
    await act()
    await page.waitForFunction(() => globalThis.answered !== undefined)
    return page.evaluate(() => globalThis.answered)
  }
  const parts = await answer(() => figure('received').click())
  const key = await answer(() => page.keyboard.press('ArrowRight'))
  await page.evaluate(() => (globalThis.longest = 0))
  const box = page.locator('[data-unit] input[type=checkbox]').first()
  const unit = await answer(() => box.uncheck())
  await page.waitForTimeout(3000)
  const saving = await page.evaluate(() => globalThis.longest)
  await page.evaluate(() => (globalThis.longest = 0))
  const begun = performance.now()
  await Promise.all([
    page.waitForEvent('download', { timeout: limit }),
    page.click('[data-action=export-working-paper]'),
  ])
  const paper = performance.now() - begun
  return { parts, key, unit, saving, paper, inPaper: await page.evaluate(() => globalThis.longest) }
}

async function begin(page, names) {
  await page.goto('/#/consolidation')
  await page.click('[data-action=new-consolidation]')
  await page.fill('[data-field=organ]', '示例市人民政府')
  await page.fill('dialog [data-field=year]', '2024')
  await page.click('[data-action=create-consolidation]')
  // Until then another panel is shown, and files chosen in it while it goes are chosen nowhere.
  await page.waitForSelector('[data-sum-stand]')
  if (names.length === 0) return
  await page.click('[data-action=add-units]')
  // As a file: a browser types thousands of lines for minutes.
  const list = { name: 'names.txt', mimeType: 'text/plain', buffer: Buffer.from(names.join('\n')) }
  await page.setInputFiles('[data-import=names]', list)
  await page.click('[data-action=confirm-units]')
  await page.waitForSelector('[data-unit]')
}

/** The app from the moment it is told of the chosen files until all are in and stored. */
async function measure(made, names, files = made.files, isHandled = false) {
  const { context, page } = await freshPage()
  await begin(page, names)
  await page.evaluate(() => (globalThis.longest = 0))
  const taken = made.names.length - made.unreadable
  const since = () => page.evaluate(() => performance.now() - globalThis.chosen)
  const result = { in: undefined, stored: undefined, sum: '', longest: 0, memory: 0 }
  try {
    await page.setInputFiles('[data-import=units]', files)
    await page.waitForFunction(
      (due) => document.querySelector('[data-sum-stand]')?.textContent.includes(`已收 ${due}`),
      taken,
      { timeout: limit },
    )
    await page.waitForFunction(
      () => !document.querySelector('[data-intake=reading], .intake .now'),
      undefined,
      { timeout: limit },
    )
    result.in = await since()
    await page.waitForSelector('[data-save-state=saved]', { timeout: limit })
    result.stored = await since()
    result.sum = await page.textContent('.sum [data-figure="requests.received.natural"]')
  } catch (cause) {
    result.failed = String(cause.message).split('\n')[0]
  }
  if (result.failed === undefined) {
    result.longest = await page.evaluate(() => globalThis.longest)
    result.memory = await peakMemory()
    const opened = performance.now()
    await page.reload()
    await page
      .waitForFunction(
        (due) => document.querySelector('[data-sum-stand]')?.textContent.includes(`已收 ${due}`),
        taken,
        { timeout: limit },
      )
      .then(() => (result.opened = performance.now() - opened))
      .catch(() => undefined)
    if (isHandled && result.opened !== undefined)
      result.hand = await handling(page).catch((cause) => ({
        failed: cause.message.split('\n')[0],
      }))
  }
  await context.close()
  return result
}

function handled({ hand }) {
  if (hand === undefined) return ''
  if (hand.failed !== undefined) return `\n    by hand: ${hand.failed}`
  const ms = (time) => `${Math.round(time)} ms`
  return `\n    parts ${ms(hand.parts)}, arrow key ${ms(hand.key)}, one unit's change ${ms(hand.unit)} (longest task until saved ${ms(hand.saving)}), 底稿 ${seconds(hand.paper)} (longest task ${ms(hand.inPaper)})`
}

function told(what, result, made, floor) {
  if (result.failed !== undefined)
    return `  ${what}: did not end in ${seconds(limit)} (${result.failed})`
  const right =
    result.sum.trim() === String(made.total) ? '' : `  WRONG SUM ${result.sum} for ${made.total}`
  const factor = (result.in / floor).toFixed(1)
  return `  ${what}: in ${seconds(result.in)} (${factor} x floor), stored ${seconds(result.stored)}, longest task ${Math.round(result.longest)} ms, renderer ${Math.round(result.memory)} MiB, opened again ${result.opened === undefined ? 'not' : seconds(result.opened)}${right}${handled(result)}`
}

const folder = await mkdtemp(join(tmpdir(), 'bench-sum-'))
try {
  for (const size of sizes) {
    const made = await makeFiles(join(folder, String(size)), size)
    const floor = await floorOf(made.files)
    console.log(`${made.files.length} files of ${size} units; floor ${seconds(floor)}`)
    console.log(told('with a list', await measure(made, made.names), made, floor))
    console.log(told('without a list', await measure(made, [], made.files, true), made, floor))
    const bundled = await floorOfBundle(made.bundle)
    console.log(`one bundle of them; floor ${seconds(bundled)}`)
    console.log(
      told('as one bundle', await measure(made, made.names, [made.bundle]), made, bundled),
    )
  }
} finally {
  await browser.close()
  await server.close()
  await rm(folder, { recursive: true, force: true })
}
