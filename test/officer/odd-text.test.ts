/** Signs of Word and of web pages typed and pasted into title, organ and text: seen clean, kept clean, and every file well formed. */
import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { type Page, expect, test } from './page'

const odd = '\u000b\u000c\u0007\u001f\u0085\u2028\ufffe\ufdd0\u200b\ufeff\u00ad\u202e'
/** A Chinese text with each of them between characters. */
const words = Array.from(
  odd,
  (sign, index) => `${'甲乙丙丁戊己庚辛壬癸子丑'[index] ?? ''}${sign}`,
).join('')
const inLine = '甲 乙 丙丁戊 己 庚辛壬癸子丑'
const inText = '甲\n乙\n丙丁戊\n己\n庚辛壬癸子丑'

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => navigator.clipboard.writeText(pasted), text)
  await page.keyboard.press('Control+v')
}

async function parts(page: Page, kind: string): Promise<Readonly<Record<string, string>>> {
  await page.click('[data-action=export]')
  const leaving = page.waitForEvent('download')
  await page.locator(`[data-action=export-${kind}]`).click()
  const anyway = page.locator('[data-action=export-anyway]')
  if (await anyway.isVisible()) await anyway.click()
  const files = unzipSync(new Uint8Array(readFileSync(await (await leaving).path())))
  return Object.fromEntries(
    Object.entries(files).flatMap(([name, part]) =>
      /\.(?:xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  )
}

/** The browser's own strict parser looks at every part. */
const broken = (page: Page, files: Readonly<Record<string, string>>) =>
  page.evaluate(
    (all) =>
      Object.entries(all)
        .filter(([, xml]) =>
          new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
        )
        .map(([name]) => name),
    files,
  )

for (const way of ['typed', 'pasted'] as const)
  test(`odd signs ${way} into title, organ and text`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/')
    await page.click('[data-action=open-sample]')
    await page.locator('[data-figure]').first().waitFor()
    await page.locator('details.organ summary').click()
    const fields = {
      title: page.locator('[data-title]'),
      name: page.locator('[data-field=name]'),
      text: page.locator('[data-narrative=overview]'),
    }
    for (const field of Object.values(fields)) {
      await field.click()
      await page.keyboard.press('Control+a')
      if (way === 'pasted') await paste(page, words)
      else await page.keyboard.insertText(words)
      // The caret stayed behind what was put in.
      await page.keyboard.type('末')
    }
    await expect(fields.title).toHaveValue(`${inLine}末`)
    await expect(fields.name).toHaveValue(`${inLine}末`)
    await expect(fields.text).toHaveValue(`${inText}末`)
    const book = await parts(page, 'xlsx')
    expect(await broken(page, book)).toEqual([])
    expect(book['docProps/core.xml']).toContain(`<dc:title>${inLine}末</dc:title>`)
    // A text has a row for each of its paragraphs.
    for (const line of `${inText}末`.split('\n'))
      expect(book['xl/sharedStrings.xml']).toContain(`>${line}</t>`)
    const word = await parts(page, 'docx')
    expect(await broken(page, word)).toEqual([])
    for (const line of inText.split('\n')) expect(word['word/document.xml']).toContain(line)
    await page.reload()
    await expect(fields.title).toHaveValue(`${inLine}末`)
    await expect(fields.text).toHaveValue(`${inText}末`)
  })
