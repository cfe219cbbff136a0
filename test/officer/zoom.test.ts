/** The screen where the officer works, in a small window and at large zooms: the outline a menu, findings readable, nothing cut. */
import { violations } from './axe'
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
const text = (page: Page, place: string) => page.locator(`[data-narrative="${place}"]`)
const guide = (page: Page) => page.locator('[data-guide]')

async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await cell(page, 'requests.received.total').click()
  await page.keyboard.type('92')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-severity=error]').first()).toBeVisible()
}

/** Whether an element lies whole within the window and nothing lies over its middle. */
const isWhole = (page: Page, selector: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one) => {
      const { left, right, top, bottom } = one.getBoundingClientRect()
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2)
      const { innerWidth, innerHeight } = window
      const isIn = left >= 0 && top >= 0 && right <= innerWidth + 1 && bottom <= innerHeight + 1
      return isIn && over !== null && (one.contains(over) || over.contains(one))
    })

/** What reaches beyond its own box sideways. */
const cut = (page: Page) =>
  page.evaluate(() =>
    ['html', '.bar', '.columns', '.scroll', '.list', 'footer.status']
      .map((selector) => document.querySelector(selector))
      .filter((one) => one && one.scrollWidth > one.clientWidth + 1)
      .map((one) => one?.className),
  )

const windows = [
  ['1280×720', { width: 1280, height: 720 }, 1],
  ['125 % of 1366', { width: 1093, height: 614 }, 1.25],
  ['150 % of 1366', { width: 911, height: 512 }, 1.5],
] as const

for (const [name, viewport, deviceScaleFactor] of windows)
  test.describe(name, () => {
    test.use({ viewport, deviceScaleFactor })

    test(`the outline is a menu, by mouse and by key, at ${name}`, async ({ page }) => {
      await openSample(page)
      const outline = page.locator('nav.outline')
      await expect(outline).toBeHidden()
      expect(await isWhole(page, '[data-action=outline]')).toBe(true)
      await page.click('[data-action=outline]')
      await expect(outline).toBeVisible()
      await expect(outline.locator('[aria-current]')).toBeFocused()
      expect(await violations(page)).toEqual([])
      expect(await cut(page)).toEqual([])
      await page.keyboard.press('Escape')
      await expect(outline).toBeHidden()
      await expect(page.locator('[data-action=outline]')).toBeFocused()

      await page.keyboard.press('Alt+m')
      const last = outline.getByRole('button').last()
      await last.focus()
      expect(await isWhole(page, 'nav.outline li:last-child button')).toBe(true)
      await page.keyboard.press('Enter')
      await expect(outline).toBeHidden()
      await expect(page.locator('#section-other h2')).toBeInViewport()
      await page.click('[data-action=outline]')
      await page.mouse.click(viewport.width / 2, viewport.height / 2)
      await expect(outline).toBeHidden()
    })

    test(`findings are read and mended, nothing is cut, at ${name}`, async ({ page }) => {
      await openSample(page)
      expect(await cut(page)).toEqual([])
      await cell(page, 'requests.received.total').click()
      await page.keyboard.press('F8')
      expect(await isWhole(page, ':focus')).toBe(true)
      await page.keyboard.press('F6')
      const card = page.locator('[data-finding]:focus')
      await expect(card).toHaveCount(1)
      for (const part of ['.sentence', '.formula', '[data-action=apply-fix]'])
        expect(await isWhole(page, `[data-finding]:focus ${part}`), part).toBe(true)
      await expect(guide(page)).toBeAttached()
      await page.keyboard.press('Enter')
      await expect(cell(page, 'requests.received.total')).toHaveValue('14')
      expect(await isWhole(page, ':focus')).toBe(true)
      for (const part of ['[data-action=export]', '[data-action=undo]', '[data-action=key-help]'])
        expect(await isWhole(page, part), part).toBe(true)
    })
  })

test('the guide is of the cell or section in hand, and makes way while a text is written', async ({
  page,
}) => {
  await openSample(page)
  await cell(page, 'requests.granted.natural').click()
  await expect(guide(page)).toHaveAttribute('open', '')
  await expect(guide(page)).toContainText('予以公开')
  const overview = text(page, 'overview')
  await overview.click()
  await page.keyboard.press('Control+End')
  await page.keyboard.type('XX单位。')
  await expect(guide(page)).not.toHaveAttribute('open', '')
  await expect(guide(page)).toContainText('一、总体情况')
  const placeholder = page.locator('[data-finding="narrative.placeholder"]')
  await expect(placeholder, 'what is found in the text comes into sight').toBeInViewport()
  await page.keyboard.press('F1')
  await expect(guide(page)).toHaveAttribute('open', '')
  await cell(page, 'requests.granted.natural').click()
  await expect(guide(page)).toHaveAttribute('open', '')
})

test('a selected block is seen in forced colours, and what is wrong in it', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample(page)
  await cell(page, 'requests.granted.natural').click()
  await page.keyboard.press('Shift+ArrowRight')
  const look = (key: string) =>
    cell(page, key).evaluate((one) => {
      const { backgroundColor, color, outlineStyle } = getComputedStyle(one)
      return { backgroundColor, color, outlineStyle }
    })
  const [inside, outside] = [
    await look('requests.granted.business'),
    await look('requests.granted.research'),
  ]
  expect(inside.backgroundColor).not.toBe(outside.backgroundColor)
  const system = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'))
    probe.style.setProperty('background', 'Highlight')
    probe.style.setProperty('color', 'HighlightText')
    probe.style.setProperty('forced-color-adjust', 'none')
    const { backgroundColor, color } = getComputedStyle(probe)
    return { backgroundColor, color }
  })
  expect({ backgroundColor: inside.backgroundColor, color: inside.color }).toEqual(system)
  expect((await look('requests.received.total')).outlineStyle).toBe('solid')
})

test('printed from the browser’s menu, the report stands alone on its sheets', async ({ page }) => {
  await openSample(page)
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  await page.emulateMedia({ media: 'print' })
  for (const hidden of ['.bar', '.side', 'footer.status', 'nav.outline'])
    await expect(page.locator(hidden).first()).toBeHidden()
  await expect(page.locator('.report-on-paper .sheet').first()).toBeVisible()
})
