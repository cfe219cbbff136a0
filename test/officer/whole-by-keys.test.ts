/** A whole report without a mouse, every key counted. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'
import { cell, counting, errors } from './second'

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
  // What stands at the end of the files is behind: the first is a way out.
  await expect(page.locator('[data-action=print]')).toBeFocused()
  await tabTo(page, keys, '[data-action=export-docx]')
  const [download] = await Promise.all([page.waitForEvent('download'), keys.press('Enter')])
  expect(download.suggestedFilename()).toMatch(/\.docx$/)
  console.log(
    `keys: ${String(filled)} to fill in, ${String(mending)} for ${String(mended)} slips, ` +
      `${String(explaining)} and the words for an exception, ${String(keys.count() - to)} to Word`,
  )
})
