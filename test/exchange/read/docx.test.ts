/** Word documents as other programs write them: merges, gaps, deletions; nothing outside is asked for. */
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { htmlOfDocx } from '@/exchange/read/docx'
import { contentOf } from '@/exchange/read/kind'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** A Word document with this body. */
function wordFile(body: string): Uint8Array {
  return zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    ),
  })
}
function html(file: Uint8Array): string {
  const content = contentOf(file)
  if (!content.ok || content.value.kind !== 'docx') throw new Error('no Word file')
  const outcome = htmlOfDocx(content.value.archive)
  return outcome.ok ? outcome.value : outcome.problem.text
}
const cell = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`
const row = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`

test('cells merged across and down keep their spans', () => {
  const table = `<w:tbl>${row(cell('新收', '<w:gridSpan w:val="2"/>') + cell('14'))}${row(
    cell('结果', '<w:vMerge w:val="restart"/>') + cell('公开') + cell('5'),
  )}${row(cell('', '<w:vMerge/>') + cell('部分') + cell('9'))}</w:tbl>`
  const read = html(wordFile(table))
  expect(read).toContain('<td colspan="2"><p>新收</p></td>')
  expect(read).toContain('<td rowspan="2"><p>结果</p></td>')
})

test('a row that begins further right keeps its place', () => {
  const table = `<w:tbl>${row(cell('甲') + cell('乙') + cell('丙'))}${row(
    cell('3'),
    '<w:gridBefore w:val="2"/>',
  )}</w:tbl>`
  expect(html(wordFile(table))).toContain('<tr><td colspan="2"></td><td><p>3</p></td></tr>')
})

test('deleted text is marked as such, and so is inserted text', () => {
  const read = html(
    wordFile(
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
    ),
  )
  expect(read).toBe('<p><del>旧</del><ins>新</ins></p>')
})

test('a document that is no document is refused in words', () => {
  const broken = zipSync({
    'word/document.xml': strToU8('<w:document>'),
    '[Content_Types].xml': strToU8(''),
  })
  expect(html(broken)).toContain('另存为')
})
