/** A sheet in the making: cells set once at a place, merged where they span. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx'
import { address } from './address'
import { literal, piecesOf } from './long'

/** A cell with its span and style; what it covers gets the style too, or its lines would be lost. */
export interface SheetSetting {
  readonly row: number
  readonly column: number
  readonly rowSpan?: number
  readonly columnSpan?: number
  readonly style: CellStyle
  readonly value?: string | number | null
  readonly formula?: string
}

/** Where cells are set. */
export interface WorkbookGrid {
  readonly cells: Map<string, Partial<Cell>>
  readonly merges: MergeRange[]
  readonly heights: NonNullable<WriteSheet['rowDefs']>
  /** What did not fit its cell, to go on below the sheet. */
  readonly overflow: { readonly from: string; readonly text: string }[]
}

export const emptyGrid = (): WorkbookGrid => ({
  cells: new Map(),
  merges: [],
  heights: new Map(),
  overflow: [],
})

/**
 * Sets a cell; a formula stands with the value it gives, so that nothing need be counted to be seen.
 * Of a text too long for a cell the first piece is set, the others wait for `setOverflow`.
 */
export function set(
  { cells, merges, overflow }: WorkbookGrid,
  { row, column, rowSpan = 1, columnSpan = 1, style, value: plain = null, formula }: SheetSetting,
): void {
  const [first = '', ...others] = typeof plain === 'string' ? piecesOf(plain) : []
  const value = typeof plain === 'string' ? literal(first) : plain
  if (formula === undefined)
    overflow.push(...others.map((text) => ({ from: address({ row, column }), text })))
  for (let down = 0; down < rowSpan; down += 1)
    for (let right = 0; right < columnSpan; right += 1)
      cells.set(`${row + down},${column + right}`, { value: null, style })
  cells.set(`${row},${column}`, {
    style,
    ...(formula === undefined
      ? { value }
      : { value: value ?? '', formula, formulaResult: value ?? '' }),
  })
  if (rowSpan * columnSpan > 1)
    merges.push({
      startRow: row,
      startCol: column,
      endRow: row + rowSpan - 1,
      endCol: column + columnSpan - 1,
    })
}

/** The last row in which a cell is set, -1 where there is none; a grid may have more cells than a call takes arguments. */
export function lastRowOf({ cells }: WorkbookGrid): number {
  let last = -1
  for (const place of cells.keys()) last = Math.max(last, Number(place.split(',', 1)[0]))
  return last
}

/** Sets what did not fit its cell in rows of their own below the sheet, each saying which cell it goes on from. */
export function setOverflow(grid: WorkbookGrid, styles: Record<'label' | 'text', CellStyle>): void {
  const last = lastRowOf(grid)
  for (const [index, { from, text }] of grid.overflow.splice(0).entries()) {
    const row = last + 2 + index
    set(grid, { row, column: 0, style: styles.label, value: `${from}格续文` })
    set(grid, { row, column: 1, style: styles.text, value: text })
  }
}

/** Excel draws no row higher, in points. */
const highest = 409

/** Gives a row its height in points, never less than it has. */
export function raise({ heights }: WorkbookGrid, row: number, height: number): void {
  const before = heights.get(row)?.height ?? 0
  heights.set(row, { height: Math.min(highest, Math.max(before, Math.round(height * 4) / 4)) })
}

/** No password: the lock keeps formulas from slips, not from people. */
export const protection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
}
