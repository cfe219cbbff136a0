/** 汇总底稿: every figure in a row, every unit in a column, sums as live formulas, and the list of units beside it. */
import type { WriteSheet } from 'hucre/xlsx'
import { type Sums, sumsOf } from '@/report/consolidation/consolidated'
import { type Consolidation, countsOf, summedUnits } from '@/report/consolidation/consolidation'
import { correctedFigures, correctionsOf } from '@/report/consolidation/sending'
import { type Figure, difference, showFigure } from '@/report/figure'
import { type FigureKey, type Format, type NumberKind, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import { cleanConsolidation } from '@/report/text/clean'
import { sealed } from '../../sealed'
import { printable } from '../../document/text'
import { type TidyFigure, tidyOf } from '../../tidy'
import { address } from '../address'
import { type WorkbookGrid, emptyGrid, raise, set, setOverflow } from '../grid'
import {
  baseFont,
  columnWidth,
  figureStyle,
  heightOf,
  headStyle,
  noteStyle,
  pageNumber,
  textStyle,
} from '../style'
import { inSchemaOrder, mime } from '../workbook'
import { correctionsSheet, unitsSheet } from './lists'
import { cellStyle, leftTitle, overflowStyles } from './style'

const waiting = '待补'
const heads = ['表', '行', '列', '计量单位'] as const
const headWidths = [12, 62, 38, 16]
const top = 3
/** The columns of reasons, in millimetres. */
const reasonWidth = 50

const bold = headStyle({ role: 'column' })
const typed = (kind: Parameters<typeof figureStyle>[0], marked: boolean) =>
  figureStyle(kind, { open: true, tinted: false, marked })
const counted = (kind: Parameters<typeof figureStyle>[0], marked: boolean) =>
  figureStyle(kind, { open: false, tinted: false, marked })

/** How many units the sums are of, and how the sheet is read. */
function legend(consolidation: Consolidation): string {
  const { due, received, missing, returned, uncounted } = countsOf(consolidation)
  const lacking = [
    ...(missing > 0 ? [`缺报 ${String(missing)} 个`] : []),
    ...(returned > 0 ? [`已退回 ${String(returned)} 个`] : []),
  ]
  const counts = [`应报 ${String(due)} 个单位，已收 ${String(received)} 个`, ...lacking].join('，')
  const aside = uncounted > 0 ? `；另有 ${String(uncounted)} 个不计入` : ''
  return [
    `${counts}${aside}（见“单位名单”）。`,
    `改动任一单位的数字，“各单位之和”“汇总数”随之重算；有空格的行显示“${waiting}”。`,
    '黄底的格：单位的数按电话更正过，原数和依据见“电话更正”列；汇总数经过调整，见“调整原因”列。',
  ].join('')
}

function setHead(grid: WorkbookGrid, consolidation: Consolidation, names: readonly string[]): void {
  const { organ, year } = consolidation
  const columns = [...heads, ...names, '各单位之和', '调整', '汇总数', '调整原因', '电话更正']
  set(grid, {
    row: 0,
    column: 0,
    columnSpan: Math.min(columns.length, 10),
    style: leftTitle,
    value: printable(`${organ.name}${String(year)}年政府信息公开工作年度报告汇总底稿`),
  })
  raise(grid, 0, 30)
  set(grid, {
    row: 1,
    column: 0,
    columnSpan: Math.min(columns.length, 10),
    style: noteStyle,
    value: legend(consolidation),
  })
  raise(grid, 1, 42)
  for (const [column, value] of columns.entries())
    set(grid, { row: top - 1, column, style: bold, value: printable(value) })
  raise(grid, top - 1, 58)
}

/** The sums a row of figures is written beside, and which columns they stand in. */
interface SumColumns {
  readonly consolidation: Consolidation
  readonly units: ReturnType<typeof summedUnits>
  readonly sums: Sums
  /** What each unit's figures were before they were corrected at its word. */
  readonly corrected: readonly ReadonlyMap<FigureKey, Figure>[]
  readonly first: number
}

/** The formula that adds a row's units up, and waits as long as one of them is blank. */
function sumFormula(row: number, { first, units }: SumColumns, round: (sum: string) => string) {
  const last = first + units.length - 1
  const range = `${address({ row, column: first })}:${address({ row, column: last })}`
  return `IF(COUNT(${range})<${units.length},"${waiting}",${round(`SUM(${range})`)})`
}

/** Which units' figures were corrected at their word, from what to what, at whose: 甲局 21→12（张三来电）. */
function correctionWords(key: FigureKey, kind: NumberKind, all: SumColumns): string {
  const show = (figure: Figure) => showFigure(figure, kind) || '空'
  return all.units
    .flatMap((unit, nth) => {
      const before = all.corrected[nth]?.get(key)
      if (before === undefined) return []
      const notes = correctionsOf(unit)
        .filter(({ figures }) => figures.some(([changed]) => changed === key))
        .map(({ note = '' }) => note)
      const now = figureOf(unit.received.report, key)
      return [`${unit.name} ${show(before)}→${show(now)}（${notes.join('；')}）`]
    })
    .join('；')
}

/** One figure over all units: each unit's, their sum, what corrects it and why. */
function setFigureRow(
  grid: WorkbookGrid,
  row: number,
  key: FigureKey,
  kind: NumberKind,
  all: SumColumns,
): void {
  const { consolidation, units, sums, corrected, first } = all
  const [sumAt, adjustAt, totalAt, reasonAt] = ([0, 1, 2, 3] as const).map(
    (nth) => first + units.length + nth,
  ) as [number, number, number, number]
  const put = (column: number, value: Figure | string, formula?: string, marked = false) => {
    const style = formula === undefined ? typed(kind, marked) : counted(kind, marked)
    set(grid, { row, column, style, value, ...(formula !== undefined && { formula }) })
  }
  units.forEach(({ received }, nth) => {
    const isCorrected = corrected[nth]?.has(key) === true
    put(first + nth, figureOf(received.report, key), undefined, isCorrected)
  })
  const round = (sum: string) => (kind === 'amount' ? `ROUND(${sum},6)` : sum)
  const plain = sums.plain.get(key) ?? null
  const total = sums.adjusted.get(key) ?? null
  const moved = plain === null || total === null ? 0 : difference(total, plain)
  const [sum, adjusted] = [sumAt, adjustAt].map((column) => address({ row, column }))
  put(sumAt, plain ?? waiting, sumFormula(row, all, round))
  put(adjustAt, moved === 0 ? null : moved)
  put(
    totalAt,
    total ?? waiting,
    `IF(ISNUMBER(${sum ?? ''}),${round(`${sum ?? ''}+N(${adjusted ?? ''})`)},"${waiting}")`,
    moved !== 0,
  )
  const reasons = consolidation.adjustments.filter(({ figure }) => figure === key)
  const words = reasons.map(({ reason }) => reason).join('；')
  const value = words !== '' || moved === 0 ? printable(words) : '随分项调整'
  const said = printable(correctionWords(key, kind, all))
  for (const [nth, words] of [value, said].entries()) {
    set(grid, { row, column: reasonAt + nth, style: textStyle(true, false), value: words })
    raise(grid, row, heightOf(words, reasonWidth))
  }
}

/** The row's own label after its group's, the column's own; all of them only where those would not tell two figures apart. */
function namesOf(rows: readonly TidyFigure[]): readonly (readonly [row: string, column: string])[] {
  const last = (path: string, count = 1) => path.split('／').slice(-count).join('／')
  const short = rows.map(({ table, row, column }) => [table, last(row, 2), last(column)].join('|'))
  const isAlone = (name: string) => short.filter((one) => one === name).length === 1
  return rows.map(({ row, column }, index) =>
    isAlone(short[index] ?? '') ? [last(row, 2), last(column)] : [row, column],
  )
}

/** The sheet of the figures. */
function figuresSheet(consolidation: Consolidation, format: Format): WriteSheet {
  const grid = emptyGrid()
  const units = summedUnits(consolidation)
  setHead(
    grid,
    consolidation,
    units.map(({ name }) => name),
  )
  const sums = sumsOf(consolidation, format)
  const corrected = units.map(
    (unit) => new Map(correctedFigures(unit).map(([key, before]) => [key, before])),
  )
  const all: SumColumns = { consolidation, units, sums, corrected, first: heads.length }
  const [firstUnit] = units
  const rows = firstUnit ? tidyOf(firstUnit.received.report, format) : []
  const names = namesOf(rows)
  for (const [index, { key, table, unit }] of rows.entries()) {
    const row = top + index
    const [label = '', head = ''] = names[index] ?? []
    for (const [column, value] of [table, label, head, unit].entries())
      set(grid, { row, column, style: cellStyle, value })
    const [, labelWidth = 0, headWidth = 0] = headWidths
    raise(grid, row, heightOf(label, labelWidth))
    raise(grid, row, heightOf(head, headWidth))
    setFigureRow(grid, row, key, cellsOf(format).get(key)?.kind ?? 'count', all)
  }
  setOverflow(grid, overflowStyles)
  return {
    name: '汇总底稿',
    rows: [],
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: [...headWidths, ...units.map(() => 16), 18, 14, 18, reasonWidth, reasonWidth].map(
      (width) => ({
        width: columnWidth(width),
      }),
    ),
    freezePane: { rows: top, columns: heads.length },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${String(top)}:$${String(top)}`,
    },
    headerFooter: pageNumber,
  }
}

/** The workbook as a file; `states` says how each unit of the list stands, in its order. */
export async function sumWorkbookOf(
  given: Consolidation,
  format: Format,
  states: readonly string[],
): Promise<Blob> {
  const { writeXlsx } = await import('hucre/xlsx')
  const consolidation = cleanConsolidation(given)
  const bytes = await writeXlsx({
    sheets: [figuresSheet(consolidation, format), unitsSheet(consolidation, states)].concat(
      correctionsSheet(consolidation, format) ?? [],
    ),
    defaultFont: baseFont,
  })
  const organ = printable(consolidation.organ.name)
  const title = `${organ}${String(consolidation.year)}年汇总底稿`
  return sealed(
    new Blob([Uint8Array.from(bytes)], { type: mime }),
    { title, organ },
    {
      'xl/styles.xml': inSchemaOrder,
    },
  )
}
