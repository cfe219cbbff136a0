/** Merged cells of an .xlsx sheet. */
import type { Sheet } from 'hucre/xlsx'

export interface Merges {
  /** By the place a merged cell begins at: how many rows and columns it has. */
  readonly spans: ReadonlyMap<string, readonly [rows: number, columns: number]>
  readonly covered: ReadonlySet<string>
}

/** The merged cells of a sheet of a size. */
export function mergesOf(sheet: Sheet, height: number, width: number): Merges {
  const spans = new Map<string, readonly [rows: number, columns: number]>()
  const covered = new Set<string>()
  /** Merged cells share no place; those that do would be gone over for ever. */
  let places = height * width
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    if (startRow >= height || startCol >= width) continue
    const rowEnd = Math.min(endRow, height - 1)
    const columnEnd = Math.min(endCol, width - 1)
    places -= (rowEnd - startRow + 1) * (columnEnd - startCol + 1)
    if (places < 0) break
    spans.set(`${startRow},${startCol}`, [rowEnd - startRow + 1, columnEnd - startCol + 1])
    for (let row = startRow; row <= rowEnd; row++)
      for (let column = startCol; column <= columnEnd; column++)
        if (row > startRow || column > startCol) covered.add(`${row},${column}`)
  }
  return { spans, covered }
}
