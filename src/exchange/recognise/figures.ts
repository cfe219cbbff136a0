/** Rows of figures become figures of one format; what is not certain becomes a doubt. */
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { measureOf, witness } from './align'
import { type TextDraft, doubt, enterAll, placeOf, rowText } from './draft'
import type { SourceGrid } from './grid'
import { doubtWithFigure } from './label/with-figure'
import { lanesOf } from './lanes'
import { misplacedRows, misplacedWhy, withoutOthers } from './misplaced'
import { readPrinted } from './printed'
import { doubtRivalTables } from './whole/rivals'
import type { Doubt, FigureOrigin } from './recognised'
import { type FigureRow, type StrayRow, findRows, isFigureRow } from './rows'
import { doubtSlid } from './whole/slid'

/** What one format makes of the tables of a source. */
export interface FiguresReading {
  readonly figures: ReadonlyMap<FigureKey, Figure>
  readonly origins: ReadonlyMap<FigureKey, FigureOrigin>
  readonly doubts: readonly Doubt[]
  /** The tables figures were read from, by their number in the source. */
  readonly tables: ReadonlyMap<number, ReadonlySet<string>>
}

const certain = (found: FigureRow): boolean =>
  found.lanes.length === 1 &&
  !found.pieced &&
  found.alignment !== undefined &&
  found.alignment.by !== 'count'

const numbersOf = (found: FigureRow | StrayRow, lane = 0): readonly Figure[] => {
  const leaf = isFigureRow(found) ? found.lanes[lane]?.leaves[0] : undefined
  return found.cells.flatMap((cell) => {
    const { figure } = readPrinted(
      cell.text,
      leaf ? measureOf(leaf, undefined) : { kind: 'count', unit: '', unitDeclared: true },
    )
    return figure === null ? [] : [figure]
  })
}

const unread = (draft: TextDraft, found: FigureRow): FigureRow['lanes'] =>
  found.lanes.filter(({ leaves }) => leaves.some(({ key }) => !draft.origins.has(key)))

/**
 * Rows whose columns are only counted, not headed: the declared sums must bear witness, in the row
 * itself or, for rows of zeros, in the rows around it.
 */
function enterCounted(draft: TextDraft, rows: readonly FigureRow[]): void {
  const verdicts = rows.map((found) => {
    const [lane] = found.lanes
    return lane && found.alignment ? witness(draft.format, lane, found.alignment.placed) : 'silent'
  })
  const proven = verdicts.includes('holds') || !verdicts.includes('breaks')
  rows.forEach((found, index) => {
    const verdict = verdicts[index]
    if (verdict !== 'zero' && found.heads?.inOrder === false)
      enterAll(draft, found, '列标题的先后与法定表格不同，不能确定数字属于哪一列')
    else if (verdict === 'holds' || (verdict === 'zero' && proven)) enterAll(draft, found)
    else if (verdict === 'breaks')
      enterAll(draft, found, '各列的位置不清楚，而且这一行的合计对不上，不能确定数字属于哪一列')
    else enterAll(draft, found, '各列的位置不清楚，不能确定数字属于哪一列')
  })
}

function doubtUnaligned(draft: TextDraft, found: FigureRow): void {
  const [lane] = unread(draft, found)
  if (!lane) return
  doubt(
    draft,
    lane.leaves.map(({ key }) => key),
    rowText(found.row.cells),
    placeOf(found.where, found.row.index),
    `这一行应有${lane.leaves.length}个数字，原文的单元格与之不符，不能确定各属于哪一列`,
    numbersOf(found),
  )
}

function doubtUnclear(draft: TextDraft, found: FigureRow): void {
  const lanes = unread(draft, found)
  if (lanes.length === 0) return
  const names = lanes.map(({ leaves }) => leaves[0]?.cell.row.at(-1)?.text ?? '')
  doubt(
    draft,
    lanes.flatMap(({ leaves }) => leaves.map(({ key }) => key)),
    rowText(found.row.cells),
    placeOf(found.where, found.row.index),
    `行标题不清楚，可能是${[...new Set(names)].map((name) => `“${name}”`).join('或')}`,
    numbersOf(found),
  )
}

