/** Rows that slid to the left: cells are missing between, their total stands in a part's column and its own is blank. */
import { addFigures } from '@/report/figure'
import { measureOf, sumsWithin } from '../align'
import { type TextDraft, doubt, placeOf, rowText } from '../draft'
import { readPrinted } from '../printed'
import type { FigureRow } from '../rows'

const why =
  '这一行的总计空着，最后一个数字却等于前面各数之和，可能缺了单元格、整行左移，不能确定数字属于哪一列'

/** Doubts a row whose total is blank while the last of several figures before it is the sum of the others. */
export function doubtSlid(draft: TextDraft, found: FigureRow): void {
  const [lane] = found.lanes
  if (!lane || !found.alignment) return
  const figures = new Map(
    found.alignment.placed.map(({ leaf, cell }) => [
      leaf.key,
      readPrinted(cell.text, measureOf(leaf, found.heads)).figure,
    ]),
  )
  const isSlid = sumsWithin(draft.format, lane).some(({ total, parts }) => {
    const filled = parts.flatMap((key) => figures.get(key) ?? [])
    const last = filled.at(-1) ?? 0
    const before = filled.slice(0, -1)
    return (
      figures.get(total) === null && before.length > 1 && last > 0 && addFigures(before) === last
    )
  })
  if (!isSlid) return
  doubt(
    draft,
    lane.leaves.map(({ key }) => key),
    rowText(found.row.cells),
    placeOf(found.where, found.row.index),
    why,
  )
}
