/** How a table that stands in a text is set on paper: columns as wide as what is in them, figures and short words centred. */
import { cleanLine } from '@/report/text/gate'
import type { TextTable } from '@/report/text/table'
import type { TableBlock } from './document'
import { textWidth } from './setting'

/** A column is never narrower than three characters, nor wider for its text than forty. */
const [narrowest, widest] = [3, 40]
/** Short cells stand centred where all of their column are short. */
const short = 10
/** Tables with more columns are set small. */
const spacious = 6

/** Chinese signs are square, others half as wide. */
const width = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.55 : 1), 0)

/** The widths of the columns in millimetres, together that of the text. */
function widthsOf(rows: TextTable): readonly number[] {
  const columns = rows[0] ?? []
  const wanted = columns.map((_, column) => {
    const longest = Math.max(...rows.map((row) => width(row[column] ?? '')))
    return Math.min(widest, Math.max(narrowest, longest)) + 1
  })
  const whole = wanted.reduce((sum, one) => sum + one, 0)
  return wanted.map((one) => (one * textWidth) / whole)
}

/** The table as it is printed, its head repeated on every page. */
export function textTable(given: TextTable): TableBlock {
  const rows = given.map((row) => row.map((text) => cleanLine(text).trim()))
  const columns = rows[0] ?? []
  const isShort = columns.map((_, column) => rows.every((row) => width(row[column] ?? '') <= short))
  return {
    kind: 'table',
    name: `文中的表格：${columns.filter((text) => text !== '').join('、')}`,
    list: true,
    inText: true,
    widths: widthsOf(rows),
    rowHeight: columns.length > spacious ? 6 : 8,
    headRows: 1,
    rows: rows.map((row, at) =>
      row.map((text, column) => ({
        ...{ row: at, column, text, rowSpan: 1, columnSpan: 1 },
        role: at === 0 ? 'column' : 'text',
        points: columns.length > spacious ? 9 : 10.5,
        inset: columns.length > spacious ? 0.5 : 1.5,
        align: at === 0 || isShort[column] ? 'center' : 'left',
      })),
    ),
  }
}
