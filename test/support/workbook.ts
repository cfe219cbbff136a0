/** The statutory tables as a workbook of somebody else's, without any of our keys. */
import { writeXlsx } from 'hucre/xlsx'
import type { Format, Table } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf } from '@/report/report'

/** A table's rows and merged cells as they stand from that row of a sheet on. */
function laid(report: Report, format: Format, table: Table, from: number) {
  const { rows, columnCount } = layoutOf(format, table)
  const grid = rows.map(() => Array<string | number | null>(columnCount).fill(null))
  for (const cell of rows.flat()) {
    const line = grid[cell.row]
    if (line) line[cell.column] = cell.key === undefined ? cell.text : figureOf(report, cell.key)
  }
  const merges = rows
    .flat()
    .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
    .map(({ row, column, rowSpan, columnSpan }) => ({
      startRow: row + from,
      startCol: column,
      endRow: row + rowSpan - 1 + from,
      endCol: column + columnSpan - 1,
    }))
  return { grid, merges }
}

/** One sheet for each table, cells merged. */
export const workbookOf = (report: Report, format: Format) =>
  writeXlsx({
    sheets: format.tables.map((table) => {
      const { grid, merges } = laid(report, format, table, 1)
      return { name: table.name, rows: [[report.title], ...grid], merges }
    }),
  })

/** One sheet for each report, its tables one below the other. */
export const sheetsOf = (
  reports: readonly { readonly report: Report; readonly format: Format }[],
) =>
  writeXlsx({
    sheets: reports.map(({ report, format }) => {
      const rows: (string | number | null)[][] = [[report.title]]
      const merges = format.tables.flatMap((table) => {
        const part = laid(report, format, table, rows.length)
        rows.push(...part.grid, [])
        return part.merges
      })
      return { name: `${report.organ.name.slice(-3)}${report.year}`, rows, merges }
    }),
  })
