/** Where every figure stands in the workbook, and what its cell holds: a number to type, or the sum of others. */
import { type Figure, addFilled } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf } from '@/report/report'
import { type CellPlace, references } from './address'

/** Rows above a table: the report's title, the section's, and a narrow one. */
export const rowsAbove = 3

/** A sheet is called as officers call its table. */
export const sheetOf = (table: Table): string => table.name.slice(0, 31)

/** A figure's cell by key. */
export type SheetPlaces = ReadonlyMap<FigureKey, CellPlace>

/** The places of all figures of a format. */
export function placesOf(format: Format): SheetPlaces {
  const places = new Map<FigureKey, CellPlace>()
  for (const table of format.tables)
    for (const { key, row, column } of layoutOf(format, table).rows.flat())
      if (key !== undefined)
        places.set(key, { sheet: sheetOf(table), row: row + rowsAbove, column })
  return places
}

/** The places of figures, in their order. */
export const at = (places: SheetPlaces, keys: readonly FigureKey[]): readonly CellPlace[] =>
  keys.flatMap((key) => places.get(key) ?? [])

/** True if any of the figures is money, whose sums Excel would show with the noise of doubles. */
export const isMoney = (format: Format, keys: readonly FigureKey[]): boolean =>
  keys.some((key) => cellsOf(format).get(key)?.kind === 'amount')

/** What a figure's cell holds. */
export interface Holding {
  readonly figure: Figure
  /** Absent where a number is typed. */
  readonly formula?: string
  /** A total as printed that is not the sum of its parts: it stays, and the check beside it tells. */
  readonly printed?: true
}

/**
 * A total that is the sum of its parts, or blank while they are, becomes a formula; every other
 * figure stays the number it is, so that nothing changes when Excel counts again.
 */
export function holdingOf(
  report: Report,
  format: Format,
  places: SheetPlaces,
  key: FigureKey,
): Holding {
  const figure = figureOf(report, key)
  const sums = format.sums.filter(({ total }) => total === key)
  const sheet = places.get(key)?.sheet ?? ''
  const live = sums.find(
    ({ parts }) => addFilled(parts.map((part) => figureOf(report, part))) === figure,
  )
  if (!live) return { figure, ...(sums.length > 0 && { printed: true }) }
  const cells = references(at(places, live.parts), sheet)
  const sum = isMoney(format, live.parts) ? `ROUND(SUM(${cells}),6)` : `SUM(${cells})`
  return { figure, formula: `IF(COUNT(${cells})=0,"",${sum})` }
}
