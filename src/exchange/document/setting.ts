/** How a statutory table is set on paper, in Word as in print: widths, type sizes, row heights. */
import type { LaidCell } from '@/report/layout'
import type { TableBlock, TableCell } from './document'

/** 版心: the width of the text in millimetres. */
export const textWidth = 156

/** So many characters of a title in 二号 (22 pt) fill a line. */
export const titleRoom = 20

/** Tables with so many columns are set small. */
const dense = 10
const millimetresOfPoint = 25.4 / 72

type TextSetting = Pick<TableCell, 'points' | 'inset' | 'align'>

/**
 * Digits are half as wide as high in the Latin face, but two thirds in those that stand in for it where it is not
 * installed, and a figure must not break there either. Chinese signs are square.
 */
const emsOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? 0.64 : 1), 0)

/** Space beside a figure in millimetres: its cell is centred, and what is saved here makes it larger. */
const besideFigure = 0.15

/** The largest size, in half points, in which a figure fits its cell in one line. */
function pointsOf(text: string, width: number, usual: number): number {
  const room = ((width - 2 * besideFigure) / millimetresOfPoint - 0.5) / Math.max(1, emsOf(text))
  return Math.min(usual, Math.max(1, Math.floor(room / 0.5) * 0.5))
}

/** The figures of a table in one size, that of the longest; a long figure shrinks rather than break. */
export function evenFigures(rows: TableBlock['rows']): TableBlock['rows'] {
  const points = Math.min(
    ...rows.flat().flatMap((cell) => (cell.role === 'figure' ? [cell.points] : [])),
  )
  return rows.map((row) => row.map((cell) => (cell.role === 'figure' ? { ...cell, points } : cell)))
}

/** Widths and row height of a table whose columns are in these proportions. */
export function tableSetting(
  proportions: readonly number[],
): Pick<TableBlock, 'widths' | 'rowHeight'> {
  const whole = proportions.reduce((sum, width) => sum + width, 0)
  return {
    widths: proportions.map((width) => (width * textWidth) / whole),
    rowHeight: proportions.length >= dense ? 6 : 8,
  }
}

/** How a cell with this text is set. */
export function cellSetting(cell: LaidCell, text: string, widths: readonly number[]): TextSetting {
  const { role, column, columnSpan, upright } = cell
  const isDense = widths.length >= dense
  const usual = isDense ? 9 : 10.5
  const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)
  /** A narrow heading of an even length breaks in pairs: 商业/企业. */
  const inPairs = isDense && role === 'column' && columnSpan === 1 && text.length % 2 === 0
  return {
    points: role === 'figure' ? pointsOf(text, width, usual) : usual,
    inset: role === 'figure' ? besideFigure : inPairs ? 0.9 : 0.5,
    align: isDense && role === 'row' && !upright ? 'left' : 'center',
  }
}
