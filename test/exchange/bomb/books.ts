/** Workbooks whose cells, rows, sheets and texts are written once and stand for millions. */
import { strToU8, zipSync } from 'fflate'
import { type Bomb, compound } from './packed'

const types =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const related = (links: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links}</Relationships>`
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`

interface Book {
  /** How many sheets there are, and in how many parts they are told in turn. */
  readonly sheets?: number
  readonly parts?: number
  readonly strings?: string
  readonly styles?: string
}

/** A workbook of sheets with this inside. */
export function book(inner: string, { sheets = 1, parts = sheets, strings, styles }: Book = {}) {
  const each = Array.from({ length: sheets }, (_, at) => at)
  const files: Record<string, string> = {
    '[Content_Types].xml': types,
    '_rels/.rels': related(link('r', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns:r="${office}"><sheets>${each.map((at) => `<sheet name="s${at}" sheetId="${at + 1}" r:id="r${at % parts}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      `${each
        .slice(0, parts)
        .map((at) => link(`r${at}`, 'worksheet', `worksheets/sheet${at}.xml`))
        .join(
          '',
        )}${link('s', 'sharedStrings', 'sharedStrings.xml')}${link('t', 'styles', 'styles.xml')}`,
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': strings }),
    ...(styles !== undefined && { 'xl/styles.xml': styles }),
  }
  for (const at of each.slice(0, parts))
    files[`xl/worksheets/sheet${at}.xml`] = `<worksheet>${inner}</worksheet>`
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])),
  )
}

const column = (at: number): string =>
  at < 26 ? String.fromCharCode(65 + at) : `${column(Math.floor(at / 26) - 1)}${column(at % 26)}`

/** A sheet of rows and columns, each cell with this inside. */
export const sheetOf = (rows: number, columns: number, cell: string, attributes = '') =>
  `<sheetData>${Array.from(
    { length: rows },
    (_, row) =>
      `<row r="${row + 1}">${Array.from({ length: columns }, (__, at) => `<c r="${column(at)}${row + 1}"${attributes}>${cell}</c>`).join('')}</row>`,
  ).join('')}</sheetData>`

const shared = (text: string) => `<sst><si><t>${text}</t></si></sst>`
const long = '本年新收\u00ad'.repeat(60_000)

const name = {
  office: 'urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  table: 'urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  text: 'urn:oasis:names:tc:opendocument:xmlns:text:1.0',
}

/** An OpenDocument file with this as its body. */
export const open = (body: string, styles = '') =>
  zipSync({
    'content.xml': strToU8(
      `<office:document-content xmlns:office="${name.office}" xmlns:table="${name.table}" xmlns:text="${name.text}">${styles}<office:body>${body}</office:body></office:document-content>`,
    ),
    'styles.xml': strToU8('<office:document-styles/>'),
  })

const repeated = (text: string, sheets: number) =>
  open(
    `<office:spreadsheet>${`<table:table table:name="s"><table:table-row table:number-rows-repeated="1048576"><table:table-cell table:number-columns-repeated="16384"><text:p>${text}</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>`.repeat(sheets)}</office:spreadsheet>`,
  )

function record(id: number, ...parts: readonly (number | Uint8Array)[]): Uint8Array {
  const bytes = parts.flatMap((part) =>
    typeof part === 'number' ? [part & 255, (part >> 8) & 255] : [...part],
  )
  return Uint8Array.from([id & 255, id >> 8, bytes.length & 255, bytes.length >> 8, ...bytes])
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** An .xls of one sheet, told as often as there are sheets; `texts` is the list of all texts. */
function xls(cells: readonly Uint8Array[], texts: readonly Uint8Array[] = [], sheets = 1) {
  const begin = (kind: number) => record(0x809, 0x600, kind, 0, 0, 0, 0, 0, 0)
  const globals = [
    begin(5),
    record(0x42, 1200),
    record(0x31, 200, 0, 0x7fff, 400, 0, 0, 0, new Uint8Array([1, 0, 65])),
    record(0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
  ]
  const before = joined([...globals, ...texts]).length + sheets * 13 + 4
  const bounds = Array.from({ length: sheets }, () =>
    record(0x85, before & 0xffff, before >> 16, 0, new Uint8Array([1, 0, 65])),
  )
  return compound(
    'Workbook',
    joined([...globals, ...bounds, ...texts, record(0x0a), begin(16), ...cells, record(0x0a)]),
  )
}

const rows = (count: number, cell: (row: number, column: number) => Uint8Array) =>
  Array.from({ length: count }, (_, at) => cell(Math.floor(at / 60), at % 60))
const wholeText = (length: number, runs: number) => [
  record(
    0xfc,
    1,
    0,
    1,
    0,
    length,
    new Uint8Array([runs > 0 ? 8 : 0]),
    ...(runs > 0 ? [runs] : []),
    new Uint8Array(length).fill(65),
    ...Array.from({ length: runs * 2 }, () => 1),
  ),
]
const manyTexts = [
  record(0xfc, 0xffff, 0xff, 0xffff, 0xff, new Uint8Array(8000)),
  ...Array.from({ length: 230 }, () => record(0x3c, new Uint8Array(8001))),
]

const flatRow = '<Row><Cell ss:Index="60"><Data ss:Type="String">1</Data></Cell></Row>'
const flatSheet = (count: number) =>
  `<Worksheet ss:Name="s"><Table>${flatRow.repeat(count)}</Table></Worksheet>`
const flatBook = (inner: string) =>
  strToU8(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${inner}</Workbook>`,
  )

export const bookBombs: readonly Bomb[] = [
  {
    name: 'xlsx: one long text in 120,000 cells',
    bytes: () => book(sheetOf(2000, 60, '<v>0</v>', ' t="s"'), { strings: shared(long) }),
  },
  {
    name: 'xlsx: 3,000 sheets told in one part',
    bytes: () => book(sheetOf(2000, 30, '<v>1</v>'), { sheets: 3000, parts: 1 }),
  },
  {
    name: 'xlsx: cells without end in a row',
    bytes: () => book(`<sheetData><row r="1">${'<c/>'.repeat(9_000_000)}</row></sheetData>`),
  },
  {
    name: 'xlsx: merges without end',
    bytes: () =>
      book(
        `${sheetOf(2000, 60, '<v>1</v>')}<mergeCells>${'<mergeCell ref="A1:BH2000"/>'.repeat(500_000)}</mergeCells>`,
      ),
  },
  {
    name: 'xlsx: texts without end',
    bytes: () =>
      book(sheetOf(2, 2, '<v>0</v>', ' t="s"'), {
        strings: `<sst>${'<si/>'.repeat(7_000_000)}</sst>`,
      }),
  },
  {
    name: 'xlsx: formats without end',
    bytes: () =>
      book(sheetOf(2, 2, '<v>0</v>', ' s="0"'), {
        styles: `<styleSheet><fonts>${'<font/>'.repeat(2_000_000)}</fonts><cellXfs>${'<xf/>'.repeat(4_000_000)}</cellXfs></styleSheet>`,
      }),
  },
  { name: 'ods: 60 sheets of repeated cells', bytes: () => repeated('1', 60) },
  { name: 'ods: one long text in repeated cells', bytes: () => repeated(long, 1) },
  {
    name: 'ods: attributes without end',
    bytes: () =>
      open(
        `<office:spreadsheet ${Array.from({ length: 3_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`,
      ),
  },
  {
    name: 'xls: a text of 32,000 letters in 110,000 cells',
    bytes: () =>
      xls(
        rows(110_000, (row, at) => record(0xfd, row, at, 0, 0, 0)),
        wholeText(8000, 0),
      ),
  },
  {
    name: 'xls: a text of 1,500 fonts in 110,000 cells',
    bytes: () =>
      xls(
        rows(110_000, (row, at) => record(0xfd, row, at, 0, 0, 0)),
        wholeText(1500, 1500),
      ),
  },
  { name: 'xls: texts without end', bytes: () => xls([], manyTexts) },
  {
    name: 'xls: 3,000 sheets told in one place',
    bytes: () =>
      xls(
        rows(60_000, (row, at) => record(0x27e, row, at, 0, 6, 0)),
        [],
        3000,
      ),
  },
  {
    name: 'Excel 2003: 29,000 rows of 60 cells',
    bytes: () => flatBook(flatSheet(1950).repeat(15)),
  },
  {
    name: 'csv: commas without end',
    bytes: () => strToU8(`a,b,c\n1,2,3\n4,5,6\n${','.repeat(1_900_000)}`),
  },
  {
    name: 'csv: rows of commas',
    bytes: () => strToU8(`${','.repeat(948)}\n`.repeat(2000)),
  },
]
