/** Where a table may be parted between pages, and what of it then stands on each. */
import type { TableBlock } from '@/state/desk/out'

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)

/** Whether a band of the table ends with this row; the table ends with its last. */
export const endsBand = ({ rows }: Pick<TableBlock, 'rows'>, index: number): boolean => {
  const next = rows[index + 1]
  return next === undefined || next[0]?.role === 'title'
}

/**
 * A page may end between the bands of a table, never within one; between its rows only where a band is
 * higher than a page, and in a list anywhere; then the head is said again.
 * @returns the rows at which steps begin, the steps' heights, and the height of the head.
 */
export function tableSteps(block: TableBlock, heights: readonly number[], room: number) {
  const { rows, headRows } = block
  const parted = (starts: readonly number[]) =>
    starts.map((start, at) => sum(heights.slice(start, starts[at + 1] ?? heights.length)))
  const every = [...rows.keys()].filter((row) => row === 0 || endsBand(block, row - 1))
  // The last band of several goes over with the one before it: three rows alone on a page look forgotten.
  const bands = every.length > 2 ? every.slice(0, -1) : every
  const steps = parted(bands)
  if (!block.list && steps.every((height) => height <= room))
    return { starts: bands, steps, again: 0 }
  const single = [...rows.keys()].filter((row) => row === 0 || row > headRows)
  return { starts: single, steps: parted(single), again: sum(heights.slice(0, headRows)) }
}

/** The table with the rows from one to before another; heads are said again, and headings that reach into them. */
export function rowsBetween(block: TableBlock, from: number, to: number): TableBlock {
  const head = from < block.headRows ? [] : block.rows.slice(0, block.headRows)
  const reaching = block.rows
    .slice(head.length, from)
    .flat()
    .filter(({ row, rowSpan }) => row + rowSpan > from)
  const cut = block.rows.slice(from, to).map((cells, index) =>
    [...(index === 0 ? reaching : []), ...cells]
      .sort((a, b) => a.column - b.column)
      .map((cell) => {
        const first = Math.max(cell.row, from)
        return {
          ...cell,
          row: head.length + first - from,
          rowSpan: Math.min(cell.row + cell.rowSpan, to) - first,
        }
      }),
  )
  return { ...block, rows: [...head, ...cut] }
}
