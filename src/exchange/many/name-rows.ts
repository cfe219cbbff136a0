/** The rows of any file that may hold a list of units: a workbook, a document, a page, a text. */
import type { NameRows } from '@/report/consolidation/naming/name-table'
import { type Outcome, ok, refused } from '@/report/outcome'
import { htmlOfDocx } from '../read/docx'
import { readHtml } from '../read/html'
import { contentOf } from '../read/kind'
import { leftOut } from '../read/left-out'
import { openOffice } from '../read/office'
import { isCsv, readCsv } from '../read/plain/csv'
import { readText } from '../read/plain/text'
import type { SourceBlock, SourceDocument } from '../read/source'
import { tame } from '../read/tame'
import { readXlsx } from '../read/xlsx'

/** Lines, or rows where most of several are parted in one way. */
function rowsOfLines(text: string): NameRows {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const parted = lines.filter((line) => /[\t,;]/.test(line)).length
  const isTable = lines.length > 1 && parted * 2 > lines.length
  return lines.map((line) => (isTable ? line.split(/[\t,;]/) : [line]).map((cell) => cell.trim()))
}

function rowsOfBlock(block: SourceBlock): NameRows {
  if (block.kind === 'text') return []
  const rows: string[][] = []
  for (const { row, column, text } of block.cells) {
    const cells = (rows[row] ??= [])
    while (cells.length < column) cells.push('')
    cells[column] = text.trim()
  }
  return rows.filter((row) => row.some((cell) => cell !== ''))
}

const fromHtml = (html: string): Outcome<SourceDocument> => {
  const page = tame(html)
  return page.ok ? ok(readHtml(page.value, {})) : page
}

async function sourceOf(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  const found = contentOf(bytes)
  if (!found.ok) return found
  const content = found.value
  switch (content.kind) {
    case 'html':
      return fromHtml(content.text)
    case 'text':
      return ok(isCsv(content.text) ? readCsv(content.text) : readText(content.text))
    case 'docx': {
      const html = htmlOfDocx(content.archive, leftOut())
      return html.ok ? fromHtml(html.value) : html
    }
    case 'xlsx':
      return readXlsx(content.archive, () => false)
    case 'json':
    case 'package':
      return refused('这是报告文件，不是单位名单：请从“收取单位报告”选择它。')
    default: {
      const opened = await openOffice(content, () => undefined)
      if (!opened.ok) return opened
      return 'source' in opened.value ? ok(opened.value.source) : fromHtml(opened.value.html)
    }
  }
}

/** The rows of a file's tables; of one without a table, its lines. Never throws. */
export async function nameRows(bytes: Uint8Array): Promise<Outcome<NameRows>> {
  try {
    const source = await sourceOf(bytes)
    if (!source.ok) return source
    const tables = source.value.blocks.filter(({ kind }) => kind === 'table')
    const text = source.value.blocks.flatMap((one) => (one.kind === 'text' ? [one.text] : []))
    const rows = tables.length > 0 ? tables.flatMap(rowsOfBlock) : rowsOfLines(text.join('\n'))
    return rows.length > 0 ? ok(rows) : refused('文件里没有找到单位名单。')
  } catch (cause) {
    return refused('名单没有读出来，文件可能已损坏。请复制名单粘贴。', cause)
  }
}
