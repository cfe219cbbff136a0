/** Findings by key, every key counted: to the place, to the card, the fix, the reason, and on; and a whole report without a mouse. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
const text = (page: Page, place: string) => page.locator(`[data-narrative="${place}"]`)
const found = (page: Page, check: string) => page.locator(`[data-finding="${check}"]`)
const errors = (page: Page) => page.locator('[data-severity=error]:not([data-acknowledged])')
const note = (page: Page) => page.locator('footer .note')

/** A keyboard that counts the keys pressed on it; text typed is told apart. */
function counting(page: Page) {
  let keys = 0
  return {
    press: async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) {
        keys += 1
        await page.keyboard.press(key)
      }
    },
    count: () => keys,
  }
}

/** Opens the sample of 2021, which follows that of 2020. */
async function openSecond(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
  await page.goto('/#/')
  await page.locator('tr', { hasText: '呼兰区2021年' }).getByRole('link').click()
  await expect(cell(page, 'requests.received.natural')).toHaveValue('20')
}

/** Types a wrong figure into a cell, as a slip would be made. */
async function slip(page: Page, key: string, figure: string): Promise<void> {
  await cell(page, key).click()
  await page.keyboard.type(figure)
  await page.keyboard.press('Enter')
}

test('from a cell to its card and back by one key, the fix by another, and on', async ({
  page,
}) => {
  await openSecond(page)
  await slip(page, 'requests.received.total', '92')
  await slip(page, 'proceedings.review.total', '9')
  await cell(page, 'requests.received.total').click()
  await page.keyboard.press('F6')
  const sum = found(page, 'requests.row-sum')
  await expect(sum).toBeFocused()
  await expect(sum).toContainText('回车 改正')
  await page.keyboard.press('F6')
  await expect(cell(page, 'requests.received.total')).toBeFocused()
  await page.keyboard.press('F6')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'requests.received.total')).toBeFocused()

  await page.keyboard.press('F6')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'requests.received.total')).toHaveValue('29')
  await expect(cell(page, 'requests.received.total')).toBeFocused()
  await expect(note(page)).toContainText(/已改正。下一处（F8）：.+/)

  const before = await errors(page).count()
  expect(before).toBeGreaterThan(0)
  await page.keyboard.press('F8')
  const keys = counting(page)
  await keys.press('F6', 'Enter')
  await expect(errors(page)).toHaveCount(0)
  await expect(cell(page, 'proceedings.review.total')).toBeFocused()
  expect(keys.count() + 1, 'F8, F6, Enter').toBeLessThanOrEqual(4)
})

test('F8 and Shift+F8 walk in the order of the list, and each card comes with its place', async ({
  page,
}) => {
  await openSecond(page)
  await slip(page, 'requests.received.total', '92')
  const cards = page.locator('[data-finding]:not([data-acknowledged])')
  await cell(page, 'proactive.rules.issued').click()
  const seen: string[] = []
  const total = await cards.count()
  for (let step = 0; step < total; step += 1) {
    await page.keyboard.press('F8')
    await expect(note(page)).toContainText(`第 ${String(step + 1)} 处，共 ${String(total)} 处`)
    const card = cards.nth(step)
    await expect(card).toBeInViewport()
    await expect(card).toHaveClass(/current/)
    seen.push((await card.getAttribute('data-finding')) ?? '')
  }
  expect(seen).toEqual(
    await cards.evaluateAll((all) => all.map((one) => one.getAttribute('data-finding'))),
  )
  await page.keyboard.press('Shift+F8')
  await expect(note(page)).toContainText(`第 ${String(total - 1)} 处`)
})

test('who has gone elsewhere goes on from there, and what is taken back is told', async ({
  page,
}) => {
  await openSecond(page)
  await slip(page, 'requests.received.total', '92')
  await page.keyboard.press('F8')
  await cell(page, 'proactive.rules.issued').click()
  await page.keyboard.press('F8')
  await expect(page.locator('[data-figure]:focus')).toHaveAttribute(
    'data-figure',
    /^requests\.received\./,
  )
  await page.keyboard.press('Control+z')
  await expect(note(page)).toContainText(/已撤销：“.*新收.*总计”/)
  await page.keyboard.press('Control+y')
  await expect(note(page)).toContainText('已重做：')
})

