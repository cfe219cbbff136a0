/** Files are known by what they hold, whatever they are called; what is not read is answered. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { contentOf } from '@/exchange/read/kind'

const kindOf = (bytes: Uint8Array): string => {
  const content = contentOf(bytes)
  return content.ok ? content.value.kind : content.problem.text
}
const zip = (...names: readonly string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])))
const cfb = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)

describe('what is read', () => {
  test.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
    ['opendocument', zip('mimetype', 'content.xml')],
    ['compound', cfb],
    ['pdf', strToU8('%PDF-1.7')],
    ['pdf', strToU8('HTTP/1.1 200 OK\r\n\r\n%PDF-1.4')],
    ['rtf', strToU8('{\\rtf1\\ansi')],
    ['mht', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n')],
    ['mht', strToU8('From: <Saved by Blink>\r\nContent-Type: text/html\r\n\r\n<p>')],
    [
      'docx',
      strToU8('<?xml version="1.0"?><w:wordDocument><w:body><w:p/></w:body></w:wordDocument>'),
    ],
    [
      'docx',
      strToU8(
        '<?xml version="1.0"?><pkg:package><pkg:part pkg:name="/word/document.xml" pkg:contentType="x"><pkg:xmlData><w:document/></pkg:xmlData></pkg:part></pkg:package>',
      ),
    ],
    [
      'excel-xml',
      strToU8(
        '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      ),
    ],
    ['package', zip('报告.json', '报告.docx')],
    ['json', strToU8(' {"type":"zfxxgk-annual-report"}')],
    ['html', strToU8('<!DOCTYPE html><p>报告</p>')],
    ['html', strToU8('\n<table><tr><td>1</td></tr></table>')],
    ['text', strToU8('[2023] 呼兰区政府信息公开工作年度报告')],
    ['text', strToU8('一、本年新收 3')],
  ])('%s', (kind, bytes) => {
    expect(kindOf(bytes)).toBe(kind)
  })
})

describe('what is answered', () => {
  test.each([
    ['图片', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['图片', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['xlsb', zip('xl/workbook.bin')],
    ['演示文稿', zip('ppt/presentation.xml')],
    ['解压', strToU8('Rar!\x1a\x07')],
    ['空的', new Uint8Array()],
    ['不完整', zip('word/document.xml').subarray(0, 40)],
  ])('%s', (word, bytes) => {
    expect(kindOf(bytes)).toContain(word)
  })
})
