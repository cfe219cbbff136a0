/** Published reports come in: looked over first, stored only when confirmed, blocks pasted where they belong. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const fixture = (name: string): string => new URL(`../old-report/${name}`, import.meta.url).pathname
const fileOf = (name: string) => ({
  name,
  mimeType: 'text/html',
  buffer: readFileSync(fixture(name)),
})
const truthOf = (name: string) =>
  (
    JSON.parse(readFileSync(fixture(`${name}.json`), 'utf8')) as {
      readonly figures: Readonly<Record<string, number | null>>
    }
  ).figures
const cell = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)

async function choose(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
  await page.goto('/#/')
  await page.click('[data-action=import]')
  await page.setInputFiles('[data-import=report]', files)
}
async function exported(page: Page, kind: string): Promise<Buffer> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click(`[data-action=export-${kind}]`),
  ])
  return readFileSync(await download.path())
}
/** What stands in every figure's place, by key. */
async function shown(page: Page, where: string): Promise<Readonly<Record<string, string>>> {
  const pairs = await page
    .locator(`${where} [data-figure]`)
    .evaluateAll((cells) =>
      cells.map((one) => [
        one.getAttribute('data-figure') ?? '',
        (one instanceof HTMLInputElement ? one.value : one.textContent).trim(),
      ]),
    )
  return Object.fromEntries(pairs) as Record<string, string>
}

/** Puts something on the clipboard of a paste event at the focused element. */
const paste = (page: Page, data: Readonly<Record<string, string>>) =>
  page.evaluate((parts) => {
    const transfer = new DataTransfer()
    for (const [type, content] of Object.entries(parts)) transfer.setData(type, content)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }),
    )
  }, data)

test('a published page is looked over, left without a trace, then confirmed', async ({ page }) => {
  await choose(page, fixture('word-page-2024.html'))
  const preview = page.locator('[data-import-preview]')
  await expect(preview).toBeVisible()
  const figures = truthOf('word-page-2024')
  const read = await shown(page, '[data-import-preview]')
  for (const [key, figure] of Object.entries(figures))
    expect(read[key], key).toBe(figure === null ? '' : String(figure))
  const one = preview.locator('[data-figure="requests.received.natural"]')
  await expect(one).toHaveAttribute('data-source', /第\d+个表格 第\d+行第\d+列：“/)
  await one.focus()
  await expect(page.locator('[data-import-source]')).toContainText('来自第')
  await page.keyboard.press('ArrowRight')
  await expect(preview.locator('[data-figure="requests.received.business"]')).toBeFocused()

  await page.click('[data-action=leave-import]')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.reload()
  await expect(page.locator('[data-report]')).toHaveCount(0)

  await choose(page, fixture('word-page-2024.html'))
  await page.click('[data-action=confirm-import]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue(
    String(figures['requests.received.natural']),
  )
})

test('our own Word file comes back; what is there already is kept, filled or replaced', async ({
  page,
}) => {
  await choose(page, fixture('word-page-2024.html'))
  await page.click('[data-action=confirm-import]')
  const natural = String(truthOf('word-page-2024')['requests.received.natural'])
  await expect(cell(page, 'requests.received.natural')).toHaveValue(natural)
  const before = await shown(page, '.entry')
  const word = { name: '往年.docx', mimeType: '', buffer: await exported(page, 'docx') }
  await cell(page, 'requests.received.natural').fill('99')
  await cell(page, 'requests.carriedIn.research').fill('')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()

  await choose(page, word)
  await expect(page.locator('[data-import-existing]')).toBeVisible()
  expect(await shown(page, '[data-import-preview]')).toEqual(before)
  await page.check('[data-import-existing] input[value=fill]')
  await page.click('[data-action=confirm-import]')
  await expect(cell(page, 'requests.carriedIn.research')).toHaveValue('0')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('99')

  await choose(page, word)
  await page.check('[data-import-existing] input[value=replace]')
  await page.click('[data-action=confirm-import]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue(natural)
  await page.click('[data-action=undo]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('99')
  await page.goto('/#/')
  await expect(page.locator('tr[data-report]')).toHaveCount(1)
})

test('years of history dropped together become reports of their years', async ({ page }) => {
  await choose(page, [
    fileOf('word-page-2024.html'),
    fileOf('traditional-2023.html'),
    { name: '说明.txt', mimeType: 'text/plain', buffer: Buffer.from('今天开会。') },
    { name: '旧.doc', mimeType: '', buffer: Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]) },
  ])
  await expect(page.locator('[data-import-item=read]')).toHaveCount(2)
  await expect(page.locator('[data-import-item=refused]')).toHaveCount(2)
  await expect(page.locator('[data-import-item=refused]').last()).toContainText('另存为 .docx')
  await page.locator('[data-action=open-preview]').first().click()
  await expect(page.locator('[data-import-preview]')).toBeVisible()
  await page.click('text=返回列表')
  await page.click('[data-action=confirm-all]')
  await expect(page.locator('[data-import-item=filed]')).toHaveCount(2)
  await page.click('text=完成')
  await expect(page.locator('tr[data-report]')).toHaveCount(2)
  await expect(page.locator('tr[data-report]', { hasText: '2023' })).toHaveCount(1)
})

