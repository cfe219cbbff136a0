/** Where a table may be parted between pages, and what of it then stands on each. */
import type { TableBlock } from '@/state/desk/out'

type Cell = TableBlock['rows'][number][number]

const sum = (heights: readonly number[]): number => heights.reduce((all, one) => all + one, 0)

/**
 * A page may end where the table says so; between any of its rows only where what is between two such places is higher
 * than a page. On each further page the head is said again.
 * @returns the rows at which steps begin, the steps' heights, and the height of the head.
 */
export function tableSteps(block: TableBlock, heights: readonly number[], room: number) {
  const { rows, headRows } = block
  const again = sum(heights.slice(0, headRows))
  const parted = (starts: readonly number[]) => ({
    starts,
    steps: starts.map((start, at) => sum(heights.slice(start, starts[at + 1] ?? heights.length))),
    again,
  })
  const usual = parted(block.starts)
  const isFit = usual.steps.every((height, at) => height + (at > 0 ? again : 0) <= room)
  return isFit ? usual : parted([...rows.keys()].filter((row) => row === 0 || row > headRows))
}

const millimetresOfPoint = 25.4 / 72

/** A heading that stands upright is said again where its rows are high enough for it, else its cell is empty. */
function saidAgain(cell: Cell, rowHeight: number): Cell {
  const needed = Array.from(cell.text).length * cell.points * 1.1 * millimetresOfPoint
  return cell.upright && needed > cell.rowSpan * rowHeight ? { ...cell, text: '' } : cell
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
        const part = {
          ...cell,
          row: head.length + first - from,
          rowSpan: Math.min(cell.row + cell.rowSpan, to) - first,
        }
        return cell.row < from ? saidAgain(part, block.rowHeight) : part
      }),
  )
  return { ...block, rows: [...head, ...cut] }
}
