/** What a CSV file holds: its one table, whatever separates the cells. */
import { detectDelimiter, parseCsv } from 'hucre/csv'
import { newBound } from '../pack/bound'
import type { SourceDocument } from '../source'

const mostRows = 2000

const rowsOf = (text: string, most: number): readonly (readonly string[])[] =>
  parseCsv(text, { delimiter: detectDelimiter(text.slice(0, 20_000)), maxRows: most }).map((row) =>
    row.map((value) => (value === null ? '' : String(value))),
  )

/**
 * Two columns, each line of both, a title above perhaps, and numbers in the second, whatever is said beside them:
 * figures by their names alone, as of 表二.
 */
function isPairs(text: string, rows: readonly (readonly string[])[]): boolean {
  const isNumber = ([, second = '']: readonly string[]): boolean =>
    /^\s*(?:[\u4e00-\u9fff]{1,4}[:：]?\s*)?[\d０-９][^。！？]{0,30}$/.test(second)
  const first = rows.findIndex(({ length }) => length > 1)
  const pairs = rows.slice(first)
  return (
    /[,;]/.test(detectDelimiter(text)) &&
    first >= 0 &&
    first <= 2 &&
    pairs.every(({ length }) => length === 2) &&
    pairs.filter(isNumber).length >= 2
  )
}

/** True if nearly every line has the same number of cells, three or more, as prose never has; or all have two, with numbers. */
export function isCsv(text: string): boolean {
  const start = text.slice(0, 20_000)
  const rows = rowsOf(start, 60).filter((row) => row.some((cell) => cell !== ''))
  const width = rows[0]?.length ?? 0
  const alike = rows.filter((row) => row.length === width).length
  if (rows.length < 2) return false
  return (width >= 3 && alike >= 0.8 * rows.length) || isPairs(start, rows)
}

/** Reads a CSV text as one table. */
export function readCsv(text: string): SourceDocument {
  const read = rowsOf(text, mostRows + 1)
  const rows = read.slice(0, mostRows)
  const bound = newBound()
  for (const row of rows) bound.cells(row.length, '表格')
  return {
    kind: 'CSV 表格',
    ...(read.length > mostRows && { notes: [`表格行数过多，只读取了前 ${mostRows} 行`] }),
    blocks: [
      {
        kind: 'table',
        where: '表格',
        cells: rows.flatMap((row, index) =>
          row.map((cell, column) => ({
            row: index,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text: cell,
          })),
        ),
      },
    ],
  }
}
