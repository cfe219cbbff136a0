/** Undo as in Word, with real keys: by phrase, the caret back at its place, and never behind a box or a dialog. */
import { type Page, expect, test } from './page'

const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
const text = (page: Page, place: string) => page.locator(`[data-narrative="${place}"]`)
const granted = 'requests.granted.natural'

/** A new report; time stands still but for what the test lets pass, so that a pause is what it says. */
async function newReport(page: Page): Promise<void> {
  await page.clock.install()
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲县人民政府')
  await page.click('[data-action=create]')
  await text(page, 'overview').waitFor()
}
const pause = (page: Page) => page.clock.runFor(1500)

async function openSample(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(cell(page, granted)).toHaveValue('0')
}

async function paste(page: Page, words: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), words)
  await page.keyboard.press('Control+v')
}
const caretIn = (page: Page, place: string) =>
  text(page, place).evaluate((area: HTMLTextAreaElement) => area.selectionStart)

test.use({ permissions: ['clipboard-read', 'clipboard-write'] })

test('a text is undone by phrase, paste and deletion, the caret where the change was', async ({
  page,
}) => {
  await newReport(page)
  const overview = text(page, 'overview')
  await overview.click()
  const [one, two, three] = ['全年公开信息100条，', '举办培训2次，', '没有责任追究情形。']
  await page.keyboard.type(one)
  await pause(page)
  await page.keyboard.type(two)
  await pause(page)
  await paste(page, three)
  await expect(overview).toHaveValue(one + two + three)

  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(one + two)
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(one)
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue('')
  for (const whole of [one, one + two, one + two + three]) {
    await page.keyboard.press('Control+y')
    await expect(overview).toHaveValue(whole)
  }

  // At the start: the caret comes back to it, and moving kills no redo.
  await page.keyboard.press('Control+Home')
  await page.keyboard.type('今年')
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(one + two + three)
  expect(await caretIn(page, 'overview')).toBe(0)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await cell(page, 'requests.received.natural').click()
  await overview.click()
  await page.keyboard.press('Control+Shift+z')
  await expect(overview).toHaveValue(`今年${one}${two}${three}`)
  expect(await caretIn(page, 'overview')).toBe(2)

  // A run of deletions is one step, and what is typed after it another.
  await page.keyboard.press('Control+End')
  for (let step = 0; step < 5; step += 1) await page.keyboard.press('Backspace')
  await page.keyboard.type('追责。')
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(`今年${one}${two}没有责任`)
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue(`今年${one}${two}${three}`)
})

test('sentences, Enter and the title part alike; the history folds them; a reload keeps them', async ({
  page,
}) => {
  await newReport(page)
  const overview = text(page, 'overview')
  await overview.click()
  await page.keyboard.type('第一句。第二句。')
  await page.keyboard.press('Enter')
  await page.keyboard.type('第三句')
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue('第一句。第二句。\n')
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue('第一句。')
  await page.keyboard.press('Control+y')

  const title = page.locator('[data-title]')
  const before = await title.inputValue()
  await title.click()
  await page.keyboard.press('End')
  await page.keyboard.type('（一）')
  await pause(page)
  await page.keyboard.type('稿')
  await page.keyboard.press('Control+z')
  await expect(title).toHaveValue(`${before}（一）`)
  await expect(title).toBeFocused()
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()

  const id = page.url().split('/report/')[1] ?? ''
  await page.goto(`/#/report/${id}/history`)
  const folded = page.locator('[data-moment]', { has: page.locator('[data-phrases]') })
  await expect(folded.last()).toContainText('分 3 步写成')
  await folded.last().locator('summary').click()
  await expect(folded.last().locator('[data-moment]')).toHaveCount(3)
  await page.keyboard.press('Control+z')
  await page.goto(`/#/report/${id}`)
  await expect(title, 'the keys undo on the screen of the history too').toHaveValue(before)
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.reload()
  await page.click('[data-action=undo]')
  await expect(overview).toHaveValue('第一句。')
  await expect(overview).toBeFocused()
  expect(await caretIn(page, 'overview')).toBe(4)
})

