/** A table as numbers: its cells by their place, the sums over them, and what lies side by side on paper. */
import { type FigureKey, type Format, type NumberKind, type Sum, cellsOf } from '@/report/format'
import { gridOf } from './grid'

/** A total and its parts, by their places. */
export interface PlacedSum {
  readonly total: number
  readonly parts: readonly number[]
  /** Its place among the board's sums. */
  readonly place: number
}

/** Cells whose figures may have been mixed up: neighbours swapped, or a line moved by one cell. */
export interface Arrangement {
  readonly story: 'swapped' | 'row-moved' | 'column-moved'
  /** In reading order; of a line all cells, or those that are no totals. */
  readonly cells: readonly number[]
}

/** What a format lays down of the cells that are searched together. */
export interface Board {
  /** The figure of each place. */
  readonly keys: readonly FigureKey[]
  readonly kinds: readonly NumberKind[]
  readonly sums: readonly PlacedSum[]
  /** The sums each cell is a part of, in the format's order. */
  readonly sumsWith: readonly (readonly PlacedSum[])[]
  readonly isTotal: readonly boolean[]
  readonly arrangements: readonly Arrangement[]
}

/** The board of these figures; what is not wholly among them is left out. */
export function boardOf(
  format: Format,
  keys: readonly FigureKey[],
  sums: readonly Sum[] = [],
): Board {
  const places = new Map(keys.map((key, place) => [key, place]))
  const placed = (some: readonly FigureKey[]): readonly number[] | undefined => {
    const found = some.flatMap((key) => places.get(key) ?? [])
    return found.length === some.length ? found : undefined
  }
  const cells = cellsOf(format)
  const { neighbours, lines } = gridOf(format)
  const placedSums = sums.map(({ total, parts }, place): PlacedSum => ({
    total: places.get(total) ?? -1,
    parts: placed(parts) ?? [],
    place,
  }))
  const isTotal = keys.map((_, place) => placedSums.some(({ total }) => total === place))
  /** A line, and the same line without the totals in it. */
  const segments = (cells: readonly number[]): readonly (readonly number[])[] => {
    const parts = cells.filter((cell) => !isTotal[cell])
    return parts.length === cells.length || parts.length < 3 ? [cells] : [cells, parts]
  }
  return {
    keys,
    kinds: keys.map((key) => cells.get(key)?.kind ?? 'count'),
    sums: placedSums,
    sumsWith: keys.map((_, place) => placedSums.filter(({ parts }) => parts.includes(place))),
    isTotal,
    arrangements: [
      ...neighbours.flatMap((pair): readonly Arrangement[] => {
        const found = placed(pair)
        return found ? [{ story: 'swapped', cells: found }] : []
      }),
      ...lines.flatMap(({ along, keys: line }): readonly Arrangement[] =>
        segments(placed(line) ?? []).flatMap((found) =>
          found.length === 0 ? [] : [{ story: `${along}-moved`, cells: found }],
        ),
      ),
    ],
  }
}
