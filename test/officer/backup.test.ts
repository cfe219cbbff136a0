/** Everything to one file, wiped, and back by the officer's hand; to a folder by itself; a damaged file by what is whole. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
const key = 'requests.received.natural'

async function created(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await cell(page, key).fill('12')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
}

async function backedUp(page: Page): Promise<Buffer> {
  await page.goto('/#/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=backup]'),
  ])
  expect(download.suggestedFilename()).toMatch(/^年报备份-[\d-]+ .*\d份报告\.jsonl$/)
  return readFileSync(await download.path())
}

async function restore(page: Page, buffer: Buffer): Promise<void> {
  await page.goto('/#/settings')
  await page.click('[data-action=restore]')
  await page
    .locator('[data-import=backup]')
    .setInputFiles({ name: '备份.jsonl', mimeType: 'application/jsonl', buffer })
}

/** As if the browser's data had been cleared: the page's own connection is closed by force. */
async function wiped(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', {
    origin: new URL(page.url()).origin,
    storageTypes: 'all',
  })
  await page.goto('about:blank')
  await page.goto('/')
  await expect(page.locator('[data-report]')).toHaveCount(0)
}

test('backup, wipe, restore: the report, its undo and the profile are back', async ({ page }) => {
  await created(page)
  await page.goto('/#/settings')
  await page.fill('[data-field=profile-name]', '甲局')
  await page.fill('[data-field=profile-phone]', '010-12345678')
  await page.locator('[data-field=deadline]').selectOption('01-20')
  const backup = await backedUp(page)
  await expect(page.locator('[data-backup-state]')).toContainText('此后没有改动')
  await wiped(page)
  await restore(page, backup)
  await expect(page.locator('[data-import-preview]')).toContainText('1 份报告')
  await expect(page.locator('[data-relation=new]')).toHaveCount(1)
  await expect(page.locator('[data-plan-words]')).toContainText('本机的内容一份也不删')
  await page.click('[data-action=confirm-import]')
  await expect(page.locator('[data-restored]')).toContainText('加入 1 份报告，加入设置 2 项')
  await expect(page.locator('dialog [data-action=confirm-import]'), 'no dead button').toHaveCount(0)
  await expect(page.locator('.settings [data-backup-state]')).toContainText('此后没有改动')
  await page.click('[data-action=to-library]')
  await expect(page.locator('[data-deadline]')).toContainText('1月20日')
  await page.click('[data-report] a')
  await expect(cell(page, key)).toHaveValue('12')
  await page.click('[data-action=undo]')
  await expect(cell(page, key)).toHaveValue('')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  expect((await backedUp(page)).equals(backup)).toBe(false)
})

test('a damaged backup says what is damaged and gives the rest; a wrong file is refused', async ({
  page,
}) => {
  await created(page)
  const backup = await backedUp(page)
  await wiped(page)
  await restore(page, backup.subarray(0, backup.length - 40))
  await expect(page.locator('[data-damage]')).toContainText('文件不完整')
  await page.click('[data-action=confirm-import]')
  await expect(page.locator('[data-restored]')).toContainText('加入 1 份')
  await expect(page.locator('.settings [data-backup-state]')).toContainText('还没有备份过')
  await page.click('[data-action=restore-another]')
  await page
    .locator('[data-import=backup]')
    .setInputFiles({ name: 'x.jsonl', mimeType: 'text/plain', buffer: Buffer.from('不是备份') })
  await expect(page.locator('dialog [role=alert]')).toContainText('不是本软件的备份文件')
  await page.goto('/#/')
  await expect(page.locator('[data-report]')).toHaveCount(1)
})

test('with a folder chosen, backups go there by themselves and the last ten stay', async ({
  page,
}) => {
  // A real folder handle of the browser; only the operating system's dialog cannot be driven.
  await page.addInitScript(() => {
    Object.assign(window, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('备份', { create: true }),
    })
  })
  const names = () =>
    page.evaluate(async () => {
      const root = await navigator.storage.getDirectory()
      const folder = await root.getDirectoryHandle('备份')
      const found: string[] = []
      for await (const name of folder.keys()) found.push(name)
      return found.sort()
    })
  await created(page)
  await page.goto('/#/settings')
  await page.click('[data-action=choose-folder]')
  await expect(page.locator('main')).toContainText('自动备份到文件夹“备份”')
  await expect.poll(names).toHaveLength(1)
  await page.evaluate(async () => {
    const root = await navigator.storage.getDirectory()
    const folder = await root.getDirectoryHandle('备份')
    for (let nth = 10; nth < 24; nth++)
      await folder.getFileHandle(`年报备份-2020-01-${String(nth)}-080000.jsonl`, { create: true })
    await folder.getFileHandle('别的文件.txt', { create: true })
  })
  await page.goto('/#/')
  await page.click('[data-report] a')
  await cell(page, key).fill('13')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  // A day later the app is opened again.
  await page.clock.setFixedTime(Date.now() + 25 * 60 * 60 * 1000)
  await page.goto('about:blank')
  await page.goto('/')
  await expect.poll(async () => (await names()).length).toBe(11)
  expect(await names()).toContain('别的文件.txt')
})
