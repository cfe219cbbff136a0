/** Text and tables of any content that is no file of ours, its texts through the gate: for reports and lists of units alike. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { htmlOfDocx } from './docx'
import { gated } from './gated'
import { readHtml } from './html'
import { isKeyed } from './keyed'
import { type Content, type ForeignContent, contentOf } from './kind'
import { type LeftOut, leftOut } from './left-out'
import { openOffice } from './office'
import { isCut } from './pack/archive'
import { isCsv, readCsv } from './plain/csv'
import { readText } from './plain/text'
import type { SourceDocument } from './source'
import { tame } from './tame'
import { readXlsx } from './xlsx'

/** Where reading stands, in words; told as it goes. */
export type ReadTold = (stage: string) => void

const largestIncoming = 80 * 1024 * 1024

/** What the bytes of a file are, if they are not too many. */
export function contentOfFile(bytes: Uint8Array): Outcome<Content> {
  return bytes.length > largestIncoming
    ? refused('文件过大（超过 80 MB），不像一份年度报告。请另选文件，或只复制报告部分粘贴。')
    : contentOf(bytes)
}

type Named = Partial<Pick<SourceDocument, 'kind' | 'paper'>>

/**
 * Text and tables of a page.
 * @param named what it is called other than a page.
 * @param left what was left out of it before it became a page.
 */
export function readPage(html: string, named: Named = {}, left?: LeftOut): Outcome<SourceDocument> {
  const page = tame(html)
  return page.ok
    ? ok(gated({ ...readHtml(page.value, { ...(left && { left }) }), ...named }))
    : page
}

const longestText = 6 * 1024 * 1024

function readLines(text: string): Outcome<SourceDocument> {
  if (text.length > longestText)
    return refused('文字内容过大，不像一份年度报告，已停止读取。请只复制报告部分粘贴。')
  const even = text.replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
  return ok(gated(isCsv(even) ? readCsv(even) : readText(even)))
}

const gatedIf = (read: Outcome<SourceDocument>): Outcome<SourceDocument> =>
  read.ok ? ok(gated(read.value)) : read

async function readWhole(
  content: ForeignContent,
  told: ReadTold,
): Promise<Outcome<SourceDocument>> {
  switch (content.kind) {
    case 'html':
      return readPage(content.text)
    case 'text':
      return readLines(content.text)
    case 'docx': {
      told('正在打开 Word 文档')
      const left = leftOut()
      const html = htmlOfDocx(content.archive, left)
      return html.ok ? readPage(html.value, { kind: 'Word 文档', paper: true }, left) : html
    }
    case 'xlsx':
      told('正在打开 Excel 工作簿')
      return gatedIf(await readXlsx(content.archive, isKeyed))
    default: {
      const opened = await openOffice(content, told)
      if (!opened.ok) return opened
      if ('source' in opened.value) return ok(gated(opened.value.source))
      const { html, left, ...named } = opened.value
      return readPage(html, named, left)
    }
  }
}

const cutOff =
  '文件不完整（没有下载完或已损坏），只读入了还在的部分，后面的内容没有读入。请重新获取文件，或对照原文逐项核对'

/** Text and tables of a content; of one whose end is missing a note says so first. */
export async function readContent(
  content: ForeignContent,
  told: ReadTold,
): Promise<Outcome<SourceDocument>> {
  const read = await readWhole(content, told)
  return read.ok && 'archive' in content && isCut(content.archive)
    ? ok({ ...read.value, notes: [cutOff, ...(read.value.notes ?? [])] })
    : read
}
