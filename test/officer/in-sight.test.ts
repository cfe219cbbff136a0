/** What is gone to is seen: the last row of a table under its head, the list of drafts, the button just pressed. */
import { expect, type Page, test } from './page'

const seen = (page: Page, key: string) =>
  page.locator(`[data-figure="${key}"]`).evaluate((cell) => {
    const { left, width, top, height } = cell.getBoundingClientRect()
    const at = document.elementFromPoint(left + width / 2, top + height / 2)
    return at === cell || cell.parentElement?.contains(at) === true
  })

test('the head of a table covers neither its last row nor its only one', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  for (const key of ['requests.carriedOut.natural', 'proceedings.review.upheld']) {
    const cell = page.locator(`[data-figure="${key}"]`)
    await cell.evaluate((one) => {
      const scroll = one.closest('.scroll')
      if (!scroll) throw new Error('The sheet does not scroll')
      const away = one.getBoundingClientRect().top - scroll.getBoundingClientRect().top
      scroll.scrollTop += away - 20
    })
    await expect.poll(() => seen(page, key), key).toBe(true)
  }
})

test('the list of drafts is seen when it opens, and its buttons stay where they are', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const part = page.locator('#section-problems')
  const opener = part.getByRole('button', { name: '起草' })
  await opener.evaluate((one) => {
    one.scrollIntoView({ block: 'end' })
  })
  await opener.click()
  await expect(part.locator('[data-field=problem]')).toBeInViewport()

  const first = page.locator('#section-overview')
  await first.locator('textarea').fill('')
  await first.getByRole('button', { name: '起草' }).click()
  const insert = first.locator('[data-action=insert-draft]:not(:disabled)').first()
  const place = async () => (await pressed.boundingBox())?.y ?? NaN
  const pressed = first.locator(`[aria-label="${(await insert.getAttribute('aria-label')) ?? ''}"]`)
  await pressed.scrollIntoViewIfNeeded()
  const before = await place()
  await pressed.click()
  await expect(pressed).toBeDisabled()
  await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3)
})

test('what is put in at once is seen above the list, and one undo takes it back', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const first = page.locator('#section-overview')
  const text = first.locator('textarea')
  const own = '（五）监督保障。自己写的话。'
  await text.fill(`${'写得很长的一段。\n'.repeat(30)}${own}`)
  await first.getByRole('button', { name: '起草' }).click()
  const one = first.locator('[data-action=insert-draft]:not(:disabled)').first()
  const sentence = (await first.locator('[data-draft] > span').first().textContent()) ?? ''
  await one.click()
  await expect(text).toHaveValue(new RegExp(sentence.slice(0, 12)))
  /** True where the whole sentence lies between the edge of the sheet and the list. */
  const isSeen = () =>
    first.locator('.behind').evaluate(
      (layer, wanted) => {
        const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT)
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = (node as Text).data.indexOf(wanted)
          if (at < 0) continue
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + wanted.length)
          const { top, bottom } = range.getBoundingClientRect()
          const sheet = layer.closest('.scroll')?.getBoundingClientRect().top ?? 0
          const list = document.querySelector('.drafts')?.getBoundingClientRect().top ?? 0
          return top >= sheet && bottom <= list
        }
        return false
      },
      sentence.slice(0, 12),
    )
  await expect.poll(isSeen).toBe(true)
  // Put in far above, it is gone to.
  await text.fill(`（五）监督保障。自己写的话。${'\n写得很长的一段。'.repeat(40)}`)
  await one.click()
  await expect.poll(isSeen).toBe(true)

  const before = await text.inputValue()
  await first.locator('[data-action=insert-all]').click()
  await expect(first.locator('.drafts [role=status]')).toContainText('已插入')
  await expect(first.locator('[data-action=insert-all]')).toHaveCount(0)
  const all = await text.inputValue()
  for (const line of before.split('\n')) expect(all).toContain(line)
  await page.keyboard.press('Control+z')
  await expect(text).toHaveValue(before)
  await expect(first.locator('[data-action=insert-all]')).toBeVisible()
})

test('the help of keys gives the keyboard back to the cell; all ways out are seen on a small screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.goto('/#/')
  await page.click('[data-action=new-report]')
  await page.fill('dialog[open] [data-field=organ]', '示例县水务局')
  await page.keyboard.press('Enter')
  await page.waitForURL(/#\/report\//)
  const cell = page
    .locator(
      '[data-figure="requests.received.natural"] input, input[data-figure="requests.received.natural"]',
    )
    .first()
  await cell.click()
  await page.click('[data-action=key-help]')
  await expect(page.locator('dialog[open]')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.locator('dialog[open]')).toHaveCount(0)
  await expect(cell).toBeFocused()

  await page.click('[data-action=export]')
  const menu = page.locator('#export-menu')
  await expect(menu.locator('[data-action=copy]')).toBeInViewport({ ratio: 1 })
  const over = await menu.evaluate((one) => one.scrollHeight - one.clientHeight)
  expect(over, 'nothing is cut off').toBeLessThanOrEqual(0)
})

test('the button of a text has its section in hand, and blanks filled from there leave the caret', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const guide = page.locator('[data-guide] summary')
  const second = page.locator('#section-proactive textarea')
  await second.click()
  await expect(guide).toContainText('二、')
  await page.locator('#section-overview').getByRole('button', { name: '起草' }).click()
  await expect(guide).toContainText('一、')

  const cell = page.locator('[data-figure="requests.granted.natural"]')
  await cell.fill('')
  await cell.press('Enter')
  const fill = page
    .locator('[data-finding]', { hasText: '空格' })
    .locator('[data-action=apply-fix]', { hasText: '空格' })
  await expect(fill.first()).toBeVisible()
  await second.focus()
  await second.evaluate((area) => {
    if (area instanceof HTMLTextAreaElement) area.setSelectionRange(3, 3)
  })
  await fill.first().click()
  await expect(cell).not.toHaveValue('')
  await expect(second).toBeFocused()
  expect(
    await second.evaluate((area) => area instanceof HTMLTextAreaElement && area.selectionStart),
  ).toBe(3)
  await expect(page.getByText('空格已填，光标仍在原处')).toBeVisible()
})
