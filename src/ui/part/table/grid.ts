/** Where a spreadsheet key leads: the figures of a table by place, and moves between them. */
import type { FigureKey } from '@/report/format'
import type { Layout } from '@/report/layout'

/** A table's figures row by row; rows of headings alone are left out. */
export type FigureGrid = readonly (readonly {
  readonly key: FigureKey
  readonly column: number
}[])[]

/** The figures of a layout by place. */
export const gridOf = (layout: Layout): FigureGrid =>
  layout.rows
    .map((row) => row.flatMap(({ key, column }) => (key === undefined ? [] : [{ key, column }])))
    .filter((row) => row.length > 0)

export interface GridPlace {
  readonly row: number
  readonly index: number
}

export function placeOf(grid: FigureGrid, key: FigureKey): GridPlace | undefined {
  for (const [row, cells] of grid.entries()) {
    const index = cells.findIndex((cell) => cell.key === key)
    if (index >= 0) return { row, index }
  }
  return undefined
}

/** The cell of another row that stands in the same grid column, or the nearest to its left. */
function sameColumn(grid: FigureGrid, from: GridPlace, row: number): FigureKey | undefined {
  const column = grid[from.row]?.[from.index]?.column ?? 0
  const cells = grid[row]
  return (cells?.filter((cell) => cell.column <= column).at(-1) ?? cells?.[0])?.key
}

export type GridMove =
  'up' | 'down' | 'left' | 'right' | 'home' | 'end' | 'top' | 'bottom' | 'first' | 'last'

const keys: Readonly<Record<string, readonly [GridMove, GridMove]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'home'],
  ArrowRight: ['right', 'end'],
  Home: ['home', 'first'],
  End: ['end', 'last'],
}

/** The move a key makes, with Ctrl a further one; undefined for other keys. */
export const moveOf = (key: string, control: boolean): GridMove | undefined =>
  keys[key]?.[control ? 1 : 0]

/** The figure a move leads to; undefined at the table's edge. */
export function moved(grid: FigureGrid, key: FigureKey, move: GridMove): FigureKey | undefined {
  const at = placeOf(grid, key)
  if (!at) return undefined
  const row = grid[at.row] ?? []
  switch (move) {
    case 'up':
      return sameColumn(grid, at, at.row - 1)
    case 'down':
      return sameColumn(grid, at, at.row + 1)
    case 'left':
      return row[at.index - 1]?.key
    case 'right':
      return row[at.index + 1]?.key
    case 'home':
      return row[0]?.key
    case 'end':
      return row.at(-1)?.key
    case 'top':
      return sameColumn(grid, at, 0)
    case 'bottom':
      return sameColumn(grid, at, grid.length - 1)
    case 'first':
      return grid[0]?.[0]?.key
    case 'last':
      return grid.at(-1)?.at(-1)?.key
    default:
      return move satisfies never
  }
}

/**
 * Where Enter leads, or backwards Shift+Enter: down the column, from its end to the top of the next
 * one. A cell that spans to the table's edge has no next column.
 * @returns undefined where the table ends.
 */
export function onward(grid: FigureGrid, key: FigureKey, back = false): FigureKey | undefined {
  const within = moved(grid, key, back ? 'up' : 'down')
  const at = placeOf(grid, key)
  if (within !== undefined || !at) return within
  const beside = grid[at.row]?.[at.index + (back ? -1 : 1)]
  return beside && moved(grid, beside.key, back ? 'bottom' : 'top')
}

/** The rectangle of figures between two corners, row by row. */
export function block(
  grid: FigureGrid,
  from: FigureKey,
  to: FigureKey,
): readonly (readonly FigureKey[])[] {
  const a = placeOf(grid, from)
  const b = placeOf(grid, to)
  if (!a || !b) return []
  const columns = [a, b].map(({ row, index }) => grid[row]?.[index]?.column ?? 0)
  const left = Math.min(...columns)
  const right = Math.max(...columns)
  return grid
    .slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
    .map((row) =>
      row.filter(({ column }) => column >= left && column <= right).map(({ key }) => key),
    )
}
