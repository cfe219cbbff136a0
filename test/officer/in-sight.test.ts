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
