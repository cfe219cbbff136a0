/** A city corrects its published report: it is imported, marked as published, corrected, and the corrections leave with it. */
import { readFileSync } from 'node:fs'
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

test('the file that was published says which content it was, and the dialog stays in its place', async ({
  page,
}, info) => {
  const { id, file } = await published(page)
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
  await page.screenshot({ path: info.outputPath('by-day.png') })
  await what.selectOption('now')
  await dialog
    .locator('[data-field=handed-file]')
    .setInputFiles({ name: '公布的网页.html', mimeType: 'text/html', buffer: file })
  await expect(dialog.locator('[data-file-beside]')).toContainText('文件里的内容就是“导入时的内容')
  await expect(what).toHaveValue('start')
  await what.selectOption('now')
  await expect(dialog.locator('[data-file-beside]')).toContainText('所选的是“12345件”')
  await page.screenshot({ path: info.outputPath('other.png') })
  expect(await top()).toBe(was)
  await what.selectOption('start')
  await dialog.locator('[data-action=confirm-mark]').click()
  await expect(page.locator('main [data-standing]')).toHaveAttribute('data-standing', 'changed')
})
