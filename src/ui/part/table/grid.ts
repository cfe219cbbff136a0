/** Where a spreadsheet key leads: the figures of a table by place, and moves between them. */
import type { FigureKey } from '@/report/format'
import type { LaidCell, Layout } from '@/report/layout'

/** A table's figures row by row; rows of headings alone are left out. */
export type FigureGrid = readonly (readonly LaidFigure[])[]

/** A figure and the columns of its table that its cell takes. */
export interface LaidFigure {
  readonly key: FigureKey
  readonly column: number
  readonly span: number
}

/** The figures of a layout by place. */
export const gridOf = (layout: Layout): FigureGrid =>
  layout.rows
    .map((row) =>
      row.flatMap(({ key, column, columnSpan: span }) =>
        key === undefined ? [] : [{ key, column, span }],
      ),
    )
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
 * A table's figures in the order Enter passes them: column by column, each from its head down, a cell that spans
 * several columns in the first of them. None is left out, whatever the rows' widths.
 */
export const entryOrder = (grid: FigureGrid): readonly FigureKey[] =>
  grid
    .flat()
    .sort((a, b) => a.column - b.column)
    .map(({ key }) => key)

/**
 * Where Enter leads, or backwards Shift+Enter: down the column, from its foot to the next one's head.
 * @returns undefined where the table ends.
 */
export function onward(grid: FigureGrid, key: FigureKey, back = false): FigureKey | undefined {
  const order = entryOrder(grid)
  const at = order.indexOf(key)
  return at < 0 ? undefined : order[at + (back ? -1 : 1)]
}

/** The cell a page of so many rows further up or down, in the same column, at most the table's edge. */
export function paged(grid: FigureGrid, key: FigureKey, rows: number): FigureKey | undefined {
  const at = placeOf(grid, key)
  return at && sameColumn(grid, at, Math.max(0, Math.min(grid.length - 1, at.row + rows)))
}

/**
 * Where Enter leads after a run of Tab: below the cell where the run began; where the run has passed into another row,
 * below that row's head, or going backwards below the cell itself.
 * @returns undefined where the table ends.
 */
export function belowRun(
  grid: FigureGrid,
  began: FigureKey,
  key: FigureKey,
): FigureKey | undefined {
  const [from, at] = [placeOf(grid, began), placeOf(grid, key)]
  if (!from || !at) return undefined
  const head = at.row > from.row ? { row: at.row, index: 0 } : at
  return sameColumn(grid, at.row === from.row ? from : head, at.row + 1)
}

interface Columns {
  readonly left: number
  readonly right: number
}
const columnsOf = ({ column, span }: LaidFigure): Columns => ({
  left: column,
  right: column + span - 1,
})
const touches = (cell: LaidFigure, { left, right }: Columns): boolean =>
  cell.column <= right && columnsOf(cell).right >= left

/** The columns with all that the cells lying partly in them take. */
function widened(rows: FigureGrid, columns: Columns): Columns {
  const all = rows.flat().filter((cell) => touches(cell, columns))
  const left = Math.min(columns.left, ...all.map(({ column }) => column))
  const right = Math.max(columns.right, ...all.map((cell) => columnsOf(cell).right))
  return left === columns.left && right === columns.right ? columns : widened(rows, { left, right })
}

/** The rectangle of figures between two corners, row by row; as in a spreadsheet no cell that spans is cut. */
export function block(
  grid: FigureGrid,
  from: FigureKey,
  to: FigureKey,
): readonly (readonly FigureKey[])[] {
  const a = placeOf(grid, from)
  const b = placeOf(grid, to)
  if (!a || !b) return []
  const rows = grid.slice(Math.min(a.row, b.row), Math.max(a.row, b.row) + 1)
  const corners = [a, b].flatMap(({ row, index }) => grid[row]?.[index] ?? []).map(columnsOf)
  const columns = widened(rows, {
    left: Math.min(...corners.map(({ left }) => left)),
    right: Math.max(...corners.map(({ right }) => right)),
  })
  return rows.map((row) => row.filter((cell) => touches(cell, columns)).map(({ key }) => key))
}

/**
 * The figures a heading stands over or before, row by row. A band's title and the cell where rows and columns meet
 * stand for all figures of the band.
 */
export function headed({ rows }: Layout, head: LaidCell): readonly FigureKey[] {
  const figures = rows.map((row) => row.filter(({ key }) => key !== undefined))
  if (head.role === 'row')
    return figures
      .slice(head.row, head.row + head.rowSpan)
      .flatMap((row) => row.flatMap(({ key }) => key ?? []))
  const first = figures.findIndex((row, index) => index >= head.row && row.length > 0)
  const next = figures.findIndex((row, index) => index > first && row.length === 0)
  const isUnder = ({ column }: LaidCell): boolean =>
    head.role !== 'column' || (column >= head.column && column < head.column + head.columnSpan)
  return figures
    .slice(Math.max(first, 0), next < 0 ? undefined : next)
    .flatMap((row) => row.filter(isUnder).flatMap(({ key }) => key ?? []))
}
