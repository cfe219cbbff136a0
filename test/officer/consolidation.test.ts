/** A county adds up its units: files of four kinds, one faulty, one missing; the sum becomes a report and stays true to its units. */
import { violations } from './axe'
import { type Page, expect, test } from './page'
import {
  type UnitFile,
  begun,
  entered,
  exported,
  faulty,
  imported,
  mended,
  names,
  office,
  sumAt,
  town,
  unit,
  unitFile,
} from './units'

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
  await unit(page, '示例县财政局').locator('[data-action=open-unit]').click()
  const scrolling = page.locator('[data-unit-dialog]').evaluate((dialog) =>
    [dialog, ...dialog.querySelectorAll<HTMLElement>('*')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1)
      .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map((one) => one.getAttribute('class')),
  )
  expect(await scrolling, 'one scroll in the window of a unit').toEqual(['body'])
  await page.click('[data-action=close-unit]')
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
  // The second spelling says what the first said: named as such, and asked no more.
  await expect(page.locator('[data-came-before]')).toContainText('市监局.json')
  await expect(sumAt(page, 'requests.received.total')).toHaveText('148')
})

test('a 汇总 that is begun by choosing files is of the year they are of', async ({ page }) => {
  await page.goto('/#/consolidation')
  await page.setInputFiles('[data-import=units]', [office, mended])
  const dialog = page.locator('dialog[open]')
  await expect(dialog.locator('[data-year-foretold]')).toHaveText('所选文件是2024年度的报告。')
  await expect(dialog.locator('[data-field=year]')).toHaveValue('2024')
  await expect(dialog.locator('[data-field=organ]')).toHaveValue('示例县人民政府')
  await page.click('[data-action=create-consolidation]')
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 2')
})
