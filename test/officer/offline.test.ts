/** The served app without its server, and a new version that arrives while the officer works. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { test as base, expect } from './page'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
}

/** A plain file server over a copy of the build, which a test may change or stop. */
const test = base.extend<{ site: { folder: string; url: string; stop: () => Promise<void> } }>({
  site: async ({}, use, info) => {
    const folder = info.outputPath('site')
    cpSync('dist', folder, { recursive: true })
    const server: Server = createServer((request, response) => {
      const path = decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)
      const file = join(folder, path === '/' ? 'index.html' : path)
      try {
        response
          .writeHead(200, {
            'content-type': types[extname(file)] ?? 'application/octet-stream',
            'cache-control': 'no-cache',
          })
          .end(readFileSync(file))
      } catch {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
    const stop = () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => {
          resolve()
        })
      })
    const { port } = server.address() as AddressInfo
    await use({ folder, url: `http://localhost:${String(port)}/`, stop })
    await stop()
  },
})

const figure = '[data-figure="requests.received.natural"]'

test('after the first visit everything works without the server', async ({ page, site }) => {
  await page.goto(site.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
  await site.stop()
  await page.reload()
  await page.click('[data-action=open-sample]')
  await page.locator(figure).fill('15')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(page.locator(figure)).toHaveValue('15')
  await page.click('[data-action=export]')
  const [word] = await Promise.all([
    page.waitForEvent('download'),
    (async () => {
      await page.click('[data-action=export-docx]')
      await page.click('[data-action=export-anyway]', { timeout: 3000 }).catch(() => undefined)
    })(),
  ])
  expect(word.suggestedFilename()).toMatch(/\.docx$/)
  await page.goto(`${site.url}#/trends`)
  await expect(page.locator('[data-chart]').first()).toBeVisible()
})

test('a new version waits for the officer and drops no edit', async ({ page, site }) => {
  await page.goto(site.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.click('[data-action=open-sample]')
  await page.locator(figure).fill('16')

  const index = join(site.folder, 'index.html')
  writeFileSync(index, readFileSync(index, 'utf8').replace('<title>', '<title>新版·'))
  const worker = join(site.folder, 'sw.js')
  const before = readFileSync(worker, 'utf8')
  const after = before.replace(
    /(["']?url["']?:["']index\.html["'],["']?revision["']?:["'])[0-9a-f]+|(["']?revision["']?:["'])[0-9a-f]+(["'],["']?url["']?:["']index\.html["'])/,
    '$1$2newer$3',
  )
  expect(after).not.toBe(before)
  writeFileSync(worker, after)
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())

  await expect(page.locator('[data-action=update]')).toBeVisible()
  await expect(page).not.toHaveTitle(/新版/)
  await page.locator(figure).fill('17')
  await page.click('[data-action=update]')
  await expect(page).toHaveTitle(/新版/)
  await expect(page.locator(figure)).toHaveValue('17')
})
