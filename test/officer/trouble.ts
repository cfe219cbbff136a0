/** A report under way in a browser whose storage is about to fail. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from './page'

export const key = 'requests.received.natural'
export const cell = (page: Page) => page.locator(`[data-figure="${key}"]`)
export const saved = (page: Page) => expect(page.locator('[data-save-state=saved]')).toBeVisible()
export const trouble = (page: Page, kind: string) => page.locator(`[data-trouble=${kind}]`)

export async function created(page: Page, figure = '12'): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await cell(page).fill(figure)
  // The stay in the cell is over: what is entered next is another step of undo.
  await page.locator('[data-title]').focus()
}

export async function rescued(page: Page): Promise<Record<string, number>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=rescue]'),
  ])
  const file = JSON.parse(readFileSync(await download.path(), 'utf8')) as {
    figures: Record<string, number>
  }
  return file.figures
}
