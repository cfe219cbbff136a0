/** Where a page may end in a table: between the bands of 表二, between the groups of a table that takes most of a page, anywhere in a list. */
import type { TableBlock } from './document'

type Rows = TableBlock['rows']

/** Half the height of the text on a page, in millimetres: a table that is lower may go over whole. */
const halfPage = 112
/** So much of a table, at least, stands before its first break: what is less looks forgotten at a page's foot. */
const least = 0.3
/** So many rows stand behind its last, for the same reason. */
const fewest = 3

/** A list may be parted before each of its rows but the first below the head. */
export const everyRow = (count: number, headRows: number): readonly number[] =>
  [...Array(count).keys()].filter((row) => row === 0 || row > headRows)

/** The bands, the last of several with the one before it: three rows alone on a page look forgotten. */
function bandStarts(rows: Rows): readonly number[] {
  const every = [...rows.keys()].filter((row) => row === 0 || rows[row]?.[0]?.role === 'title')
  return every.length > 2 ? every.slice(0, -1) : every
}

/**
 * The rows that no heading reaches into, but one that stands upright beside most of the table: Word says a merged cell's
 * text on its first page only, and what is left of a group stands on the next beside an empty cell.
 */
function groupStarts(rows: Rows, headRows: number): readonly number[] {
  const reaching = rows
    .flat()
    .filter(({ role, rowSpan, upright }) => role === 'row' && rowSpan > 1 && !upright)
  const first = headRows + least * (rows.length - headRows)
  return [...rows.keys()].filter(
    (start) =>
      start >= first &&
      start <= rows.length - fewest &&
      reaching.every(({ row, rowSpan }) => start <= row || start >= row + rowSpan),
  )
}

/**
 * The rows of a statutory table at which a page may begin, its first among them. A table with a head of its own that takes
 * more than half a page is parted between its groups, so that no page stays empty before it; else it stays whole.
 */
export function startsOf(rows: Rows, headRows: number, rowHeight: number): readonly number[] {
  if (headRows === 0) return bandStarts(rows)
  return rows.length * rowHeight > halfPage ? [0, ...groupStarts(rows, headRows)] : [0]
}
