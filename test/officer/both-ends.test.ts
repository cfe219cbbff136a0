/** The main job at both ends of the supported browsers, Chromium 92 and a stock Firefox, served and as the single file. */
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'playwright/test'
import { type Running, backedUp, exported, firefox, handsOn, isHere, oldest } from './ends'
import { singleFile } from './page'

/** The old browser now and then hangs at its start on a busy machine; it gets another try, told as flaky. */
test.describe.configure({ retries: 2, timeout: 90_000 })

const figure = (key: string) => `[data-figure="${key}"]`

/** Pressing on a figure and moving carries it nowhere: it selects a block. */
async function dragged({ page }: Running): Promise<void> {
  const { count, value, drag } = handsOn(page)
  await drag(figure('requests.received.natural'), figure('requests.received.research'))
  await expect.poll(() => count('.slot.selected')).toBe(3)
  await value('requests.received.natural').toBe('14')
}

async function mainJob(running: Running, home: string, downloads: string) {
  const { page, errors } = running
  const { count, shown, value, click } = handsOn(page)
  await page.goto(home)
  await click('[data-action=open-sample]')
  await value('requests.received.natural').toBe('14')
  await dragged(running)
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
  const { figures } = await exported(downloads)
  expect(figures['requests.carriedIn.research']).toBe(7)
  expect(figures['requests.received.natural']).toBe(14)
  await page.goto(`${home}#/settings`)
  await click('[data-action=backup]')
  expect((await backedUp(downloads)).length).toBeGreaterThan(3)
  expect(errors).toEqual([])
}

for (const end of [oldest, firefox])
  for (const build of ['served', 'single'] as const)
    test(`the main job in ${end.name}, ${build}`, async ({ baseURL }, info) => {
      test.skip(!isHere(end), `no ${end.name} here`)
      const downloads = resolve(info.outputPath('downloads'))
      mkdirSync(downloads, { recursive: true })
      const running = await end.open(end.path, downloads, end === oldest ? 'private' : 'ordinary')
      try {
        const home = build === 'single' ? singleFile : (baseURL ?? '')
        await mainJob(running, home, downloads)
      } finally {
        await running.close()
      }
    })
