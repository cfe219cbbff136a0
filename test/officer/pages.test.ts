/** The pages of seven reports: printed alike from every window and from the 报送包, every text on them, a pasted table among them. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { writeReportFile } from '@/report/json/write-file'
import format2021 from '@/format/2021'
import type { Report } from '@/report/report'
import { explainedReport, longReport, wideReport } from '../support/seven-reports'
import { type Page, expect, test } from './page'

/** Every word of a PDF with its place, and how many pages it has. */
function placesIn(pdf: Buffer, path: string): { pages: number; words: readonly string[] } {
  writeFileSync(path, pdf)
  const { status, stdout } = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  if (status !== 0) return { pages: 0, words: [] }
  const words = stdout.split('\n').filter((line) => line.includes('<word'))
  return { pages: stdout.split('<page ').length - 1, words }
}

/** What stands on each page of a PDF: its signs, as upright headings are set in other ways, and its number. */
const signsOf = (path: string) =>
  spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
    .stdout.split('\f')
    .map((text) => ({
      signs: Array.from(text.replace(/\s/g, '')).sort().join(''),
      number: /— \d+ —/.exec(text)?.[0],
    }))

/** The page to be printed in the 报送包 of the report that is shown. */
async function packedPage(page: Page): Promise<Uint8Array> {
  await page.click('[data-action=export]')
  const download = page.waitForEvent('download')
  await page.click('[data-action=export-package]')
  const anyway = page.locator('[data-action=export-anyway]')
  await Promise.race([download, anyway.click().catch(() => undefined)])
  const files = unzipSync(readFileSync(await (await download).path()))
  const name = Object.keys(files).find((file) => file.endsWith('（打印版）.html')) ?? ''
  return files[name] ?? new Uint8Array()
}

const json = (report: Report) => ({
  name: '报告.json',
  mimeType: 'application/json',
  buffer: Buffer.from(writeReportFile(report, format2021)),
})

const folder = '../shared/real'
const published = ['pingtan-2024.html', 'capital-city-2025.html', 'shanghai-office-2019.html']
  .map((name) => `${folder}/${name}`)
  .filter((path) => existsSync(path))

/** The sample; published ones, where they lie beside the checkout; and those made for the purpose. */
const seven = [
  ['sample', undefined],
  ...published.map((path) => [path.replace(/.*\/|\.html$/g, ''), path] as const),
  ['long', json(longReport(format2021))],
  ['wide', json(wideReport(format2021))],
  ['explained', json(explainedReport(format2021))],
] as const

test('seven reports are printed alike from three windows', async ({ page }, info) => {
  test.setTimeout(600_000)
  for (const [name, file] of seven) {
    await page.goto('/')
    if (file === undefined) await page.click('[data-action=open-sample]')
    else {
      await page.click('[data-action=import]')
      await page.locator('[data-import=report]').setInputFiles(file)
      await page.click('[data-action=confirm-import]')
    }
    await page.click('a:has-text("成稿")')
    await expect(page.locator('article.flow h1')).toBeVisible()
    if (name === 'explained') {
      await page.check('[data-option=annex]')
      await page.check('[data-option=signed]')
      const charts = await page.locator('[data-option^=chart-]').all()
      for (const chart of charts) await chart.selectOption({ index: 1 })
      await expect(page.locator('article.flow .sheet figure')).toHaveCount(charts.length)
    }
    const path = info.outputPath(`${name}.pdf`)
    const print = async () => placesIn(await page.pdf({ preferCSSPageSize: true }), path)
    await page.setViewportSize({ width: 800, height: 600 })
    // Charts come one by one, and each lays the pages out anew.
    let first = await print()
    await expect
      .poll(async () => {
        const before = JSON.stringify(first)
        first = await print()
        return JSON.stringify(first) === before
      })
      .toBe(true)
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect([name, width, await print()]).toEqual([name, width, first])
    }
    // Without pdftotext the pages are printed, and not read.
    if (first.pages > 0)
      await expect(page.locator('[data-pages]')).toContainText(`/ ${String(first.pages)} 页`)
    const packed = await page.context().newPage()
    const html = info.outputPath(`${name}.html`)
    writeFileSync(html, await packedPage(page))
    await packed.goto(`file://${html}`)
    const again = info.outputPath(`${name}-packed.pdf`)
    placesIn(await packed.pdf({ preferCSSPageSize: true }), again)
    await packed.close()
    expect([name, signsOf(again)]).toEqual([name, signsOf(path)])
  }
})

const copied = `<p>各单位受理情况如下：</p><table>
<tr><th>单位</th><th colspan="2">件数</th></tr>
<tr><td rowspan="2">甲局</td><td>网上</td><td>3</td></tr><tr><td>信函</td><td>a|b</td></tr></table>`

test('a table pasted into a text is a table there, on paper, and when copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const field = page.locator('[data-narrative=problems]')
  const put = (html: string) =>
    page.evaluate(async (data) => {
      const parts = {
        'text/html': new Blob([data], { type: 'text/html' }),
        'text/plain': new Blob(['单位\t件数'], { type: 'text/plain' }),
      }
      await navigator.clipboard.write([new ClipboardItem(parts)])
    }, html)
  await field.click()
  await page.keyboard.press('Control+End')
  const before = await field.inputValue()
  await put(copied)
  await page.keyboard.press('Control+v')
  const table = '| 单位 | 件数 |  |\n| --- | --- | --- |\n| 甲局 | 网上 | 3 |\n|  | 信函 | a\\|b |'
  await expect(field).toHaveValue(`${before}各单位受理情况如下：\n${table}`)
  await expect(page.locator('[data-text-table] td')).toHaveText([
    '甲局',
    '网上',
    '3',
    '',
    '信函',
    'a|b',
  ])
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(before)
  await field.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+Shift+v')
  await expect(field).toHaveValue(`${before}单位\t件数`)
  await page.keyboard.press('Control+z')
  await expect(field).toHaveValue(before)
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+z')
  await field.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Control+v')
  await expect(page.locator('[data-text-table]')).toBeVisible()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const rich = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    return (await item?.getType('text/html'))?.text()
  })
  expect(rich).toMatch(/<table[\s\S]*<td[^>]*>a\|b<\/td>/)
  await page.screenshot({ path: 'test-results/text-table.png' })
  await page.click('a:has-text("成稿")')
  await expect(page.locator('article.flow table th', { hasText: '件数' }).first()).toBeVisible()
})
