/** How Excel names cells: A1, ranges, cells of other sheets, and the sums over them. */

/** A cell of a workbook, counted from 0. */
export interface CellPlace {
  readonly sheet: string
  readonly row: number
  readonly column: number
}

/** A column's letters: A … Z, AA … */
export const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : columnName(Math.floor(index / 26) - 1) + columnName(index % 26)

/** A cell as its own sheet names it. */
export const address = ({ row, column }: Omit<CellPlace, 'sheet'>): string =>
  `${columnName(column)}${row + 1}`

/** A cell as another sheet names it, or as its own does. */
export const reference = (place: CellPlace, from: string): string =>
  (place.sheet === from ? '' : `'${place.sheet.replaceAll("'", "''")}'!`) + address(place)

const follows = (a: CellPlace, b: CellPlace, down: 0 | 1): boolean =>
  a.sheet === b.sheet && b.row === a.row + down && b.column === a.column + 1 - down

/** Cells as Excel's arguments, neighbours drawn together: `D5:I5`, `D7:D28`, `A3,C9`. */
export function references(places: readonly CellPlace[], from: string): string {
  const runs: { first: CellPlace; last: CellPlace; down?: 0 | 1 }[] = []
  for (const place of places) {
    const run = runs.at(-1)
    const down = run && ([0, 1] as const).find((way) => follows(run.last, place, way))
    if (run && down !== undefined && (run.down ?? down) === down) {
      run.last = place
      run.down = down
    } else runs.push({ first: place, last: place })
  }
  return runs
    .map(({ first, last }) =>
      first === last ? reference(first, from) : `${reference(first, from)}:${address(last)}`,
    )
    .join(',')
}
