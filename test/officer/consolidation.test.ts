/** A county adds up its units: files of four kinds, one faulty, one missing; the sum becomes a report and stays true to its units. */
import { readFileSync } from 'node:fs'
import { violations } from './axe'
import { type Page, expect, test } from './page'

interface UnitFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const keys = Object.keys(
  (
    JSON.parse(
      readFileSync(new URL('../old-report/word-page-2024.json', import.meta.url), 'utf8'),
    ) as { readonly figures: Readonly<Record<string, number>> }
  ).figures,
)

/** A unit's report: `count` applications of natural persons, all granted, and what else is given. */
function unitFile(name: string, count: number, more: Readonly<Record<string, number>> = {}) {
  const figures: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]))
  for (const row of ['received', 'granted', 'concluded'])
    for (const column of ['natural', 'total']) figures[`requests.${row}.${column}`] = count
  const report = {
    type: 'zfxxgk-annual-report',
    version: 1,
    format: '2021',
    year: 2024,
    organ: { name, level: 'department' },
    title: `${name}2024年政府信息公开工作年度报告`,
    narrative: {},
    figures: { ...figures, ...more },
    acknowledged: [],
  }
  return {
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  } satisfies UnitFile
}

const office = unitFile('示例县人民政府办公室', 3)
const faulty = unitFile('示例县财政局', 5, { 'proceedings.review.upheld': 1 })
const mended = unitFile('示例县财政局', 6)
const town = unitFile('示例镇人民政府', 4, { 'proactive.fees.amount': 1.05 })

async function imported(page: Page, file: UnitFile): Promise<void> {
  await page.goto('/#/')
  await page.click('[data-action=import]')
  await page.setInputFiles('[data-import=report]', file)
  await page.click('[data-import-preview] [data-action=confirm-import]')
  await page.waitForURL(/#\/report\//)
}

/** The report on the screen as a file; one with errors is asked about first. */
async function exported(page: Page, kind: string, isFaulty = false): Promise<UnitFile> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .click(`[data-action=export-${kind}]`)
      .then(() => (isFaulty ? page.click('[data-action=export-anyway]') : undefined)),
  ])
  return {
    name: `报送.${kind}`,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  }
}

const unit = (page: Page, name: string) => page.locator(`[data-unit="${name}"]`)
const sumAt = (page: Page, key: string) => page.locator(`.sum [data-figure="${key}"]`)
const entered = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)

async function begun(
  page: Page,
  names: readonly string[],
  organ = '示例县人民政府',
): Promise<void> {
  await page.goto('/#/consolidation')
  await page.click('[data-action=new-consolidation]')
  await page.fill('[data-field=organ]', organ)
  await page.fill('dialog [data-field=year]', '2024')
  await page.click('[data-action=create-consolidation]')
  await page.click('[data-action=add-units]')
  await page.fill('[data-field=unit-names]', names.join('\n'))
  await page.click('[data-action=confirm-units]')
  await expect(page.locator('[data-sum-stand]')).toContainText(`缺报 ${String(names.length)}`)
}

const names = ['示例县人民政府办公室', '示例县财政局', '示例镇人民政府', '示例县司法局']

