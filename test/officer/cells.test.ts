/** What a cell shows is what is stored, by real keys, mouse and clipboard: bad text, dragging, pictures, columns. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const natural = 'requests.received.natural'
const business = 'requests.received.business'
const total = 'requests.received.total'
const cell = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)
const saved = (page: Page) => expect(page.locator('[data-save-state=saved]')).toBeVisible()
const finding = (page: Page) => page.locator('.side [data-finding="figure.form"]')

interface Exported {
  readonly figures: Readonly<Record<string, number | null>>
  readonly unread?: Readonly<Record<string, string>>
}

/** The report as it leaves now. */
async function exported(page: Page): Promise<Exported> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-json]'),
  ])
  return JSON.parse(readFileSync(await download.path(), 'utf8')) as Exported
}

async function sample(page: Page): Promise<Exported> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, natural).waitFor()
  return exported(page)
}

/** Puts a picture, or text, on the clipboard as other programs do. */
async function copied(page: Page, data: Readonly<Record<string, string>> | 'picture') {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(async (what) => {
    const picture = () =>
      new Promise<Blob>((resolve) => {
        const canvas = document.createElement('canvas')
        canvas.getContext('2d')?.fillRect(0, 0, 9, 9)
        canvas.toBlob((blob) => {
          if (blob) resolve(blob)
        })
      })
    const parts =
      what === 'picture'
        ? { 'image/png': await picture() }
        : Object.fromEntries(
            Object.entries(what).map(([type, text]) => [type, new Blob([text], { type })]),
          )
    await navigator.clipboard.write([new ClipboardItem(parts)])
  }, data)
}

const bad = [
  ...['3亿', '1e3', '0x10', '12%', '1_000', '12.3456789', '1000000000', '--5', '1,00'],
  ...['１２％', '12 34', '约五'],
]

test('text that is no figure is stored as it is, and no prefix of it', async ({ page }) => {
  const before = await sample(page)
  for (const [index, text] of bad.entries()) {
    await cell(page, natural).click()
    await page.keyboard.type(text)
    await page.keyboard.press(index % 2 === 0 ? 'Tab' : 'Enter')
    await expect(cell(page, natural)).toHaveValue(text)
    await expect(cell(page, natural)).toHaveAttribute('data-state', 'error')
    await expect(finding(page)).toContainText(`“${text}”不是数字，没有存入报告，报告中仍是 14`)
    await expect(cell(page, total)).toHaveValue(String(before.figures[total]))
    await saved(page)
    await page.reload()
    await expect(cell(page, natural)).toHaveValue(text)
    await expect(finding(page)).toContainText(text)
    const after = await exported(page)
    expect(after.figures).toEqual(before.figures)
    expect(after.unread).toEqual({ [natural]: text })
    await cell(page, natural).click()
    await page.keyboard.press('Escape')
    await expect(cell(page, natural)).toHaveValue('14')
    await expect(finding(page)).toHaveCount(0)
  }
  expect(await exported(page)).toEqual(before)
})

