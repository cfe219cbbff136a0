/** 成稿: paper and Word hold the same report, figure for figure; pages are whole; what leaves is complete and can be verified. */
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { type Page, expect, test } from './page'
import format2021 from '@/format/2021'
import { writeReportFile } from '@/report/json/write-file'
import { fullReport } from '../support/full-report'
import { printedBlocks, printedText, wordBlocks } from '../support/printed'

interface ReportFile {
  readonly figures: Readonly<Record<string, number | null>>
  readonly narrative: Readonly<Record<string, string>>
  readonly title: string
}

async function open(page: Page, full: boolean): Promise<void> {
  await page.goto('/')
  if (!full) await page.click('[data-action=open-sample]')
  else {
    await page.click('[data-action=import]')
    const file = writeReportFile(fullReport(format2021), format2021)
    await page
      .locator('[data-import=report]')
      .setInputFiles({ name: '报告.json', mimeType: 'application/json', buffer: Buffer.from(file) })
    await page.click('[data-action=confirm-import]')
  }
  await page.click('a:has-text("成稿")')
  await expect(page.locator('article.flow h1')).toBeVisible()
}

async function exported(page: Page, action: string): Promise<{ name: string; path: string }> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-action=${action}]`),
  ])
  return { name: download.suggestedFilename(), path: await download.path() }
}

const squeezed = (text: string) => text.replace(/\s+/g, '')

for (const full of [false, true])
  test(`paper and Word hold the same ${full ? 'full report of 2021 format' : 'sample'}`, async ({
    page,
  }, info) => {
    await open(page, full)
    const json = JSON.parse(
      readFileSync((await exported(page, 'export-json')).path, 'utf8'),
    ) as ReportFile
    const word = unzipSync(readFileSync((await exported(page, 'export-docx')).path))
    const xml = strFromU8(word['word/document.xml'] ?? new Uint8Array())
    const printed = await page.evaluate(printedBlocks)
    expect(await page.evaluate(wordBlocks, xml)).toEqual(printed)

    for (const [key, figure] of Object.entries(json.figures)) {
      const shown = await page.locator(`[data-printed="${key}"]`).textContent()
      expect([key, Number(shown?.replace('万元', ''))]).toEqual([key, figure])
    }
    const texts = printed.filter((block) => typeof block === 'string').join('\n')
    const lines = Object.values(json.narrative).flatMap((text) => text.split('\n'))
    for (const line of [json.title, ...lines]) expect(texts).toContain(line)

    const path = info.outputPath('报告.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    const pages = /第 [\d–]+ \/ (\d+) 页/.exec(await page.locator('[data-pages]').innerText())?.[1]
    const pdf = readFileSync(path, 'latin1')
    expect(/\/Type \/Pages[^>]*?\/Count (\d+)|\/Count (\d+)/.exec(pdf)?.slice(1)).toContain(pages)
    const text = spawnSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' })
    if (text.status !== 0)
      console.log('pdftotext is not installed: the text of the PDF is not read')
    else {
      const found = squeezed(text.stdout)
      expect(found.replace(/—\d+—/g, '')).toBe(squeezed(await page.evaluate(printedText)))
      expect(found.match(/—\d+—/g)).toEqual(
        Array.from({ length: Number(pages) }, (_, index) => `—${index + 1}—`),
      )
    }
  })

/** Every word of a PDF with its place, and how many pages it has; undefined where nothing can read it. */
function placesIn(pdf: Buffer, path: string): { pages: number; words: string } | undefined {
  writeFileSync(path, pdf)
  const { status, stdout } = spawnSync('pdftotext', ['-bbox', path, '-'], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const words = stdout.split('\n').filter((line) => line.includes('<word'))
  return { pages: stdout.split('<page ').length - 1, words: words.join('\n') }
}

test('print is the same whatever window, scale and screen it comes from, and is called by its title', async ({
  page,
}, info) => {
  await open(page, true)
  const path = info.outputPath('报告.pdf')
  const print = async () => placesIn(await page.pdf({ preferCSSPageSize: true }), path)
  const first = await print()
  for (const [width, height] of [
    [1024, 768],
    [800, 600],
    [1280, 720],
    [1366, 768],
    [1440, 900],
    [1920, 1080],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const scale of ['whole', 'width', '75', '100']) {
      await page.locator('[data-field=scale]').selectOption(scale)
      const shown = await page.locator('[data-pages]').innerText()
      expect([width, scale, await print()]).toEqual([width, scale, first])
      if (first) expect(shown).toMatch(new RegExp(`/ ${first.pages} 页`))
    }
  }
  await expect(page).toHaveTitle('某某市2024年政府信息公开工作年度报告')
  await page.click('a:has-text("返回填报")')
  await expect(page.locator('[data-figure]').first()).toBeVisible()
  // What prints here comes on demand, after the screen itself.
  await expect.poll(print).toEqual(first)
  await expect(page).toHaveTitle('某某市2024年政府信息公开工作年度报告')
  await page.goto(page.url().replace(/\?.*/, '') + '/history')
  await expect(page.locator('.history h1')).toBeVisible()
  await expect(page).toHaveTitle(/年度报告（修改历史）$/)
  expect((await print())?.pages ?? 1).toBeLessThan(4)
})

test('an error stands in the way, leads back to its cell, and is asked about', async ({ page }) => {
  await open(page, false)
  await page.click('a:has-text("返回填报")')
  await page.locator('[data-figure="requests.granted.natural"]').fill('1')
  await page.click('a:has-text("成稿")')
  await expect(page.locator('.bad')).toContainText('必须改正')
  await page.click('[data-action=export]')
  await page.click('[data-action=export-docx]')
  await expect(page.locator('dialog[open]')).toContainText('必须改正')
  await page.click('dialog[open] button:has-text("先去改正")')
  await expect(page).toHaveURL(/#\/report\/[^/?]+$/)
  await expect(page.locator('[data-figure]:focus')).toHaveCount(1)
})

test('a chart goes where it is put, on paper and in Word, with words for it', async ({ page }) => {
  await open(page, false)
  await page.selectOption('[data-option=chart-results]', 'requests')
  await expect(page.locator('article.flow figure img')).toHaveAttribute('alt', /柱状图/)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expect(page.locator('article.flow figcaption')).toHaveCSS('color', 'rgb(0, 0, 0)')
  await page.emulateMedia({ colorScheme: 'light' })
  const word = unzipSync(readFileSync((await exported(page, 'export-docx')).path))
  expect(Object.keys(word).filter((name) => name.startsWith('word/media/'))).toHaveLength(1)
  expect(strFromU8(word['word/document.xml'] ?? new Uint8Array())).toMatch(/descr="柱状图/)
  expect(await page.evaluate(printedBlocks)).toContain('图1 政府信息公开申请办理结果')
})

test('the web page has no fault for axe', async ({ page }, info) => {
  await open(page, true)
  const file = info.outputPath('报告.html')
  copyFileSync((await exported(page, 'export-html')).path, file)
  await page.goto(`file://${file}`)
  await page.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'))
  const violations = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: () => Promise<{ violations: { id: string }[] }> }
    }
    return (await axe.run()).violations.map(({ id }) => id)
  })
  expect(violations).toEqual([])
  // On a telephone the wide tables move within the page, which stays as wide as the screen.
  await page.setViewportSize({ width: 375, height: 812 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375)
  const tables = page.locator('main > div[tabindex="0"]')
  await expect(tables).toHaveCount(3)
  expect(await tables.nth(1).evaluate((box) => box.scrollWidth > box.clientWidth)).toBe(true)
})

