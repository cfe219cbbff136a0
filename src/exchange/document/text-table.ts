/** How a table that stands in a text is set on paper: columns as wide as what is in them, figures and short words centred. */
import { cleanLine } from '@/report/text/gate'
import type { TextTable } from '@/report/text/table'
import { everyRow } from './breaks'
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

/** How cells of a table with so many columns are set. */
const settingOf = (columns: number) =>
  columns > spacious
    ? { points: 9, inset: 0.5, rowHeight: 6 }
    : { points: 10.5, inset: 1.5, rowHeight: 8 }

/** A word of so many characters is never parted, if the page is wide enough. */
const whole = 7
const millimetresOfPoint = 25.4 / 72

/** The widths of the columns in millimetres, together that of the text: first the short words whole, then by what is long. */
function widthsOf(rows: TextTable): readonly number[] {
  const columns = rows[0] ?? []
  const { points, inset } = settingOf(columns.length)
  const longest = columns.map((_, column) =>
    Math.min(widest, Math.max(narrowest, ...rows.map((row) => width(row[column] ?? '')))),
  )
  const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0)
  const least = longest.map(
    (one) => (Math.min(whole, one) + 0.3) * points * millimetresOfPoint + 2 * inset,
  )
  const left = textWidth - sumOf(least)
  if (left < 0) return least.map((one) => (one * textWidth) / sumOf(least))
  return least.map((one, column) => one + (left * (longest[column] ?? 0)) / sumOf(longest))
}

/** The table as it is printed, its head repeated on every page. */
export function textTable(given: TextTable): TableBlock {
  const rows = given.map((row) => row.map((text) => cleanLine(text).trim()))
  const columns = rows[0] ?? []
  const { points, inset, rowHeight } = settingOf(columns.length)
  const isShort = columns.map((_, column) => rows.every((row) => width(row[column] ?? '') <= short))
  return {
    kind: 'table',
    name: `文中的表格：${columns.filter((text) => text !== '').join('、')}`,
    inText: true,
    widths: widthsOf(rows),
    rowHeight,
    headRows: 1,
    starts: everyRow(rows.length, 1),
    rows: rows.map((row, at) =>
      row.map((text, column) => ({
        ...{ row: at, column, text, rowSpan: 1, columnSpan: 1 },
        role: at === 0 ? 'column' : 'text',
        points,
        inset,
        align: at === 0 || isShort[column] ? 'center' : 'left',
      })),
    ),
  }
}
