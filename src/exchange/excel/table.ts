/** One statutory table as a sheet: the decree's layout, live totals, checks beside and below it. */
import type { WriteSheet } from 'hucre/xlsx'
import { type Format, type NumberKind, type Section, type Table, cellsOf } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import type { Report } from '@/report/report'
import { address, columnName, reference } from './address'
import { setChecks, wrongRule } from './check-cells'
import { checksOf } from './checks'
import { type WorkbookGrid, emptyGrid, lastRowOf, protection, raise, set } from './grid'
import { titlePlace } from './members'
import { type SheetPlaces, holdingOf, rowsAbove, sheetOf } from './places'
import { validation } from './rules'
import {
  columnWidth,
  figureStyle,
  headStyle,
  heightOf,
  noteStyle,
  onePage,
  pageNumber,
  sectionStyle,
  titleStyle,
} from './style'

/** What the sheets are made from. */
export interface FigureSource {
  readonly report: Report
  readonly format: Format
  readonly places: SheetPlaces
  /** An empty form for units to fill in: its cells to fill are tinted. */
  readonly form: boolean
}

/** A sheet with the ranges its checks stand in. */
export interface TableSheet {
  readonly sheet: WriteSheet
  readonly checks: readonly string[]
  /** How many of them differ now. */
  readonly wrong: number
}

const leastHeight = 20

const widthOf = ({ widths }: Table, { column, columnSpan }: LaidCell): number =>
  widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)

/** A narrow heading of an even length breaks in pairs: 商业/企业. */
function labelOf(table: Table, { role, text, column, columnSpan }: LaidCell): string {
  const narrow =
    role === 'column' && columnSpan === 1 && (table.widths[column] ?? 0) < 4 * text.length
  return narrow && text.length % 2 === 0 ? (text.match(/../g) ?? []).join('\n') : text
}

function heightsOf(grid: WorkbookGrid, table: Table, cells: readonly LaidCell[]): void {
  for (const cell of cells)
    if (cell.rowSpan === 1)
      raise(
        grid,
        cell.row + rowsAbove,
        Math.max(leastHeight, heightOf(cell.text, widthOf(table, cell) - 3)),
      )
  for (const { row, rowSpan, text, upright, ...rest } of cells) {
    if (rowSpan === 1 || upright) continue
    const needed = heightOf(text, widthOf(table, { row, rowSpan, text, ...rest }))
    const rows = Array.from({ length: rowSpan }, (_, index) => row + rowsAbove + index)
    const there = rows.reduce((sum, one) => sum + (grid.heights.get(one)?.height ?? 0), 0)
    const lacking = (needed - there) / rowSpan
    if (lacking > 0)
      for (const one of rows) raise(grid, one, (grid.heights.get(one)?.height ?? 0) + lacking)
  }
}

/** The figures of a table; tells which cells are typed, by the kind of number they take. */
function setFigures(
  grid: WorkbookGrid,
  table: Table,
  source: FigureSource,
): ReadonlyMap<NumberKind, string[]> {
  const { report, format, places, form } = source
  const open = new Map<NumberKind, string[]>()
  for (const cell of layoutOf(format, table).rows.flat()) {
    if (cell.key === undefined) continue
    const kind = cellsOf(format).get(cell.key)?.kind ?? 'count'
    const { figure, formula, printed = false } = holdingOf(report, format, places, cell.key)
    const spot = { ...cell, row: cell.row + rowsAbove }
    const style = figureStyle(kind, {
      open: formula === undefined,
      tinted: form,
      marked: printed && figure !== null,
    })
    set(grid, { ...spot, style, value: figure, ...(formula !== undefined && { formula }) })
    if (formula === undefined) open.set(kind, [...(open.get(kind) ?? []), address(spot)])
  }
  return open
}

/** Title and section over the table, and its labels. */
function setLabels(
  grid: WorkbookGrid,
  { report }: FigureSource,
  section: Section,
  table: Table,
  cells: readonly LaidCell[],
  columnSpan: number,
): void {
  const whole = { column: 0, columnSpan }
  const formula = reference(titlePlace, sheetOf(table))
  set(grid, { ...whole, row: 0, style: titleStyle, value: report.title, formula })
  raise(grid, 0, heightOf(report.title, 150, 14) + 8)
  set(grid, { ...whole, row: 1, style: sectionStyle, value: section.title })
  raise(grid, 1, 24)
  raise(grid, 2, 6)
  for (const cell of cells)
    if (cell.key === undefined)
      set(grid, { ...cell, row: cell.row + rowsAbove, style: headStyle(cell), value: cell.text })
  heightsOf(grid, table, cells)
}

/** Says below the last row what colours and checks mean. */
function setNote(grid: WorkbookGrid, form: boolean, columnSpan: number): void {
  const last = lastRowOf(grid)
  set(grid, {
    row: last + 1,
    column: 0,
    columnSpan,
    style: noteStyle,
    value: form
      ? '浅蓝色的格子要填，总计自动计算；没有的填 0。校核显示“平”为相符，“多”“少”为差数。校核不打印。'
      : '总计自动计算；黄色的总计是报告原有的数字，与各项之和不符，未作改动。校核显示“平”为相符，“多”“少”为差数。校核不打印。',
  })
  raise(grid, last + 1, 30)
}

/** The sheet of one table. */
export function tableSheet(source: FigureSource, section: Section, table: Table): TableSheet {
  const { report, format, places, form } = source
  const { rows, columnCount, headRows } = layoutOf(format, table)
  const grid = emptyGrid()
  const cells = rows.flat().map((cell) => ({ ...cell, text: labelOf(table, cell) }))
  const name = sheetOf(table)
  setLabels(grid, source, section, table, cells, columnCount)
  const open = setFigures(grid, table, source)
  const checks = checksOf(report, format, places, table)
  const bottom = rowsAbove + rows.length
  const labels = Math.min(
    ...cells.filter(({ key }) => key !== undefined).map(({ column }) => column),
  )
  const spots = setChecks(grid, checks, { bottom, right: columnCount, labels })
  if (spots.length > 0) setNote(grid, form, columnCount)
  return {
    sheet: {
      name,
      rows: [],
      cells: grid.cells,
      merges: grid.merges,
      rowDefs: grid.heights,
      columns: [...table.widths, 4, 16].map((width) => ({ width: columnWidth(width) })),
      dataValidations: [...open].flatMap(([kind, ranges]) =>
        ranges.map((range) => validation(kind, range)),
      ),
      conditionalRules: spots.map(wrongRule),
      protection,
      pageSetup: onePage(`$A$1:$${columnName(columnCount - 1)}$${bottom}`),
      headerFooter: pageNumber,
      ...(headRows > 0 && { freezePane: { rows: rowsAbove + headRows } }),
      view: { showGridLines: false },
    },
    checks: spots.map((spot) => `'${name}'!${spot}`),
    wrong: checks.filter(({ value }) => typeof value === 'number' && value !== 0).length,
  }
}
