/** Rows that look statutory and are not the report's: of a table of the organ's own, of another year, or numbers of the columns. */
import type { Format } from '@/report/format'
import { speaksOfPast } from './label/words'
import { type Lane, lanesOf } from './lanes'
import type { FigureRow } from './rows'

/** 1, 2, 3 … as the columns of a form are numbered. */
const counts = ({ cells }: FigureRow): boolean => {
  const filled = cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  return filled.length > 4 && filled.every((text, at) => text === String(at + 1))
}

const labelOfRow = ({ row, cells }: FigureRow): string =>
  row.cells
    .filter((cell) => !cells.includes(cell))
    .map(({ text }) => text)
    .join('')

const yearOf = (row: FigureRow): number =>
  Number(/(?:19|20)\d\d(?=\s*年)/.exec(labelOfRow(row))?.[0] ?? Number.NaN)

/** Of several rows under the same heads those that may be the report's: it is of the latest year they name. */
function latest(rows: readonly FigureRow[]): readonly FigureRow[] {
  const own = rows.filter((row) => !counts(row) && !speaksOfPast(labelOfRow(row)))
  const years = own.map(yearOf)
  return years.some(Number.isNaN) ? own : own.filter((_, at) => years[at] === Math.max(...years))
}

/** The rows without those that stand beside a row without a label, and are of another year or no figures at all. */
export function withoutOthers(rows: readonly FigureRow[]): readonly FigureRow[] {
  const groups = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const [lane] = row.lanes
    if (lane?.path.length !== 0) continue
    const key = `${String(row.table)} ${lane.id}`
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  const others = [...groups.values()].flatMap((group) => {
    const kept = latest(group)
    return kept.length > 0 ? group.filter((row) => !kept.includes(row)) : []
  })
  return rows.filter((row) => !others.includes(row))
}

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
