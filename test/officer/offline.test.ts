/** The served app without its server, and a new version that arrives while the officer works. */
import { cpSync, readFileSync, rmSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { build } from 'vite'
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

/** The same program built once more as a later version: other names of its parts, another worker. */
async function laterBuild(folder: string): Promise<void> {
  await build({
    logLevel: 'error',
    define: { __APP_VERSION__: JSON.stringify('9.9.9') },
    build: { outDir: folder, emptyOutDir: true },
  })
}

test('a new version arrives in mid-typing: it waits for the officer and drops no keystroke', async ({
  page,
  site,
}, info) => {
  const later = info.outputPath('later')
  await laterBuild(later)
  await page.goto(site.url)
  await page.evaluate(() => navigator.serviceWorker.ready)
  await page.click('[data-action=open-sample]')
  const text = page.locator('[data-narrative=overview]')
  const before = await text.inputValue()
  await page.evaluate(() => Object.assign(window, { sameDocument: true }))

  // The old files go and the new ones come while the officer types.
  await text.focus()
  await page.keyboard.press('Control+End')
  const typed = Array.from({ length: 40 }, (_, nth) => `第${String(nth)}句。`).join('')
  const typing = page.keyboard.type(typed, { delay: 15 })
  rmSync(site.folder, { recursive: true })
  cpSync(later, site.folder, { recursive: true })
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await expect(page.locator('[data-action=update]')).toBeVisible()
  await typing
  await expect(text).toHaveValue(before + typed)
  expect(
    await page.evaluate(() => (window as { sameDocument?: boolean }).sameDocument),
    'not reloaded',
  ).toBe(true)

  // A part not yet loaded still comes from the version at work, whose files are gone from the server.
  await page.click('[data-action=export]')
  await expect(page.locator('[data-action=export-json]')).toBeVisible()
  await page.keyboard.press('Escape')

  // Switched over right behind the last keystroke.
  await page.locator(figure).fill('17')
  await page.click('[data-action=update]')
  await page.waitForFunction(() => !('sameDocument' in window))
  await expect(page.locator(figure)).toHaveValue('17')
  await expect(text).toHaveValue(before + typed)
  await page.goto(`${site.url}#/settings`)
  await expect(page.locator('main')).toContainText('9.9.9')
})