test('a composition is one step, and is nothing while it is under way', async ({ page }) => {
  await newReport(page)
  const overview = text(page, 'overview')
  await overview.click()
  await page.keyboard.type('已有，')
  await pause(page)
  const ime = await page.context().newCDPSession(page)
  const compose = async (letters: string, words: string) => {
    for (let end = 1; end <= letters.length; end += 1) {
      const composed = letters.slice(0, end)
      await ime.send('Input.imeSetComposition', {
        text: composed,
        selectionStart: end,
        selectionEnd: end,
      })
      await pause(page)
    }
    await ime.send('Input.insertText', { text: words })
  }
  await compose('quannian', '全年公开')
  await expect(overview).toHaveValue('已有，全年公开')
  await compose('xinxi', '信息')
  await page.keyboard.press('Control+z')
  await expect(overview).toHaveValue('已有，')
  await page.keyboard.press('Control+y')
  await expect(overview).toHaveValue('已有，全年公开信息')

  await page.keyboard.press('Control+z')
  await ime.send('Input.imeSetComposition', { text: 'zhong', selectionStart: 5, selectionEnd: 5 })
  await expect(overview).toHaveValue('已有，zhong')
  await ime.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
  await expect(overview).toHaveValue('已有，')
  await page.keyboard.press('Control+y')
  await expect(overview, 'a composition given up kills no redo').toHaveValue('已有，全年公开信息')
})

test('undoing figures leads to the cell that was typed in, not to its total', async ({ page }) => {
  await openSample(page)
  await cell(page, granted).click()
  await page.keyboard.type('3')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  await expect(cell(page, granted)).toHaveValue('0')
  await expect(cell(page, granted)).toBeFocused()
  await cell(page, 'proactive.licensing.decisions').click()
  await page.keyboard.press('Control+y')
  await expect(cell(page, granted)).toBeFocused()
  await page.keyboard.press('Control+z')
  await page.click('details.organ summary')
  const phone = page.locator('.organ [data-field=phone]')
  await phone.click()
  await page.keyboard.press('End')
  await page.keyboard.type('9')
  const written = await phone.inputValue()
  await cell(page, granted).click()
  await page.keyboard.press('Control+z')
  await expect(phone).toBeFocused()
  await expect(phone).toHaveValue(written.slice(0, -1))
})

/** Opens something with a box of its own over or beside the report, and gives the box. */
const boxes: readonly (readonly [string, (page: Page) => Promise<string>])[] = [
  [
    'the reason for 核实无误',
    async (page) => {
      await page.locator('[data-action=acknowledge]').first().click()
      return '[data-field=reason]'
    },
  ],
  [
    'the fees of 起草',
    async (page) => {
      await page.locator('#section-other [data-action=draft]').click()
      return '[data-field=notices]'
    },
  ],
]
for (const [name, open] of boxes)
  test(`undoes itself and not the report behind it: ${name}`, async ({ page }) => {
    await openSample(page)
    await cell(page, granted).fill('')
    await cell(page, granted).fill('7')
    await cell(page, 'proactive.licensing.decisions').fill('')
    const selector = await open(page)
    const box = page.locator(selector)
    await box.click()
    await page.keyboard.press('Control+z')
    await expect(box, 'with nothing to undo, nothing is undone elsewhere').toBeFocused()
    await expect(cell(page, granted)).toHaveValue('7')
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.type('123')
    await page.keyboard.press('Control+z')
    await expect(box).not.toHaveValue('123')
    await expect(box).toBeFocused()
    await page.keyboard.press('Control+y')
    await expect(box).toHaveValue('123')
    await expect(cell(page, granted)).toHaveValue('7')
    await expect(cell(page, 'proactive.licensing.decisions')).toHaveValue('')
  })

test('an open dialog or menu keeps the keys from the report behind it', async ({ page }) => {
  await openSample(page)
  await cell(page, granted).fill('7')
  const stays = async (where: string) => {
    await page.keyboard.press('Control+z')
    await page.keyboard.press('F8')
    await expect(cell(page, granted), where).toHaveValue('7')
  }
  await page.click('[data-action=export]')
  await stays('the menu of exports')
  await page.keyboard.press('Escape')
  await page.click('[data-action=key-help]')
  await page.locator('dialog[open]').waitFor()
  await stays('the help on keys')
  await page.keyboard.press('Escape')
  await page.click('[data-action=export]')
  await page.click('[data-action=export-docx]')
  await page.locator('dialog[open]').waitFor()
  await stays('the question before an export')
  await page.keyboard.press('Escape')
  await cell(page, 'requests.received.natural').click()
  await page.keyboard.press('Control+z')
  await expect(cell(page, granted)).toHaveValue('0')
})