test('the package holds every file with its digest', async ({ page }) => {
  await open(page, true)
  const began = Date.now()
  const { name, path } = await exported(page, 'export-package')
  console.log(`all formats of a full report together, click to file: ${Date.now() - began} ms`)
  expect(name).toBe('某某市2024年政府信息公开工作年度报告（报送包）.zip')
  const files = unzipSync(readFileSync(path))
  const lines = strFromU8(files['校验值.txt'] ?? new Uint8Array())
    .trimEnd()
    .split('\n')
  const digests = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]))
  expect([...digests.keys(), '校验值.txt'].sort()).toEqual(Object.keys(files).sort())
  for (const [file, digest] of digests)
    expect(
      createHash('sha256')
        .update(files[file] ?? '')
        .digest('hex'),
    ).toBe(digest)
  for (const ending of ['告.docx', '告.json', '告.html', '（校验报告）.html'])
    expect([...digests.keys()].some((file) => file.endsWith(ending))).toBe(true)
})

test('a received package is verified, and a change in it shows', async ({ page }) => {
  await open(page, false)
  const zip = readFileSync((await exported(page, 'export-package')).path)
  const files = unzipSync(zip)
  const json = Object.keys(files).find((name) => name.endsWith('.json')) ?? ''
  const changed = zipSync({ ...files, [json]: strToU8('{}') })
  await page.goto('/#/')
  await page.click('[data-action=receive]')
  for (const [name, bytes, answer] of [
    ['报送包.zip', zip, '都与打包时相同'],
    ['改过.zip', Buffer.from(changed), '与打包时不同'],
  ] as const) {
    await page
      .locator('[data-import=received]')
      .setInputFiles({ name, mimeType: 'application/zip', buffer: bytes })
    await expect(page.locator('dialog[open]')).toContainText(answer)
    await expect(page.locator('dialog[open]')).toContainText('不能证明没有人有意改过')
  }
})