test('the text is told where files leave, goes with undo, and is still there after closing in mid-typing', async ({
  page,
}) => {
  const before = await sample(page)
  await cell(page, natural).click()
  await page.keyboard.type('3亿')
  await expect(finding(page)).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(cell(page, natural)).toHaveValue('14')
  await page.keyboard.press('Control+y')
  await expect(cell(page, natural)).toHaveValue('3亿')
  await page.keyboard.press('F2')
  await page.keyboard.press('Backspace')
  await expect(cell(page, total)).not.toHaveValue(String(before.figures[total]))
  await page.keyboard.type('千')
  await expect(cell(page, total)).toHaveValue(String(before.figures[total]))
  await saved(page)
  await page.reload()
  await expect(cell(page, natural)).toHaveValue('3千')
  await page.click('[data-action=export]')
  await expect(page.locator('[data-unread-cells]')).toContainText('有 1 格里写的不是数字')
  await expect(page.locator('[data-unread-cells]')).toContainText('“3千”')
  const second = await page.context().newPage()
  await second.goto(page.url())
  await expect(cell(second, natural)).toHaveValue('3千')
  await second.close()
  await page.goto(page.url().replace(/(#\/report\/[^/?]+).*/, '$1/history'))
  await expect(page.getByText('格内文字').first()).toBeVisible()
})

test('pressing on a figure and moving selects a block; no figure leaves its cell', async ({
  page,
}) => {
  const before = await sample(page)
  const centre = async (key: string) => {
    const box = await cell(page, key).boundingBox()
    if (!box) throw new Error(key)
    return [box.x + box.width / 2, box.y + box.height / 2] as const
  }
  await cell(page, natural).scrollIntoViewIfNeeded()
  for (const [from, to] of [
    [natural, business],
    [business, natural],
    [natural, 'requests.carriedIn.research'],
  ] as const) {
    await page.locator('[data-title]').click()
    await page.keyboard.press('Escape')
    await cell(page, natural).scrollIntoViewIfNeeded()
    await page.mouse.move(...(await centre(from)))
    await page.mouse.down()
    const [x, y] = await centre(from)
    await page.mouse.move(x + 3, y + 1)
    await page.mouse.move(...(await centre(to)), { steps: 12 })
    await page.mouse.up()
    await expect(page.locator('.slot.selected [data-figure]')).not.toHaveCount(0)
    await expect(page.locator(`.slot.selected [data-figure="${to}"]`)).toHaveCount(1)
    await saved(page)
    expect(await exported(page)).toEqual(before)
  }
  // Over the names of rows it selects whole rows.
  const names = page.locator('.requests th.row').filter({ hasText: /^（[一二]）/ })
  await names.first().hover()
  await page.mouse.down()
  await names.last().hover()
  await page.mouse.up()
  await expect(page.locator('.slot.selected')).toHaveCount(14)
  // What is marked in a text does not fall into a cell either.
  const text = page.locator('[data-narrative=requests]')
  await text.fill('777')
  await text.dblclick()
  const box = await text.boundingBox()
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 12)
  await page.mouse.down()
  await page.mouse.move(...(await centre(natural)), { steps: 12 })
  await page.mouse.up()
  expect((await exported(page)).figures).toEqual(before.figures)
})

test('a picture changes nothing and says so; two numbers are never joined', async ({ page }) => {
  const before = await sample(page)
  await copied(page, 'picture')
  await cell(page, natural).click()
  await page.keyboard.press('Control+v')
  await expect(page.locator('.note[role=status]')).toContainText('没有文字')
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+v')
  await expect(page.locator('.note[role=status]')).toContainText('没有文字')
  expect(await exported(page)).toEqual(before)

  for (const inside of [false, true])
    for (const text of ['12 34', '12\u300034', '12\n34', '12\r\n34']) {
      await copied(page, { 'text/plain': text })
      await cell(page, business).click()
      await cell(page, natural).click()
      if (inside) await page.keyboard.press('F2')
      await page.keyboard.press('Control+v')
      // Typed in a cell, a space is a sign like any other; on the cell, two numbers are looked at first.
      if (!inside || text.includes('\n')) {
        await expect(page.locator('[data-paste-preview]')).toBeVisible()
        await page.click('[data-action=cancel-paste]')
      }
      expect((await exported(page)).figures).toEqual(before.figures)
      await cell(page, natural).click()
      await page.keyboard.press('Escape')
    }
})

test('a copied column is seen first and goes down the column', async ({ page }) => {
  const before = await sample(page)
  const ways = (values: readonly string[]): readonly Readonly<Record<string, string>>[] => [
    { 'text/plain': values.join('\r\n') },
    {
      'text/plain': `${values.join('\r\n')}\r\n`,
      'text/html': `<table>${values.map((one) => `<tr><td>${one}</td></tr>`).join('')}</table>`,
    },
  ]
  const rows = ['received', 'carriedIn', 'granted', 'partlyGranted']
  for (const count of [2, 4])
    for (const way of ways(['7', '8', '９', '10'].slice(0, count))) {
      await copied(page, way)
      await cell(page, natural).click()
      await page.keyboard.press('Control+v')
      await expect(page.locator('[data-paste-preview]')).toBeVisible()
      await page.click('[data-action=confirm-paste]')
      for (const [index, row] of rows.slice(0, count).entries())
        await expect(cell(page, `requests.${row}.natural`)).toHaveValue(String(7 + index))
      await expect(cell(page, business)).toHaveValue(String(before.figures[business]))
      await page.keyboard.press('Control+z')
      await expect(cell(page, natural)).toHaveValue('14')
    }
  // One cell of a spreadsheet goes into the midst of a sentence without the line break behind it.
  const text = page.locator('[data-narrative=requests]')
  await text.fill('共收到件。')
  await copied(page, {
    'text/plain': '123\r\n',
    'text/html': '<table><tr><td>123</td></tr></table>',
  })
  await page.keyboard.press('Home')
  for (let at = 0; at < 3; at++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+v')
  await expect(text).toHaveValue('共收到123件。')
})
