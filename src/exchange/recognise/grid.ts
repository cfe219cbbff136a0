/** A bare table as rows of cells that know which columns they cover, upright or turned on its side. */
import type { SourceBlock, SourceCell } from '../read/source'

export interface GridCell {
  readonly text: string
  /** Columns covered: from `start` to before `end`. */
  readonly start: number
  readonly end: number
  /** Covers several rows; a figure in it would count for each of them. */
  readonly tall: boolean
  /** True in the first of the rows it covers. */
  readonly first: boolean
  readonly source: SourceCell
}

export interface GridRow {
  readonly index: number
  readonly cells: readonly GridCell[]
}

export interface SourceGrid {
  readonly where: string
  /** The short line right over it. */
  readonly caption?: string
  readonly rows: readonly GridRow[]
}

export type SourceTable = SourceBlock & { kind: 'table' } & Pick<SourceGrid, 'caption'> & {
    /** Rows that hold nothing of their own, as if they were not there; for an upright table. */
    readonly empty?: ReadonlySet<number>
  }

/** More places than any report's table has; what lies beyond is left out. */
const mostPlaces = 200_000

/** A cell of a table whose rows become columns. */
export const turnedCell = (cell: SourceCell): SourceCell => ({
  ...cell,
  row: cell.column,
  column: cell.row,
  rowSpan: cell.columnSpan,
  columnSpan: cell.rowSpan,
})

/** The rows of a bare table. `turned` exchanges rows and columns; the source cells stay as they are. */
export function gridOf(table: SourceTable, turned = false): SourceGrid {
  const rows = new Map<number, GridCell[]>()
  const gone = (turned ? undefined : table.empty) ?? new Set<number>()
  let places = 0
  for (const source of table.cells) {
    const cell = turned ? turnedCell(source) : source
    const end = cell.row + cell.rowSpan
    let shown = 0
    for (let row = cell.row; row < end; row++) if (!gone.has(row)) shown++
    for (let row = cell.row; row < end; row++) {
      if (++places > mostPlaces) break
      if (gone.has(row)) continue
      const cells = rows.get(row) ?? []
      cells.push({
        text: source.text,
        start: cell.column,
        end: cell.column + cell.columnSpan,
        tall: shown > 1,
        first: row === cell.row,
        source,
      })
      rows.set(row, cells)
    }
  }
  const ordered = [...rows].sort(([a], [b]) => a - b)
  return {
    where: table.where,
    ...(table.caption !== undefined && { caption: table.caption }),
    rows: ordered.map(([index, cells]) => ({
      index,
      cells: cells.sort((a, b) => a.start - b.start),
    })),
  }
}