test('units of any kind of file are added up, one faulty, one missing; the report follows them', async ({
  page,
}) => {
  await imported(page, town)
  const word = await exported(page, 'docx')
  await imported(page, faulty)
  const web = await exported(page, 'html', true)

  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, web, word])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 3')
  await expect(unit(page, '示例县人民政府办公室')).toHaveAttribute('data-standing', 'received')
  await expect(unit(page, '示例县财政局')).toHaveAttribute('data-standing', 'errors')
  await expect(unit(page, '示例镇人民政府')).toHaveAttribute('data-standing', 'received')
  await expect(unit(page, '示例县司法局')).toHaveAttribute('data-standing', 'missing')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('12')
  await expect(sumAt(page, 'proactive.fees.amount')).toHaveText('1.05')
  await expect(page.locator('[data-finding="consolidation.unit-errors"]')).toContainText(
    '示例县财政局',
  )

  await sumAt(page, 'requests.received.natural').click()
  await expect(page.locator('[data-part="示例县财政局"]')).toContainText('5')
  await expect(page.locator('[data-parts]')).toContainText('本级 3')
  expect(await violations(page), 'sums and parts').toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await violations(page), 'sums and parts in the dark').toEqual([])

  await page.click('[data-action=consolidate]')
  await expect(page.locator('[data-product]')).toContainText('示例县司法局')
  expect(await violations(page), 'what stands in the way').toEqual([])
  await page.click('[data-action=confirm-consolidate]')
  await page.waitForURL(/#\/report\//)
  await expect(entered(page, 'requests.received.total')).toHaveValue('12')
  await entered(page, 'requests.received.natural').click()
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-finding="consolidation.sum"]').first()).toContainText(
    '3 + 5 + 4 = 9',
  )
  await page.keyboard.press('Control+z')
  await expect(page.locator('[data-finding="consolidation.sum"]')).toHaveCount(0)

  await page.click('nav >> text=汇总')
  await page.setInputFiles('[data-import=units]', mended)
  await page.click('[data-action=replace-report]')
  await expect(unit(page, '示例县财政局')).toHaveAttribute('data-standing', 'received')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('13')
  await sumAt(page, 'requests.received.natural').click()
  await page.click('[data-action=open-adjustment]')
  await page.fill('[data-field=adjustment]', '-1')
  await page.click('[data-action=adjust]')
  await expect(page.locator('[data-parts] [role=alert]')).toContainText('原因')
  await page.fill('[data-field=adjustment-reason]', '与财政局重复登记，只计一次')
  await page.click('[data-action=adjust]')
  await expect(sumAt(page, 'requests.received.natural')).toContainText('12')
  await page.click('[data-action=consolidate]')
  await page.click('[data-action=confirm-consolidate]')
  await page.waitForURL(/#\/report\//)
  await expect(entered(page, 'requests.received.natural')).toHaveValue('12')
  await expect(page.locator('[data-finding="consolidation.sum"]')).toHaveCount(0)
})

test('another year and an unknown unit are asked about or refused; undo, reload and the working paper', async ({
  page,
}) => {
  await begun(page, names)
  const stranger = unitFile('外县水务局', 2)
  const lastYear: UnitFile = {
    ...office,
    name: '去年.json',
    buffer: Buffer.from(office.buffer.toString().replaceAll('2024', '2023')),
  }
  await page.setInputFiles('[data-import=units]', [lastYear, stranger, office])
  await expect(page.locator('[data-file="去年.json"]')).toContainText('本次汇总2024年度')
  await expect(page.locator('[data-arrival=unit]')).toContainText('外县水务局')
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 1')
  await page.selectOption('[data-arrival=unit] select', 'new')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('5')
  await page.locator('.sum [data-figure]').first().focus()
  await page.keyboard.press('Control+z')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('3')
  await page.keyboard.press('Control+y')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(sumAt(page, 'requests.received.total')).toHaveText('5')
  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-working-paper]'),
  ])
  expect(paper.suggestedFilename()).toBe('示例县人民政府2024年汇总底稿.xlsx')
})

test('the data of all units leave as one file, which the level above takes in', async ({
  page,
}) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, town])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
  await page.click('[data-action=export-units]')
  const [bundle] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-bundle=reports]'),
  ])
  expect(bundle.suggestedFilename()).toBe('示例县人民政府2024年各单位报告.ndjson')
  await expect(page.locator('dialog')).toHaveCount(0)
  const lines = readFileSync(await bundle.path(), 'utf8')
    .trimEnd()
    .split('\n')
  expect(lines).toHaveLength(2)
  await begun(page, names, '示例市人民政府')
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 0')
  await page.setInputFiles('[data-import=units]', {
    name: bundle.suggestedFilename(),
    mimeType: 'application/x-ndjson',
    buffer: Buffer.from(lines.join('\n') + '\n'),
  })
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
})

test('a backup carries the consolidation with its units to an empty browser', async ({
  page,
  browser,
}) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, town])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
  await page.goto('/#/settings')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=backup]'),
  ])
  const file = await download.path()
  const empty = await (await browser.newContext({ baseURL: new URL(page.url()).origin })).newPage()
  await empty.goto('/#/settings')
  await empty.click('[data-action=restore]')
  await empty.setInputFiles('[data-import=backup]', file)
  await empty.click('dialog [data-action=confirm-import]')
  await expect(empty.locator('[data-restored]')).toContainText('1 份汇总')
  await empty.goto('/#/consolidation')
  await expect(sumAt(empty, 'requests.received.total')).toHaveText('7')
  await expect(unit(empty, '示例县司法局')).toHaveAttribute('data-standing', 'missing')
  await empty.context().close()
})

