/** The sample of 2021 on the desk, which follows that of 2020, and its places. */
import { type Page, expect } from './page'

export const cell = (page: Page, key: string) => page.locator(`[data-figure="${key}"]`)
export const text = (page: Page, place: string) => page.locator(`[data-narrative="${place}"]`)
export const found = (page: Page, check: string) => page.locator(`[data-finding="${check}"]`)

/** Opens it. */
export async function openSecond(page: Page): Promise<void> {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await expect(cell(page, 'requests.received.natural')).toHaveValue('14')
  await page.goto('/#/')
  await page.locator('tr', { hasText: '呼兰区2021年' }).getByRole('link').click()
  await expect(cell(page, 'requests.received.natural')).toHaveValue('20')
}
export const errors = (page: Page) => page.locator('[data-severity=error]:not([data-acknowledged])')
export const note = (page: Page) => page.locator('footer .note')

/** A keyboard that counts the keys pressed on it; text typed is told apart. */
export function counting(page: Page) {
  let keys = 0
  return {
    press: async (...pressed: readonly string[]): Promise<void> => {
      for (const key of pressed) {
        keys += 1
        await page.keyboard.press(key)
      }
    },
    count: () => keys,
  }
}

/** Types a wrong figure into a cell, as a slip would be made. */
export async function slip(page: Page, key: string, figure: string): Promise<void> {
  await cell(page, key).click()
  await page.keyboard.type(figure)
  await page.keyboard.press('Enter')
}
