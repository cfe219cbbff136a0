/** The officer's judgement in a real browser: reasons, passages, fixes, ghosts, drafts, last year. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'
import { cell, found, openSecond, text } from './second'

const selectedText = (page: Page, place: string) =>
  text(page, place).evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  )

test('a reason settles what should be verified, is kept, and dies with its figures', async ({
  page,
}) => {
  await openSecond(page)
  const key = 'proactive.licensing.decisions'
  await cell(page, key).fill('')
  const blank = found(page, 'figure.blank')
  await expect(blank).toHaveCount(1)
  const count = page.locator('.findings [role=status]')
  await expect(count).toHaveText(/请核实 1/)
  await blank.locator('[data-action=acknowledge]').focus()
  await page.keyboard.press('Enter')
  await expect(blank.locator('[data-field=reason]')).toBeFocused()
  await page.keyboard.press('Control+Enter')
  await expect(blank.getByRole('alert')).toContainText('请写明理由')
  await page.keyboard.type('许可系统年底割接，待补数')
  await page.keyboard.press('Control+Enter')
  await expect(count).not.toHaveText(/请核实/)
  await expect(blank).toContainText('已核实')
  await expect(blank).toContainText('许可系统年底割接，待补数')
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-json]'),
  ])
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    acknowledged: { check: string; reason: string; figures: Record<string, unknown> }[]
  }
  expect(file.acknowledged).toMatchObject([
    { check: 'figure.blank', reason: '许可系统年底割接，待补数', figures: { [key]: null } },
  ])
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await expect(blank).toContainText('已核实')
  await blank.locator('[data-action=withdraw]').click()
  await expect(count).toHaveText(/请核实 1/)
  await page.click('[data-action=undo]')
  await expect(blank).toContainText('已核实')
  await cell(page, 'proactive.penalties.decisions').fill('')
  await expect(blank).not.toContainText('已核实')
  await expect(count).toHaveText(/请核实 1/)
  await blank.locator('[data-action=acknowledge]').click()
  await expect(blank.locator('[data-field=reason]')).toHaveValue('许可系统年底割接，待补数')
})

test('a number in the text that is not the table’s is shown in place and mended by one click', async ({
  page,
}) => {
  await openSecond(page)
  const written = await text(page, 'overview').inputValue()
  await text(page, 'overview').fill(written.replace('申请29件', '申请92件'))
  const finding = found(page, 'narrative.requests')
  await expect(finding).toHaveCount(1)
  await expect(page.locator('#section-overview mark.error')).toHaveText(/92/)
  await finding.locator('[data-action=show-finding]').click()
  await expect(text(page, 'overview')).toBeFocused()
  expect(await selectedText(page, 'overview')).toContain('92')
  const field = await text(page, 'overview').boundingBox()
  expect(field && field.y + field.height > 0 && field.y < 700).toBe(true)
  await finding.locator('[data-action=apply-fix]').click()
  await expect(text(page, 'overview')).toHaveValue(written)
  await expect(finding).toHaveCount(0)
})

test('a mistyped figure is named before the errors it causes', async ({ page }) => {
  await openSecond(page)
  await cell(page, 'requests.granted.natural').fill('90')
  const slip = found(page, 'figure.likely-slip')
  await expect(page.locator('[data-severity=error]').first()).toBeVisible()
  await expect(slip, 'not while the number may be half typed').toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(slip).toContainText('可能应为 9')
  await expect(page.locator('[data-finding]').first()).toHaveAttribute(
    'data-finding',
    'figure.likely-slip',
  )
  await slip.locator('[data-action=apply-fix]').click()
  await expect(cell(page, 'requests.granted.natural')).toHaveValue('9')
  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
})

test('the likely slip is named however the cell is left', async ({ page }) => {
  await openSecond(page)
  const slip = found(page, 'figure.likely-slip')
  for (const elsewhere of ['[data-title]', 'h1']) {
    await cell(page, 'requests.granted.natural').fill('90')
    await expect(page.locator('[data-severity=error]').first()).toBeVisible()
    await page.click(elsewhere)
    await expect(slip).toContainText('可能应为 9')
    await slip.locator('[data-action=apply-fix]').click()
    await expect(slip).toHaveCount(0)
  }
})

test('a mistyped total is told once, with the slip and one fix', async ({ page }) => {
  await openSecond(page)
  await cell(page, 'requests.received.total').fill('92')
  await page.keyboard.press('Enter')
  const sum = found(page, 'requests.row-sum')
  await expect(sum).toContainText('可能应为 29（现为 92，数字颠倒）')
  await expect(found(page, 'figure.likely-slip')).toHaveCount(0)
  await expect(page.locator('[data-action=apply-fix]', { hasText: '改回 29' })).toHaveCount(1)
  await sum.locator('[data-action=apply-fix]').click()
  await expect(cell(page, 'requests.received.total')).toHaveValue('29')
  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
})

test('only figures changed since all held are suspected, each of them', async ({ page }) => {
  await openSecond(page)
  await cell(page, 'requests.granted.natural').fill('57')
  await page.keyboard.press('Enter')
  const slip = found(page, 'figure.likely-slip')
  await expect(slip).toHaveCount(1)
  await expect(slip).toContainText('可能应为 9（现为 57')
  await cell(page, 'proceedings.review.total').fill('13')
  await page.keyboard.press('Enter')
  await expect(found(page, 'proceedings.sum')).toContainText('可能应为 3（现为 13')
  await expect(slip).toContainText('可能应为 9（现为 57')
  await found(page, 'proceedings.sum').locator('[data-action=apply-fix]').click()
  await slip.locator('[data-action=apply-fix]').click()
  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
})

test('a blank the identities determine is offered and taken by one key or click', async ({
  page,
}) => {
  await openSecond(page)
  const blank = cell(page, 'requests.granted.business')
  await blank.click()
  await page.keyboard.press('Delete')
  await expect(blank).toHaveAttribute('data-ghost', '3')
  await expect(blank).toHaveAccessibleDescription(/可填 3.*空格键/)
  await page.keyboard.press('Space')
  await expect(blank).toHaveValue('3')
  await expect(page.locator('[data-severity=error]')).toHaveCount(0)
  await page.keyboard.press('Delete')
  // A press anywhere in the cell, its right half too, selects it and takes nothing.
  await cell(page, 'requests.granted.natural').click()
  const { x, y, width, height } = (await blank.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 }
  await page.mouse.dblclick(x + width * 0.8, y + height / 2)
  await expect(blank).toBeFocused()
  await expect(blank).toHaveValue('')
  await page.locator('[data-action=accept-ghost]').click()
  await expect(blank).toHaveValue('3')
})

test('selected cells are added up, averaged and filled with zero', async ({ page }) => {
  await openSecond(page)
  await cell(page, 'requests.received.natural').click()
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  const status = page.locator('footer')
  await expect(status).toContainText('平均值 8.67　计数 3　求和 26')
  await page.keyboard.press('Delete')
  await expect(status).toContainText('计数 0　求和 0')
  await page.keyboard.press('Alt+0')
  for (const who of ['natural', 'business', 'research'])
    await expect(cell(page, `requests.received.${who}`)).toHaveValue('0')
  await page.keyboard.press('Control+End')
  await expect(cell(page, 'requests.carriedOut.total')).toBeFocused()
  await page.keyboard.press('Home')
  await expect(cell(page, 'requests.carriedOut.natural')).toBeFocused()
})

test('sentences are drafted into their aspect and nothing written is lost', async ({ page }) => {
  await openSecond(page)
  await text(page, 'overview').fill('已写的话。\n（二）依申请公开。渠道畅通。')
  const section = page.locator('#section-overview')
  await section.locator('[data-action=add-aspects]').click()
  await expect(text(page, 'overview')).toHaveValue(
    '已写的话。\n（一）主动公开。\n（二）依申请公开。渠道畅通。\n（三）政府信息管理。\n（四）政府信息公开平台建设。\n（五）监督保障。',
  )
  await section.locator('[data-action=draft]').click()
  await section.locator('[data-draft=办理结果] [data-action=insert-draft]').click()
  await expect(text(page, 'overview')).toHaveValue(/渠道畅通。办理结果为：予以公开13件、/)
  // What is typed next goes behind it, and takes nothing away.
  await page.keyboard.type('另')
  await expect(text(page, 'overview')).toHaveValue(/办理结果为：予以公开13件、[^\n]*另\n/)
  await page.click('[data-action=undo]')
  await page.click('[data-action=undo]')
  await expect(text(page, 'overview')).not.toHaveValue(/办理结果为/)
})

test('last year stands beside each figure and on a screen of its own', async ({ page }) => {
  await openSecond(page)
  await page.check('[data-action=show-last-year]')
  await expect(cell(page, 'requests.received.total')).toHaveAccessibleDescription(
    /上年\s*23\s*，增\s*\+6/,
  )
  await page.reload()
  await expect(page.locator('[data-action=show-last-year]')).toBeChecked()
  await page.getByRole('link', { name: '对照上年' }).click()
  await expect(page.locator('[data-compare="requests.received.total"]')).toHaveText(
    /29\s*23\s*\+6\s*\+26\.1%/,
  )
  await expect(page.locator('[data-compare="requests.received.business"]')).toHaveText(
    /^6\s*5\s*\+1$/,
  )
  await expect(page.locator('[data-compare="proactive.fees.amount"]')).toContainText('不可比')
  await expect(page.locator('[data-compare-text=overview] ins').first()).toBeVisible()
  await page.locator('[data-field=counterpart]').selectOption({ index: 1 })
  await expect(page.locator('[data-compare="requests.received.total"]')).toHaveText(
    /29\s*14\s*\+15/,
  )
  await page.getByLabel('标出相同之处').check()
  await expect(page.locator('[data-compare-text=overview] mark').first()).toBeVisible()
})

test('a list of many findings is folded by check and worked through by keyboard', async ({
  page,
}) => {
  await openSecond(page)
  await page.evaluate(() => {
    for (const total of document.querySelectorAll<HTMLInputElement>(
      '[data-figure^="requests."][data-figure$=".total"]',
    )) {
      total.focus()
      total.value = '99'
      total.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  const sums = found(page, 'requests.row-sum')
  await expect(sums).toHaveCount(25)
  const summary = page.locator('.findings summary', { hasText: '表三行合计：另有 22 处' })
  await summary.focus()
  await page.keyboard.press('Enter')
  await expect(sums.last()).toBeVisible()
  await sums.last().locator('[data-action=apply-fix]').focus()
  await page.keyboard.press('Enter')
  await expect(sums).toHaveCount(24)
  await expect(cell(page, 'requests.carriedOut.total')).toHaveValue('2')
  await page.keyboard.press('F8')
  await expect(page.locator('[data-figure]:focus')).toHaveCount(1)
})
