/** One statutory table as a sheet: the decree's layout, live totals, checks beside and below it. */
import type { ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx'
import { type Format, type NumberKind, type Section, type Table, cellsOf } from '@/report/format'
import { largest } from '@/report/figure'
import { type LaidCell, layoutOf } from '@/report/layout'
import type { Report } from '@/report/report'
import { address, columnName, reference } from './address'
import { type CheckCell, checksOf } from './checks'
import { type Grid, emptyGrid, protection, raise, set } from './grid'
import { titlePlace } from './members'
import { type Places, holdingOf, rowsAbove, sheetOf } from './places'
import {
  checkLabelStyle,
  checkStyle,
  columnWidth,
  figureStyle,
  headStyle,
  heightOf,
  noteStyle,
  onePage,
  sectionStyle,
  titleStyle,
  wrongStyle,
} from './style'

/** What the sheets are made from. */
export interface Source {
  readonly report: Report
  readonly format: Format
  readonly places: Places
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

function heightsOf(grid: Grid, table: Table, cells: readonly LaidCell[]): void {
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

const rules: Readonly<
  Record<NumberKind, Pick<DataValidation, 'type' | 'formula1' | 'formula2'> & { message: string }>
> = {
  count: {
    type: 'whole',
    formula1: '0',
    formula2: String(largest),
    message: '请填不小于 0 的整数；没有的填 0。',
  },
  change: {
    type: 'whole',
    formula1: String(-largest),
    formula2: String(largest),
    message: '请填整数：增加填正数，减少填负数；没有增减填 0。',
  },
  amount: {
    type: 'decimal',
    formula1: '0',
    formula2: String(largest),
    message: '请填不小于 0 的数，单位为万元，可带小数；没有的填 0。',
  },
}

function validation(kind: NumberKind, range: string): DataValidation {
  const { message, ...rule } = rules[kind]
  return {
    ...rule,
    operator: 'between',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: '数字不符合要求',
    errorMessage: message,
    range,
  }
}

/** The figures of a table; tells which cells are typed, by the kind of number they take. */
function setFigures(grid: Grid, table: Table, source: Source): ReadonlyMap<NumberKind, string[]> {
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

interface Laid {
  readonly bottom: number
  readonly right: number
  /** Columns of row labels. */
  readonly labels: number
}

const kinds = ['sum', 'balance'] as const

/** Sets the check cells. @returns their addresses. */
function setChecks(grid: Grid, checks: readonly CheckCell[], laid: Laid): readonly string[] {
  const spots: string[] = []
  const put = ({ value, formula }: CheckCell, row: number, column: number): void => {
    set(grid, { row, column, style: checkStyle, value, formula })
    spots.push(address({ row, column }))
  }
  const aside = laid.right + 1
  const right = checks.filter(({ where }) => where === 'right')
  for (const check of right) put(check, check.index, aside)
  if (right.length > 0)
    set(grid, {
      row: rowsAbove,
      column: aside,
      style: checkStyle,
      value: '横向校核',
    })
  let row = laid.bottom + 1
  for (const kind of kinds) {
    const below = checks.filter((check) => check.where === 'below' && check.kind === kind)
    const [first] = below
    if (!first) continue
    for (const check of below) put(check, row, check.index)
    const free = Math.min(...below.map(({ index }) => index))
    const text = kind === 'sum' ? '校核：总计与各项之和' : `校核：${first.text}`
    if (free > 0)
      set(grid, { row, column: 0, columnSpan: free, style: checkLabelStyle, value: text })
    raise(grid, row, 30)
    row += 1
  }
  for (const check of checks.filter(({ where }) => where === 'list')) {
    put(check, row, laid.labels)
    set(grid, {
      row,
      column: 0,
      columnSpan: Math.max(1, laid.labels),
      style: checkLabelStyle,
      value: check.text,
    })
    row += 1
  }
  return spots
}

const wrongRule = (range: string): ConditionalRule => ({
  type: 'expression',
  priority: 1,
  formula: `AND(ISNUMBER(${range.split(':')[0] ?? range}),${range.split(':')[0] ?? range}<>0)`,
  style: wrongStyle,
  range,
})

/** The sheet of one table. */
export function tableSheet(source: Source, section: Section, table: Table): TableSheet {
  const { report, format, places, form } = source
  const { rows, columnCount, headRows } = layoutOf(format, table)
  const grid = emptyGrid()
  const cells = rows.flat()
  const name = sheetOf(table)
  set(grid, {
    row: 0,
    column: 0,
    columnSpan: columnCount,
    style: titleStyle,
    value: report.title,
    formula: reference(titlePlace, name),
  })
  raise(grid, 0, heightOf(report.title, 150, 14) + 8)
  set(grid, {
    row: 1,
    column: 0,
    columnSpan: columnCount,
    style: sectionStyle,
    value: section.title,
  })
  raise(grid, 1, 24)
  raise(grid, 2, 6)
  for (const cell of cells)
    if (cell.key === undefined)
      set(grid, { ...cell, row: cell.row + rowsAbove, style: headStyle(cell), value: cell.text })
  heightsOf(grid, table, cells)
  const open = setFigures(grid, table, source)
  const checks = checksOf(report, format, places, table)
  const bottom = rowsAbove + rows.length
  const labels = Math.min(
    ...cells.filter(({ key }) => key !== undefined).map(({ column }) => column),
  )
  const spots = setChecks(grid, checks, { bottom, right: columnCount, labels })
  const last = Math.max(...[...grid.cells.keys()].map((key) => Number(key.split(',')[0])))
  if (spots.length > 0)
    set(grid, {
      row: last + 1,
      column: 0,
      columnSpan: columnCount,
      style: noteStyle,
      value: form
        ? '浅蓝色的格子要填，总计自动计算；没有的填 0。校核显示“平”为相符，“多”“少”为差数。校核不打印。'
        : '总计自动计算；黄色的总计是报告原有的数字，与各项之和不符，未作改动。校核显示“平”为相符，“多”“少”为差数。校核不打印。',
    })
  if (spots.length > 0) raise(grid, last + 1, 30)
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
      ...(headRows > 0 && { freezePane: { rows: rowsAbove + headRows } }),
      view: { showGridLines: false },
    },
    checks: spots.map((spot) => `'${name}'!${spot}`),
    wrong: checks.filter(({ value }) => typeof value === 'number' && value !== 0).length,
  }
}
