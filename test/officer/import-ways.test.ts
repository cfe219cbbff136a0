/** The ways a report comes in beside choosing a page: an Excel workbook, files dropped, a table copied; and reading that takes too long. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)
const published = readFileSync(
  new URL('../old-report/word-page-2024.html', import.meta.url),
  'utf8',
)
const received = '3440'

/** Lets files or what was copied fall on the page, or pastes it at what has the keyboard. */
async function give(
  page: Page,
  how: 'drop' | 'paste',
  parts: { files?: Readonly<Record<string, string>>; data?: Readonly<Record<string, string>> },
): Promise<void> {
  // As a browser does, a drop comes only where the page takes what is dragged over it.
  await page.waitForFunction(
    () =>
      !document.body.dispatchEvent(new DragEvent('dragover', { bubbles: true, cancelable: true })),
  )
  await page.evaluate(
    ({ how: way, files = {}, data = {} }) => {
      const transfer = new DataTransfer()
      for (const [name, text] of Object.entries(files))
        transfer.items.add(new File([text], name, { type: 'text/html' }))
      for (const [type, text] of Object.entries(data)) transfer.setData(type, text)
      const common = { bubbles: true, cancelable: true }
      const target = document.activeElement ?? document.body
      target.dispatchEvent(
        way === 'drop'
          ? new DragEvent('drop', { ...common, dataTransfer: transfer })
          : new ClipboardEvent('paste', { ...common, clipboardData: transfer }),
      )
    },
    { how, ...parts },
  )
}

test('the workbook we wrote comes back figure for figure', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.natural').waitFor()
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-xlsx]'),
  ])
  const buffer = readFileSync(await download.path())
  const figures = (where: string) =>
    page
      .locator(`${where} [data-figure]`)
      .evaluateAll((cells) =>
        cells.map((one) => [
          one.getAttribute('data-figure'),
          one instanceof HTMLInputElement ? one.value : one.textContent.trim(),
        ]),
      )
  const before = await figures('.entry')
  await page.goto('/#/')
  await page.click('[data-action=import]')
  await page
    .locator('[data-import=report]')
    .setInputFiles({ name: '往年.xlsx', mimeType: '', buffer })
  // Its tables are drawn one after another.
  await expect(page.locator('[data-import-preview] [data-figure]')).toHaveCount(before.length)
  expect(Object.fromEntries(await figures('[data-import-preview]'))).toEqual(
    Object.fromEntries(before),
  )
})

test('files dropped on the library are read', async ({ page }) => {
  await page.goto('/')
  await page.locator('[data-action=import]').waitFor()
  await give(page, 'drop', { files: { '往年.html': published } })
  await expect(
    page.locator('[data-import-preview] [data-figure="requests.received.natural"]'),
  ).toHaveText(received)
  await page.click('[data-action=leave-import]')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await give(page, 'drop', { files: { '一.html': published, '二.html': published } })
  await expect(page.locator('[data-import-item=read]')).toHaveCount(2)
})

test('on every screen a file dropped is read, and so is a page pasted', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.natural').waitFor()
  const report = new URL(page.url()).hash
  const screens = [
    ...['', '/document', '/compare', '/history', '/story'].map((rest) => `${report}${rest}`),
    ...['#/trends', '#/checks', '#/settings'],
  ]
  for (const [index, screen] of screens.entries()) {
    await page.goto(`/${screen}`)
    await page.locator('main > *').first().waitFor()
    if (index % 2 === 0) await give(page, 'drop', { files: { '往年.html': published } })
    else await give(page, 'paste', { data: { 'text/html': published } })
    await expect(
      page.locator('[data-import-preview] [data-figure="requests.received.natural"]'),
    ).toHaveText(received)
    await page.click('[data-action=leave-import]')
    await expect(page.locator('dialog[open]')).toHaveCount(0)
    // Nothing was taken in: one goes on where one was.
    await expect.poll(() => new URL(page.url()).hash).toBe(screen)
  }
})

test('a backup dropped as a report is led to where it is restored', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.natural').waitFor()
  await page.goto('/#/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=backup]'),
  ])
  const backup = readFileSync(await download.path(), 'utf8')
  for (const screen of ['#/', '#/settings']) {
    await page.goto(`/${screen}`)
    await give(page, 'drop', { files: { '备份.jsonl': backup } })
    await page.click('[data-action=lead-restore]')
    await expect(page.locator('[data-import-preview]')).toContainText('读出')
    await expect(page.locator('[data-damage]')).toHaveCount(0)
    await page.reload()
  }
})

test('a table copied from a web page fills the table it is pasted into, row by row', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  await page
    .locator('[data-import=report]')
    .setInputFiles({ name: '往年.html', mimeType: 'text/html', buffer: Buffer.from(published) })
  await page.click('[data-action=confirm-import]')
  await cell(page, 'requests.received.natural').click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('')
  const table = /<table border="1"><tr><td colspan=3 rowspan=3>[^]*?<\/table>/.exec(published)?.[0]
  await give(page, 'paste', {
    data: { 'text/html': `<html><body>${table ?? ''}</body></html>`, 'text/plain': '表\n格' },
  })
  await expect(page.locator('[data-paste-preview]')).toBeVisible()
  await page.click('[data-action=confirm-paste]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue(received)
  await expect(cell(page, 'requests.concluded.total')).toHaveValue('3521')
  await expect(cell(page, 'requests.carriedOut.total')).toHaveValue('125')
})

/** Tables enough to keep the reader busy far beyond its limit, in a file no larger than it takes. */
const endless = `<h1>示例局2023年政府信息公开工作年度报告</h1>${Array.from(
  { length: 24_000 },
  (_, index) =>
    `<table><tr><td>某项事务${String(index)}</td><td>${String(index)}</td></tr></table>`,
).join('')}`
const chosen = (name: string, text: string) => ({
  name,
  mimeType: 'text/html',
  buffer: Buffer.from(text),
})

test('reading that takes long is cancelled at a click, and the next file is read', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  await page.locator('[data-import=report]').setInputFiles(chosen('巨大.html', endless))
  await page.click('[data-action=cancel-reading]')
  await expect(page.locator('dialog[open]')).toContainText('已取消读取')
  await page.locator('[data-import=report]').setInputFiles(chosen('往年.html', published))
  await expect(
    page.locator('[data-import-preview] [data-figure="requests.received.natural"]'),
  ).toHaveText(received)
})

test('reading is given up at its limit of time, and nothing is stored', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  await page.locator('[data-import=report]').setInputFiles(chosen('巨大.html', endless))
  await expect(page.locator('dialog[open] progress')).toBeVisible()
  await expect(page.locator('dialog[open]')).toContainText('读取时间过长，已停止', {
    timeout: 15_000,
  })
  await page.click('[data-action=leave-import]')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('.choices.large')).toBeVisible()
  await expect(page.locator('[data-report]')).toHaveCount(0)
})
