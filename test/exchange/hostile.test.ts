/** Files built to harm end soon in a clear message, whatever reader they reach. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { formats } from '@/format'
import { readHtml } from '@/exchange/read/html'
import { readReport } from '@/exchange/readers'

const mega = 1024 * 1024

const types = strToU8(
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
)
const docx = (xml: string | Uint8Array) =>
  zipSync({
    '[Content_Types].xml': types,
    'word/document.xml': typeof xml === 'string' ? strToU8(xml) : xml,
  })
const xlsx = (sheet: string | Uint8Array) =>
  zipSync({
    '[Content_Types].xml': types,
    'xl/workbook.xml': strToU8('<workbook/>'),
    'xl/worksheets/sheet1.xml': typeof sheet === 'string' ? strToU8(sheet) : sheet,
  })
const entities = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]><x>&c;</x>`

const files: readonly (readonly [name: string, bytes: () => Uint8Array, word: RegExp])[] = [
  ['a zip bomb as a Word file', () => docx(new Uint8Array(100 * mega)), /过大/],
  ['a zip bomb as a workbook', () => xlsx(new Uint8Array(100 * mega)), /过大/],
  ['an entity bomb in a Word file', () => docx(entities), /DOCTYPE/],
  ['an entity bomb in a workbook', () => xlsx(entities), /DOCTYPE/],
  ['tables nested deeply in a Word file', () => docx('<w:tbl><w:tr><w:tc>'.repeat(50_000)), /嵌套/],
  ['tables nested deeply in a page', () => strToU8('<table><tr><td>'.repeat(100_000)), /嵌套/],
  ['elements nested deeply in a page', () => strToU8('<div>'.repeat(200_000)), /嵌套/],
  ['a page without end', () => strToU8('<p>x'.repeat(4 * mega)), /过大/],
  ['a text without end', () => strToU8('本年新收 1\n'.repeat(mega)), /过大/],
  ['a sheet of cells without end', () => xlsx(strToU8('<c/>'.repeat(30 * mega))), /过大/],
  ['JSON nested deeply', () => strToU8(`{"a":${'['.repeat(mega)}`), /不是完整的报告文件/],
  [
    'a Word file of paragraphs without end',
    () => docx(`<w:document>${'<w:p/>'.repeat(60_000)}</w:document>`),
    /过大/,
  ],
  ['half a zip', () => docx('<a/>'.repeat(1000)).subarray(0, 200), /不完整/],
  [
    'thousands of files in a zip',
    () =>
      zipSync(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`${at}.json`, types]))),
    /过大/,
  ],
  ['nothing but zeros', () => new Uint8Array(mega), /编码|没有找到/],
]

describe('ends soon and in words', () => {
  test.each(files)('%s', async (_, bytes, word) => {
    const outcome = await readReport({ bytes: bytes() }, formats)
    expect(outcome.ok ? 'read' : outcome.problem.text).toMatch(word)
  })
})

test('names that reach for prototypes are plain names', async () => {
  const file = `{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"zfxxgk-annual-report","version":1,"format":"2021","year":2024,"organ":{"name":"示例局","__proto__":{"polluted":1}},"figures":{"__proto__":{"polluted":1},"requests.received.natural":3}}`
  const outcome = await readReport({ text: file }, formats)
  expect(outcome.ok).toBe(true)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
  const list = await readReport(
    { text: 'key,row,value\n__proto__,x,1\nconstructor,x,1\nrequests.received.natural,x,3\n' },
    formats,
  )
  expect(list.ok && list.value.recognised.report.figures['requests.received.natural']).toBe(3)
  expect(Reflect.get({}, 'polluted')).toBeUndefined()
})

test('spans and columns without end stay within bounds', async () => {
  const html = `<table>${'<tr><td colspan="1000000" rowspan="1000000">1</td><td>本年新收</td></tr>'.repeat(2000)}</table>`
  const outcome = await readReport({ html }, formats)
  expect(outcome.ok).toBe(false)
})

test.each([
  ['siblings', '* ~ * ~ *{display:none}'.repeat(1000)],
  ['places', 'i:nth-of-type(2n+1){display:none}'.repeat(1000)],
  ['brackets in brackets', `${':is('.repeat(20_000)}{display:none}`],
  ['attributes without end', `${'[a'.repeat(100_000)}{display:none}`],
  ['rules in rules', `td{${'&&&&&&&&{'.repeat(50)}display:none`],
])(
  'a page whose sheet asks for ever for %s is read, and nothing of it without a doubt',
  (_, css) => {
    const cells = '<i>1</i><b>5</b>'.repeat(20_000)
    const page = `<style>${css}</style><table><tr><td>行政许可<td>${cells}<td>x</table>`
    const [table] = readHtml(page).blocks.filter(({ kind }) => kind === 'table')
    expect(table?.kind === 'table' && table.cells[1]?.unseen).toBeTruthy()
  },
)
