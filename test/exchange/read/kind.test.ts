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
const cfb = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array.from(stream).flatMap((char) => [char.charCodeAt(0), 0]),
  ])

describe('what is read', () => {
  test.each([
    ['docx', zip('[Content_Types].xml', 'word/document.xml')],
    ['xlsx', zip('[Content_Types].xml', 'xl/workbook.xml')],
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
    ['.docx', cfb('WordDocument')],
    ['.xlsx', cfb('Workbook')],
    ['密码', cfb('EncryptedPackage')],
    ['PDF', strToU8('%PDF-1.7')],
    ['图片', Uint8Array.of(0x89, 0x50, 0x4e, 0x47)],
    ['图片', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0)],
    ['RTF', strToU8('{\\rtf1\\ansi')],
    ['OFD', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['xlsb', zip('xl/workbook.bin')],
    ['OpenDocument', zip('mimetype', 'content.xml')],
    ['演示文稿', zip('ppt/presentation.xml')],
    ['解压', strToU8('Rar!\x1a\x07')],
    ['MHTML', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n')],
    ['XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>')],
    ['空的', new Uint8Array()],
    ['不完整', zip('word/document.xml').subarray(0, 60)],
  ])('%s', (word, bytes) => {
    expect(kindOf(bytes)).toContain(word)
  })
})