test('one window consolidates, another follows it and may take over; nothing is lost', async ({
  page,
  context,
}) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office, town])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
  const other = await context.newPage()
  await other.goto('/#/consolidation')
  await expect(other.locator('[data-reading-only]')).toBeVisible()
  const counted = (one: Page) => unit(one, '示例镇人民政府').locator('input[type=checkbox]')
  await counted(page).uncheck()
  await expect(other.locator('[data-sum-stand]')).toContainText('已收 1')
  await other.click('[data-action=take-over]')
  await counted(other).check()
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
  await expect(page.locator('[data-reading-only]')).toBeVisible()
})

test('files chosen before there is a consolidation make its list; given up, they are forgotten', async ({
  page,
}) => {
  await page.goto('/#/consolidation')
  await page.setInputFiles('[data-import=units]', faulty)
  await expect(page.locator('dialog[open]')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await page.setInputFiles('[data-import=units]', [office, town])
  await page.fill('[data-field=organ]', '示例县人民政府')
  await page.fill('dialog [data-field=year]', '2024')
  await page.click('[data-action=create-consolidation]')
  await expect(page.locator('[data-sum-stand]')).toContainText('应报 2，已收 2')
  await expect(unit(page, '示例镇人民政府')).toHaveAttribute('data-standing', 'received')
  await expect(page.locator('nav [aria-current=page]')).toHaveText('汇总')
})

test('files that come in while the office does something else stay with their 汇总; two spellings, two versions and a reload are told of', async ({
  page,
}) => {
  const many = Array.from({ length: 140 }, (_, nth) => unitFile(`第${String(nth)}局`, 1))
  const intake = page.locator('[data-intake]')
  const counts = () =>
    intake.evaluate(({ dataset: { total, taken, refused, open } }) =>
      [total, taken, refused, open].map(Number),
    )
  await begun(page, ['示例县财政局'])
  const first = page.url()
  // Another page meanwhile: it is read to its end.
  await page.setInputFiles('[data-import=units]', many)
  await page.click('nav >> text=设置与备份')
  await page.click('nav >> text=汇总')
  await expect(page.locator('[data-intake=done]')).toBeVisible()
  expect(await counts()).toEqual([140, 0, 0, 140])
  await expect(page.locator('[data-arrival=unit]').first()).toContainText('不在名单中')

  // A reload meanwhile: each file is counted, or named as not read.
  await page.click('[data-action=new-consolidation]')
  await page.fill('[data-field=organ]', '另县人民政府')
  await page.fill('dialog [data-field=year]', '2024')
  await page.click('[data-action=create-consolidation]')
  await expect(page.locator('[data-sum-stand]')).toContainText('应报 0')
  await page.setInputFiles('[data-import=units]', many)
  // The intake has begun and is stored; a page that is gone before knows of no files.
  await expect(intake).toHaveAttribute('data-total', '140')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(page.locator('[data-sum-stand]')).toBeVisible()
  await expect(page.locator('[data-intake=stopped], [data-intake=done]')).toBeVisible()
  const [total = 0, taken = 0, refused, open] = await counts()
  expect([total, refused, open]).toEqual([140, 0, 140 - taken])
  await page.setInputFiles('[data-import=units]', many)
  await expect(page.locator('[data-sum-stand]')).toContainText('应报 140，已收 140')

  // Another 汇总 meanwhile: nothing of it goes there.
  await page.goto(first)
  await expect(page.locator('h1')).toContainText('示例县人民政府')
  const spelt = [
    unitFile('示例县市场监督管理局', 3),
    unitFile('示例县市监局', 3),
    { ...unitFile('示例县财政局', 2), name: '财政局一.json' },
    { ...unitFile('示例县财政局', 5), name: '财政局二.json' },
  ]
  await page.setInputFiles('[data-import=units]', spelt)
  await expect(page.locator('[data-arrival=another]')).toHaveCount(2)
  await page.locator('[data-arrival=another] [data-action=compare-reports]').first().click()
  await expect(page.locator('[data-differs="requests.received.total"]')).toContainText('2')
  expect(await violations(page), 'two reports side by side').toEqual([])
  await page.click('[data-compare] [data-action=choose-report][aria-label*=财政局二]')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('5')
  await expect(unit(page, '示例县财政局')).toHaveAttribute('data-standing', 'received')
  await page.click('[data-action=consolidate]')
  await expect(page.locator('[data-held-warning]')).toContainText('个文件还没有收进来')
  await page.keyboard.press('Escape')
  await page.click('[data-action=list-all]')
  await expect(page.locator('[data-alike]')).toContainText('可能是同一个单位')
  await page.click('[data-action=same-unit]')
  await expect(page.locator('[data-arrival]')).toHaveCount(0)
  await expect(sumAt(page, 'requests.received.total')).toHaveText('148')
})
