/** Labels of a sheet broken over rows, where the other cells of their row are merged over these: put together again. */
import type { Format } from '@/report/format'
import type { SourceCell } from '../read/source'
import type { SourceTable } from './grid'
import { type Label, labelOf, likeness } from './label/words'
import { lanesOf } from './lanes'

/** No label is broken over more rows than this, empty ones among them. */
const mostRows = 12
/** So like a declared label is one that was put together rightly. */
const clear = 0.9

const compiled = new WeakMap<Format, readonly Label[]>()

/** All labels of rows and columns that a format declares. */
function declared(format: Format): readonly Label[] {
  const known = compiled.get(format)
  if (known) return known
  const labels = lanesOf(format).flatMap(({ path, leaves }) => [
    ...path,
    ...leaves.flatMap((leaf) => leaf.path),
  ])
  const all = [...new Set(labels)]
  compiled.set(format, all)
  return all
}

const best = (text: string, labels: readonly Label[]): number =>
  labels.reduce((most, label) => Math.max(most, likeness(labelOf(text), label)), 0)

const isFilled = ({ text }: SourceCell): boolean => text.trim() !== ''

/** Where a cell stands beside others of its row, and how wide it is. */
const lying = ({ column, columnSpan }: SourceCell): string => `${column}+${columnSpan}`

/**
 * The pieces as one cell, if together they say what the format declares better than each alone does; or as well as
 * one of them, if the others alone are nothing: 其他 and 结果 are 其他结果, though 其他 heads a column elsewhere.
 */
function joined(pieces: readonly SourceCell[], labels: readonly Label[]): SourceCell | undefined {
  const [first] = pieces
  const filled = pieces.filter(isFilled)
  if (!first || filled.length < 2 || pieces.some(({ unseen }) => unseen)) return undefined
  const text = filled.map((piece) => piece.text.trim()).join('')
  const score = best(text, labels)
  const alone = filled.filter((piece) => best(piece.text, labels) >= score)
  const isWhole = alone.length === 0 || (score === 1 && alone.length < filled.length)
  if (score < clear || !isWhole) return undefined
  return { ...first, rowSpan: pieces.length, text }
}

interface Band {
  readonly row: number
  readonly rowSpan: number
}

/** The rows over which filled cells are merged, the fewest first. */
function bandsOf(cells: readonly SourceCell[]): readonly Band[] {
  const bands = new Map<string, Band>()
  for (const cell of cells)
    if (cell.rowSpan > 1 && cell.rowSpan <= mostRows && isFilled(cell))
      bands.set(`${cell.row}+${cell.rowSpan}`, cell)
  return [...bands.values()].sort((a, b) => a.rowSpan - b.rowSpan)
}

/** Cells of one row each by the row they stand in and their place there. */
function single(
  cells: readonly SourceCell[],
): ReadonlyMap<number, ReadonlyMap<string, SourceCell>> {
  const rows = new Map<number, Map<string, SourceCell>>()
  for (const cell of cells) {
    if (cell.rowSpan > 1) continue
    const row = rows.get(cell.row) ?? new Map<string, SourceCell>()
    rows.set(cell.row, row.set(lying(cell), cell))
  }
  return rows
}

/**
 * The table with such labels whole; the rows in which nothing else begins then are named as `empty`, so
 * that the others keep their numbers. The table itself where there is none.
 */
export function withWholeLabels(table: SourceTable, format: Format): SourceTable {
  const bands = bandsOf(table.cells)
  if (bands.length === 0) return table
  const labels = declared(format)
  const rows = single(table.cells)
  const whole = new Map<SourceCell, SourceCell>()
  const rest = new Set<SourceCell>()
  const touched = new Set<number>()
  for (const { row, rowSpan } of bands)
    for (const [place, first] of rows.get(row) ?? []) {
      const following = Array.from({ length: rowSpan - 1 }, (_, at) => row + 1 + at)
      const others = following.flatMap((at) => rows.get(at)?.get(place) ?? [])
      if (others.length < rowSpan - 1 || rest.has(first) || whole.has(first)) continue
      const cell = joined([first, ...others], labels)
      if (!cell) continue
      whole.set(first, cell)
      for (const other of others) rest.add(other)
      for (const at of following) touched.add(at)
    }
  if (whole.size === 0) return table
  const cells = table.cells.filter((cell) => !rest.has(cell)).map((cell) => whole.get(cell) ?? cell)
  for (const cell of cells) if (isFilled(cell)) touched.delete(cell.row)
  return { ...table, cells, empty: touched }
}
