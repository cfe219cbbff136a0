/** Pasting into a text from a page: what it shows goes in as one step, and what it hides is named on the status line. */
import { type Page, expect, test } from './page'

const field = (page: Page) => page.locator('[data-narrative=overview]')
const note = (page: Page) => page.locator('.note[role=status]')

async function pasted(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ([markup, text]) => {
      const flavours = { 'text/html': markup ?? '', 'text/plain': text ?? '' }
      addEventListener(
        'copy',
        (event) => {
          for (const [type, data] of Object.entries(flavours))
            event.clipboardData?.setData(type, data)
          event.preventDefault()
          event.stopImmediatePropagation()
        },
        { capture: true, once: true },
      )
    },
    [html, plain],
  )
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
}

test('a text is pasted as a page shows it, in one step, and ordinary text as ever', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await field(page).fill('前文。')
  await field(page).press('End')
  await pasted(
    page,
    '<p>收<del>旧</del>1件<sup>1</sup>，办结<span style="display:none">秘密</span>1件。</p>',
    '收旧1件1，办结秘密1件。',
  )
  await expect(field(page)).toHaveValue('前文。收1件，办结1件。')
  await expect(note(page)).toHaveText(
    '粘贴的内容里有已删除、隐藏的文字或角标，没有粘贴：旧、1、秘密',
  )
  await page.keyboard.type('另')
  await expect(field(page)).toHaveValue('前文。收1件，办结1件。另')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('前文。收1件，办结1件。')
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('前文。')

  await field(page).press('End')
  await pasted(page, '<p>全年<b>主动</b>公开。</p>', '全年主动公开。')
  await expect(field(page)).toHaveValue('前文。全年主动公开。')
  await pasted(page, '<style>p{margin:0}</style><p>面积3m<sup>2</sup>。</p>', '面积3m2。')
  await expect(field(page)).toHaveValue('前文。全年主动公开。面积3m2。')
  await expect(note(page)).not.toContainText('角标')

  // A cell's step taken back while the caret is in a text is said.
  const cell = page.locator('[data-figure="requests.granted.natural"]')
  const before = await cell.inputValue()
  await cell.fill('88')
  await field(page).click()
  await page.keyboard.press('Control+z')
  await expect(cell).toHaveValue(before)
  await expect(note(page)).not.toHaveText('')
})

test('a statutory table between tabs, put into a text, is led to its place until it is taken back', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await field(page).fill('前文。')
  await field(page).press('End')
  const rows = [
    '信息内容\t本年制发件数\t本年废止件数\t现行有效件数',
    '规章\t0\t0\t0',
    '行政规范性文件\t3\t1\t12',
  ]
  await page.evaluate((text) => navigator.clipboard.writeText(text), rows.join('\n'))
  await page.keyboard.press('Control+v')
  const told = page.locator('.field:has([data-narrative=overview]) .told')
  await expect(told).toContainText('按 Ctrl+Z 撤销，把光标放到表格的格里再粘贴')
  await expect(field(page)).toHaveValue(`前文。${rows.join('\n')}`)
  await page.keyboard.press('Control+z')
  await expect(field(page)).toHaveValue('前文。')
  await expect(told).toHaveCount(0)
})
