/** What a copied cell holds, as far as its place is sought. */
import { type Figure, readFigure } from '@/report/figure'
import type { NumberKind } from '@/report/format'
import { whyNoFigure, whyUnfit } from '@/report/measure'
import { type Outcome, refused } from '@/report/outcome'
import type { SourceCell } from '../read/source'
import { otherUnit } from './telling'

interface Texted {
  readonly text: string
}

export const isBlank = ({ text }: Texted): boolean => text.trim() === ''

/** True of a number of any kind. */
export const isFigure = (cell: Texted): boolean =>
  !isBlank(cell) && readFigure(cell.text, 'change').ok

/** One short word: it is a cell, though it may be no figure (1,20, 约五件). */
export const isWord = (text: string): boolean => /^\s*\S{1,12}\s*$/.test(text)

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

/**
 * Reads a cell as a figure of a kind.
 * @param names what it is called; `around` are units told of all figures.
 * @returns why it is none, in words, where its names or units tell of another kind, too.
 */
export function readIn(
  text: string,
  kind: NumberKind,
  names: readonly string[],
  around: readonly string[],
): Outcome<Figure> {
  const unit = whyUnfit(text, kind) ?? otherUnit(names, kind, around)
  const read = readFigure(text, kind)
  return unit === undefined && read.ok ? read : refused(unit ?? whyNoFigure(text, kind))
}
