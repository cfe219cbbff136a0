/** 起草: its buttons say what they fill, one list is open at a time, and the field that is typed in is seen. */
import type { Locator } from 'playwright/test'
import { expect, test } from './page'

/** True if all of it lies within what the sheet and the list show. */
const isSeen = (field: Locator): Promise<boolean> =>
  field.evaluate((one) => {
    const { top, bottom } = one.getBoundingClientRect()
    return [one.closest('.drafts'), one.closest('.scroll')].every((around) => {
      const edges = around?.getBoundingClientRect()
      return edges && top >= edges.top - 1 && bottom <= edges.bottom + 1
    })
  })

test('the button names the parts it fills, and fills no others', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const texts = page.locator('textarea[data-narrative]')
  await texts.first().waitFor()
  for (const one of await texts.all()) await one.fill('')
  const part = page.locator('.field', { has: page.locator('[data-narrative=problems]') }).first()
  await part.locator('[data-action=draft]').click()
  const button = part.locator('[data-action=insert-everywhere]')
  const words = (await button.textContent())?.trim() ?? ''
  const named = [...words.matchAll(/“([^”]+)”/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(0)
  await button.click()
  const filled = await texts.evaluateAll((all) =>
    all
      .filter((one) => one instanceof HTMLTextAreaElement && one.value !== '')
      .map((one) => one.closest('section')?.querySelector('h2')?.textContent ?? '前言'),
  )
  expect(filled).toEqual(named)
})

test('a second list closes the first, unless a pair is half typed in it; the field in hand is seen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 1366, height: 560 })
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  const [overview, problems] = ['overview', 'problems'].map((place) =>
    page.locator('.field', { has: page.locator(`[data-narrative=${place}]`) }).first(),
  ) as [Locator, Locator]
  const lists = page.locator('.drafts')
  await overview.locator('[data-action=draft]').click()
  await expect(lists).toHaveCount(1)
  await problems.locator('[data-action=draft]').click()
  await expect(problems.locator('.drafts')).toBeVisible()
  await expect(lists).toHaveCount(1)

  const problem = problems.locator('[data-field=problem]')
  const measure = problems.locator('[data-field=measure]')
  await measure.evaluate((one: HTMLElement) => {
    one.focus({ preventScroll: true })
  })
  await expect.poll(() => isSeen(measure)).toBe(true)
  await measure.fill('办公室在六月底前补齐。')
  await problem.fill('公开目录更新不及时')
  await overview.locator('[data-action=draft]').click()
  await expect(lists).toHaveCount(2)
  await overview.getByRole('button', { name: '收起' }).click()
  await measure.press('Enter')
  await expect(problem).toBeFocused()
  await expect.poll(() => isSeen(problem)).toBe(true)
})
