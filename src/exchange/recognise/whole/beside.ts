/** Two tables side by side in one grid, with the same labels each: they are parted, each under its own head. */
import type { SourceBlock, SourceCell } from '../../read/source'
import { fold } from '../label/words'
import { isValue } from '../printed'
import { namedByLine } from './named'

type Table = SourceBlock & { readonly kind: 'table' }

/** Fewer labels that stand twice may do so by chance. */
const enough = 5
const nearlyAll = 0.8

const isLabel = ({ text }: SourceCell): boolean => !isValue(text) && fold(text).length >= 2

const keyOf = (row: number, column: number, text: string): string =>
  `${String(row)} ${String(column)} ${fold(text)}`

/** How far right of a label the same one stands in its row, for the distance that most labels have. */
function usualDistance(labels: readonly SourceCell[]): number | undefined {
  const met = new Map<string, number>()
  const counts = new Map<number, number>()
  for (const { row, column, text } of labels) {
    const key = keyOf(row, 0, text)
    const first = met.get(key)
    if (first === undefined) met.set(key, column)
    else counts.set(column - first, (counts.get(column - first) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a)
  return best && best[1] >= enough ? best[0] : undefined
}

/** The column where the second table begins: nearly all labels on either side stand on the other too; undefined if there is but one. */
function secondBegins(cells: readonly SourceCell[]): number | undefined {
  const labels = cells.filter(isLabel).sort((a, b) => a.row - b.row || a.column - b.column)
  const far = usualDistance(labels)
  if (far === undefined) return undefined
  const begin = Math.min(...labels.map(({ column }) => column)) + far
  const places = new Set(labels.map(({ row, column, text }) => keyOf(row, column, text)))
  const isTwin =
    (by: number) =>
    ({ row, column, text }: SourceCell): boolean =>
      places.has(keyOf(row, column + by, text))
  const left = labels.filter(({ column, columnSpan }) => column + columnSpan <= begin)
  const right = labels.filter(({ column }) => column >= begin)
  const isAlike =
    left.filter(isTwin(far)).length >= nearlyAll * left.length &&
    right.filter(isTwin(-far)).length >= nearlyAll * right.length
  return isAlike ? begin : undefined
}

/** The heads over one of the tables that say whose it is, as text of their own. */
function withHeads(table: Table): readonly SourceBlock[] {
  const top = Math.min(...table.cells.map(({ row }) => row))
  const heads = table.cells.filter(
    ({ row, text }) => row < top + 2 && namedByLine(text) !== undefined,
  )
  return [...heads.map(({ text }) => ({ kind: 'text', text }) as const), table]
}

/** The tables of a grid, left to right. A head over both stands over each. */
export function partedTables(table: Table): readonly SourceBlock[] {
  const begin = secondBegins(table.cells)
  if (begin === undefined) return [table]
  const over = ({ column, columnSpan }: SourceCell) => column < begin && column + columnSpan > begin
  const both = table.cells.filter(over)
  const left = table.cells.filter((cell) => cell.column < begin && !over(cell))
  const right = table.cells.filter(({ column }) => column >= begin)
  return [
    ...both.map(({ text }) => ({ kind: 'text', text }) as const),
    ...withHeads({ ...table, cells: left }),
    ...withHeads({ ...table, cells: right }),
  ]
}
