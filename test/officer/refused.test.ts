/** Files that are no report, chosen in the real dialog: a message in Chinese, and nothing stored changes. */
import { writeFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const report = {
  type: 'zfxxgk-annual-report',
  version: 1,
  format: '2021',
  year: 2024,
  organ: { name: '示例局' },
  figures: {},
}

const refusals: readonly (readonly [name: string, content: string, message: RegExp])[] = [
  ['not JSON', '{ "type": "zfxxgk-annual-report", ', /不是完整的报告文件|认不出|没有找到|无法/],
  ['another type', JSON.stringify({ ...report, type: 'invoice' }), /不是年度报告.*invoice/],
  ['a newer version', JSON.stringify({ ...report, version: 7 }), /较新版本（version 7）.*更新/],
  ['an unknown format', JSON.stringify({ ...report, format: '2035' }), /2035.*更新/],
  ['a wrong shape', JSON.stringify({ ...report, figures: [] }), /figures/],
  [
    'a number out of range',
    JSON.stringify({ ...report, figures: { 'requests.granted.total': 1e15 } }),
    /予以公开·总计.*之内/,
  ],
  ['50 MB', `"${'九'.repeat(17 * 1024 * 1024)}"`, /过大|太大|超过/],
]

/** Everything in the app's database, as text. */
const stored = (page: Page) =>
  page.evaluate(async () => {
    const opened = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('zfxxgk-annual-report')
      request.onsuccess = () => {
        resolve(request.result)
      }
      request.onerror = () => {
        reject(new Error('no database'))
      }
    })
    const stores: Record<string, unknown> = {}
    for (const name of ['reports', 'edits'])
      stores[name] = await new Promise((resolve) => {
        const all = opened.transaction(name).objectStore(name).getAll()
        all.onsuccess = () => {
          resolve(all.result)
        }
      })
    opened.close()
    return JSON.stringify(stores)
  })

test('bad files are refused in words and nothing stored changes', async ({ page }, info) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  await page.goto('/#/')
  await page.locator('[data-report]').first().waitFor()
  const before = await stored(page)
  for (const [name, content, message] of refusals) {
    await page.goto('/#/')
    await page.reload()
    await page.click('[data-action=import]')
    const file = info.outputPath('报告.json')
    writeFileSync(file, content)
    await page.locator('[data-import=report]').setInputFiles(file)
    await expect(page.locator('[role=alert]:visible').first(), name).toContainText(message, {
      timeout: 15_000,
    })
    await expect(page.locator('[data-action=confirm-import]:visible:enabled'), name).toHaveCount(0)
    expect(await stored(page), name).toBe(before)
  }
})
