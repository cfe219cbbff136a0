/** Ctrl+P on any screen gives something right: its words on A4, nothing cut or wrung out. The report itself: `document`. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { begun, names, office } from './units'
import { expect, type Page, test } from './page'

/** What is printed: the pages' lines, and the places of words beyond the paper; undefined where nothing can read it. */
function printed(pdf: Buffer, path: string) {
  writeFileSync(path, pdf)
  const read = (...options: readonly string[]) =>
    spawnSync('pdftotext', [...options, path, '-'], { encoding: 'utf8' })
  const places = read('-bbox')
  if (places.status !== 0) return undefined
  const width = Number(/<page width="([\d.]+)"/.exec(places.stdout)?.[1])
  const edges = [...places.stdout.matchAll(/xMin="([-\d.]+)" yMin="[-\d.]+" xMax="([-\d.]+)"/g)]
  const lines = read('-layout')
    .stdout.split('\n')
    .filter((line) => line.trim() !== '')
  return {
    pages: places.stdout.split('<page ').length - 1,
    beyond: edges.filter(([, from, to]) => Number(from) < 0 || Number(to) > width).length,
    lines,
    /** Lines that hold a single sign: what is wrung out in a narrow column. */
    wrung: lines.filter((line) => /^\s*\S\s*$/.test(line)).length,
  }
}

/** The screens beside the report itself, by what must be there, at most so many pages long. */
const screens: readonly (readonly [path: string, ready: string, pages: number])[] = [
  ['/', '[data-report]', 1],
  ['/report/:id/history', '.history h1', 2],
  ['/report/:id/compare', '[data-compare="requests.received.total"]', 5],
  ['/report/:id/story', '[data-chart=story]', 2],
  ['/trends', '[data-chart]', 5],
  // A rule more is a third of a page.
  ['/checks', 'main article h3', 21],
  ['/settings', '[data-action=backup]', 3],
  ['/help/tables', '[data-topic=tables] summary', 6],
]

/** Nothing that only a screen can do is on paper. */
const controls = /撤销|重做|返回|打印…|保存…|复制/

async function paper(page: Page, path: string) {
  return printed(await page.pdf({ preferCSSPageSize: true }), path)
}

test('every screen prints its own words, whole and on few pages', async ({ page }, info) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  const id = page.url().split('/report/')[1] ?? ''
  for (const [path, ready, most] of screens) {
    await page.goto(`/#${path.replace(':id', id)}`)
    await page.locator(ready).first().waitFor()
    const found = await paper(page, info.outputPath(`${path.replace(/\W+/g, '-')}.pdf`))
    if (!found) continue
    expect.soft(found.pages, `${path}: pages`).toBeLessThanOrEqual(most)
    expect.soft(found.beyond, `${path}: words beyond the paper`).toBe(0)
    expect.soft(found.wrung, `${path}: lines of one sign`).toBeLessThan(20)
    if (!path.startsWith('/help')) expect.soft(found.lines.join('\n'), path).not.toMatch(controls)
  }
})

test('a consolidation prints its units', async ({ page }, info) => {
  await begun(page, names)
  await page.setInputFiles('[data-import=units]', [office])
  await expect(page.locator('[data-sum-stand]')).toContainText('已收 1')
  const found = await paper(page, info.outputPath('consolidation.pdf'))
  expect(found?.pages ?? 1).toBeLessThanOrEqual(3)
  expect(found?.beyond ?? 0).toBe(0)
  if (found) expect(found.lines.join('\n')).toContain('示例县人民政府办公室')
})

test('a dialog that is open is not on paper, what is under it is', async ({ page }, info) => {
  await page.goto('/')
  await page.click('[data-action=open-sample]')
  await page.locator('[data-figure]').first().waitFor()
  await page.goto('/#/')
  await page.click('[data-action=new-report]')
  await expect(page.locator('dialog[open]')).toBeVisible()
  const found = await paper(page, info.outputPath('dialog.pdf'))
  if (!found) return
  expect(found.lines.join('\n')).not.toContain('新建报告')
  expect(found.lines.join('\n')).toContain('呼兰区')
})
