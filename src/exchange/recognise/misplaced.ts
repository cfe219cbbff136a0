/** Rows that look statutory but stand in a table of the organ's own: the statutory table goes on around their place without them. */
import type { Format } from '@/report/format'
import { type Lane, lanesOf } from './lanes'
import type { FigureRow } from './rows'

/** Why such a row is asked about. */
export const misplacedWhy =
  '这一行不在法定表格里，而在另一张表格中，不能确定是不是法定表格要填的数字'

const tableOf = (lane: Lane): string | undefined => lane.leaves[0]?.cell.table.id

/**
 * The rows whose place in a statutory table lies between rows that another, fuller table of the source
 * holds. A statutory table split into parts that follow each other has none.
 */
export function misplacedRows(rows: readonly FigureRow[], format: Format): ReadonlySet<FigureRow> {
  const order = new Map(lanesOf(format).map((lane, index) => [lane, index]))
  const placed = rows.flatMap((row) => {
    const [lane] = row.lanes
    const at = lane && order.get(lane)
    return lane && at !== undefined && lane.path.length > 0 ? [{ row, at, id: tableOf(lane) }] : []
  })
  const parts = new Map<string, { table: number; id: string | undefined; at: number[] }>()
  for (const { row, at, id } of placed) {
    const name = `${String(row.table)} ${id ?? ''}`
    const part = parts.get(name) ?? { table: row.table, id, at: [] }
    part.at.push(at)
    parts.set(name, part)
  }
  const holds = [...parts.values()]
  return new Set(
    placed
      .filter(({ row, at, id }) => {
        const own = holds.find((part) => part.table === row.table && part.id === id)?.at ?? []
        return holds.some(
          (other) =>
            other.id === id &&
            other.table !== row.table &&
            other.at.length > own.length &&
            Math.min(...other.at) < at &&
            at < Math.max(...other.at) &&
            !other.at.includes(at),
        )
      })
      .map(({ row }) => row),
  )
}
