/**
 * The pages of seven reports as pictures, to be looked at: `npm run check:schema`, `npm run build`, `npm run look`. Word files
 * and workbooks through LibreOffice, and the print of Chromium at three window sizes and of Firefox, each report's JSON
 * taken in by the built app; into `pages/` beside the files, at reading size.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { launch } from 'puppeteer-core'
import { preview } from 'vite'
import { findBrowser } from '../browser.mjs'
import { findFirefox } from '../other-browsers.mjs'

const folder = process.argv[2] ?? 'test-results/office'
const port = Number(process.env['OFFICER_PORT'] ?? 4629)
const pages = join(folder, 'pages')
const pdfs = join(folder, 'pdf')
for (const made of [pages, pdfs]) {
  rmSync(made, { recursive: true, force: true })
  mkdirSync(made)
}
const made = readdirSync(folder)

const office = made
  .filter((name) => /\.(?:docx|xlsx)$/.test(name))
  .map((name) => join(folder, name))
const profile = `-env:UserInstallation=file://${resolve('node_modules/.cache/look')}`
spawnSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', pdfs, ...office])

/** One report taken in and shown as sheets in a browser of its own, as an officer would. */
async function opened(browser, json) {
  const context = await browser.createBrowserContext()
  const page = await context.newPage()
  await page.goto(`http://localhost:${port}/`)
  const press = async (selector) => {
    await page.waitForSelector(selector)
    await page.evaluate((wanted) => document.querySelector(wanted).click(), selector)
  }
  await press('[data-action=import]')
  const input = await page.waitForSelector('[data-import=report]')
  await input.uploadFile(resolve(json))
  await press('[data-action=confirm-import]')
  await press('a[href*="/document"]')
  await page.waitForSelector('article.flow .sheet h1')
  return { page, close: () => context.close() }
}

const server = await preview({ preview: { port, strictPort: true }, logLevel: 'error' })
const browsers = [
  [
    'chromium',
    findBrowser(),
    [
      [800, 600],
      [1366, 768],
      [1920, 1080],
    ],
  ],
  ['firefox', findFirefox(), [[1366, 768]]],
]
for (const [name, executablePath, sizes] of browsers) {
  if (!executablePath) continue
  const browser = await launch({
    ...(name === 'firefox' && { browser: name }),
    executablePath,
    headless: true,
    args: name === 'firefox' ? [] : ['--no-sandbox'],
  })
  for (const json of made.filter((file) => file.endsWith('.json'))) {
    const { page, close } = await opened(browser, join(folder, json))
    for (const [width, height] of sizes) {
      await page.setViewport({ width, height })
      const path = join(pdfs, `${basename(json, '.json')}-${name}-${width}.pdf`)
      const margin = { top: 0, right: 0, bottom: 0, left: 0 }
      await page.pdf({ path, format: 'A4', margin, printBackground: true })
    }
    await close()
  }
  await browser.close()
}
await new Promise((done) => {
  server.httpServer.close(done)
  server.httpServer.closeAllConnections()
})

for (const pdf of readdirSync(pdfs))
  spawnSync('pdftoppm', ['-r', '80', '-png', join(pdfs, pdf), join(pages, basename(pdf, '.pdf'))])
console.log(`${readdirSync(pages).length} pages in ${pages}`)
