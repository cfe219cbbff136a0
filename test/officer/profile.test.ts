/** What befalls a browser's own profile: its settings forbid storage, its files are damaged on the disk. */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  type BrowserContext,
  type PlaywrightTestOptions,
  type PlaywrightWorkerOptions,
  chromium,
} from 'playwright/test'
import { type Page, expect, test } from './page'
import { cell, created, key, rescued, saved, trouble } from './trouble'

/** A browser with a profile of its own on the disk, which outlives it. */
async function startedOn(
  profile: string,
  {
    baseURL,
    launchOptions,
  }: Pick<PlaywrightTestOptions & PlaywrightWorkerOptions, 'baseURL' | 'launchOptions'>,
): Promise<{ context: BrowserContext; page: Page }> {
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 768 },
  })
  return { context, page: await context.newPage() }
}

/** The browser's own setting “block all cookies”, which forbids pages to store anything. */
const blockAll = { profile: { default_content_setting_values: { cookies: 2 } } }

test('storage blocked by the browser’s setting: the report lives in the window and leaves as a file', async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blockAll))
  const { context, page } = await startedOn(profile, { baseURL, launchOptions })
  await page.goto('/')
  await expect(
    page.evaluate(
      () =>
        new Promise((done, failed) => {
          const request = indexedDB.open('any')
          request.onsuccess = done
          request.onerror = () => {
            failed(new Error('blocked'))
          }
        }),
    ),
    'the setting works',
  ).rejects.toThrow(/denied|blocked/i)
  await created(page)
  await expect(trouble(page, 'blocked')).toContainText('浏览器不允许')
  await expect(page.locator('[data-save-state=failed]')).toBeVisible()
  expect((await rescued(page))[key]).toBe(12)
  await page.goto('/#/')
  await expect(page.locator('[data-report]')).toContainText('未存上')
  await page.click('[data-report] a')
  await expect(cell(page)).toHaveValue('12')
  await context.close()
})

test('files of the database damaged on the disk: told, what is new is kept and leaves as a file', async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile')
  const started = () => startedOn(profile, { baseURL, launchOptions })
  const before = await started()
  await created(before.page)
  await saved(before.page)
  await before.context.close()

  const store = join(profile, 'Default', 'IndexedDB')
  const damaged = readdirSync(store, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?:MANIFEST-\d+|CURRENT|\.log|\.ldb)$/.test(name),
  )
  expect(damaged.length).toBeGreaterThan(0)
  for (const name of damaged) writeFileSync(join(store, name), Buffer.alloc(5000, 0x5a))

  const { context, page } = await started()
  await page.goto('/')
  await expect(trouble(page, 'missing')).toContainText('报告不见了')
  // It is said again until the officer knows.
  await page.reload()
  await expect(trouble(page, 'missing')).toContainText('从备份恢复')
  await created(page, '34')
  await saved(page)
  expect((await rescued(page))[key]).toBe(34)
  await page.click('[data-trouble=missing] [data-action=dismiss]')
  await page.reload()
  await expect(cell(page)).toHaveValue('34')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  await context.close()
})
