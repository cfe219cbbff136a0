/** What a copied cell holds, as far as its place is sought. */
import { readFigure } from '@/report/figure'
import type { SourceCell } from '../read/source'

interface Texted {
  readonly text: string
}

export const isBlank = ({ text }: Texted): boolean => text.trim() === ''

/** True of a number of any kind. */
export const isFigure = (cell: Texted): boolean =>
  !isBlank(cell) && readFigure(cell.text, 'change').ok

/** The words of a row beside its figures, such as units; what holds a digit is none. */
export const wordsIn = (cells: readonly Texted[]): readonly string[] =>
  cells.filter(({ text }) => !/\d/.test(text)).map(({ text }) => text.trim())

/** A word of its own, not a figure that is none (约五, 3件). */
export const isPlainWord = ({ text }: Texted): boolean =>
  /^[a-z]+$/i.test(text.trim()) ||
  (/\p{Script=Han}/u.test(text) && !/[\d一二三四五六七八九十无零]/.test(text))

interface Spanning {
  readonly column: number
  readonly columnSpan: number
}

/** True of a cell that stands in a column, or reaches over it. */
export const reachesColumn = ({ column, columnSpan }: Spanning, at: number): boolean =>
  column <= at && at < column + columnSpan

/** True of a cell that stands in a row, or reaches into it from above. */
export const reachesRow = ({ row, rowSpan }: SourceCell, at: number): boolean =>
  row <= at && at < row + rowSpan
