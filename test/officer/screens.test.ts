/** Every screen: nothing scrolls sideways at 1366×768, the focus is always seen. How each looks, and axe, is in `looks/`. */
import { violations } from './axe'
import { type Page, expect, test } from './page'

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** A table that stands in a text. */
const inText =
  '各单位受理情况如下：\n| 单位 | 件数 |\n| --- | --- |\n| 甲局 | 3 |\n|  | 4 |\n均已办结。'

/** The screens by what must be there before they are looked at; `:id` is the sample's report, with a table in a text. */
const screens: readonly (readonly [path: string, ready: string])[] = [
  ['/', '[data-report]'],
  ['/report/:id', '[data-text-table] td'],
  ['/report/:id/document', 'article.flow td.text'],
  ['/report/:id/history', 'main h2'],
  ['/report/:id/compare', '[data-compare]'],
  ['/report/:id/story', '[data-chart=story]'],
  ['/consolidation', '[data-action=new-consolidation]'],
  ['/trends', '[data-chart]'],
  ['/checks', 'main h1'],
  ['/settings', '[data-action=backup]'],
  ['/help/tables', '[data-topic=tables] summary'],
]

test('nothing scrolls sideways on any screen', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-narrative=problems]').fill(inText)
  await page.locator('[data-text-table] td').first().waitFor()
  expect(await violations(page), 'a table in a text').toEqual([])
  const id = page.url().split('/report/')[1] ?? ''
  for (const [path, ready] of screens) {
    await page.goto(`/#${path.replace(':id', id)}`)
    await page.locator(ready).first().waitFor()
    expect(await sideways(page), `${path} scrolls sideways`).toBeLessThanOrEqual(0)
  }
})

test('every stop of the Tab key shows its focus', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  await page.evaluate(() => {
    document.body.tabIndex = -1
    document.body.focus()
  })
  const unseen: string[] = []
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return undefined
      const marked = (one: Element | null): boolean => {
        if (!one) return false
        const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one)
        return (
          (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1.5) ||
          boxShadow !== 'none'
        )
      }
      return marked(element) || (element.matches('textarea') && marked(element.parentElement))
        ? undefined
        : element.outerHTML.slice(0, 120)
    })
    if (fault !== undefined) unseen.push(fault)
  }
  expect(unseen).toEqual([])
})

test('under the note of what may be lost, full screens end where the window ends', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await page.locator('[data-figure]').first().waitFor()
  await page.locator('[data-keep]').waitFor()
  const report = page.url().split('#')[1] ?? ''
  const tooHigh = () =>
    page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)
  expect(await tooHigh(), 'entry').toBeLessThanOrEqual(0)
  await page.goto(`/#${report}/document`)
  await page.locator('main table').first().waitFor()
  expect(await tooHigh(), 'document').toBeLessThanOrEqual(0)
  await page.goto('/#/consolidation')
  await page.click('[data-action=new-consolidation]')
  await page.fill('dialog [data-field=organ]', '示例县人民政府')
  await page.click('[data-action=create-consolidation]')
  await page.locator('[data-sum-stand]').waitFor()
  expect(await tooHigh(), 'consolidation').toBeLessThanOrEqual(0)
})

for (const [width, height] of [
  [1024, 700],
  [911, 512],
  [683, 384],
] as const)
  test(`figures are whole and in sight at ${String(width)}×${String(height)}, as at a large zoom`, async ({
    page,
  }) => {
    await page.goto('/')
    await page.click('[data-action=open-sample]')
    await page.setViewportSize({ width, height })
    const total = page.locator('[data-figure="requests.received.total"]')
    await total.click()
    await total.fill('12345')
    await expect(total).toBeInViewport({ ratio: 0.9 })
    const cut = await total.evaluate(
      (input: HTMLInputElement) => input.scrollWidth - input.clientWidth,
    )
    expect(cut).toBeLessThanOrEqual(0)
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(beside).toBeLessThanOrEqual(0)
  })
