/** The lists beside the figures of 汇总底稿: the units and how they stand, and what was corrected at their word. */
import type { WriteSheet } from 'hucre/xlsx'
import { type Consolidation, isReturned, unitKinds } from '@/report/consolidation/consolidation'
import type { UnitLetter } from '@/report/consolidation/letters'
import { correctionsOf } from '@/report/consolidation/sending'
import { showFigure } from '@/report/figure'
import { type Format, cellsOf, fullName } from '@/report/format'
import { dayOf } from '@/report/text/day'
import { printable } from '../../document/text'
import { moment } from '../../paper/moment'
import { emptyGrid, raise, set, setOverflow } from '../grid'
import { columnWidth, heightOf, labelStyle, manyPages, pageNumber } from '../style'
import { cellStyle, leftTitle, overflowStyles } from './style'

/** A column's heading, and its width in millimetres. */
type Column = readonly [head: string, width: number]

function listSheet(
  name: string,
  title: string,
  columns: readonly Column[],
  rows: readonly (readonly (string | number)[])[],
): WriteSheet {
  const grid = emptyGrid()
  set(grid, {
    ...{ row: 0, column: 0, columnSpan: columns.length, style: leftTitle },
    value: printable(title),
  })
  raise(grid, 0, 30)
  for (const [column, [value]] of columns.entries())
    set(grid, { row: 1, column, style: labelStyle, value })
  for (const [index, values] of rows.entries())
    for (const [column, value] of values.entries()) {
      const row = index + 2
      set(grid, { row, column, style: cellStyle, value })
      // What goes over several lines is seen whole on paper too.
      raise(grid, row, heightOf(String(value), columns[column]?.[1] ?? 0))
    }
  setOverflow(grid, overflowStyles)
  return {
    name,
    rows: [],
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: columns.map(([, width]) => ({ width: columnWidth(width) })),
    freezePane: { rows: 2 },
    pageSetup: { ...manyPages, orientation: 'landscape' },
    headerFooter: pageNumber,
  }
}

const titleOf = ({ organ, year }: Consolidation, what: string): string =>
  `${organ.name}${String(year)}年政府信息公开工作年度报告汇总${what}`

const unitColumns = [
  ['序号', 12],
  ['单位', 60],
  ['类别', 26],
  ['是否计入', 30],
  ['报送情况', 60],
  ['来源', 60],
  ['收取时间', 36],
  ['催报和修改意见', 60],
] as const

/** A letter to a unit: when, what, and by when it was to answer. */
const letterWords = ({ kind, at, until = '' }: UnitLetter): string =>
  kind === 'reminder'
    ? `${dayOf(at)}催报`
    : `${dayOf(at)}写修改意见${until === '' ? '' : `，要求于${until}前改正`}`

/** The units: who has reported, from which file, when. */
export function unitsSheet(whole: Consolidation, states: readonly string[]): WriteSheet {
  const rows = whole.units.map((unit, index) => {
    const { name, kind, counted: isCounted, received, letters = [] } = unit
    const lack = isReturned(unit) ? '已退回，未计入' : '缺报，未计入'
    return [
      index + 1,
      printable(name),
      unitKinds[kind],
      !isCounted ? '不计入' : received ? '计入' : lack,
      states[index] ?? '',
      printable(received?.from ?? ''),
      received ? dayOf(received.at) : '',
      printable(letters.map(letterWords).join('；')),
    ]
  })
  return listSheet('单位名单', titleOf(whole, '单位名单'), unitColumns, rows)
}

const correctionColumns = [
  ['序号', 12],
  ['单位', 50],
  ['更正的数字', 90],
  ['原报', 20],
  ['更正为', 20],
  ['依据', 60],
  ['更正时间', 40],
  ['现在', 44],
] as const

/** What was corrected at the units' word, a figure a row; undefined where nothing was. */
export function correctionsSheet(whole: Consolidation, format: Format): WriteSheet | undefined {
  const rows = whole.units.flatMap((unit) => {
    const standing = new Set(correctionsOf(unit))
    return (unit.submissions ?? []).flatMap((one) =>
      one.note === undefined
        ? []
        : one.figures.map(([key, before, after]) => {
            const kind = cellsOf(format).get(key)?.kind ?? 'count'
            const show = (figure: number | null) => showFigure(figure, kind) || '空'
            return [
              printable(unit.name),
              fullName(format, key),
              show(before),
              show(after),
              printable(one.note ?? ''),
              moment(one.at),
              standing.has(one) ? '按更正后的数' : '单位已重报或已退回',
            ]
          }),
    )
  })
  if (rows.length === 0) return undefined
  const numbered = rows.map((row, index) => [index + 1, ...row])
  return listSheet('电话更正', titleOf(whole, '电话更正'), correctionColumns, numbered)
}
