/**
 * The entry screen beside a plain Vue page of the same form, in one run of real Chromium, the processor at full speed and
 * slowed four times, the pages taking turns: `npm run bench:screen [runs]`. What counts is the ratio, never the milliseconds.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { chromium } from 'playwright'
import { build, createServer, preview } from 'vite'
import { findBrowser } from '../../browser.mjs'
import { measure, median, quantile } from './measure.mjs'

const runs = Number(process.argv[2] ?? 5)
const port = Number(process.env['OFFICER_PORT'] ?? 4639)
const cell = '[data-figure="requests.received.natural"]'
const total = '[data-figure="requests.received.total"]'

const alias = { '@': resolve('src') }
await mkdir('node_modules/.cache', { recursive: true })
const outDir = await mkdtemp(resolve('node_modules/.cache/screen-'))

/** The declared form and a report of zeros, read from the sources. */
async function declared() {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    resolve: { alias },
    server: { middlewareMode: true },
    define: { __APP_VERSION__: '"bench"', __APP_COMMIT__: '""', __SINGLE_FILE__: 'false' },
  })
  try {
    return await server.ssrLoadModule('/test/bench/screen/form.ts')
  } finally {
    await server.close()
  }
}

const { form, zeros } = await declared()
await build({
  configFile: false,
  logLevel: 'error',
  root: 'test/bench/screen/plain',
  plugins: [vue()],
  define: { __FORM__: JSON.stringify(form), __VUE_OPTIONS_API__: 'false' },
  build: { outDir, emptyOutDir: true, target: 'chrome92' },
})

const servers = [
  await preview({ preview: { port, strictPort: true }, logLevel: 'error' }),
  await preview({
    configFile: false,
    root: outDir,
    build: { outDir },
    preview: { port: port + 1, strictPort: true },
    logLevel: 'error',
  }),
]
const browser = await chromium.launch({ executablePath: findBrowser() })

/** Puts the report of zeros into the app's own store, once: every measured page begins with a copy of it and a cold cache. */
async function stored(base) {
  const file = join(tmpdir(), 'screen-zeros.json')
  await writeFile(file, zeros)
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(base)
  await page.locator('[data-action="import"]:visible').first().click()
  await page.locator('input[type=file][data-import="report"]').setInputFiles(file)
  await page.locator('[data-action="confirm-import"]').click()
  await page.locator(cell).first().waitFor()
  await page.waitForFunction(
    () => document.querySelector('[data-save-state]')?.dataset.saveState === 'saved',
  )
  const url = page.url()
  const storageState = await context.storageState({ indexedDB: true })
  await context.close()
  return { url, storageState }
}

const targets = [
  {
    name: 'plain Vue',
    url: `http://localhost:${port + 1}/`,
    selectors: { cell, total, check: '[data-balance="0"]' },
  },
  {
    name: 'this app',
    ...(await stored(`http://localhost:${port}/`)),
    selectors: { cell, total, check: '[data-finding="requests.balance"]' },
  },
]
const found = new Map(targets.map(({ name }) => [name, { 1: [], 4: [] }]))
try {
  for (let run = 0; run < runs; run += 1)
    for (let turn = 0; turn < targets.length; turn += 1) {
      const target = targets[(run + turn) % targets.length]
      for (const slow of [1, 4])
        found.get(target.name)[slow].push(await measure(browser, target, slow, slow > 1 ? 10 : 20))
    }
} finally {
  await browser.close()
  await Promise.all(servers.map((server) => server.close()))
  await rm(outDir, { recursive: true, force: true })
}

const ofRuns = (pick) => (runsOf) => median(runsOf.map(pick))
const ofKeys = (pick, share) => (runsOf) =>
  quantile(runsOf.flatMap(({ keys }) => keys).map(pick), share)
const lines = [
  ['ready, ms', 1, ofRuns(({ ready }) => ready)],
  ['ready, ms, ×4', 4, ofRuns(({ ready }) => ready)],
  ['longest task of opening, ms, ×4', 4, ofRuns(({ longest }) => longest)],
  ['key → right on screen, p50, ms', 1, ofKeys(({ shown }) => shown, 0.5)],
  ['the same, ×4', 4, ofKeys(({ shown }) => shown, 0.5)],
  ['the same, p95, ×4', 4, ofKeys(({ shown }) => shown, 0.95)],
  ['slowest event, ms, ×4', 4, ofRuns(({ slowest }) => slowest)],
  ['main thread per key, p50, ms', 1, ofKeys(({ task }) => task, 0.5)],
  ['script per key, p50, ms', 1, ofKeys(({ script }) => script, 0.5)],
  ['JS + CSS, KiB', 1, ofRuns(({ bytes }) => (bytes.Script + bytes.Stylesheet) / 1024)],
  ['heap, MiB', 1, ofRuns(({ heap }) => heap)],
  ['DOM nodes', 1, ofRuns(({ nodes }) => nodes)],
]
console.log(`Chromium ${browser.version()}, ${String(runs)} runs of each page in turn\n`)
console.log('| | plain Vue | this app | app ÷ plain |\n| --- | ---: | ---: | ---: |')
for (const [name, slow, pick] of lines) {
  const [plain, app] = targets.map((target) => pick(found.get(target.name)[slow]))
  console.log(`| ${name} | ${plain.toFixed(1)} | ${app.toFixed(1)} | ${(app / plain).toFixed(2)} |`)
}
