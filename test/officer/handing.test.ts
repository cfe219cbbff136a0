/** Handing in: a mark names a version, later changes show, the history compares with what left, and the corrections leave as a list. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { expect, type Page, test } from './page'

const figure = '[data-figure="requests.granted.natural"]'

/** The sample once more as the officer's own, so that it can be handed in. */
async function ownReport(page: Page): Promise<string> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(page.locator(figure)).toBeVisible()
  await page.goto('/#/')
  await page
    .locator('[data-report]', { hasText: '呼兰区2019年' })
    .first()
    .locator('[data-action=duplicate]')
    .click()
  await page.click('[data-action=create]')
  await page.waitForURL(/#\/report\//)
  await expect(page.locator(figure)).toBeVisible()
  return page.url().split('/report/')[1] ?? ''
}

test('a report is handed in, changed, compared with what left, and its corrections are listed', async ({
  page,
}) => {
  const id = await ownReport(page)
  await page.goto(`/#/report/${id}/document`)
  await page.locator('[data-option=signed]').check()
  await page.locator('[data-option=signed-day]').fill('2020年1月19日')
  await page.locator('[data-option=signed-day]').press('Tab')
  await expect(page.locator('article').first()).toContainText('2020年1月19日')
  await page.click('[data-action=export]')
  await expect(page.locator('[data-signed-note]')).toContainText('2020年1月19日')
  const leaving = page.waitForEvent('download')
  await page.click('[data-action=export-html]')
  await leaving
  await expect(page.locator('.done')).toBeVisible()
  await expect(page.locator('[data-left-question]'), 'only a 报送包 is asked about').toHaveCount(0)
  await page.click('[data-action=mark-submitted]')
  const dialog = page.locator('dialog[open]')
  await expect(dialog).toContainText('.html')
  await dialog.locator('[data-field=handed-day]').fill('2020-01-20')
  await dialog.locator('[data-field=handed-to]').fill('哈尔滨市人民政府办公厅')
  await dialog.locator('[data-action=confirm-mark]').click()
  const stand = page.locator('main [data-standing]')
  await expect(stand).toHaveAttribute('data-standing', 'submitted')
  await expect(stand).toContainText('2020年1月20日报送哈尔滨市人民政府办公厅')

  await page.goto('/#/')
  const row = page.locator('[data-report]', { hasText: '（副本）' })
  await expect(row).toHaveAttribute('data-standing', 'submitted')
  await expect(row.locator('.status')).toHaveText('已报送')

  await page.goto(`/#/report/${id}`)
  const line = page.locator('[data-handed-line]')
  await expect(line).toHaveText('2020年1月20日已报送')
  const was = await page.locator(figure).inputValue()
  await page.locator(figure).fill('12345')
  await page.locator(figure).press('Enter')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await expect(line).toContainText('1月20日已报送，此后改动')
  await line.locator('a').click()
  await expect(page.locator('[data-paper=corrections]')).toContainText('12345')
  await page.goto('/#/')
  await expect(row).toHaveAttribute('data-standing', 'changed')
  await expect(row.locator('.status')).toContainText('报送后有改动')

  await row.locator('.status a').click()
  await expect(page.locator('[data-compare=from] option:checked')).toContainText(
    '报送稿（2020年1月20日）',
  )
  await expect(page.locator('[data-version]')).toContainText('.html”，校验值')
  await expect(page.locator('[data-difference]').first()).toContainText('12345')

  await page.goto(`/#/report/${id}/document`)
  await page.click('[data-action=correction-list]')
  await page
    .locator('[data-correction="figure requests.granted.natural"] textarea')
    .fill('漏计第四季度的件数')
  await page.locator('main h1').first().click()
  const sheet = page.locator('[data-paper=corrections] article')
  await expect(sheet).toContainText('漏计第四季度的件数')
  await expect(sheet).toContainText('2020年1月20日报送')
  const saving = page.waitForEvent('download')
  await page.click('[data-action=paper-docx]')
  const file = await saving
  expect(file.suggestedFilename()).toContain('（更正对照表）.docx')
  const parts = unzipSync(readFileSync(await file.path()))
  const text = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]+>/g, '')
  for (const word of ['更正对照表', `${was}件`, '12345件', '漏计第四季度的件数'])
    expect(text).toContain(word)
  // What is written beside a report is there again.
  await page.reload()
  await expect(sheet).toContainText('漏计第四季度的件数')

  // A received report is judged and sent back with remarks.
  await page.goto(`/#/report/${id}/document`)
  await page.click('main [data-action=remarks]')
  const back = page.locator('[data-paper=remarks] article')
  await expect(back).toContainText('呼兰区')
  await page.locator('[data-field=general]').fill('请核对第四季度台账')
  await page.locator('[data-remark] textarea').first().fill('请附台账')
  await page.locator('main h1').first().click()
  await expect(back).toContainText('请核对第四季度台账')
  await expect(back).toContainText('审核意见：请附台账')
  await page.locator('[data-remark] input').first().uncheck()
  await expect(back).not.toContainText('审核意见：请附台账')
  await page.goto(`/#/report/${id}/paper/checks`)
  await expect(page.locator('[data-paper=checks] article')).toContainText('校验结论')
})

