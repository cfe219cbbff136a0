/** Documents in which little is written and much is to be shown: numbers, chunks, fields, properties told again and again. */
import { strToU8, zipSync } from 'fflate'
import { packed, paragraph, run } from '../../support/word-file'
import { open } from './books'
import { type Bomb, compound } from './packed'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const chunkLink = (target: string) =>
  `<Relationship Id="c" Type="${office}/aFChunk" Target="${target}"/>`
const chunks = (count: number) => '<w:altChunk r:id="c"/>'.repeat(count)
const longNumber = (text: string) =>
  `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
const listed = (count: number) =>
  paragraph(run('甲'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="5"/></w:numPr>').repeat(count)

/** A Word file within a Word file within a Word file, each put in many times. */
const within = (depth: number): Uint8Array =>
  packed(depth === 0 ? paragraph(run('甲'.repeat(3000))) : chunks(60), {
    relations: chunkLink('chunk.docx'),
    ...(depth > 0 && { others: { 'word/chunk.docx': within(depth - 1) } }),
  })

/** A paragraph's worth of rows and cells that reach as far as a cell may. */
const wide = (rows: number) =>
  `<w:tbl>${`<w:tr>${`<w:tc><w:tcPr><w:gridSpan w:val="200"/><w:vMerge/></w:tcPr>${paragraph('')}</w:tc>`.repeat(3)}</w:tr>`.repeat(rows)}</w:tbl>`

const text = (inner: string) => `<office:text>${inner}</office:text>`
const deleted = `<text:tracked-changes><text:changed-region text:id="d"><text:deletion><text:p>${'删'.repeat(300_000)}</text:p></text:deletion></text:changed-region></text:tracked-changes>`

/** A .doc whose pages of properties, and whose pieces of text, are the same page over and over. */
function doc(): Uint8Array {
  const pages = 900
  const stream = new Uint8Array(512 * (pages + 4))
  const table = new Uint8Array(400_000)
  const view = new DataView(stream.buffer)
  const told = new DataView(table.buffer)
  view.setUint16(0, 0xa5ec, true)
  view.setUint16(2, 0xc1, true)
  view.setUint32(0x4c, 2_900_000, true)
  // One page of a hundred runs of characters, each of one; and one of a single run of paragraphs.
  const text = 2048
  for (let at = 0; at <= 100; at++) view.setUint32(512 + at * 4, text + at * 2, true)
  stream[1023] = 100
  view.setUint32(1024, text, true)
  view.setUint32(1028, text + 200, true)
  stream[1535] = 1
  stream.fill(0x4e, text, text + 200)
  const structure = (index: number, at: number, length: number) => {
    view.setUint32(0x9a + index * 8, at, true)
    view.setUint32(0x9a + index * 8 + 4, length, true)
  }
  const plc = 4 + pages * 8
  for (let at = 0; at < pages; at++) told.setUint32((pages + 1) * 4 + at * 4, 1, true)
  structure(12, 0, plc)
  told.setUint32(380_008, 2, true)
  structure(13, 380_000, 12)
  const count = 29_000
  const at = plc
  table[at] = 2
  told.setUint32(at + 1, 4 + count * 12, true)
  for (let nth = 0; nth <= count; nth++) told.setUint32(at + 5 + nth * 4, nth * 100, true)
  for (let nth = 0; nth < count; nth++)
    told.setUint32(at + 5 + (count + 1) * 4 + nth * 8 + 2, text, true)
  structure(33, at, 5 + 4 + count * 12)
  // An empty sheet of styles, and no lists.
  structure(1, 390_000, 100)
  structure(73, 391_000, 100)
  structure(74, 392_000, 100)
  return both(stream, table)
}

/** Both streams of a document share one file: the table follows the text. */
function both(stream: Uint8Array, table: Uint8Array): Uint8Array {
  const whole = new Uint8Array(stream.length + table.length)
  whole.set(stream)
  whole.set(table, stream.length)
  const file = compound('WordDocument', whole)
  return withTable(file, stream.length, table.length)
}

/** The file with one stream more in its directory, which begins inside the other. */
function withTable(file: Uint8Array, from: number, length: number): Uint8Array {
  const view = new DataView(file.buffer)
  const at = 512 * (1 + view.getUint32(0x30, true))
  const [document, table] = [at + 128, at + 256]
  file.copyWithin(table, document, document + 128)
  view.setUint32(document + 0x48, 2, true)
  new Uint8Array(file.buffer, table, 0x40).fill(0)
  Array.from('0Table').forEach((char, nth) => {
    view.setUint16(table + nth * 2, char.charCodeAt(0), true)
  })
  view.setUint16(table + 0x40, 14, true)
  view.setUint32(table + 0x74, view.getUint32(document + 0x74, true) + from / 512, true)
  view.setUint32(table + 0x78, length, true)
  view.setUint32(document + 0x78, from, true)
  return file
}

const rtf = (body: string) => strToU8(`{\\rtf1\\ansi\\ansicpg936 ${body}}`)

export const wordBombs: readonly Bomb[] = [
  {
    name: 'docx: a number of 400,000 letters before 19,000 paragraphs',
    bytes: () => packed(listed(19_000), { numbering: longNumber('第'.repeat(400_000)) }),
  },
  {
    name: 'docx: the same page put in 20,000 times',
    bytes: () =>
      packed(chunks(20_000), {
        relations: chunkLink('chunk.html'),
        others: { 'word/chunk.html': `<p>${'甲'.repeat(1_000_000)}</p>` },
      }),
  },
  { name: 'docx: documents in documents, each 60 times', bytes: () => within(3) },
  {
    name: 'docx: elements without end',
    bytes: () => packed('<w:r/>'.repeat(6_000_000)),
  },
  {
    name: 'docx: attributes without end',
    bytes: () =>
      packed(`<w:r ${Array.from({ length: 3_000_000 }, (_, at) => `a${at}=""`).join(' ')}/>`),
  },
  {
    name: 'docx: 19,000 paragraphs',
    bytes: () => packed(paragraph(run('一、总体情况。')).repeat(19_000)),
  },
  { name: 'docx: wide and tall cells', bytes: () => packed(wide(6000)) },
  {
    name: 'docx: styles that each build on the one before',
    bytes: () =>
      packed(paragraph(run('甲')), {
        styles: Array.from(
          { length: 60_000 },
          (_, at) =>
            `<w:style w:type="paragraph" w:styleId="s${at}"><w:basedOn w:val="s${at - 1}"/><w:rPr><w:vanish/></w:rPr></w:style>`,
        ).join(''),
      }),
  },
  {
    name: 'odt: a deletion of 300,000 letters told 100,000 times',
    bytes: () =>
      open(
        text(`${deleted}<text:p>${'<text:change text:change-id="d"/>'.repeat(100_000)}</text:p>`),
      ),
  },
  {
    name: 'odt: blanks without end',
    bytes: () => open(text(`<text:p>${'<text:s text:c="200"/>'.repeat(790_000)}</text:p>`)),
  },
  {
    name: 'odt: a number of 300,000 letters before 100,000 headings',
    bytes: () =>
      open(
        text('<text:h text:outline-level="1">甲</text:h>'.repeat(100_000)),
        `<office:styles><text:outline-style><text:outline-level-style text:level="1" style:num-format="1" style:num-prefix="${'第'.repeat(300_000)}"/></text:outline-style></office:styles>`,
      ),
  },
  { name: 'doc: runs and pieces that are the same over and over', bytes: doc },
  {
    name: 'rtf: letters one by one, each hidden by itself',
    bytes: () => rtf('\\v\\u19968?\\v0\\u19968?'.repeat(90_000)),
  },
  {
    name: 'rtf: groups without end',
    bytes: () => rtf('{\\v a}'.repeat(310_000)),
  },
  {
    name: 'rtf: cells of all widths',
    bytes: () =>
      rtf(
        Array.from(
          { length: 19_000 },
          (_, at) => `\\trowd\\cellx${at * 40 + 100}\\cellx${at * 40 + 200}a\\cell\\row`,
        ).join(' '),
      ),
  },
  {
    name: 'flat Word XML: parts without end',
    bytes: () =>
      strToU8(
        `<?xml version="1.0"?><pkg:package>${'<pkg:part pkg:name="/a"><pkg:xmlData><a/></pkg:xmlData></pkg:part>'.repeat(28_000)}</pkg:package>`,
      ),
  },
  {
    name: 'zip in a zip, unpacked as a chunk',
    bytes: () =>
      packed(chunks(2000), {
        relations: chunkLink('chunk.docx'),
        others: {
          'word/chunk.docx': zipSync({
            'word/document.xml': strToU8(
              `<w:document><w:body><w:p><w:r><w:t>${'甲'.repeat(9_000_000)}</w:t></w:r></w:p></w:body></w:document>`,
            ),
          }),
        },
      }),
  },
]
