/** One page opened in a browser context of its own, and digits typed into one cell. */
import { probe } from './probe.mjs'

export const median = (values) => quantile(values, 0.5)
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** What the page and the harness cost between two moments, main thread and script, in milliseconds. */
async function costs(cdp) {
  const { metrics } = await cdp.send('Performance.getMetrics')
  const of = Object.fromEntries(metrics.map(({ name, value }) => [name, value]))
  return { task: of.TaskDuration * 1000, script: of.ScriptDuration * 1000, nodes: of.Nodes }
}

async function heapOf(cdp) {
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const { usedSize } = await cdp.send('Runtime.getHeapUsage')
  await cdp.send('HeapProfiler.disable')
  return usedSize / 2 ** 20
}

/** Types a digit over the cell's figure; how long until the page shows it right, and what it cost beyond an idle wait. */
async function typed(page, cdp, digit, { pause, idle }) {
  await page.keyboard.press('Control+A')
  await page.evaluate((wanted) => window.await(wanted), digit)
  await page.waitForTimeout(pause)
  const before = await costs(cdp)
  await page.keyboard.press(String(digit))
  const shown = await page.evaluate(() => window.seen.step)
  await page.waitForTimeout(pause)
  const after = await costs(cdp)
  return {
    shown,
    task: Math.max(0, after.task - before.task - idle),
    script: after.script - before.script,
  }
}

/**
 * Opens one page cold and types into it.
 * @param slow how many times the processor is slowed.
 */
export async function measure(browser, target, slow, keys) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    storageState: target.storageState,
    serviceWorkers: 'block',
  })
  const page = await context.newPage()
  const cdp = await context.newCDPSession(page)
  const bytes = { Script: 0, Stylesheet: 0 }
  const kinds = new Map()
  cdp.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type))
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind in bytes) bytes[kind] += encodedDataLength
  })
  await cdp.send('Network.enable')
  await cdp.send('Performance.enable')
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slow })
  await page.addInitScript(probe, target.selectors)
  try {
    await page.goto(target.url)
    await page.waitForFunction(() => window.seen.ready !== null, undefined, { timeout: 60_000 })
    await page.waitForLoadState('networkidle')
    // What is put off until the page is idle is part of opening it.
    await page.waitForTimeout(slow > 1 ? 1500 : 700)
    const opened = await page.evaluate(() => ({ ...window.seen, step: undefined }))
    const { nodes } = await costs(cdp)
    const heap = await heapOf(cdp)
    await page.locator(target.selectors.cell).click()
    const pause = slow > 1 ? 120 : 40
    const idles = []
    for (let nth = 0; nth < 3; nth += 1) {
      const before = await costs(cdp)
      await page.waitForTimeout(pause)
      idles.push((await costs(cdp)).task - before.task)
    }
    const all = []
    for (let nth = 0; nth < keys + 2; nth += 1)
      all.push(await typed(page, cdp, (nth % 9) + 1, { pause, idle: median(idles) }))
    const { slowest } = await page.evaluate(() => ({ slowest: window.seen.slowest }))
    // The first two warm the page up.
    return { ...opened, heap, nodes, bytes, keys: all.slice(2), slowest }
  } finally {
    await context.close()
  }
}