test('rich text for an editor holds the tables, plain text the words', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await open(page, false)
  await page.click('[data-action=export]')
  await page.click('[data-action=copy]')
  await expect(page.locator('[role=status]', { hasText: '已复制' })).toBeVisible()
  await page.evaluate(() => {
    document.addEventListener('paste', ({ clipboardData }) => {
      const data = document.documentElement.dataset
      data['html'] = clipboardData?.getData('text/html') ?? ''
      data['plain'] = clipboardData?.getData('text/plain') ?? ''
    })
  })
  await page.keyboard.press('Control+v')
  const pasted = (kind: string) =>
    page.evaluate((name) => document.documentElement.dataset[name] ?? '', kind)
  const html = await pasted('html')
  const plain = await pasted('plain')
  expect(html).toMatch(/<table[^>]*border="1"/)
  expect(html).toContain('三、本年度办理结果')
  expect(plain).toContain('呼兰区2019年政府信息公开工作年度报告')
})

for (const size of [
  { width: 1366, height: 768 },
  { width: 1920, height: 1080 },
])
  test(`sheets are shown whole at ${size.width}, turned and enlarged by keys`, async ({ page }) => {
    await page.setViewportSize(size)
    await open(page, false)
    const view = page.locator('[role=group][aria-label="报告各页"]')
    /** The sheets of which some but not all can be seen from left to right. */
    const cut = () =>
      view.evaluate((pane) => {
        const seen = pane.getBoundingClientRect()
        return [...pane.querySelectorAll('.sheet')]
          .map((sheet) => sheet.getBoundingClientRect())
          .filter(({ left, right }) => right > seen.left + 1 && left < seen.right - 1)
          .filter(({ left, right }) => left < seen.left - 1 || right > seen.right + 1).length
      })
    await view.focus()
    const pages = page.locator('[data-pages]')
    for (const scale of ['whole', 'width', '75', '100']) {
      await page.locator('[data-field=scale]').selectOption(scale)
      await view.focus()
      await page.keyboard.press('Home')
      await expect(pages).toHaveText(/第 1[ –]/)
      expect(await cut(), scale).toBe(0)
      // A sheet seen whole has no scroll bar; Playwright's browser hides them all, so the rule is asked for.
      const bars = await view.evaluate((pane) => getComputedStyle(pane).scrollbarWidth)
      if (scale === 'whole') expect(bars).toBe('none')
      if (scale === '100') expect(bars).toBe('auto')
      await page.keyboard.press('End')
      await expect.poll(cut, scale).toBe(0)
      await expect(pages).not.toHaveText(/第 1[ –]/)
    }
    await page.locator('[data-field=scale]').selectOption('whole')
    await view.focus()
    await page.keyboard.press('+')
    await expect(page.locator('[data-field=scale]')).not.toHaveValue('whole')
    await page.keyboard.press('-')
    await expect(page.locator('[data-field=scale]')).toHaveValue('whole')
  })
