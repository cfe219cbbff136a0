/** Lists of figures under their keys, as the app's own workbook and CSV file carry them. */
import type { SourceBlock, SourceCell, SourceDocument } from './source'

/** One member of a report by its name: a figure key, `title`, `year`, `organ.name`, `narrative.overview` … */
export interface Keyed {
  readonly key: string
  readonly text: string
  readonly where: string
}

type TableBlock = SourceBlock & { readonly kind: 'table' }

const textAt = (cells: readonly SourceCell[], row: number, column: number): string =>
  cells.find((cell) => cell.row === row && cell.column === column)?.text.trim() ?? ''

/** The columns `key` and `value` of the first row; undefined if it has not both. */
function columnsOf(
  cells: readonly SourceCell[],
): { readonly key: number; readonly value: number } | undefined {
  const heads = cells.filter(({ row }) => row === 0)
  const columnOf = (name: string) =>
    heads.find(({ text }) => text.trim().toLowerCase() === name)?.column
  const key = columnOf('key')
  const value = columnOf('value')
  return key !== undefined && value !== undefined ? { key, value } : undefined
}

/** True if the table is such a list. */
export const isKeyed = (cells: readonly SourceCell[]): boolean => columnsOf(cells) !== undefined

function listOf({ cells, where }: TableBlock): readonly Keyed[] {
  const columns = columnsOf(cells)
  if (!columns) return []
  return cells
    .filter(({ row, column, text }) => row > 0 && column === columns.key && text.trim() !== '')
    .map(({ row, text }) => ({
      key: text.trim(),
      text: textAt(cells, row, columns.value),
      where: `${where}第${row + 1}行`,
    }))
}

/** Takes the lists out of a source. */
export function splitKeyed(source: SourceDocument): {
  readonly keyed: readonly Keyed[]
  readonly rest: SourceDocument
} {
  const isList = (block: SourceBlock): block is TableBlock =>
    block.kind === 'table' && isKeyed(block.cells)
  return {
    keyed: source.blocks.filter(isList).flatMap(listOf),
    rest: { ...source, blocks: source.blocks.filter((block) => !isList(block)) },
  }
}
