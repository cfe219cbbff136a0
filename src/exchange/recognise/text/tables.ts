/** Which tables of a source belong to its text: those no figure of the form was read from, laid out as rows of words. */
import type { Format } from '@/report/format'
import { isTextTable, tableText } from '@/report/text/table'
import type { SourceBlock, SourceCell } from '../../read/source'
import type { FiguresReading } from '../figures'

/** A web site's own tables: addresses, who runs it, where a page belongs. */
const ofSite =
  /ICP|版权所有|(?:主办|承办)(?:单位)?[:：]|网站标识码|备案号|扫一扫|上一篇|下一篇|关闭窗口|索引号|发文字号|成文日期|信息来源|浏览次数/

/** The rows of a bare table; a cell over several places stands at the first of them, the others are blank. */
export function rowsOfTable(cells: readonly SourceCell[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  for (const { row, column, text } of cells) (rows[row] ??= [])[column] = text
  return Array.from(rows, (row: string[] | undefined) =>
    Array.from(row ?? [], (text: string | undefined) => text ?? ''),
  ).filter((row) => row.some((text) => text.trim() !== ''))
}

/** The text of a table as a report's text writes it; undefined for what can be none. */
export function textOfTable(cells: readonly SourceCell[]): string | undefined {
  const far = cells.some(({ row, column }) => row > 2000 || column > 200)
  const rows = far ? [] : rowsOfTable(cells)
  return isTextTable(rows) ? tableText(rows) : undefined
}

/**
 * The text of each table that is no statutory one, by its number in the source. Between the statutory tables one is
 * taken only where all of these were found, or it may be a piece of them.
 * @param paper the source is a document by itself, around which no web site stands.
 */
export function textTables(
  blocks: readonly SourceBlock[],
  format: Format,
  { tables: read }: Pick<FiguresReading, 'tables'>,
  paper: boolean,
): ReadonlyMap<number, string> {
  const found = new Set([...read.values()].flatMap((ids) => [...ids]))
  const isWhole = format.tables.every(({ id }) => found.has(id))
  const [first, last] = [Math.min(...read.keys()), Math.max(...read.keys())]
  const all = blocks.flatMap((block) => (block.kind === 'table' ? [block.cells] : []))
  const texts = new Map<number, string>()
  all.forEach((cells, index) => {
    if (read.has(index) || (!isWhole && index > first && index < last)) return
    const text = textOfTable(cells)
    if (text === undefined || (!paper && ofSite.test(text))) return
    texts.set(index, text)
  })
  return texts
}
