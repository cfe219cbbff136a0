/** What a unit says on the telephone: a figure of its report is corrected with a note, the sum follows, and the trace stays. */
import { strFromU8, unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { violations } from './axe'
import { expect, test } from './page'
import { begun, names, sumAt, unit, unitFile } from './units'

const bureau = '示例县财政局'
const key = 'requests.granted.natural'
const total = 'requests.granted.total'

test('a figure is corrected at a unit’s word, traced in the working paper, and replaced by its next file', async ({
  page,
}) => {
  await begun(page, names)
  const sent = unitFile(bureau, 21)
  await page.setInputFiles('[data-import=units]', sent)
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.locator(`[data-unit-figure="${key}"]`).click()
  await expect(page.locator('[data-field=corrected-figure]')).toHaveValue(key)
  await page.keyboard.type('12')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-correction] [role=alert]')).toContainText('谁、什么时候说的')
  await page.fill('[data-field=corrected-note]', '张三，1月16日来电')
  expect(await violations(page), 'the form of a correction').toEqual([])
  await page.click('[data-action=correct-figure]')
  await expect(page.locator(`[data-unit-figure="${key}"]`)).toContainText('12原 21')
  await page.click('[data-submissions] summary')
  await expect(page.locator('[data-submissions]')).toContainText('予以公开·自然人 21→12')
  await expect(page.locator('[data-submissions]')).toContainText('张三，1月16日来电')
  await page.click('[data-action=close-unit]')
  await expect(unit(page, bureau).locator('[data-corrected]')).toContainText('电话更正')
  await sumAt(page, key).click()
  await expect(sumAt(page, key)).toHaveText('12')
  await expect(page.locator('[data-part] [data-corrected]')).toHaveText('电话更正，原 21')

  const [paper] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-working-paper]'),
  ])
  const parts = unzipSync(readFileSync(await paper.path()))
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array())
  for (const words of ['汇总电话更正', '张三，1月16日来电', '按更正后的数'])
    expect(strings).toContain(words)

  await page.setInputFiles('[data-import=units]', sent)
  await expect(page.locator('[data-arrival]')).toHaveCount(0)
  await expect(sumAt(page, key)).toHaveText('12')
  await page.setInputFiles('[data-import=units]', unitFile(bureau, 14))
  await expect(page.locator('[data-arrival=another]')).toContainText('按电话更正过')
  await page.click('[data-action=compare-reports]')
  await expect(page.locator('[data-compare] [data-corrected]')).toContainText('21→12')
  await page.locator('[data-action=choose-report]').last().click()
  await expect(sumAt(page, key)).toHaveText('14')
  await expect(unit(page, bureau).locator('[data-corrected]')).toHaveCount(0)
})

test('a correction asked for by the button, by keys alone, and taken back', async ({ page }) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', unitFile(bureau, 21))
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.locator('[data-action=correct-by-word]').press('Enter')
  await page.selectOption('[data-field=corrected-figure]', key)
  await expect(page.locator('[data-field=corrected-value]')).toBeFocused()
  await page.keyboard.type('12')
  await page.keyboard.press('Tab')
  await page.keyboard.type('张三来电')
  await page.keyboard.press('Enter')
  await page.click('[data-action=close-unit]')
  await expect(sumAt(page, key)).toHaveText('12')
  await sumAt(page, key).focus()
  await page.keyboard.press('Control+z')
  await expect(sumAt(page, key)).toHaveText('21')
  await expect(unit(page, bureau).locator('[data-corrected]')).toHaveCount(0)
})

test('what a unit has written is read in its window', async ({ page }) => {
  const file = unitFile(bureau, 21)
  const text = '主动公开信息 108 条。\n依申请公开办理规范。'
  const report = JSON.parse(file.buffer.toString()) as Record<string, unknown>
  report['narrative'] = { overview: text }
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', {
    ...file,
    buffer: Buffer.from(JSON.stringify(report)),
  })
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  const written = page.locator('[data-unit-text]')
  await expect(written.locator('p')).toBeHidden()
  await written.locator('summary').press('Enter')
  await expect(written.locator('[data-place=overview] p')).toHaveText(text)
  expect(await violations(page), 'a unit’s text').toEqual([])
})

test('a report that went back is read and corrected all the same, and its cell is found in the bar', async ({
  page,
}) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', unitFile(bureau, 21, { [total]: 30 }))
  await unit(page, bureau).locator('[data-action=open-unit]').click()
  await page.click('[data-action=ask-give-back]')
  await page.click('[data-action=give-back]')
  await expect(page.locator('[data-returned]')).toContainText('报告已退回')
  await page.click('[data-action=take-back]')
  await expect(page.locator('[data-returned]')).toHaveCount(0)
  await page.click('[data-action=ask-give-back]')
  await page.click('[data-action=give-back]')
  await page.click('[data-action=correct-by-word]')
  await page.locator('[data-unit-finding] button').first().click()
  const located = page.locator('.located')
  const cell = (await located.getAttribute('data-unit-figure')) ?? ''
  await expect(page.locator('[data-field=corrected-figure]')).toHaveValue(cell)
  await page.selectOption('[data-field=corrected-figure]', total)
  await page.fill('[data-field=corrected-value]', '21')
  await page.fill('[data-field=corrected-note]', '张三来电')
  expect(await violations(page), 'a report that went back').toEqual([])
  await page.click('[data-action=correct-figure]')
  await expect(page.getByText('退回已收回')).toContainText('30→21')
  await page.click('[data-action=close-unit]')
  await expect(sumAt(page, total)).toHaveText('21')
})
