/** Office files built to harm, and those that cannot be read, end soon and say what to do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readReport } from '@/exchange/readers'
import { formats } from '@/format'

const kept = (name: string): Uint8Array => readFileSync(join(import.meta.dirname, name))
const mega = 1024 * 1024

/** A file whose table of chains says of every sector that the one after it is sector 0. */
function circling(name: string): Uint8Array {
  const bytes = Uint8Array.from(kept(name))
  const view = new DataView(bytes.buffer)
  const table = (view.getUint32(0x4c, true) + 1) * 512
  bytes.fill(0, table, table + 512)
  return bytes
}

const odt = (body: string): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
    'content.xml': strToU8(
      `<office:document-content><office:body>${body}</office:body></office:document-content>`,
    ),
  })

/** A PDF of one page that draws this; whatever stands where is found again by its objects. */
const pdf = (drawing: string): Uint8Array =>
  strToU8(
    `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n4 0 obj<</Length ${drawing.length}>>stream\n${drawing}\nendstream endobj\ntrailer<</Root 1 0 R>>\n`,
  )

/** The small workbook with every record that begins so beginning otherwise. */
function misled(from: readonly number[], to: readonly number[]): Uint8Array {
  const bytes = Uint8Array.from(kept('small.xls'))
  for (let at = 0; at + from.length <= bytes.length; at++)
    if (from.every((byte, index) => bytes[at + index] === byte)) bytes.set(to, at)
  return bytes
}

const files: readonly (readonly [name: string, bytes: () => Uint8Array, word: RegExp])[] = [
  [
    'a document whose chains lead back',
    () => circling('small.doc'),
    /不完整|内容有错|没有找到|不能读取/,
  ],
  ['a workbook whose chains lead back', () => circling('small.xls'), /不完整|没有找到|不能读取/],
  ['half a document', () => kept('small.doc').subarray(0, 3000), /不完整|内容有错/],
  [
    'a document that says it is locked',
    () => {
      const bytes = Uint8Array.from(kept('small.doc'))
      const at = bytes.findIndex((byte, index) => byte === 0xec && bytes[index + 1] === 0xa5)
      bytes[at + 0x0b] = (bytes[at + 0x0b] ?? 0) | 1
      return bytes
    },
    /打开密码/,
  ],
  [
    'a sheet repeated without end',
    () =>
      odt(
        `<office:spreadsheet><table:table table:name="a">${'<table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384" table:number-rows-spanned="99999999" table:number-columns-spanned="99999999"><text:p>1</text:p></table:table-cell></table:table-row>'.repeat(2000)}</table:table></office:spreadsheet>`,
      ),
    /没有找到/,
  ],
  [
    'tables nested deeply in a text',
    () => odt('<table:table><table:table-row><table:table-cell>'.repeat(50_000)),
    /嵌套/,
  ],
  [
    'a locked OpenDocument file',
    () =>
      zipSync({
        'content.xml': strToU8('x'),
        'META-INF/manifest.xml': strToU8('<manifest:encryption-data/>'),
      }),
    /打开密码/,
  ],
  ['RTF groups without end', () => strToU8(`{\\rtf1${'{\\b '.repeat(mega)}`), /过大/],
  ['RTF paragraphs without end', () => strToU8(`{\\rtf1 ${'a\\par '.repeat(mega)}}`), /过大/],
  [
    'XML of comments nobody closes',
    () =>
      strToU8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">${'<!--'.repeat(4 * mega)}`,
      ),
    /没有找到/,
  ],
  [
    'XML of cells that cover everything',
    () =>
      strToU8(
        `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Column ss:Span="2000000000" ss:Hidden="1"/>${'<Row ss:Span="99999"><Cell ss:MergeDown="99999" ss:MergeAcross="99999"><Data ss:Type="Number">1</Data></Cell></Row>'.repeat(20_000)}</Table></Worksheet></Workbook>`,
      ),
    /没有找到/,
  ],
  [
    'Word 2003 XML of notes nobody closes',
    () =>
      strToU8(
        `<?xml version="1.0"?><w:wordDocument><w:body>${'<w:footnote>'.repeat(mega)}</w:body></w:wordDocument>`,
      ),
    /嵌套|没有找到|过大/,
  ],
  [
    'a saved page of parts without end',
    () =>
      strToU8(
        `MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n${'--x\nContent-Type: multipart/related; boundary="x"\n\n'.repeat(200_000)}`,
      ),
    /没有找到/,
  ],
  [
    'a workbook whose list of links lies about its length',
    () => misled([0x17, 0, 8, 0], [0x17, 0, 0, 0]),
    /read|没有找到|有错/,
  ],
  ['a workbook of formulas that lie', () => misled([0x18, 0], [0x06, 0]), /read|没有找到|有错/],
  ['a scan', () => pdf('0 0 600 800 re f'), /扫描件.*文字识别/],
  ['half a PDF', () => kept('small.pdf').subarray(0, 5000), /不完整|扫描件|没有找到/],
  ['a locked PDF', () => kept('locked.pdf'), /打开密码/],
  [
    'a PDF of lines without end',
    () => pdf('0 0 m 600 0 l S 0 0 m 0 800 l S '.repeat(20_000)),
    /扫描件/,
  ],
  ['a PDF that stacks without end', () => pdf('q '.repeat(10_000)), /扫描件/],
]

describe('ends soon and in words', () => {
  test.each(files)('%s', async (_, bytes, word) => {
    const file = bytes()
    const before = process.memoryUsage().rss
    const outcome = await readReport({ bytes: file }, formats)
    expect(outcome.ok ? 'read' : outcome.problem.text).toMatch(word)
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * mega)
  })
})
