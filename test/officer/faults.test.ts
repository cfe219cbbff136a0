/** Storage that fails, for real or by the browser's own protocol: a clear state, the report as a file, nothing lost when it heals. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright/test'
import { type Page, expect, test } from './page'

const key = 'requests.received.natural'
const cell = (page: Page) => page.locator(`[data-figure="${key}"]`)
const saved = (page: Page) => expect(page.locator('[data-save-state=saved]')).toBeVisible()
const trouble = (page: Page, kind: string) => page.locator(`[data-trouble=${kind}]`)

async function created(page: Page, figure = '12'): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await cell(page).fill(figure)
  // The stay in the cell is over: what is entered next is another step of undo.
  await page.locator('[data-title]').focus()
}

async function rescued(page: Page): Promise<Record<string, number>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=rescue]'),
  ])
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    figures: Record<string, number>
  }
  return file.figures
}

const originOf = (page: Page) => new URL(page.url()).origin

test.describe('no space', () => {
  test.use({ serviceWorkers: 'block' })

  test('is told, the report offered as a file, and saved by itself when there is space again', async ({
    page,
  }) => {
    // Chromium asks for the room left before its first write, so the limit is set before that.
    await page.goto('/manifest.webmanifest')
    const session = await page.context().newCDPSession(page)
    const origin = originOf(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 400_000 })
    await created(page)
    await saved(page)
    const text = '公开'.repeat(75_000)
    await page.locator('[data-narrative=other]').fill(text)
    await expect(trouble(page, 'full')).toBeVisible()
    await expect(page.locator('[data-save-state=failed]')).toBeVisible()
    expect((await rescued(page))[key]).toBe(12)
    await cell(page).fill('56')
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await saved(page)
    await expect(trouble(page, 'full')).toHaveCount(0)
    await page.reload()
    await expect(cell(page)).toHaveValue('56')
    await expect(page.locator('[data-narrative=other]')).toHaveValue(text)
  })

  test('from the beginning keeps a new report in the window', async ({ page }) => {
    await page.goto('/manifest.webmanifest')
    const session = await page.context().newCDPSession(page)
    const origin = originOf(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 })
    await created(page)
    await expect(trouble(page, 'full')).toBeVisible()
    await session.send('Storage.overrideQuotaForOrigin', { origin })
    await saved(page)
    await page.reload()
    await expect(cell(page)).toHaveValue('12')
  })
})

/** The browser's own setting “block all cookies”, which forbids pages to store anything. */
const blockAll = { profile: { default_content_setting_values: { cookies: 2 } } }

test('storage blocked by the browser’s setting: the report lives in the window and leaves as a file', async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(blockAll))
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 768 },
  })
  const page = await context.newPage()
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

test('the database deleted under the page: stored again with its history at the next edit', async ({
  page,
  context,
}) => {
  await created(page)
  await saved(page)
  const other = await context.newPage()
  await other.goto('/manifest.webmanifest')
  const deleted = () =>
    other.evaluate(
      () =>
        new Promise<void>((done, failed) => {
          const request = indexedDB.deleteDatabase('zfxxgk-annual-report')
          request.onsuccess = () => {
            done()
          }
          request.onerror = () => {
            failed(new Error('not deleted'))
          }
        }),
    )
  await deleted()
  await cell(page).fill('34')
  await expect(trouble(page, 'wiped')).toBeVisible()
  await saved(page)
  // The browser clearing the site's data closes the page's connection by force.
  const session = await context.newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: originOf(page),
    storageTypes: 'indexeddb',
  })
  await page.locator('[data-title]').focus()
  await cell(page).fill('56')
  await saved(page)
  await page.click('[data-trouble=wiped] [data-action=dismiss]')
  await page.reload()
  await expect(cell(page)).toHaveValue('56')
  await page.click('[data-action=undo]')
  await page.click('[data-action=undo]')
  await expect(cell(page)).toHaveValue('12')
})

test('a clock set back mixes up neither edits nor undo', async ({ page }) => {
  await created(page)
  await saved(page)
  await page.clock.setFixedTime(new Date(2020, 0, 1, 8, 0))
  await cell(page).fill('34')
  await page.keyboard.press('Enter')
  await saved(page)
  await page.reload()
  await expect(cell(page)).toHaveValue('34')
  await page.goto(page.url() + '/history')
  await expect(page.locator('[data-moment]').first()).toContainText('12 → 34')
  await expect(page.locator('main')).toContainText('2020年1月1日')
  await page.click('[data-action=undo]')
  await page.click('[data-action=undo]')
  await page.goto(page.url().replace('/history', ''))
  await expect(cell(page)).toHaveValue('')
})

/** Opens the database by hand in a page of our origin that does not run the app. */
async function opened(page: Page, version: number): Promise<void> {
  await page.goto('/manifest.webmanifest')
  await page.evaluate(
    (number) =>
      new Promise<void>((done) => {
        const request = indexedDB.open('zfxxgk-annual-report', number)
        request.onupgradeneeded = () => {
          request.result.createObjectStore('future')
        }
        request.onsuccess = () => {
          Object.assign(window, { held: request.result })
          done()
        }
      }),
    version,
  )
}

test('a database of a newer version is refused by name and left alone', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await opened(other, 990)
  await page.goto('/')
  await expect(trouble(page, 'newer')).toContainText('较新版本')
  await created(page)
  expect((await rescued(page))[key]).toBe(12)
  const stores = await other.evaluate(() => {
    const { held } = window as unknown as { held: IDBDatabase }
    return { version: held.version, names: [...held.objectStoreNames] }
  })
  expect(stores).toEqual({ version: 990, names: ['future'] })
})

test('an older window that holds the database makes the new one wait and say so', async ({
  page,
  context,
}) => {
  const other = await context.newPage()
  await opened(other, 1)
  await page.goto('/')
  await expect(trouble(page, 'waits')).toContainText('等待另一个窗口关闭')
  await other.evaluate(() => {
    ;(window as unknown as { held: IDBDatabase }).held.close()
  })
  await expect(trouble(page, 'waits')).toHaveCount(0)
  await created(page)
  await saved(page)
})

test('an error nobody expected is caught once, with the report as a file', async ({ page }) => {
  await created(page)
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('planted')
    })
  })
  await expect(trouble(page, 'stray')).toContainText('planted')
  expect((await rescued(page))[key]).toBe(12)
  await page.click('[data-trouble=stray] [data-action=dismiss]')
  await expect(trouble(page, 'stray')).toHaveCount(0)
})

test('files of the database damaged on the disk: told, what is new is kept and leaves as a file', async ({
  baseURL,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile')
  const started = async () => {
    const context = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: baseURL ?? '',
      viewport: { width: 1366, height: 768 },
    })
    return { context, page: await context.newPage() }
  }
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
