/** Bursts of typing in several windows, and what the log says of them. */
import { type Page, expect } from './page'

export const key = 'requests.received.natural'
export const other = 'requests.received.business'
export const cell = (page: Page, at = key) => page.locator(`[data-figure="${at}"]`)
export const reading = (page: Page) => page.locator('[data-reading-only]')

export async function created(page: Page): Promise<string> {
  await page.goto('/')
  await page.click('[data-action=new-report]')
  await page.fill('[data-field=organ]', '甲局')
  await page.click('[data-action=create]')
  await cell(page).fill('1')
  await expect(page.locator('[data-save-state=saved]')).toBeVisible()
  return page.url()
}

/** Types `count` numbers one after the other into a cell, each an edit of its own, at an uneven pace. */
export const typed = (page: Page, at: string, from: number, count: number) =>
  page.evaluate(
    async ({ figure, first, many }) => {
      const field = document.querySelector<HTMLInputElement>(`[data-figure="${figure}"]`)
      for (let step = 0; step < many && field && !field.disabled; step++) {
        field.blur()
        field.focus()
        field.value = String(first + step)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        if (Math.random() < 0.3) await new Promise((done) => setTimeout(done, Math.random() * 8))
      }
    },
    { figure: at, first: from, many: count },
  )

/** What the log says was entered in the two cells, in order. */
export const logged = (page: Page): Promise<number[]> =>
  page.evaluate(
    ([one, two]) =>
      new Promise<number[]>((done) => {
        const opening = indexedDB.open('zfxxgk-annual-report')
        opening.onsuccess = () => {
          const rows = opening.result.transaction('edits').objectStore('edits').getAll()
          rows.onsuccess = () => {
            const found = rows.result as {
              changes: { key?: string; before: number; after: number }[]
            }[]
            opening.result.close()
            done(
              found.flatMap(({ changes }) =>
                changes
                  .filter((change) => change.key === one || change.key === two)
                  .map(({ after }) => after),
              ),
            )
          }
        }
      }),
    [key, other],
  )

/** `npm run kill` makes 1,000. */
export const edits = Number(process.env['EDITS'] ?? 250)
