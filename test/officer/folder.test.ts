/** Backups into a real folder on the disk: written by themselves, a folder that is gone or no longer allowed is told. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright/test'
import { type Page, expect, recorded, test } from './page'

/** The browser's own setting for writing to chosen folders: 1 allows, 3 asks. */
const allows = (answer: 1 | 3) => ({
  profile: {
    default_content_setting_values: {
      file_system_read_guard: answer,
      file_system_write_guard: answer,
    },
  },
})

function prefer(profile: string, answer: 1 | 3): void {
  const file = join(profile, 'Default', 'Preferences')
  mkdirSync(join(profile, 'Default'), { recursive: true })
  writeFileSync(file, JSON.stringify(allows(answer)))
}

/**
 * Only the dialog of the operating system cannot be driven: the folder dropped into the page, a real
 * one of the disk, is handed to the app in its place.
 */
const dropped = () => {
  let folder: unknown
  const take = (event: DragEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    const [item] = event.type === 'drop' ? (event.dataTransfer?.items ?? []) : []
    if (item)
      folder = (item as unknown as { getAsFileSystemHandle: () => unknown }).getAsFileSystemHandle()
  }
  for (const type of ['dragover', 'drop'] as const) addEventListener(type, take, true)
  Object.assign(window, { showDirectoryPicker: () => folder })
}

async function drop(page: Page, folder: string): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [folder], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 700, y: 20, data })
  }
}

test('a real folder is written to, missed when it is gone, asked for when it is no longer allowed', async ({
  baseURL,
  launchOptions,
}, info) => {
  const home = baseURL ?? ''
  const profile = info.outputPath('profile')
  const folder = info.outputPath('备份')
  mkdirSync(folder)
  prefer(profile, 1)
  const started = async () => {
    const context: BrowserContext = await chromium.launchPersistentContext(profile, {
      ...launchOptions,
      baseURL: home,
      viewport: { width: 1366, height: 768 },
    })
    const record = recorded(context, home)
    await context.addInitScript(dropped)
    return { context, record, page: await context.newPage() }
  }
  const first = await started()
  const { page } = first
  const entered = async (figure: string) => {
    await page.goto('/#/')
    await page.click('[data-report] a')
    await page.locator('[data-figure="requests.received.natural"]').fill(figure)
    await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  }
  /** The app is opened again after so many days, when a backup is due. */
  const later = async (days: number) => {
    await page.clock.setFixedTime(Date.now() + days * 25 * 60 * 60 * 1000)
    await page.goto('about:blank')
    await page.goto('/#/settings')
  }

  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await page.waitForURL(/#\/report\//)
  await entered('12')
  await page.goto('/#/settings')
  await drop(page, folder)
  await page.click('[data-action=choose-folder]')
  await expect(page.locator('main')).toContainText('自动备份到文件夹“备份”')
  await expect.poll(() => readdirSync(folder)).toHaveLength(1)
  await entered('34')
  await later(1)
  await expect.poll(() => readdirSync(folder)).toHaveLength(2)
  const latest = readdirSync(folder).sort().at(-1) ?? ''
  const linesIn = () => readFileSync(join(folder, latest), 'utf8').trim().split('\n')
  // The file is there before what is written into it.
  await expect.poll(() => linesIn()[0]).toContain('zfxxgk-backup')
  const lines = linesIn()
  expect(lines.at(-1)).toContain('"end"')
  expect(lines.join('\n')).toContain('"requests.received.natural":34')

  rmSync(folder, { recursive: true })
  await entered('56')
  await later(2)
  await expect(page.locator('main [role=alert]')).toContainText('写入文件夹“备份”失败')
  mkdirSync(folder)
  first.record.isClean()
  await first.context.close()

  prefer(profile, 3)
  const second = await started()
  await second.page.goto('/#/settings')
  await expect(second.page.locator('main')).toContainText('需要再次允许写入文件夹“备份”')
  await expect(second.page.locator('[data-action=allow-folder]')).toBeVisible()
  second.record.isClean()
  await second.context.close()
})

test('a folder on a full disk: told, and the earlier backup stays whole', async ({
  baseURL,
  launchOptions,
}, info) => {
  const folder = info.outputPath('小盘')
  mkdirSync(folder)
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
  test.skip(mounted.status !== 0, 'no small disk can be mounted here')
  const profile = info.outputPath('profile')
  prefer(profile, 1)
  const context = await chromium.launchPersistentContext(profile, {
    ...launchOptions,
    baseURL: baseURL ?? '',
    viewport: { width: 1366, height: 768 },
  })
  try {
    await context.addInitScript(dropped)
    const page = await context.newPage()
    await page.goto('/')
    await page.click('[data-action=new-report]')
    await page.fill('[data-field=organ]', '甲局')
    await page.click('[data-action=create]')
    await page.locator('[data-narrative=other]').fill('公开')
    await expect(page.locator('[data-save-state=saved]')).toBeVisible()
    const report = page.url()
    await page.goto('/#/settings')
    await drop(page, folder)
    await page.click('[data-action=choose-folder]')
    await expect.poll(() => readdirSync(folder)).toHaveLength(1)
    const [earlier = ''] = readdirSync(folder)
    const whole = readFileSync(join(folder, earlier))
    await page.goto(report)
    await page.locator('[data-narrative=other]').fill('公开'.repeat(40_000))
    await expect(page.locator('[data-save-state=saved]')).toBeVisible()
    await page.clock.setFixedTime(Date.now() + 25 * 60 * 60 * 1000)
    await page.goto('about:blank')
    await page.goto('/#/settings')
    await expect(page.locator('main [role=alert]')).toContainText('磁盘已满')
    expect(readFileSync(join(folder, earlier)).equals(whole)).toBe(true)
    expect(readdirSync(folder)).toEqual([earlier])
  } finally {
    await context.close()
    spawnSync('/bin/umount', ['-l', folder])
  }
})
