/** A report as a source gives it, and the damage published pages do to its tables. */
import { compose } from '@/exchange/document/compose'
import type { SourceBlock, SourceCell, SourceDocument } from '@/exchange/read/source'
import type { FigureKey, Format } from '@/report/format'
import type { Report } from '@/report/report'

/** A cell that still knows which figure it shows. */
export interface PageCell extends SourceCell {
  readonly key?: FigureKey
}

export type PageTable = readonly PageCell[]

/** The statutory tables of a report as bare cells. */
export const pageTables = (report: Report, format: Format): readonly PageTable[] =>
  compose(report, format).blocks.flatMap((block) =>
    block.kind === 'table'
      ? [
          block.rows.flat().map(({ row, column, rowSpan, columnSpan, text, key }) => ({
            row,
            column,
            rowSpan,
            columnSpan,
            text,
            ...(key !== undefined && { key }),
          })),
        ]
      : [],
  )

/** The tables under a title, as a reader would hand them on. */
export const sourceOf = (title: string, tables: readonly PageTable[]): SourceDocument => ({
  kind: '网页',
  blocks: [
    { kind: 'text', text: title },
    ...tables.map((cells, index): SourceBlock => ({
      kind: 'table',
      cells,
      where: `第${index + 1}个表格`,
    })),
  ],
})

/** Loses a row: spans over it grow shorter, cells that begin in it and reach further begin later. */
export const withoutRow = (table: PageTable, lost: number): PageTable =>
  table.flatMap((cell): PageTable => {
    const end = cell.row + cell.rowSpan
    if (end <= lost) return [cell]
    if (cell.row > lost) return [{ ...cell, row: cell.row - 1 }]
    if (cell.rowSpan === 1) return []
    return [{ ...cell, rowSpan: cell.rowSpan - 1 }]
  })

/** The rows that show figures. */
export const figureRows = (table: PageTable): readonly number[] => [
  ...new Set(table.filter(({ key }) => key !== undefined).map(({ row }) => row)),
]

/** Cuts a table in two; a cell that reaches over the cut stands in both, as in a word processor. */
export function cut(table: PageTable, at: number): readonly [PageTable, PageTable] {
  const above = table
    .filter(({ row }) => row < at)
    .map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, at - cell.row) }))
  const below = table
    .filter(({ row, rowSpan }) => row + rowSpan > at)
    .map((cell) => ({
      ...cell,
      row: Math.max(cell.row, at) - at,
      rowSpan: cell.row + cell.rowSpan - Math.max(cell.row, at),
    }))
  return [above, below]
}

/** Puts a column of the page's own on the left or the right of a table. */
export function withColumn(table: PageTable, side: 'left' | 'right', head: string): PageTable {
  const width = Math.max(...table.map(({ column, columnSpan }) => column + columnSpan))
  const rows = new Set(table.map(({ row }) => row))
  const first = Math.min(...figureRows(table))
  const own = [...rows].map((row): PageCell => {
    const text = row < first ? (row === 0 ? head : '') : side === 'left' ? String(row) : ''
    return { row, column: side === 'left' ? 0 : width, rowSpan: 1, columnSpan: 1, text }
  })
  const moved = table.map((cell) => ({
    ...cell,
    column: cell.column + (side === 'left' ? 1 : 0),
  }))
  return [...moved, ...own]
}

/** Rewrites the labels of a table, the figures stay. */
export const relabelled = (table: PageTable, write: (text: string) => string): PageTable =>
  table.map((cell) => (cell.key === undefined ? { ...cell, text: write(cell.text) } : cell))
