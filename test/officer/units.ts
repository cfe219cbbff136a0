/** A county and its units in the browser: their files, and the 汇总 they are put to. */
import { readFileSync } from 'node:fs'
import { type Page, expect } from './page'

export interface UnitFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const keys = Object.keys(
  (
    JSON.parse(
      readFileSync(new URL('../old-report/word-page-2024.json', import.meta.url), 'utf8'),
    ) as { readonly figures: Readonly<Record<string, number>> }
  ).figures,
)

/** A unit's report: `count` applications of natural persons, all granted, and what else is given. */
export function unitFile(name: string, count: number, more: Readonly<Record<string, number>> = {}) {
  const figures: Record<string, number> = Object.fromEntries(keys.map((key) => [key, 0]))
  for (const row of ['received', 'granted', 'concluded'])
    for (const column of ['natural', 'total']) figures[`requests.${row}.${column}`] = count
  const report = {
    type: 'zfxxgk-annual-report',
    version: 1,
    format: '2021',
    year: 2024,
    organ: { name, level: 'department' },
    title: `${name}2024年政府信息公开工作年度报告`,
    narrative: {},
    figures: { ...figures, ...more },
    acknowledged: [],
  }
  return {
    name: `${name}.json`,
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(report)),
  } satisfies UnitFile
}

export const office = unitFile('示例县人民政府办公室', 3)
export const faulty = unitFile('示例县财政局', 5, { 'proceedings.review.upheld': 1 })
export const mended = unitFile('示例县财政局', 6)
export const town = unitFile('示例镇人民政府', 4, { 'proactive.fees.amount': 1.05 })

export async function imported(page: Page, file: UnitFile): Promise<void> {
  await page.goto('/#/')
  await page.click('[data-action=import]')
  await page.setInputFiles('[data-import=report]', file)
  await page.click('[data-import-preview] [data-action=confirm-import]')
  await page.waitForURL(/#\/report\//)
}

/** The report on the screen as a file; one with errors is asked about first. */
export async function exported(page: Page, kind: string, isFaulty = false): Promise<UnitFile> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .click(`[data-action=export-${kind}]`)
      .then(() => (isFaulty ? page.click('[data-action=export-anyway]') : undefined)),
  ])
  return {
    name: `报送.${kind}`,
    mimeType: 'application/octet-stream',
    buffer: readFileSync(await download.path()),
  }
}

export const unit = (page: Page, name: string) => page.locator(`[data-unit="${name}"]`)
export const sumAt = (page: Page, key: string) => page.locator(`.sum [data-figure="${key}"]`)
export const entered = (page: Page, key: string) => page.locator(`.entry [data-figure="${key}"]`)

export async function begun(
  page: Page,
  names: readonly string[],
  organ = '示例县人民政府',
): Promise<void> {
  await page.goto('/#/consolidation')
  await page.click('[data-action=new-consolidation]')
  await page.fill('[data-field=organ]', organ)
  await page.fill('dialog [data-field=year]', '2024')
  await page.click('[data-action=create-consolidation]')
  await page.click('[data-action=add-units]')
  await page.fill('[data-field=unit-names]', names.join('\n'))
  await page.click('[data-action=confirm-units]')
  await expect(page.locator('[data-sum-stand]')).toContainText(`缺报 ${String(names.length)}`)
}

export const names = ['示例县人民政府办公室', '示例县财政局', '示例镇人民政府', '示例县司法局']
