/** Which rows of a copied table are heads, and what they say above each column below them. */
import type { SourceCell } from '../read/source'
import { isBlank, isFigure, reachesColumn } from './cell'
import { isBareYear } from './telling'

type Row = readonly SourceCell[]

/** A row below heads. */
interface Headed {
  readonly cells: Row
  /** What stands above a column, the outermost first; none where nothing names this column alone. */
  readonly over: (column: number) => readonly string[]
}

const isWord = (cell: SourceCell): boolean => !isBlank(cell)

/** A head above others takes the blank cells behind it, as it does where its cells are merged. */
function spread(row: Row): Row {
  let before: SourceCell | undefined
  return row.flatMap((cell) => {
    if (isWord(cell)) before = cell
    return before ? [{ ...cell, text: before.text }] : []
  })
}

/**
 * Years as numbers over columns: beside the words that begin the row, below other heads, or one after another above all
 * (项目 2025 2026). A row of the table that has such a figure is none.
 */
function isYearHead(
  row: Row,
  isFirst: boolean,
  isBelowHeads: boolean,
  isRow: (text: string) => boolean,
): boolean {
  const words = row.filter(isWord)
  const years = words.filter(({ text }) => isBareYear(text))
  const others = words.filter((cell) => !years.includes(cell))
  // Figures that are years one after another, in the first row, are heads whatever begins it.
  const numbers = years.map(({ text }) => Number(text))
  const isSequence =
    isFirst && others.length <= 1 && new Set(numbers).size > 1 && !others.some(isFigure)
  if (
    isSequence &&
    numbers.every((one, at) => at === 0 || Math.abs(one - (numbers[at - 1] ?? 0)) === 1)
  )
    return true
  if (years.length === 0 || isRow(others[0]?.text ?? '')) return false
  return others.length > 0
    ? others.every((cell) => !isFigure(cell) && /\p{Script=Han}/u.test(cell.text))
    : isBelowHeads || (isFirst && years.length > 1)
}

/** Numbers of columns, as stand below their heads: 1 2 3 4. */
export function isNumbering(cells: readonly Pick<SourceCell, 'text'>[]): boolean {
  const texts = cells.map(({ text }) => text.trim()).filter((text) => text !== '')
  return texts.length > 3 && texts.every((text, at) => text === String(at + 1))
}

/**
 * Tells heads from the rows below them: words alone, some of them above figures, and not begun by the name of a row.
 * Heads hold until the next ones. What stands over all figures and names no column is a title, unless it tells of another year or unit.
 * @param is what a text is: the name of a row, of a column, or a word that holds for all below it.
 */
export function headedBy(
  rows: readonly Row[],
  is: Readonly<Record<'row' | 'column' | 'telling', (text: string) => boolean>>,
): readonly Headed[] {
  const values = [
    ...new Set(
      rows
        .flat()
        .filter(isFigure)
        .map(({ column }) => column),
    ),
  ]
  const lastOf = rows.reduce((last, row, at) => (row.some(isFigure) ? at : last), -1)

  const isTitle = (cell: SourceCell): boolean =>
    values.length > 1 &&
    values.every((column) => reachesColumn(cell, column)) &&
    !is.telling(cell.text) &&
    !is.column(cell.text)
  const isAbove = (cell: SourceCell): boolean =>
    values.some((column) => reachesColumn(cell, column))
  function isHead(row: Row): boolean {
    const words = row.filter(isWord)
    return (
      words.every((cell) => !isFigure(cell) && /\p{L}/u.test(cell.text)) &&
      words.some(isAbove) &&
      // The name of a row stands beside its figures, not above some.
      (!is.row(words[0]?.text ?? '') ||
        words.slice(0, 1).some(isAbove) ||
        words.slice(1).some(({ text }) => is.column(text)))
    )
  }
  const namesOneOf = (cell: SourceCell): boolean =>
    values.filter((column) => reachesColumn(cell, column)).length <= 1
  let heads: readonly Row[] = []
  let wasHead = false
  return rows.flatMap((row, at) => {
    if (at < lastOf && (isHead(row) || isYearHead(row, at === 0, wasHead, is.row))) {
      heads = wasHead ? [...heads, row] : [row]
      wasHead = true
      return []
    }
    if (wasHead && at < lastOf && isNumbering(row)) return []
    wasHead = false
    const above = [...heads.slice(0, -1).map(spread), heads.at(-1)?.filter(isWord) ?? []]
      .flat()
      .filter((cell) => !isTitle(cell))
    const over = (column: number): readonly string[] => {
      const cells = above.filter((cell) => reachesColumn(cell, column))
      const innermost = cells.at(-1)
      return innermost && namesOneOf(innermost) ? cells.map(({ text }) => text.trim()) : []
    }
    return [{ cells: row, over }]
  })
}
