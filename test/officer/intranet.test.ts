/** Plain http on an intranet, where a browser knows no randomUUID, no locks, no storage manager, no clipboard and no service worker: the main job all the same. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import {
  type Running,
  backedUp,
  exported,
  firefox,
  handsOn,
  intranet,
  isHere,
  newest,
  oldest,
} from './ends'

test.describe.configure({ retries: 2, timeout: 90_000 })

const natural = 'requests.received.natural'
const business = 'requests.received.business'

async function mainJob({ page, errors }: Running, home: string, downloads: string): Promise<void> {
  const { count, shown, text, value, click } = handsOn(page)
  await page.goto(home)
  expect(await page.evaluate(() => [isSecureContext, location.protocol], undefined)).toEqual([
    false,
    'http:',
  ])
  expect(await page.evaluate(() => 'randomUUID' in crypto || 'locks' in navigator, 0)).toBe(false)
  await click('[data-action=new-report]')
  await click('[data-field=organ]')
  await page.keyboard.type('甲局')
  await click('[data-action=create]')
  await click(`[data-figure="${natural}"]`)
  await page.keyboard.type('12')
  await click(`[data-figure="${business}"]`)
  await page.keyboard.type('3')
  await click('[data-title]')
  await value('requests.received.total').toBe('15')
  await shown('[data-save-state=saved]')
  await page.reload()
  await value(natural).toBe('12')
  await value('requests.received.total').toBe('15')
  await click('[data-action=export]')
  await click('[data-action=export-json]')
  expect((await exported(downloads)).figures[natural]).toBe(12)
  // What the address takes away is said once, with the remedy.
  await page.goto(`${home}#/`)
  await shown('[data-keep=insecure]')
  expect(await text('[data-keep]')).toMatch(/http.*长期保存.*离线.*https.*单文件版/)
  await click('[data-action=dismiss-keep]')
  await expect.poll(() => count('[data-keep]')).toBe(0)
  await page.reload()
  await shown('[data-report]')
  await expect.poll(() => count('[data-keep]')).toBe(0)
  await page.goto(`${home}#/settings`)
  await expect.poll(() => text('[data-storage-persisted]')).toMatch(/http.*https.*单文件版/)
  await click('[data-action=backup]')
  expect((await backedUp(downloads)).length).toBeGreaterThan(3)
  expect(errors).toEqual([])
}

for (const end of [newest, oldest, firefox])
  test(`the main job over plain http in ${end.name}`, async ({ baseURL }, info) => {
    test.skip(!isHere(end), `no ${end.name} here`)
    const downloads = resolve(info.outputPath('downloads'))
    mkdirSync(downloads, { recursive: true })
    const running = await end.open(end.path, downloads, 'ordinary')
    try {
      const { port } = new URL(baseURL ?? '')
      await mainJob(running, `http://${intranet}:${port}/`, downloads)
    } finally {
      await running.close()
    }
  })
