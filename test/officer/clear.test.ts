/** 清空本机数据: asked twice and after a backup, and nothing of the officer's stays in the browser. */
import { expect, test } from './page'

test('the machine is cleared after a backup, and begins anew', async ({ page }) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(page.locator('[data-figure="requests.granted.natural"]')).toBeVisible()
  await page.evaluate(() => {
    localStorage.setItem('of another program', 'stays')
  })
  await page.goto('/#/settings')
  await page.click('[data-action=clear-machine]')
  const dialog = page.getByRole('dialog')
  const confirm = dialog.locator('[data-action=confirm-clear]')
  await dialog.locator('[data-field=clear]').fill('清空')
  await expect(confirm).toBeDisabled()
  const leaving = page.waitForEvent('download')
  await dialog.locator('[data-action=backup-first]').click()
  await leaving
  await expect(dialog).toContainText('已备份为')
  await expect(confirm).toBeDisabled()
  await dialog.locator('[data-option=backup-kept]').check()
  await expect(confirm).toBeEnabled()
  await dialog.locator('[data-field=clear]').press('Enter')

  await expect(page.locator('main')).toContainText('还没有报告')
  await expect(page.locator('[data-trouble]')).toHaveCount(0)
  const left = await page.evaluate(async () => {
    const open = indexedDB.open('zfxxgk-annual-report')
    const database = await new Promise<IDBDatabase>((done) => {
      open.onsuccess = () => {
        done(open.result)
      }
    })
    const names = [...database.objectStoreNames].filter((name) => name !== 'machine')
    const counts = await Promise.all(
      names.map(
        (name) =>
          new Promise<number>((done) => {
            const request = database.transaction(name).objectStore(name).count()
            request.onsuccess = () => {
              done(request.result)
            }
          }),
      ),
    )
    const notes = JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])
    return { records: counts.reduce((sum, one) => sum + one, 0), notes }
  })
  expect(left.records).toBe(0)
  expect(left.notes).toContain('of another program')
  expect(left.notes).not.toContain('呼兰')
})