test('one door takes what others send, and says what a package with errors is', async ({
  page,
}) => {
  const id = await ownReport(page)
  await page.locator(figure).fill('12345')
  await page.locator(figure).press('Enter')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await page.goto(`/#/report/${id}/document`)
  // The screen before has an 导出 too, and goes with its question once this one has come.
  await expect(page.locator('[data-option=signed]')).toBeVisible()
  await page.click('[data-action=export]')
  await page.click('[data-action=export-package]')
  const leaving = page.waitForEvent('download')
  await page.click('[data-action=export-anyway]')
  const zip = readFileSync(await (await leaving).path())

  await page.goto('/#/')
  await page.click('[data-action=receive]')
  const door = page.locator('[data-import=received]')
  await door.setInputFiles({ name: '包.zip', mimeType: 'application/zip', buffer: zip })
  await expect(page.locator('[data-package-errors]')).toContainText('必须改正的错误')
  await expect(page.locator('[data-verified] .good')).toHaveCount(0)
  await page.click('[data-action=read-received]')
  await expect(page.locator('[data-import-preview]')).toBeVisible()
  await page.keyboard.press('Escape')

  // A backup has a place of its own, and its plan is shown there.
  await page.goto('/#/settings')
  const saving = page.waitForEvent('download')
  await page.locator('main [data-action=backup]').first().click()
  const backup = readFileSync(await (await saving).path())
  await page.goto('/#/')
  await page.click('[data-action=receive]')
  await door.setInputFiles({ name: '备份.jsonl', mimeType: 'text/plain', buffer: backup })
  await expect(page.locator('dialog[open] [data-import=backup]')).toBeAttached()
  await expect(page.locator('dialog[open]')).toContainText('份报告')
})