/** A row whose label is clear and whose columns are not, while the same line was read elsewhere with other figures. */
function doubtRival(draft: TextDraft, found: FigureRow): void {
  const [lane] = found.lanes
  if (!lane || found.lanes.length > 1 || found.alignment || found.pieced) return
  const keys = lane.leaves.map(({ key }) => key)
  const numbers = numbersOf(found)
  const read = keys.map((key) => draft.figures.get(key) ?? null)
  const isSame = read.every((figure) => figure !== null && numbers.includes(figure))
  if (numbers.length === 0 || isSame || !keys.every((key) => draft.origins.has(key))) return
  doubt(
    draft,
    keys,
    rowText(found.row.cells),
    placeOf(found.where, found.row.index),
    '原文还有一行也是这一项，数字不同，请核对',
    numbers,
  )
}

/** A row of numbers between two known rows may be the one row missing between them; it is offered, not taken. */
function doubtStrays(draft: TextDraft, found: readonly (FigureRow | StrayRow)[]): void {
  const lanes = lanesOf(draft.format)
  found.forEach((stray, index) => {
    if (isFigureRow(stray)) return
    const near = (from: readonly (FigureRow | StrayRow)[]) =>
      from.find((one): one is FigureRow => isFigureRow(one) && one.table === stray.table)?.lanes[0]
    const before = near(found.slice(Math.max(0, index - 8), index).reverse())
    const after = near(found.slice(index + 1, index + 9))
    if (!before && !after) return
    const band = (before ?? after)?.band
    const [from, to] = [
      before ? lanes.indexOf(before) : -1,
      after ? lanes.indexOf(after) : lanes.length,
    ]
    const between = lanes
      .slice(from + 1, to)
      .filter((lane) => lane.band === band && lane.path.length > 0)
      .filter(({ leaves }) => leaves.every(({ key }) => !draft.origins.has(key)))
      .filter(({ leaves }) => leaves.length <= stray.cells.length)
    if (between.length === 0) return
    doubt(
      draft,
      between.flatMap(({ leaves }) => leaves.map(({ key }) => key)),
      rowText(stray.row.cells),
      placeOf(stray.where, stray.row.index),
      '行标题无法识别，从位置看可能是缺少的这一行',
      numbersOf(stray),
    )
  })
}

/** A row whose label was pieced together stands only if its column adds up. */
function enterPieced(draft: TextDraft, rows: readonly FigureRow[]): void {
  for (const found of rows) {
    const [lane] = unread(draft, found)
    if (!lane || found.lanes.length > 1 || !found.alignment) {
      if (found.lanes.length > 1) doubtUnclear(draft, found)
      else doubtUnaligned(draft, found)
      continue
    }
    if (found.alignment.by !== 'count') enterAll(draft, found)
    else enterCounted(draft, [found])
  }
}

/** Drops doubts about figures that were read clearly elsewhere, unless the doubt is about that very reading. */
const open = (draft: TextDraft, mark: number): readonly Doubt[] =>
  draft.doubts.filter(
    ({ figures }, index) => index < mark || figures.some((key) => !draft.origins.has(key)),
  )

/** Reads all tables of a source in the words of one format. */
export function readFigures(grids: readonly SourceGrid[], format: Format): FiguresReading {
  const draft: TextDraft = {
    format,
    figures: new Map([...cellsOf(format).keys()].map((key) => [key, null])),
    origins: new Map(),
    doubts: [],
    tables: new Map(),
    readings: new Map(),
  }
  const found = findRows(grids, format)
  const rows = withoutOthers(found.filter(isFigureRow))
  const misplaced = misplacedRows(rows.filter(certain), format)
  for (const row of rows)
    if (certain(row)) enterAll(draft, row, misplaced.has(row) ? misplacedWhy : undefined)
  const counted = rows.filter(
    (row) => !certain(row) && !row.pieced && row.lanes.length === 1 && row.alignment,
  )
  const bands = new Set(counted.map(({ lanes }) => lanes[0]?.band))
  for (const band of bands)
    enterCounted(
      draft,
      counted.filter(({ lanes }) => lanes[0]?.band === band),
    )
  enterPieced(
    draft,
    rows.filter(({ pieced }) => pieced),
  )
  for (const row of rows) {
    doubtRival(draft, row)
    doubtSlid(draft, row)
  }
  doubtRivalTables(draft)
  // Their empty cells were read: what is said of them stands.
  doubtWithFigure(draft, grids)
  const mark = draft.doubts.length
  for (const row of rows) {
    if (row.pieced || certain(row)) continue
    if (row.lanes.length > 1) doubtUnclear(draft, row)
    else if (!row.alignment) doubtUnaligned(draft, row)
  }
  doubtStrays(draft, found)
  return { ...draft, doubts: open(draft, mark) }
}
