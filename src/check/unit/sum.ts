/** A consolidated report against the sum of its units' reports, row by row. */
import { adjustedSums } from '@/report/consolidation/consolidated'
import { type Totals, totalsOf } from '@/report/consolidation/totals'
import { type Figure, addFilled, difference, showFigure } from '@/report/figure'
import { type Cell, type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context, UnitReport } from '../check'
import type { Finding } from '../finding'
import { figuresIn } from '../previous'
import { findingOf, type Told } from '../told'
import { addedUp, inFormula } from '../words'

const basis = '《政府信息公开条例》第四十九条：县级以上地方人民政府主管部门公布本级政府的年度报告'

const sum: Told = {
  id: 'consolidation.sum',
  severity: 'error',
  title: '汇总数等于各单位之和',
  sentence:
    '汇总报告的每一格等于各单位报告同一格之和，包括结转、现行有效和尚未审结；有调整的，加上写明原因的调整数',
  source: basis,
}

const exceeded: Told = {
  id: 'consolidation.part-exceeds',
  severity: 'error',
  title: '汇总数少于单位数',
  sentence: '有单位尚未填完时，汇总报告的每一格也不少于已填各单位之和',
  source: basis,
}

/** The units' figures; undefined where a unit's format has no such figure. */
function partsAt(units: readonly UnitReport[], key: FigureKey): readonly Figure[] | undefined {
  const parts = units.map((unit) => figuresIn(unit, [key]))
  return parts.includes(undefined) ? undefined : parts.map((part) => part ?? null)
}

interface Gap {
  readonly cell: Cell
  readonly parts: readonly Figure[]
  /** What adjustments make of the sum. */
  readonly adjusted: number
  readonly figure: number
  readonly right: number
}

interface Right {
  readonly adjustments: Context['adjustments']
  readonly totals: Totals
  /** All units are in the format of the sum: each of its figures is one of theirs. */
  readonly isOneFormat: boolean
  readonly whole: ReadonlyMap<FigureKey, Figure>
  readonly filled: ReadonlyMap<FigureKey, Figure>
}

/** Every row asks for the same sums: they are added up once for the units as they stand. */
const rights = new WeakMap<readonly UnitReport[], Right>()

function rightOf({ format, units = [], adjustments = [] }: Context): Right {
  const known = rights.get(units)
  if (known?.adjustments === adjustments) return known
  const totals = totalsOf(
    format,
    units.map(({ report }) => report),
  )
  const right = {
    adjustments,
    totals,
    isOneFormat: units.every((unit) => unit.format.id === format.id),
    whole: adjustedSums(format, totals.sum, adjustments).adjusted,
    filled: adjustedSums(format, totals.filled, adjustments).adjusted,
  }
  rights.set(units, right)
  return right
}

/** The cells of a row that differ from the sum of the units' figures, or from what is filled of it. */
function gapsIn(cells: readonly Cell[], context: Context, waiting: boolean): readonly Gap[] {
  const { report, units = [] } = context
  if (units.length === 0) return []
  const sums = rightOf(context)
  return cells.flatMap((cell) => {
    const figure = figureOf(report, cell.key)
    const right = (waiting ? sums.filled : sums.whole).get(cell.key) ?? null
    if (figure === null || right === null) return []
    if (sums.isOneFormat && sums.totals.blanks(cell.key) > 0 !== waiting) return []
    const wrong = waiting ? cell.kind !== 'change' && figure < right : figure !== right
    if (!wrong) return []
    // Only where something is wrong are the units gone through one by one.
    const parts = partsAt(units, cell.key)
    if (!parts || parts.includes(null) !== waiting) return []
    const adjusted = difference(right, addFilled(parts) ?? 0)
    return [{ cell, parts, adjusted, figure, right }]
  })
}

/** True of a figure that is the sum of the units' figures: what is wrong with it is wrong in a unit, and mended there. */
export const isSumOfUnits = (key: FigureKey, context: Context): boolean => {
  const { report, units = [] } = context
  const figure = figureOf(report, key)
  return units.length > 0 && figure !== null && rightOf(context).whole.get(key) === figure
}

/** True of a row that one of the checks of the sums finds wrong. */
export const differsFromUnits = (cells: readonly Cell[], context: Context): boolean =>
  [false, true].some((waiting) => gapsIn(cells, context, waiting).length > 0)

/** The parts added up, with what adjustments add or take. */
const inSum = ({ parts, adjusted }: Gap): string => {
  const sum = addedUp(parts.filter((part) => part !== null))
  if (adjusted === 0) return sum
  const amount = showFigure(Math.abs(adjusted), 'amount')
  return `${sum} ${adjusted < 0 ? '−' : '+'} ${amount}（调整）`
}

const shown = 3

const nameOf = (format: Format, { cell }: Gap): string => shortName(format, cell.key)

function judgeSum(row: string, cells: readonly Cell[], context: Context): Finding | undefined {
  const gaps = gapsIn(cells, context, false)
  const [first] = gaps
  if (!first) return undefined
  const off = (gap: Gap) => showFigure(Math.abs(difference(gap.figure, gap.right)), 'amount')
  const listed = gaps
    .slice(0, shown)
    .map((gap) => `${inSum(gap)} = ${inFormula(gap.figure)} ？相差 ${off(gap)}`)
  return findingOf(sum, row, {
    text: `“${nameOf(context.format, first)}”${gaps.length > 1 ? `等 ${String(gaps.length)} 格` : ''}不等于各单位之和`,
    formula: listed.join('；'),
    advice: '核对有无漏报、重报的单位；确需调整的，写明调整原因',
    figures: gaps.map(({ cell }) => cell.key),
    remedy: {
      text: first.adjusted === 0 ? '采用各单位之和' : '采用汇总数',
      figures: gaps.map(({ cell, right }) => [cell.key, right]),
    },
  })
}

function judgePart(row: string, cells: readonly Cell[], context: Context): Finding | undefined {
  const gaps = gapsIn(cells, context, true)
  const [first] = gaps
  if (!first) return undefined
  return findingOf(exceeded, row, {
    text: `“${nameOf(context.format, first)}”${gaps.length > 1 ? `等 ${String(gaps.length)} 格` : ''}少于已填各单位之和`,
    formula: `${inFormula(first.figure)} ≥ ${inSum(first)} ？`,
    advice: '补齐各单位的报告后重新汇总',
    figures: gaps.map(({ cell }) => cell.key),
  })
}

/** The cells of each row of the tables, under the row's part of their keys. */
function rowsOf(format: Format): ReadonlyMap<string, readonly Cell[]> {
  const rows = new Map<string, Cell[]>()
  for (const cell of cellsOf(format).values()) {
    const row = cell.key.slice(0, cell.key.lastIndexOf('.'))
    rows.set(row, [...(rows.get(row) ?? []), cell])
  }
  return rows
}

/** A check of each row of the tables, judged again when one of its cells changes. */
export const byRow = (
  told: Told,
  judge: (row: string, cells: readonly Cell[], context: Context) => Finding | undefined,
): Check => ({
  ...told,
  judgements: (format) =>
    [...rowsOf(format)].map(([row, cells]) => ({
      reads: cells.map(({ key }) => key),
      judge: (context) => judge(row, cells, context),
    })),
})

/** The checks of a consolidated report's figures. */
export const sumChecks: readonly Check[] = [byRow(sum, judgeSum), byRow(exceeded, judgePart)]
