/** Which figures lie side by side and in one line on paper, where fingers and pastes slip. */
import { type Cell, type FigureKey, type Format, type Line, cellsOf } from '@/report/format'

/** Figures of one kind in one row or column, in reading order. */
export interface GridLine {
  readonly along: 'row' | 'column'
  readonly keys: readonly FigureKey[]
}

export interface Grid {
  readonly neighbours: readonly (readonly [FigureKey, FigureKey])[]
  readonly lines: readonly GridLine[]
}

const compiled = new WeakMap<Format, Grid>()

/** Rows of cells, one list for each band of each table. */
function bandsOf(format: Format): readonly (readonly (readonly Cell[])[])[] {
  const bands = new Map<unknown, Map<Line, Cell[]>>()
  for (const cell of cellsOf(format).values()) {
    const rows = bands.get(cell.band) ?? new Map<Line, Cell[]>()
    bands.set(cell.band, rows)
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
  }
  return [...bands.values()].map((rows) => [...rows.values()])
}

/** Neighbours and lines of all tables, as the format lays them out. */
export function gridOf(format: Format): Grid {
  const known = compiled.get(format)
  if (known) return known
  const neighbours: (readonly [FigureKey, FigureKey])[] = []
  const lines: GridLine[] = []
  const add = (along: GridLine['along'], cells: readonly Cell[]): void => {
    const keys = cells.map(({ key }) => key)
    if (keys.length > 2) lines.push({ along, keys })
    cells.forEach((cell, at) => {
      const next = cells[at + 1]
      if (next?.kind === cell.kind) neighbours.push([cell.key, next.key])
    })
  }
  for (const rows of bandsOf(format)) {
    for (const row of rows) add('row', row)
    for (const column of (rows[0] ?? []).keys())
      add(
        'column',
        rows.flatMap((row) => row[column] ?? []),
      )
  }
  const grid = { neighbours, lines }
  compiled.set(format, grid)
  return grid
}
