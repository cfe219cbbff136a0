/** A sheet in the making: cells set once at a place, merged where they span. */
import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx'

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
}

export const emptyGrid = (): WorkbookGrid => ({ cells: new Map(), merges: [], heights: new Map() })

/** Excel reads `_x0041_` in a text as the character of that number, unless its first sign is written so itself. */
const literal = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')

/** Sets a cell; a formula stands with the value it gives, so that nothing need be counted to be seen. */
export function set(
  { cells, merges }: WorkbookGrid,
  { row, column, rowSpan = 1, columnSpan = 1, style, value: plain = null, formula }: SheetSetting,
): void {
  const value = typeof plain === 'string' ? literal(plain) : plain
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

/** Gives a row its height in points, never less than it has. */
export function raise({ heights }: WorkbookGrid, row: number, height: number): void {
  const before = heights.get(row)?.height ?? 0
  heights.set(row, { height: Math.max(before, Math.round(height * 4) / 4) })
}

/** No password: the lock keeps formulas from slips, not from people. */
export const protection = {
  sheet: true,
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
}
