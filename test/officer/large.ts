/** Files of every kind that are far larger inside than any report: what a reader must not be held up or swamped by. */
import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { utils, write } from '@e965/xlsx'
import { packedBombs } from '../exchange/bomb/packed'
import { pdfBombs } from '../exchange/bomb/pdfs'

const line = '本机关认真落实政府信息公开条例，全年主动公开政府信息。'
const times = (text: string, count: number): string => text.repeat(count)

/** A zip whose parts are given as texts. */
const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))

const office = 'http://schemas.openxmlformats.org'
const word = (): Uint8Array =>
  zipped({
    '[Content_Types].xml': `<Types xmlns="${office}/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${times(`<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${line}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`, 170_000)}</w:body></w:document>`,
  })

const rows = (count: number, columns: number) =>
  Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, column) => (column === 0 ? line : row * column)),
  )
function workbook(bookType: 'xlsx' | 'biff8' | 'ods', length = 10_000): Uint8Array {
  const book = utils.book_new()
  for (let sheet = 0; sheet < 2; sheet += 1)
    utils.book_append_sheet(book, utils.aoa_to_sheet(rows(length, 30)), `表${String(sheet)}`)
  return new Uint8Array(write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer)
}

const openText = (): Uint8Array =>
  zipped({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>${times(`<text:p>${line}</text:p>`, 400_000)}</office:text></office:body></office:document-content>`,
  })

const page = (): string =>
  `<h1>示例局2023年政府信息公开工作年度报告</h1>${times(`<table><tr><td>${line}</td><td>1</td></tr></table>`, 120_000)}`

/** A PDF of many pages of one line each. */
function pdf(pages: number): string {
  const stream = 'BT /F1 12 Tf 72 720 Td (Annual report) Tj ET'
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${String(pages)}/Kids[${Array.from({ length: pages }, (_, at) => `${String(5 + at)} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>',
    `<</Length ${String(stream.length)}>>stream\n${stream}\nendstream`,
    ...Array.from(
      { length: pages },
      () =>
        '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 3 0 R>>>>>>',
    ),
  ]
  let text = '%PDF-1.4\n'
  const places = objects.map((object, at) => {
    const place = text.length
    text += `${String(at + 1)} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const size = String(objects.length + 1)
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${String(text.length)}\n%%EOF`
}

/** Word's own old kind: a small document whose stream of text is made long. */
function oldWord(): Uint8Array {
  const small = readFileSync(new URL('../exchange/office-file/small.doc', import.meta.url))
  return Uint8Array.from([...small, ...new Uint8Array(30 * 1024 * 1024)])
}

const text = (words: string): Uint8Array => strToU8(words)

/** One of the files built to fill the memory of whoever opens it. */
function bomb(name: string): Uint8Array {
  const found = [...pdfBombs, ...packedBombs].find((one) => one.name === name)
  if (!found) throw new Error(`There is no bomb called ${name}`)
  return found.bytes()
}

/** By the name of a file: what it holds, made when it is needed. */
export const largeFiles: Readonly<Record<string, () => Uint8Array>> = {
  '报告.docx': word,
  '报告.doc': oldWord,
  '报告.rtf': () =>
    text(`{\\rtf1\\ansi ${times('\\par \\u25919?\\u24220?{\\b annual}', 900_000)}}`),
  '报告.odt': openText,
  '表格.xlsx': () => workbook('xlsx'),
  '表格.xls': () => workbook('biff8', 3000),
  '表格.ods': () => workbook('ods'),
  '报告.html': () => text(page()),
  '报告.mht': () =>
    text(
      `MIME-Version: 1.0\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${page()}`,
    ),
  '报告.xml': () =>
    text(
      `<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"><w:body>${times(`<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`, 250_000)}</w:body></w:wordDocument>`,
    ),
  '报告.pdf': () => text(pdf(20_000)),
  '恶意.pdf': () => bomb('pdf: operations without end'),
  '字母.pdf': () => bomb('pdf: letters without end'),
  '恶意.doc': () =>
    bomb('compound file: one stream without end of a chain that comes back to itself'),
  '恶意.mht': () => bomb('mht: parts in parts'),
  '多份.zip': () =>
    zipped(
      Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`${String(at)}.html`, page()])),
    ),
  '报告.txt': () => text(times(`${line}\n`, 400_000)),
  '报告.csv': () => text(times(`requests.received.natural,${line},1,2,3\n`, 300_000)),
}
