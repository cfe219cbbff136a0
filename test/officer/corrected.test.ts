/** A city corrects its published report: it is imported, marked as published, corrected, and the corrections leave with it. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { dayOf } from '../../src/report/text/day'
import { expect, type Page, test } from './page'

const figure = '[data-figure="requests.granted.natural"]'

/** The sample's page as published, with a heading of the office's own, imported again as somebody's first report. */
async function published(page: Page): Promise<{ readonly id: string; readonly file: Buffer }> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(page.locator(figure)).toBeVisible()
  await page.click('[data-action=export]')
  const leaving = page.waitForEvent('download')
  await page.click('[data-action=export-html]')
  const html = readFileSync(await (await leaving).path(), 'utf8')
  const file = Buffer.from(
    html
      .replace(/<script type="application\/json"[^]*?<\/script>/, '')
      .replaceAll('五、存在的主要问题及改进情况', '五、存在问题及改进情况'),
  )
  await page.goto('/#/')
  await page.click('[data-action=remove-samples]')
  await page.click('[data-action=import]')
  await page.setInputFiles('[data-import=report]', {
    ...{ name: '公布的网页.html', mimeType: 'text/html' },
    buffer: file,
  })
  await page.click('[data-action=confirm-import]')
  await page.waitForURL(/#\/report\//)
  await expect(page.locator(figure)).toBeVisible()
  return { id: page.url().split('/report/')[1] ?? '', file }
}

test('the file that was published says which content it was, and the corrections leave with the report', async ({
  page,
}) => {
  const { id, file } = await published(page)
  await page.click('[data-action=export]')
  await expect(page.locator('[data-action=export-docx]')).toBeVisible()
  await expect(page.locator('[data-action=export-corrections]')).toHaveCount(0)
  const columns = () =>
    page
      .locator('#export-menu > button:not([data-action=export-corrections])')
      .evaluateAll((ways) =>
        ways.map((way) => [way.dataset['action'], Math.round(way.getBoundingClientRect().x)]),
      )
  const stood = await columns()
  expect(stood.length).toBeGreaterThan(6)
  await page.keyboard.press('Escape')
  await page.locator(figure).fill('12345')
  await page.locator(figure).press('Enter')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.goto(`/#/report/${id}/document`)
  await page.click('main [data-action=mark-submitted]')
  const dialog = page.locator('dialog[open]')
  const what = dialog.locator('[data-field=handed-what]')
  const top = async () => (await dialog.boundingBox())?.y
  const was = await top()
  await dialog.locator('[data-field=handed-day]').fill('2020-01-20')
  await expect(what).toHaveValue('start')
  await expect(dialog.locator('[data-told-by-day]')).toContainText('已改选“导入时的内容')
  expect(await top()).toBe(was)
  await what.selectOption('now')
  await dialog
    .locator('[data-field=handed-file]')
    .setInputFiles({ name: '公布的网页.html', mimeType: 'text/html', buffer: file })
  await expect(dialog.locator('[data-file-beside]')).toContainText('文件里的内容就是“导入时的内容')
  await expect(what).toHaveValue('start')
  await what.selectOption('now')
  await expect(dialog.locator('[data-file-beside]')).toContainText('所选的是“12345件”')
  expect(await top()).toBe(was)
  await what.selectOption('start')
  await dialog.locator('[data-action=confirm-mark]').click()
  await expect(page.locator('main [data-standing]')).toHaveAttribute('data-standing', 'changed')

  // The figure, and the totals that follow. The heading that the import replaced is no change of the officer's: it is on the sheet only when it is ticked.
  await page.goto(`/#/report/${id}`)
  await expect(page.locator('[data-handed-line=changed]')).toContainText('此后改动 4 处')
  await page.goto(`/#/report/${id}/paper/corrections`)
  const rows = page.locator('[data-correction]')
  const isListed = rows.locator('[data-field=listed]')
  await expect(rows).toHaveCount(5)
  await expect(isListed.first()).toBeChecked()
  await expect(isListed.last()).not.toBeChecked()
  await expect(rows.last()).toContainText('第五部分标题')
  await isListed.last().check()
  await page.goto(`/#/report/${id}/document`)

  const leave = async (kind: string) => {
    await page.click('[data-action=export]')
    await page.click(`[data-action=export-${kind}]`)
    const leaving = page.waitForEvent('download')
    const anyway = page.locator('[data-action=export-anyway]')
    await anyway.click()
    return readFileSync(await (await leaving).path())
  }
  const textOf = (docx: Uint8Array) =>
    strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  // One way more is offered, and none of the others has moved.
  await page.click('[data-action=export]')
  await expect(page.locator('[data-action=export-corrections]')).toBeVisible()
  expect(await columns()).toEqual(stood)
  await page.keyboard.press('Escape')
  const sheet = textOf(await leave('corrections'))
  for (const word of ['更正对照表', '12345件', '第五部分标题', '五、存在问题及改进情况'])
    expect(sheet).toContain(word)
  const parts = unzipSync(await leave('package'))
  const name = Object.keys(parts).find((one) => one.endsWith('（更正对照表）.docx')) ?? ''
  expect(textOf(parts[name] ?? new Uint8Array())).toContain('12345件')
  // Errors or not, what has just left is what is marked; with errors nobody is asked whether it was handed in.
  await expect(page.locator('[data-left-question]')).toHaveCount(0)
  await page.click('main [data-action=mark-submitted]')
  await expect(dialog.locator('.file')).toContainText('.zip')
  await dialog.locator('[data-action=confirm-mark]').locator('..').getByText('取消').click()

  // The reason shows while it is typed and is stored before the box is left; one reason goes to all that are blank.
  await page.goto(`/#/report/${id}/paper/corrections`)
  const paper = page.locator('[data-paper=corrections] article')
  const box = rows.first().locator('textarea')
  await expect(box).toBeVisible()
  const second = await rows.nth(1).boundingBox()
  await box.pressSequentially('漏计件数')
  await expect(paper).toContainText('漏计件数')
  expect(await rows.nth(1).boundingBox()).toEqual(second)
  await rows.first().locator('.sides').click()
  await expect(rows.first().locator('[data-field=listed]')).toBeChecked()
  await page.fill('[data-field=common-reason]', '随之变动')
  await page.click('[data-action=same-reason]')
  await expect(rows.last().locator('textarea')).toHaveValue('随之变动')
  await page.fill('[data-field=signed-name]', '某某市人民政府办公室')
  const signedDay = page.locator('[data-field=signed-day]')
  const today = dayOf(Date.now())
  await expect(signedDay).toHaveAttribute('placeholder', today)
  await expect(paper).toContainText(today)
  await signedDay.fill('2026年2月3日')
  await signedDay.press('Tab')
  await expect(paper).toContainText('某某市人民政府办公室')
  await expect(paper).toContainText('2026年2月3日')
  await page.reload()
  await expect(box).toHaveValue('漏计件数')
  await expect(paper).toContainText('2026年2月3日')
})
