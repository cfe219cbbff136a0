/** The rows of any file that may hold a list of units: a workbook, a document, a page, a text. */
import type { NameRows } from '@/report/consolidation/naming/name-table'
import { type Outcome, ok, refused } from '@/report/outcome'
import { contentOfFile, readContent } from '../read/content'
import { beyond } from '../read/pack/bound'
import type { SourceBlock, SourceDocument } from '../read/source'

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

async function sourceOf(bytes: Uint8Array): Promise<Outcome<SourceDocument>> {
  const content = contentOfFile(bytes)
  if (!content.ok) return content
  const { kind } = content.value
  return kind === 'json' || kind === 'package'
    ? refused('这是报告文件，不是单位名单：请从“收取单位报告”选择它。')
    : readContent(content.value, () => undefined)
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
    return beyond(cause) ?? refused('名单没有读出来，文件可能已损坏。请复制名单粘贴。', cause)
  }
}