test('words in a text: found from the caret, mended, the caret behind them', async ({ page }) => {
  await openSecond(page)
  const overview = text(page, 'overview')
  const written = await overview.inputValue()
  const wrong = written.replace('申请29件', '申请92件')
  await overview.fill(wrong)
  const at = wrong.indexOf('92件')
  await cell(page, 'proactive.rules.issued').click()
  await found(page, 'narrative.requests').locator('[data-action=show-finding]').click()
  await expect(overview).toBeFocused()
  await expect(page.locator('#section-overview mark.error')).toBeInViewport()
  await expect(found(page, 'narrative.requests')).toHaveClass(/current/)
  await expect(found(page, 'narrative.requests')).toBeInViewport()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F6')
  await expect(found(page, 'narrative.requests')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(overview).toHaveValue(written)
  await expect(overview).toBeFocused()
  const caret = await overview.evaluate((area: HTMLTextAreaElement) => area.selectionStart)
  expect(caret).toBeGreaterThanOrEqual(at)
  expect(caret).toBeLessThanOrEqual(at + 2)
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(wrong)
})

test('what is missing marks no words, and leads to where it belongs', async ({ page }) => {
  await openSecond(page)
  const overview = text(page, 'overview')
  const [first, second] = ['（一）主动公开。全年公开信息。', '（五）监督保障。举办培训。']
  await overview.fill(
    `${first}\n（二）依申请公开。收到申请29件。\n（三）政府信息管理。加强管理。\n${second}`,
  )
  const aspects = found(page, 'overview.aspects')
  await expect(aspects).toContainText('政府信息公开平台建设')
  await expect(aspects).toContainText('写在“')
  const marked = await page.locator('#section-overview mark').allTextContents()
  expect(marked.filter((words) => words.length > 40)).toEqual([])
  await aspects.locator('[data-action=show-finding]').click()
  await expect(overview).toBeFocused()
  const [start, end, before] = await overview.evaluate(
    ({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) =>
      [selectionStart, selectionEnd, value.slice(selectionStart)] as const,
  )
  expect(end).toBe(start)
  expect(before).toBe(second)
  await expect(aspects).toHaveClass(/current/)
})

test('a reason is given by key: the card, H, the words, Ctrl+Enter; the next card has the keyboard', async ({
  page,
}) => {
  await openSecond(page)
  await cell(page, 'proactive.licensing.decisions').click()
  await page.keyboard.press('Delete')
  const keys = counting(page)
  await keys.press('F6', 'H')
  await page.keyboard.type('许可系统年底割接')
  await keys.press('Control+Enter')
  expect(keys.count()).toBeLessThanOrEqual(4)
  await expect(page.locator('[data-acknowledged]')).toContainText('许可系统年底割接')
  await expect(cell(page, 'proactive.licensing.decisions'), 'it was the last').toBeFocused()
  await page.keyboard.press('F6')
  await expect(page.locator('[data-acknowledged]')).toBeFocused()

  // Where another is open, that has the keyboard; an arrow leads on, Esc back.
  await cell(page, 'proactive.penalties.decisions').click()
  await page.keyboard.press('Delete')
  await text(page, 'problems').fill('无')
  await cell(page, 'proactive.penalties.decisions').click()
  await page.keyboard.press('F6')
  const focused = page.locator('[data-finding]:focus')
  await expect(focused).toHaveAttribute('data-finding', 'figure.blank')
  await page.keyboard.press('ArrowUp')
  await expect(focused).not.toHaveAttribute('data-finding', 'figure.blank')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'proactive.penalties.decisions')).toBeFocused()
})

const seed = JSON.parse(readFileSync(new URL('./hulan-2019.json', import.meta.url), 'utf8')) as {
  organ: { name: string }
  narrative: Record<string, string>
  figures: Record<string, number>
}

/** Moves on with Tab until the control has the focus. */
async function tabTo(page: Page, keys: ReturnType<typeof counting>, wanted: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((one) => document.activeElement?.matches(one) ?? false, wanted)) return
    await keys.press('Tab')
  }
  throw new Error(`Tab does not reach ${wanted}`)
}

test('a whole report by keyboard alone: filled in, two slips mended, one exception explained, Word', async ({
  page,
}) => {
  await page.goto('/')
  await page.locator('[data-action=new-report]').waitFor()
  const keys = counting(page)
  await tabTo(page, keys, '[data-action=new-report]')
  await keys.press('Enter')
  await tabTo(page, keys, '[data-field=organ]')
  await page.keyboard.insertText(seed.organ.name)
  await tabTo(page, keys, '[data-field=year]')
  await keys.press('Control+a')
  await page.keyboard.insertText('2019')
  await keys.press('Enter')
  await page.locator('[data-title]').waitFor()

  const blank = 'proactive.licensing.decisions'
  // Texts and tables in their order.
  const places = Object.keys(seed.narrative)
  for (const place of places) {
    await tabTo(page, keys, `[data-narrative="${place}"]`)
    await page.keyboard.insertText(seed.narrative[place] ?? '')
    const table = Object.keys(seed.figures).filter((key) => key.startsWith(`${place}.`))
    for (const key of table.filter((one) => one !== blank)) {
      await keys.press('Tab')
      for (
        let step = 0;
        !(await cell(page, key).evaluate((one) => one.matches(':focus')));
        step += 1
      ) {
        expect(step).toBeLessThan(8)
        await keys.press('Tab')
      }
      await page.keyboard.type(
        key === 'requests.received.total'
          ? '41'
          : key === 'proceedings.review.total'
            ? '9'
            : String(seed.figures[key]),
      )
    }
  }
  await keys.press('Tab')
  const filled = keys.count()
  await expect(errors(page).first()).toBeVisible()

  // Two slips: to the place, to the card, the fix; until no error is left.
  let mended = 0
  const from = keys.count()
  while ((await errors(page).count()) > 0) {
    const before = await errors(page).count()
    await keys.press('F8', 'F6', 'Enter')
    mended += 1
    await expect.poll(() => errors(page).count()).toBeLessThan(before)
  }
  const mending = keys.count() - from
  expect(mended).toBeLessThanOrEqual(2)
  expect(mending / mended).toBeLessThanOrEqual(4)

  // One exception: a cell left blank for a reason.
  const at = keys.count()
  await keys.press('F8')
  const open = page.locator('[data-severity=warning]:not([data-acknowledged])')
  const left = await open.count()
  await keys.press('F6', 'h')
  await page.keyboard.type('已与业务科核对，数字无误')
  await keys.press('Control+Enter')
  await expect(open).toHaveCount(left - 1)
  const explaining = keys.count() - at

  const to = keys.count()
  await keys.press('Alt+e')
  await tabTo(page, keys, '[data-action=export-docx]')
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  console.log(
    `keys: ${String(filled)} to fill in, ${String(mending)} for ${String(mended)} slips, ` +
      `${String(explaining)} and the words for an exception, ${String(keys.count() - to)} to Word`,
  )
})
