/** Three windows of one browser: two edit in turn, the third imports and restores meanwhile. Lost and silent are counted. */
import { readFileSync } from 'node:fs'
import { cell, created, edits, key, logged, other, reading, typed } from './bursts'
import { type Page, expect, test } from './page'

test.describe.configure({ retries: 0 })

/** What the third window does from elsewhere: an import into the report, or a merge of an old backup. */
async function fromElsewhere(third: Page, report: Buffer | undefined, backup: Buffer) {
  const said = third.locator('dialog[open] .problem')
  if (report) {
    await third.goto('/#/')
    await third.click('[data-action=import]')
    await third
      .locator('[data-import=report]')
      .setInputFiles({ name: '报告.json', mimeType: '', buffer: report })
    await third.check('[data-import-existing] [value=replace]')
    await third.click('[data-action=confirm-import]')
    await expect(third.locator('.entry').or(said).first()).toBeVisible()
    const stored = (await said.count()) === 0
    await third.goto('/#/')
    return stored ? 'stored' : 'refused'
  }
  await third.goto('/#/settings')
  await third.click('[data-action=restore]')
  await third
    .locator('[data-import=backup]')
    .setInputFiles({ name: '备份.jsonl', mimeType: 'application/jsonl', buffer: backup })
  await expect(third.locator('[data-import-preview]')).toBeVisible()
  await third.click('[data-action=confirm-import]')
  const asked = third.locator('[data-plan-changed]')
  const done = third.locator('[data-restored]')
  await expect(done.or(asked).or(said).first()).toBeVisible()
  const answer = (await done.count()) > 0 ? 'stored' : 'refused'
  await third.reload()
  return answer
}

test(`${String(edits)} edits in three windows, imports and restores among them: 0 lost, 0 silent`, async ({
  page,
  context,
}) => {
  test.setTimeout(240_000)
  const address = await created(page)
  await page.click('[data-action=export]')
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-action=export-json]'),
  ])
  const plain = JSON.parse(readFileSync(await file.path(), 'utf8')) as { figures: object }
  const [second, third] = [await context.newPage(), await context.newPage()]
  await second.goto(address)
  await expect(reading(second)).toBeVisible()
  await third.goto('/#/settings')
  const [copy] = await Promise.all([
    third.waitForEvent('download'),
    third.click('[data-action=backup]'),
  ])
  const backup = readFileSync(await copy.path())
  const promised = new Set([1])
  let [writer, silent, refused, elsewhere] = [page, 0, 0, 0]
  for (let next = 2; next <= edits;) {
    const many = 1 + Math.floor(Math.random() * 60)
    const brings = Math.random() < 0.35
    const figures = { ...plain.figures, [other]: next + many }
    const report = Buffer.from(JSON.stringify({ ...plain, figures }))
    const isImport = Math.random() < 0.6
    // At once with the typing, so that the pen is lent in the middle of it.
    const [answer] = await Promise.all([
      brings && fromElsewhere(third, isImport ? report : undefined, backup),
      typed(writer, key, next, many),
    ])
    const last = next + many - 1
    await expect(writer.locator('[data-save-state=saved]')).toBeVisible()
    // An import that replaces puts its own number in the cell too, now and then after the typing.
    const shown = Number(await cell(writer).inputValue())
    for (let one = next; one <= last; one++) promised.add(one)
    if (shown !== last && !(isImport && answer === 'stored' && shown === 1)) silent += 1
    if (answer) {
      elsewhere += 1
      if (answer === 'refused') refused += 1
      else if (isImport) promised.add(next + many)
    }
    next += many + 1
    if (Math.random() < 0.4) {
      writer = writer === page ? second : page
      await writer.click('[data-action=take-over]')
      await expect(reading(writer)).toHaveCount(0)
    }
  }
  const entered = new Set(await logged(page))
  const lost = [...promised].filter((figure) => !entered.has(figure))
  console.log(
    `${String(promised.size)} edits, ${String(elsewhere)} imports and restores among them (${String(refused)} refused or asked again in words): ${String(lost.length)} lost, ${String(silent)} silent`,
  )
  expect(lost).toEqual([])
  expect(silent).toBe(0)
})
