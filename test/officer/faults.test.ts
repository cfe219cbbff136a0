/** Storage that fails, for real or by the browser's own protocol: a clear state, the report as a file, nothing lost when it heals. */
import { type Page, expect, test } from './page'
import { cell, created, key, rescued, saved, trouble } from './trouble'

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
