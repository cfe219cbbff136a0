/** Words and figures of a copied table: what names, and what is counted. */
import type { SourceCell } from '../../read/source'
import { isFigure } from '../cell'
import { measured } from '@/report/measure'
import { isBareYear } from '../telling'

/** A figure that is written as none: 约五, 3件, 12.5%. */
const roughFigure =
  /^[约近超逾过]*[-+]?[\d.,一二两三四五六七八九十百千万]+[余多]*(?:万?元|[件个项宗份%％])?$/

/** A figure marked for a note, 160①, or too wide for its column: it is none, and names nothing either. */
const markedFigure = /^(?:-?\d[\d.,，]*\s*(?:[①-⑳*＊※†‡¹²³]|\[\d\]|〔\d〕|（注\d?）|注\d)|#{2,})$/

/** Blank, or a sign or word for nothing: —, /, 无. */
const isMark = (text: string): boolean =>
  /^(?:[\s\-—–－_/／\\·.…*]*|\s*(?:无|没有|零)\s*)$/.test(text)

/** True of what is no figure, nor one written as none. */
export const isWordAlone = (cell: Pick<SourceCell, 'text'>): boolean =>
  !isMark(cell.text) &&
  !isFigure(cell) &&
  !roughFigure.test(cell.text.trim()) &&
  !measured(cell.text)

/** Each cell is looked at once, however many figures ask for it. */
function once(look: (cell: SourceCell) => boolean): (cell: SourceCell) => boolean {
  const known = new Map<SourceCell, boolean>()
  return (cell) => {
    const is = known.get(cell) ?? look(cell)
    known.set(cell, is)
    return is
  }
}

/** Tells words from figures; a bare year is a word in a column of years, and in a row of which nothing has landed. */
export function telling(rowsLanded: ReadonlySet<number>, yearColumns: ReadonlySet<number>) {
  const isValue = once(
    (cell) =>
      isFigure(cell) &&
      (!isBareYear(cell.text) || (rowsLanded.has(cell.row) && !yearColumns.has(cell.column))),
  )
  const isWord = once(
    (cell) =>
      (isWordAlone(cell) && !markedFigure.test(cell.text.trim())) ||
      (isBareYear(cell.text) && !isValue(cell)),
  )
  return { isValue, isWord }
}
