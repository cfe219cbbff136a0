/** Parts of a copied table that a line of words says are another year's: they are left out whole. */
import { readFigure } from '@/report/figure'
import type { SourceBlock, SourceCell, SourceDocument } from '../read/source'
import { isBareYear, tellsOtherYear, tellsThisYear } from './telling'

/** What is left of the source, and what was taken out, named. */
export interface OwnSections {
  readonly source: SourceDocument
  readonly left: readonly string[]
}

const isFilled = ({ text }: SourceCell): boolean => text.trim() !== ''
/** A figure; a bare year may be none. */
const isValue = (cell: SourceCell): boolean =>
  isFilled(cell) && !isBareYear(cell.text) && readFigure(cell.text, 'change').ok

/** A line longer than this is prose, and no title. */
const longestTitle = 40

/**
 * Takes out what stands below a line that tells of another year, up to one that tells of the report's own.
 * Heads above single columns are no such lines: each tells of its column alone.
 * @param isHeading true of a name of the table, such as 上年结转.
 */
export function ownSections(
  source: SourceDocument,
  year: number,
  isHeading: (text: string) => boolean,
): OwnSections {
  const left: string[] = []
  let isOther = false
  function hear(text: string): void {
    if (text.length > longestTitle || isHeading(text)) return
    if (tellsThisYear(text, year)) isOther = false
    else if (tellsOtherYear(text, year)) isOther = true
  }
  function ownCells(cells: readonly SourceCell[]): readonly SourceCell[] {
    const columns = [...new Set(cells.filter(isValue).map(({ column }) => column))]
    const first = Math.min(...columns)
    const over = (cell: SourceCell): number =>
      columns.filter((at) => cell.column <= at && at < cell.column + cell.columnSpan).length
    const rows = [...new Set(cells.map(({ row }) => row))].sort((a, b) => a - b)
    return rows.flatMap((at) => {
      const row = cells.filter((cell) => cell.row === at)
      const words = row.filter(isFilled)
      const isTitle = (cell: SourceCell): boolean =>
        cell.column < first || (over(cell) === columns.length && !isBareYear(cell.text))
      if (!row.some(isValue) && !isHeading(words[0]?.text ?? ''))
        for (const cell of words) if (isTitle(cell)) hear(cell.text.trim())
      if (!isOther) return row
      if (row.some(isValue)) left.push(`${words[0]?.text.trim() ?? ''}…（不是本年度的数）`)
      return []
    })
  }
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'table') return { ...block, cells: ownCells(block.cells) }
    hear(block.text.trim().split('\n').at(-1) ?? '')
    return block
  })
  return { source: { ...source, blocks }, left }
}
