/** The kinds of office files beside .docx and .xlsx: each opened by its reader, which is loaded when it is needed. */
import { type Outcome, ok } from '@/report/outcome'
import { openCompound } from './pack/compound'
import { htmlOfMht } from './flat/mht'
import { isKeyed } from './keyed'
import type { Archive } from './pack/archive'
import type { OfficeContent } from './kind'
import { type LeftOut, leftOut } from './left-out'
import { sourceOf } from './sheet/source'
import type { SourceDocument } from './source'

/** What a file holds: a page for the HTML reader, with the count of what was left out before; or text and tables already. */
export type Opened =
  | {
      readonly html: string
      readonly left: LeftOut
      readonly kind?: string
      readonly paper?: true
    }
  | { readonly source: SourceDocument }

type Told = (stage: string) => void

const workbook = (read: Outcome<SourceDocument>): Outcome<Opened> =>
  read.ok ? ok({ source: read.value }) : read

const paper = (read: Outcome<string>, kind: string, left: LeftOut): Outcome<Opened> =>
  read.ok ? ok({ html: read.value, kind, left, paper: true }) : read

async function ofCompound(bytes: Uint8Array, told: Told): Promise<Outcome<Opened>> {
  const streams = openCompound(bytes)
  if (!streams.ok) return streams
  const sheets = streams.value.get('Workbook') ?? streams.value.get('Book')
  if (sheets && !streams.value.has('WordDocument')) {
    told('正在打开 Excel 工作簿')
    const { readWorkbook } = await import('./sheet/workbook')
    return workbook(await readWorkbook(sheets, isKeyed))
  }
  told('正在打开 Word 文档')
  const { readDoc } = await import('./doc/doc')
  const left = leftOut()
  return paper(readDoc(streams.value, left), 'Word 文档', left)
}

async function ofOpenDocument(archive: Archive): Promise<Outcome<Opened>> {
  const { readOpenDocument } = await import('./open/document')
  const left = leftOut()
  const read = readOpenDocument(archive, left)
  if (!read.ok) return read
  if ('html' in read.value) return paper(ok(read.value.html), 'OpenDocument 文档', left)
  return workbook(ok(sourceOf('OpenDocument 表格', read.value, isKeyed)))
}

/** Opens a file by its kind. */
export async function openOffice(content: OfficeContent, told: Told): Promise<Outcome<Opened>> {
  switch (content.kind) {
    case 'compound':
      return ofCompound(content.bytes, told)
    case 'opendocument':
      told('正在打开 OpenDocument 文件')
      return ofOpenDocument(content.archive)
    case 'rtf': {
      told('正在打开 RTF 文档')
      const { readRtf } = await import('./rtf/rtf')
      const left = leftOut()
      return paper(readRtf(content.bytes, left), 'RTF 文档', left)
    }
    case 'mht': {
      const html = htmlOfMht(content.bytes)
      return html.ok ? ok({ html: html.value, left: leftOut() }) : html
    }
    case 'excel-xml': {
      told('正在打开 Excel 工作簿')
      const { sheetsOfExcel2003 } = await import('./excel-2003/sheets')
      const sheets = await sheetsOfExcel2003(content.text)
      return workbook(ok(sourceOf('Excel 工作簿', sheets, isKeyed)))
    }
    case 'pdf': {
      told('正在打开 PDF 文件')
      const { readPdf } = await import('./pdf/pdf')
      return readPdf(content.bytes)
    }
  }
}
