/** Findings by key, every key counted: to the place, to the card, the fix, the reason, and on. */
import { expect, test } from './page'
import { cell, counting, errors, found, note, openSecond, slip, text } from './second'

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

test('from a cell F8 begins with what it stands in, F6 goes to the card it spoke of, Esc on its button back', async ({
  page,
}) => {
  await openSecond(page)
  await slip(page, 'requests.received.total', '92')
  await slip(page, 'proceedings.review.total', '9')
  await page.reload()
  await cell(page, 'requests.received.total').click()
  await page.keyboard.press('F8')
  await expect(note(page)).toContainText('新收')
  await expect(note(page)).toContainText(/第 \d+ 处，共 \d+ 处/)
  // Whichever of several at one place F8 spoke of, F6 comes to its card, and back.
  const total = await page.locator('[data-finding]:not([data-acknowledged])').count()
  for (let step = 0; step < total; step += 1) {
    const said = (await note(page).textContent()) ?? ''
    await page.keyboard.press('F6')
    const card = page.locator('[data-finding]:focus')
    const sentence = (await card.locator('.sentence').textContent()) ?? ''
    expect(said).toContain(sentence.trim())
    const button = card.getByRole('button').first()
    if ((await button.count()) > 0 && said.includes('新收')) {
      await button.focus()
      await page.keyboard.press('Escape')
      await expect(page.locator('[data-figure]:focus, [data-narrative]:focus')).toHaveCount(1)
    }
    await page.keyboard.press('F8')
    if (total > 1) await expect(note(page)).not.toHaveText(said)
  }
})
