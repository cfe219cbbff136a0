/** The statutory tables as a workbook of somebody else's, without any of our keys. */
import { writeXlsx } from 'hucre/xlsx'
import type { Format } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf } from '@/report/report'

/** One sheet for each table, cells merged. */
export const workbookOf = (report: Report, format: Format) =>
  writeXlsx({
    sheets: format.tables.map((table) => {
      const { rows, columnCount } = layoutOf(format, table)
      const grid = rows.map(() => Array<string | number | null>(columnCount).fill(null))
      for (const cell of rows.flat()) {
        const line = grid[cell.row]
        if (line)
          line[cell.column] = cell.key === undefined ? cell.text : figureOf(report, cell.key)
      }
      const merges = rows
        .flat()
        .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
        .map(({ row, column, rowSpan, columnSpan }) => ({
          startRow: row + 1,
          startCol: column,
          endRow: row + rowSpan,
          endCol: column + columnSpan - 1,
        }))
      return { name: table.name, rows: [[report.title], ...grid], merges }
    }),
  })
