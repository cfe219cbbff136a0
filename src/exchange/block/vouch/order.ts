/** Groups of columns that a copied table has in another order than the statutory one: 行政诉讼 before 行政复议. */
import { type Cell, type FigureKey } from '@/report/format'
import type { SourceDocument } from '../../read/source'
import { labelOf } from '../../recognise/label/words'
import { saysName } from './named'

/** The names of groups above a table's columns, in their order. */
const groupsOf = (cells: readonly Cell[]): readonly string[] => [
  ...new Set(cells.flatMap(({ column }) => column.slice(0, -1).map(({ text }) => text))),
]

/** True if two groups stand the other way round than the report has them. */
export function isReordered(
  { blocks }: SourceDocument,
  cells: ReadonlyMap<FigureKey, Cell>,
  table: string,
): boolean {
  const groups = groupsOf([...cells.values()].filter((cell) => cell.table.id === table))
  return blocks.some((block) => {
    if (block.kind !== 'table') return false
    const placeOf = (name: string): number =>
      Math.min(
        ...block.cells
          .filter(({ text }) => text !== '' && saysName(labelOf(text).whole, labelOf(name)))
          .map(({ column }) => column),
      )
    const places = groups.map(placeOf).filter(Number.isFinite)
    return places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0))
  })
}
