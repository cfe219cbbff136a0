/** A text as the rows of a sheet: one for each paragraph, and one for each row of a table in it, whose cells divide the column of texts. */
import { type TextTable, partsOfText } from '@/report/text/table'
import type { TableCell } from '../document/document'
import { textTable } from '../document/text-table'
import { fitsCell } from './long'

/** The column of texts is divided at these parts of it alone, so that it stays few columns whatever tables there are. */
export const steps = 24

/** No report has so many rows in one text; what is beyond stands together in the last row. */
const mostRows = 280

/** A cell of a table, from one step to another. */
export interface TextCell extends Pick<TableCell, 'text' | 'points' | 'align'> {
  readonly from: number
  readonly to: number
  readonly head: boolean
}

/** A paragraph, or a table row by row. */
export type TextRows =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly TextCell[])[] }

/** Where each column ends, in steps: as near to its width as can be, none without a step of its own. */
function endsOf(widths: readonly number[]): readonly number[] {
  const whole = widths.reduce((sum, width) => sum + width, 0)
  let [sum, before] = [0, 0]
  return widths.map((width, at) => {
    sum += width
    const most = steps - (widths.length - 1 - at)
    before = Math.max(before + 1, Math.min(most, Math.round((sum * steps) / whole)))
    return before
  })
}

function tableRows(rows: TextTable): TextRows {
  const { widths, rows: laid } = textTable(rows)
  const ends = endsOf(widths)
  return {
    kind: 'table',
    rows: laid.map((cells, at) =>
      cells.map(({ text, points, align, column }) => ({
        ...{ text, points, align, head: at === 0 },
        from: ends[column - 1] ?? 0,
        to: ends[column] ?? steps,
      })),
    ),
  }
}

const heightOf = (one: TextRows): number => (one.kind === 'table' ? one.rows.length : 1)

interface Piece {
  readonly text: string
  readonly rows: TextRows
}

/** Blank lines stay with the paragraph before. */
const paragraphsOf = (text: string): readonly Piece[] =>
  text.split(/\n(?=[^\n])/).map((one) => ({ text: one, rows: { kind: 'paragraph', text: one } }))

const piecesIn = (text: string): readonly Piece[] =>
  partsOfText(text).flatMap((part) => {
    const own = text.slice(part.start, part.end)
    if (part.kind === 'lines') return paragraphsOf(own)
    return part.rows.flat().every(fitsCell)
      ? [{ text: own, rows: tableRows(part.rows) }]
      : [{ text: own, rows: { kind: 'paragraph', text: own } as const }]
  })

/** The paragraphs and tables of a text; with a line's end between them they are the text. */
export function rowsOfText(text: string): readonly TextRows[] {
  const pieces = piecesIn(text)
  let used = 0
  const ends = pieces.map(({ rows }) => (used += heightOf(rows)))
  if (used <= mostRows) return pieces.map(({ rows }) => rows)
  const beyond = ends.findIndex((end) => end > mostRows - 1)
  const rest = pieces.slice(beyond).map(({ text: one }) => one)
  return [
    ...pieces.slice(0, beyond).map(({ rows }) => rows),
    { kind: 'paragraph', text: rest.join('\n') },
  ]
}

/** Where the columns end into which the column of texts must be divided for these cells, in steps. */
export const divisions = (cells: readonly TextCell[]): readonly number[] =>
  [...new Set([...cells.map(({ to }) => to), steps])].sort((a, b) => a - b)

const plainNumber = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{0,3}[1-9])?$/

/** What stands in the cell: a number where it is written as one and fits, so that it can be counted with; else the text. */
export const valueIn = ({ text, points }: TextCell, millimetres: number): string | number => {
  const room = (millimetres - 3) / ((points * 0.6 * 25.4) / 72)
  return plainNumber.test(text) && text !== '-0' && text.length <= room ? Number(text) : text
}
