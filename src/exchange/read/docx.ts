/** What a Word document holds, as HTML with merged cells for the HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Archive, oversized, safeCopy } from './archive'

/** Text, styles, numbering and notes; pictures and embedded objects are never unpacked. */
const isText = (name: string): boolean =>
  name === '[Content_Types].xml' ||
  name === '_rels/.rels' ||
  /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name)

/**
 * Rows that begin further right (`w:gridBefore`) get the empty cell that stands for the gap, which
 * mammoth would leave out: their figures would shift.
 */
function withGaps(xml: string): string {
  const close = '</w:trPr>'
  const pieces: string[] = []
  let from = 0
  for (let at = xml.indexOf('<w:trPr>'); at >= 0; at = xml.indexOf('<w:trPr>', from)) {
    const end = xml.indexOf(close, at)
    if (end < 0) break
    const gap = /<w:gridBefore\b[^>]*w:val="(\d{1,2})"/.exec(xml.slice(at, end))?.[1]
    pieces.push(xml.slice(from, end + close.length))
    if (gap !== undefined && gap !== '0')
      pieces.push(`<w:tc><w:tcPr><w:gridSpan w:val="${gap}"/></w:tcPr><w:p/></w:tc>`)
    from = end + close.length
  }
  pieces.push(xml.slice(from))
  return pieces.join('')
}

/** A report has some hundred paragraphs, cells counted; building many times more takes the machine's memory. */
const mostParagraphs = 20_000

/** The texts and tables of a Word document; automatic numbers of paragraphs are not text and are left out. */
export async function htmlOfDocx(archive: Archive): Promise<Outcome<string>> {
  let paragraphs = 0
  const copy = safeCopy(archive, isText, (name, xml) => {
    paragraphs += xml.split(/<w:p[\s>/]/).length - 1
    return name.startsWith('word/document') ? withGaps(xml) : xml
  })
  if (!copy.ok) return copy
  if (paragraphs > mostParagraphs) return oversized
  const { default: mammoth } = await import('mammoth')
  const content = copy.value.buffer.slice(
    copy.value.byteOffset,
    copy.value.byteOffset + copy.value.byteLength,
  ) as ArrayBuffer
  try {
    // In Node mammoth asks for a Buffer, in the browser for an ArrayBuffer.
    const input = { arrayBuffer: content, buffer: content as unknown as Buffer }
    const { value } = await mammoth.convertToHtml(input, {
      externalFileAccess: false,
      styleMap: ["p[style-name='Title'] => h1:fresh"],
    })
    return ok(value)
  } catch (cause) {
    return refused(
      'Word 文档的内容有错，无法读取。请用 Word 或 WPS 打开后另存为新的 .docx，或复制表格粘贴。',
      cause,
    )
  }
}
