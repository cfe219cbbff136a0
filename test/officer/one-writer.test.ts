/** Real pages of one browser: the partner closed or crashed, an import into a report another page edits, a restore racing an edit, the bin. */
import { readFileSync } from 'node:fs'
import { type Page, expect, test } from './page'
import { cell, created, key, rescued, saved, trouble } from './trouble'

test.describe.configure({ retries: 0 })

const other = 'requests.received.business'
const otherCell = (page: Page) => page.locator(`.entry [data-figure="${other}"]`)
const reading = (page: Page) => page.locator('[data-reading-only]')

/** The report as its JSON file, with one figure changed. */
async function file(page: Page, figures: Readonly<Record<string, number>>): Promise<Buffer> {
  await page.click('[data-action=export]')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-json]'),
  ])
  const report = JSON.parse(readFileSync(await download.path(), 'utf8')) as { figures: object }
  return Buffer.from(JSON.stringify({ ...report, figures: { ...report.figures, ...figures } }))
}

async function imported(page: Page, buffer: Buffer, plan: 'replace' | 'fill'): Promise<void> {
  await page.click('[data-action=import]')
  await page
    .locator('[data-import=report]')
    .setInputFiles({ name: '报告.json', mimeType: '', buffer })
  await page.check(`[data-import-existing] [value=${plan}]`)
  await page.click('[data-action=confirm-import]')
}

for (const how of ['closed', 'crashed', 'gone to another screen'] as const)
  test(`the partner ${how}: the window that is left writes by itself`, async ({
    page,
    context,
  }) => {
    await created(page)
    await saved(page)
    const second = await context.newPage()
    await second.goto(page.url())
    await expect(reading(second)).toBeVisible()
    if (how === 'closed') await page.close()
    else if (how === 'crashed') {
      const session = await context.newCDPSession(page)
      // A crashed page answers no more.
      void session.send('Page.crash').catch(() => undefined)
    } else await page.goto('/#/')
    const left = Date.now()
    await expect(reading(second)).toHaveCount(0)
    console.log(`  the partner ${how}: writer after ${Date.now() - left} ms`)
    await cell(second).fill('34')
    await saved(second)
    await second.reload()
    await expect(cell(second)).toHaveValue('34')
  })

for (const plan of ['replace', 'fill'] as const)
  test(`an import (${plan}) into a report another window edits is stored and shown there`, async ({
    page,
    context,
  }) => {
    await created(page)
    await saved(page)
    const buffer = await file(page, { [other]: 7 })
    await cell(page).focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('45')
    const second = await context.newPage()
    await second.goto('/')
    await imported(second, buffer, plan)
    await expect(otherCell(second)).toHaveValue('7')
    await expect(cell(second)).toHaveValue(plan === 'replace' ? '12' : '45')
    await expect(otherCell(page)).toHaveValue('7')
    await expect(reading(page)).toHaveCount(0)
    await otherCell(page).fill('8')
    await saved(page)
    await page.click('[data-action=undo]')
    await page.click('[data-action=undo]')
    await expect(otherCell(page)).toHaveValue('')
    await expect(cell(page)).toHaveValue('45')
  })

test('a merge restore that an edit overtakes writes nothing, says what changed and asks again', async ({
  page,
  context,
}) => {
  await created(page)
  await saved(page)
  const address = page.url()
  const second = await context.newPage()
  await second.goto('/#/settings')
  const [download] = await Promise.all([
    second.waitForEvent('download'),
    second.click('[data-action=backup]'),
  ])
  const old = readFileSync(await download.path())
  await cell(page).fill('13')
  await saved(page)
  const [newer] = await Promise.all([
    second.waitForEvent('download'),
    second.click('[data-action=backup]'),
  ])
  const buffer = readFileSync(await newer.path())
  const choose = async (content: Buffer) => {
    await second.click('[data-action=restore]')
    await second
      .locator('[data-import=backup]')
      .setInputFiles({ name: '备份.jsonl', mimeType: 'application/jsonl', buffer: content })
    await expect(second.locator('[data-import-preview]')).toBeVisible()
  }
  await choose(old)
  await second.check('[data-restore=replace]')
  await second.click('[data-action=confirm-import]')
  await expect(second.locator('[data-restored]')).toBeVisible()
  await expect(cell(page)).toHaveValue('12')
  await second.reload()
  await choose(buffer)
  await expect(second.locator('[data-relation=ahead]')).toHaveCount(1)
  await otherCell(page).fill('9')
  await second.click('[data-action=confirm-import]')
  await expect(second.locator('[data-plan-changed]')).toContainText('在本机又有修改')
  await expect(second.locator('[data-relation=apart]')).toHaveCount(1)
  await expect(otherCell(page)).toHaveValue('9')
  await second.click('[data-action=confirm-import]')
  await expect(second.locator('[data-restored]')).toContainText('另存 1 份报告')
  await page.goto('/')
  await expect(page.locator('[data-report]')).toHaveCount(2)
  await page.goto(address)
  await expect(otherCell(page)).toHaveValue('9')
  await expect(cell(page)).toHaveValue('12')
})

test('a report deleted in one window and edited in another: told there, nothing lost, taken out and gone on with', async ({
  page,
  context,
}) => {
  await created(page)
  await saved(page)
  const second = await context.newPage()
  await second.goto('/')
  await cell(page).focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('56')
  await second.click('[data-action=delete]')
  await expect(second.locator('[data-binned]')).toHaveCount(1)
  await expect(trouble(page, 'binned')).toContainText('已移入回收站')
  await expect(page.locator('[data-binned-here]')).toBeVisible()
  await expect(cell(page)).toBeDisabled()
  expect((await rescued(page))[key]).toBe(56)
  await page.click('[data-trouble=binned] [data-action=take-out]')
  await expect(trouble(page, 'binned')).toHaveCount(0)
  await cell(page).fill('57')
  await saved(page)
  await page.reload()
  await expect(cell(page)).toHaveValue('57')
})

test('a 汇总 is left to the other window by itself', async ({ page, context }) => {
  await page.goto('/#/consolidation')
  await page.click('[data-action=new-consolidation]')
  await page.fill('dialog[open] [data-field=organ]', '示例县人民政府')
  await page.click('dialog[open] [data-action=create-consolidation]')
  await expect(page.locator('.sum')).toBeVisible()
  const second = await context.newPage()
  await second.goto(page.url())
  await expect(reading(second)).toBeVisible()
  await page.close()
  await expect(reading(second)).toHaveCount(0)
})