test('what was deleted keeps its row for a while, and a second click hits nothing', async ({
  page,
}) => {
  await page.goto('/')
  await page.click('[data-action=open-lesson]')
  await expect(page.locator(figure)).toBeVisible()
  await page.goto('/#/')
  const rows = page.locator('[data-report]')
  await expect(rows).not.toHaveCount(0)
  const count = (await rows.count()) + 1
  await page.click('[data-action=new-report]')
  await page.fill('input[data-field=organ]', '示例局')
  await page.keyboard.press('Enter')
  await expect(page.locator(figure)).toBeVisible()
  await page.goto('/#/')
  await expect(rows).toHaveCount(count)
  // The last of one's own: what is said above the list of keeping it must not go and let the rows move up.
  await expect(page.locator('[data-keep]')).toBeVisible()
  const { x, y } = (await rows.first().locator('[data-action=delete]').boundingBox()) ?? {
    x: 0,
    y: 0,
  }
  await page.mouse.click(x + 5, y + 5)
  await expect(page.locator('[data-deleted]')).toContainText('已删除')
  await page.mouse.click(x + 5, y + 5)
  await expect(rows).toHaveCount(count - 1)
  await page.click('[data-deleted] [data-action=undo-delete]')
  await expect(rows).toHaveCount(count)
  await expect(page.locator('[data-deleted]')).toHaveCount(0)
  // By keyboard: 撤销 has it, Ctrl+Z does the same, and the report has it again.
  await page.keyboard.press('Escape')
  await rows.first().locator('[data-action=delete]').press('Enter')
  await expect(page.locator('[data-action=undo-delete]')).toBeFocused()
  await page.keyboard.press('Control+z')
  await expect(rows.first().getByRole('link')).toBeFocused()
  // The only one: the ways to begin do not come under the pointer.
  await page.click('[data-action=remove-samples]')
  await expect(rows).toHaveCount(1)
  await rows.first().locator('[data-action=delete]').dblclick()
  await expect(page.locator('[data-deleted]')).toContainText('已删除')
  await expect(page).toHaveURL(/#\/$/)
  await page.click('[data-action=undo-delete]')
  // For good it asks, and not where the same two clicks would answer.
  await rows.first().locator('[data-action=delete]').click()
  await page.click('summary:has-text("回收站")')
  const binned = await page.locator('[data-binned]').count()
  await page.locator('[data-action=remove-report]').first().dblclick()
  await expect(page.locator('[data-binned]')).toHaveCount(binned)
  await expect(page.locator('[data-keep]')).toBeVisible()
  await expect(page.locator('[data-action=confirm-remove]')).toBeVisible()
})

test('of the package it is asked too, the menu says whether it is signed, and what was handed in goes only when asked', async ({
  page,
}) => {
  const id = await ownReport(page)
  const leave = async (kind: string) => {
    await page.click('[data-action=export]')
    const leaving = page.waitForEvent('download')
    await page.click(`[data-action=export-${kind}]`)
    await leaving
  }
  const question = page.locator('[data-left-question]')
  await leave('docx')
  await expect(page.locator('.done')).toBeVisible()
  await expect(question, 'not of a file that is looked at first').toHaveCount(0)
  await leave('package')
  await expect(question).toContainText('报送包')
  await question.locator('[data-action=not-left]').click()
  await leave('package')
  await expect(question, 'answered for what stands').toHaveCount(0)
  // A change that leaves no error: with one the package would ask first.
  await page.locator('#section-other textarea').fill('没有其他需要报告的事项。')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  await leave('package')
  await question.locator('[data-action=mark-left]').click()
  await page.locator('dialog[open] [data-action=confirm-mark]').click()
  await expect(page.locator('[data-handed-line]')).toContainText('已报送')

  await page.click('[data-action=export]')
  const choices = page.locator('#export-menu button[data-action^=export-]')
  await expect(choices.first()).toContainText('报送上级用这个')
  await expect(page.locator('[data-signed-note]')).toContainText('不含落款')
  await page.click('[data-action=choose-signed]')
  await expect(page.locator('[data-option=signed]')).toBeFocused()

  await page.goto(`/#/report/${id}/history`)
  const version = page.locator('[data-version]')
  await version.locator('[data-action=remove-version]').click()
  await page.click('dialog[open] [data-action=keep-version]')
  await expect(version).toHaveCount(1)
  await version.locator('[data-action=remove-version]').click()
  await page.click('dialog[open] [data-action=confirm-remove-version]')
  await expect(version).toHaveCount(0)
  await expect(page.locator('[data-compare=from] option:checked')).toHaveText('最初的内容')
  await expect(page.locator('[data-compare=from]')).not.toContainText('已去掉')
})