/** A small published page: one table with its heads, and what else is put into it. */
const page2023 = (granted: string, extra = ''): string => {
  const row = (cells: readonly string[]) =>
    `<tr>${cells.map((one) => `<td>${one}</td>`).join('')}</tr>`
  const heads = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']
  return `<html><body>${extra}<h1>示例局2023年政府信息公开工作年度报告</h1><h2>三、收到和处理政府信息公开申请情况</h2>
<table>${[
    ['', ...heads],
    ['一、本年新收政府信息公开申请数量', '14', '0', '0', '0', '0', '0', '14'],
    ['二、上年结转政府信息公开申请数量', '0', '0', '0', '0', '0', '0', '0'],
    ['（一）予以公开', granted, '0', '0', '0', '0', '0', '5'],
  ]
    .map(row)
    .join('')}</table></body></html>`
}

test('a page pasted into the dialog is read; what is doubtful is settled by typing', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=import]')
  await expect(page.locator('dialog[open]')).toBeVisible()
  await paste(page, { 'text/html': page2023('约5') })
  const preview = page.locator('[data-import-preview]')
  await expect(preview.locator('[data-figure="requests.granted.natural"]')).toHaveAttribute(
    'data-read',
    'doubt',
  )
  const doubt = preview.locator('[data-doubt][data-figures="requests.granted.natural"]')
  await expect(doubt).toContainText('约5')
  await doubt.locator('input').fill('5')
  await doubt.locator('input').press('Enter')
  await expect(doubt).toHaveCount(0)
  await page.click('[data-action=confirm-import]')
  await expect(cell(page, 'requests.granted.natural')).toHaveValue('5')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
})

test('nothing in a hostile page runs or loads, and leaving stores nothing', async ({ page }) => {
  const hostile = `<script>window.harmed = 1</script><script src="http://evil.example/a.js"></script>
<link rel=stylesheet href="http://evil.example/a.css"><style>@import url(http://evil.example/b.css); td { background: url(http://evil.example/c.png) }</style>
<img src="http://evil.example/d.png" onerror="window.harmed = 2"><svg onload="window.harmed = 3"><image href="http://evil.example/e.svg"/></svg>
<iframe src="http://evil.example/f"></iframe><object data="http://evil.example/g"></object><video poster="http://evil.example/h" src="http://evil.example/i"></video>
<body onload="window.harmed = 4" background="http://evil.example/j.png"><a href="javascript:window.harmed=5">x</a><meta http-equiv=refresh content="0;url=http://evil.example/k">`
  await choose(page, [
    { name: '恶意.html', mimeType: 'text/html', buffer: Buffer.from(page2023('5', hostile)) },
  ])
  const preview = page.locator('[data-import-preview]')
  await expect(preview.locator('[data-figure="requests.received.natural"]')).toHaveText('14')
  await page.click('[data-action=leave-import]')
  await page.click('[data-action=import]')
  await expect(page.locator('dialog[open]')).toBeVisible()
  await paste(page, { 'text/html': page2023('5', hostile) })
  await expect(preview).toBeVisible()
  expect(await page.evaluate(() => Reflect.get(window, 'harmed') as unknown)).toBeUndefined()
  expect(page.url()).not.toContain('evil')
  await page.click('[data-action=leave-import]')
  await page.reload()
  await expect(page.locator('.choices.large')).toBeVisible()
  await expect(page.locator('[data-report]')).toHaveCount(0)
})

test('where the browser gives no worker, the page reads by itself', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker')
  })
  await choose(page, [
    { name: '往年.html', mimeType: 'text/html', buffer: Buffer.from(page2023('5')) },
  ])
  await expect(page.locator('[data-import-preview]')).toBeVisible()
})

test('a block lands where its labels say, after a look; one undo takes it back', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.natural').click()
  await paste(page, {
    'text/plain':
      '（三）不予公开\t1.属于国家秘密\t1\t2\t0\t0\t0\t0\t9\n\t2.其他法律行政法规禁止公开\t3\t约五\t0\t0\t0\t0\t3',
  })
  await expect(page.locator('[data-paste-preview]')).toContainText('约五')
  await page.click('[data-action=confirm-paste]')
  await expect(cell(page, 'requests.denied.stateSecret.natural')).toHaveValue('1')
  await expect(cell(page, 'requests.denied.stateSecret.total')).toHaveValue('9')
  await expect(cell(page, 'requests.denied.prohibitedByLaw.natural')).toHaveValue('3')
  await expect(cell(page, 'requests.denied.prohibitedByLaw.business')).toHaveValue('0')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
  await expect(cell(page, 'requests.received.natural')).toBeFocused()
  await page.click('[data-action=undo]')
  await expect(cell(page, 'requests.denied.stateSecret.total')).toHaveValue('0')
  await expect(cell(page, 'requests.denied.prohibitedByLaw.natural')).toHaveValue('0')
})

test('a block without labels lands at the cursor; a row at once, a block after a look', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.business').click()
  await paste(page, { 'text/plain': '5\t６' })
  await expect(cell(page, 'requests.received.research')).toHaveValue('6')
  await paste(page, {
    'text/html': '<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>',
    'text/plain': '1\t2\r\n3\t4\r\n',
  })
  await page.click('[data-action=confirm-paste]')
  await expect(cell(page, 'requests.received.business')).toHaveValue('1')
  await expect(cell(page, 'requests.carriedIn.research')).toHaveValue('4')
})
