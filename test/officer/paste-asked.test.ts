/** A paste that is looked at first: what was being typed before it, and what stands beside it that is no figure. */
import { type Page, expect, test } from './page'

const [natural, business] = ['requests.carriedIn.natural', 'requests.carriedIn.business']
const cell = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)
const preview = (page: Page) => page.locator('[data-paste-preview]')

async function blockCopied(page: Page): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate(() => navigator.clipboard.writeText('1\t2\n3\t4'))
}

async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await blockCopied(page)
}

test('Esc after a paste that was not made restores what the cell held when it was entered', async ({
  page,
}) => {
  await openSample(page)
  const before = await cell(page, natural).inputValue()
  await cell(page, natural).click()
  await page.keyboard.type('77')
  await page.keyboard.press('Control+v')
  await expect(preview(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(preview(page)).toBeHidden()
  await expect(cell(page, natural)).toBeFocused()
  await expect(cell(page, natural)).toHaveValue('77')
  await page.keyboard.press('Escape')
  await expect(cell(page, natural)).toHaveValue(before)

  // A paste that was made stays, and so does what was typed in a cell that was left.
  await page.keyboard.type('77')
  await page.keyboard.press('Control+v')
  await page.click('[data-action=confirm-paste]')
  await expect(cell(page, natural)).toHaveValue('1')
  await page.keyboard.press('Escape')
  await expect(cell(page, natural)).toHaveValue('1')
  await page.keyboard.type('78')
  await page.keyboard.press('Control+v')
  await expect(preview(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(cell(page, natural)).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Escape')
  await expect(cell(page, natural)).toHaveValue('78')
})

test('a text that is no figure stays within its cell where a paste is looked at', async ({
  page,
}) => {
  await openSample(page)
  await cell(page, business).click()
  await page.keyboard.type('=SUM(1,2)+SUM(3,4)')
  await page.keyboard.press('Enter')
  await cell(page, 'requests.granted.natural').click()
  await page.keyboard.press('Control+v')
  const kept = preview(page).locator(`[data-figure="${business}"]`)
  await expect(kept).toHaveAttribute('title', /不是数字，保持原样/)
  const over = await kept.evaluate((button) => {
    const range = document.createRange()
    range.selectNodeContents(button)
    const clip = button.querySelector('.unread')?.getBoundingClientRect()
    const box = button.getBoundingClientRect()
    return (clip?.right ?? range.getBoundingClientRect().right) - box.right
  })
  expect(over).toBeLessThanOrEqual(0)
})

test('a figure its cell may not hold is looked at first, and lands as when typed', async ({
  page,
}) => {
  await openSample(page)
  const before = await cell(page, natural).inputValue()
  const paste = async (words: string): Promise<void> => {
    await page.evaluate((copied) => navigator.clipboard.writeText(copied), words)
    await cell(page, natural).click()
    await page.keyboard.press('Control+v')
  }
  for (const [words, why] of [
    ['-3', '-3，不能为负数'],
    ['3.5', '3.5，应为整数'],
    ['3.5\t1', '3.5，应为整数'],
  ] as const) {
    await paste(words)
    await expect(preview(page)).toContainText(why)
    await page.click('[data-action=cancel-paste]')
    await expect(cell(page, natural)).toHaveValue(before)
  }
  await paste('-3')
  await page.click('[data-action=confirm-paste]')
  await expect(cell(page, natural)).toHaveValue('-3')
  await expect(page.locator('[data-finding="figure.form"]').first()).toContainText('不能为负数')
  await page.keyboard.press('Control+z')
  await expect(cell(page, natural)).toHaveValue(before)
  // A number and a row of them land at once.
  await paste('7')
  await expect(cell(page, natural)).toHaveValue('7')
  await paste('8\t9')
  await expect(cell(page, natural)).toHaveValue('8')
  await expect(cell(page, business)).toHaveValue('9')
  await expect(preview(page)).toBeHidden()
})
