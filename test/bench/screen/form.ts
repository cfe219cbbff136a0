/** The statutory form of 2021 as plain data for the page a Vue developer would write, and a report of zeros for the app. */
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { blankReport } from '@/report/report'
import { writeReportFile } from '@/report/json/write-file'

const format = formats.find(({ id }) => id === '2021')
if (!format) throw new Error('The format of 2021 is declared')

const totals = new Set(format.sums.map(({ total }) => total))

export const form = {
  tables: format.tables.map((table) =>
    layoutOf(format, table).rows.map((row) =>
      row.map(({ text, key, rowSpan, columnSpan }) => ({
        text,
        rowSpan,
        columnSpan,
        ...(key !== undefined && { key, isTotal: totals.has(key) }),
      })),
    ),
  ),
  sums: format.sums.map(({ total, parts }) => ({ total, parts })),
  balances: format.balances.map(({ left, right }) => ({ left, right })),
}

const blank = blankReport(format, 2024, { name: '某某县人民政府办公室', level: 'county' })

/** The text of a report file with 0 in every cell. */
export const zeros = writeReportFile(
  { ...blank, figures: Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0])) },
  format,
)
