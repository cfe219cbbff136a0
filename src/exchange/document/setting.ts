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

const spanned = (widths: readonly number[], column: number, span: number): number =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0)

type TextSetting = Pick<TableCell, 'points' | 'inset' | 'align'>

/**
 * So many ems is a digit wide in Times New Roman, 宋体 and their likes, and in the widest of the faces that stand in where
 * none of them is installed. Chinese signs are square.
 */
const [own, standIn] = [0.5, 0.64]
const emsOf = (text: string, digit: number): number =>
  Array.from(text).reduce((sum, char) => sum + (/[ -~]/.test(char) ? digit : 1), 0)

/** Space beside a figure in millimetres: its cell is centred, and what is saved here makes it larger. */
const besideFigure = 0.15
/** So many points are left free beside a figure, for what programs round. */
const free = 0.5
/** Figures are not set smaller than this, in points, for the sake of a face that stands in. */
const legible = 8

/** How many ems are in a line of a figure's cell at one point. */
const roomIn = (width: number): number => (width - 2 * besideFigure) / millimetresOfPoint - free
const halves = (points: number): number => Math.floor(points / 0.5) * 0.5

/** The largest size, in half points, in which a figure fits its cell in one line: in any face while it can be read well. */
function pointsOf(text: string, width: number, usual: number): number {
  const fitting = (digit: number) =>
    Math.max(1, halves(roomIn(width) / Math.max(1, emsOf(text, digit))))
  const inAny = fitting(standIn)
  return Math.min(usual, inAny >= legible ? inAny : Math.min(legible, fitting(own)))
}

/** So many hundredths of its width a figure keeps for its line to hold it in any face. */
function condensedTo({ text, points, columnSpan, column }: TableCell, widths: readonly number[]) {
  const ems = Math.max(1, emsOf(text, standIn))
  const width = spanned(widths, column, columnSpan)
  return Math.min(100, Math.floor((100 * roomIn(width)) / (points * ems)))
}

/**
 * The figures of a table in one size, that of the longest; a long figure shrinks rather than break, and where a face that
 * stands in could be too wide for it all are condensed.
 */
export function evenFigures(rows: TableBlock['rows'], widths: readonly number[]) {
  const figures = rows.flat().filter(({ role }) => role === 'figure')
  const points = Math.min(...figures.map((cell) => cell.points))
  const condensed = Math.min(...figures.map((cell) => condensedTo({ ...cell, points }, widths)))
  const alike = { points, ...(condensed < 100 && { condensed }) }
  return rows.map((row) =>
    row.map((cell) => (cell.role === 'figure' ? { ...cell, ...alike } : cell)),
  )
}

const usualPoints = (columns: number): number => (columns >= dense ? 9 : 10.5)

/** The widest column, which holds the names of the rows, yields to long figures, but keeps so many millimetres. */
const leastForNames = 38

/** The widths of the columns, those of figures as wide as the longest of them needs in its usual size, if there is room. */
function widthsFor(usual: readonly number[], cells: readonly (readonly [LaidCell, string])[]) {
  const figures = cells.filter(([{ role, columnSpan }]) => role === 'figure' && columnSpan === 1)
  const columns = new Set(figures.map(([{ column }]) => column))
  const names = usual.indexOf(Math.max(...usual))
  const narrowest = Math.min(...[...columns].map((column) => usual[column] ?? Infinity))
  const ems = Math.max(0, ...figures.map(([, text]) => emsOf(text, standIn)))
  const needed =
    (ems * usualPoints(usual.length) + free) * millimetresOfPoint + 2 * besideFigure - narrowest
  const given = ((usual[names] ?? 0) - leastForNames) / columns.size
  if (columns.has(names) || needed <= 0 || given <= 0) return usual
  const more = Math.min(needed, given)
  return usual.map((width, column) => {
    if (column === names) return width - more * columns.size
    return columns.has(column) ? width + more : width
  })
}

/** Widths and row height of a table whose columns are in these proportions, with these texts in its cells. */
export function tableSetting(
  proportions: readonly number[],
  cells: readonly (readonly [LaidCell, string])[],
): Pick<TableBlock, 'widths' | 'rowHeight'> {
  const whole = proportions.reduce((sum, width) => sum + width, 0)
  const usual = proportions.map((width) => (width * textWidth) / whole)
  return {
    widths: widthsFor(usual, cells),
    rowHeight: proportions.length >= dense ? 6 : 8,
  }
}

/** Space beside a heading that leaves room for two characters, and for no third. */
const besidePairs = (width: number, points: number): number =>
  Math.max(0.5, (width - 2.9 * points * millimetresOfPoint) / 2)

/** How a cell with this text is set. */
export function cellSetting(cell: LaidCell, text: string, widths: readonly number[]): TextSetting {
  const { role, column, columnSpan, upright } = cell
  const isDense = widths.length >= dense
  const usual = usualPoints(widths.length)
  const width = spanned(widths, column, columnSpan)
  /** A narrow heading of an even length breaks in pairs: 商业/企业. */
  const inPairs = isDense && role === 'column' && columnSpan === 1 && text.length % 2 === 0
  return {
    points: role === 'figure' ? pointsOf(text, width, usual) : usual,
    inset: role === 'figure' ? besideFigure : inPairs ? besidePairs(width, usual) : 0.5,
    align: isDense && role === 'row' && !upright ? 'left' : 'center',
  }
}
