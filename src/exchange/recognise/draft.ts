/** A report in the making: each figure entered once, with its cell, or doubted with the reason. */
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, shortName } from '@/report/format'
import { type PlacedLane, measureOf, sumsWithin, witness } from './align'
import type { GridCell } from './grid'
import type { Lane, Leaf } from './lanes'
import { readPrinted } from './printed'
import type { Doubt, FigureOrigin } from './recognised'
import type { FigureRow } from './rows'

/** What has been entered so far, for one format. */
export interface TextDraft {
  readonly format: Format
  readonly figures: Map<FigureKey, Figure>
  readonly origins: Map<FigureKey, FigureOrigin>
  readonly doubts: Doubt[]
  readonly tables: Map<number, Set<string>>
  /** Every reading of each figure, the first first. */
  readonly readings: Map<FigureKey, Reading[]>
}

/** What one table says of a figure. */
interface Reading {
  readonly table: number
  readonly figure: Figure
}

const originOf = (where: string, cell: GridCell): FigureOrigin => ({
  text: cell.text,
  where,
  row: cell.source.row,
  column: cell.source.column,
})

/** A row's cells side by side, to show what the source says. */
export const rowText = (cells: readonly GridCell[]): string =>
  cells.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' | ')

/** Where a row stands, in the officer's words. */
export const placeOf = (where: string, row: number): string => `${where}第${row + 1}行`

/** Notes a doubt about figures. */
export function doubt(
  draft: TextDraft,
  figures: readonly FigureKey[],
  text: string,
  where: string,
  why: string,
  candidates: readonly Figure[] = [],
): void {
  draft.doubts.push({ figures, text, where, why, candidates })
}

/** A figure met twice: the same twice is one; two different ones cannot both be right. */
function again(draft: TextDraft, key: FigureKey, figure: Figure, origin: FigureOrigin): void {
  const before = draft.figures.get(key) ?? null
  if (before === figure) return
  const first = draft.origins.get(key)
  const name = shortName(draft.format, key)
  doubt(
    draft,
    [key],
    `${first?.text ?? ''} / ${origin.text}`,
    `${first?.where ?? ''}、${origin.where}`,
    `“${name}”在原文中出现了两次，数字不同，请选择`,
    [before, figure],
  )
  draft.figures.set(key, null)
}

function enter(
  draft: TextDraft,
  found: FigureRow,
  { leaf, cell }: PlacedLane,
  unsure?: string,
): void {
  const { key } = leaf
  const printed = readPrinted(cell.text, measureOf(leaf, found.heads))
  const origin = originOf(found.where, cell)
  const where = placeOf(found.where, cell.source.row)
  if (cell.tall && printed.figure !== null) {
    doubt(draft, [key], cell.text, where, '这一格与上下行合并，不能确定数字属于哪一行', [
      printed.figure,
    ])
    return
  }
  if (unsure !== undefined) {
    doubt(draft, [key], cell.text, where, unsure, [printed.figure])
    return
  }
  const readings = draft.readings.get(key) ?? []
  draft.readings.set(key, [...readings, { table: found.table, figure: printed.figure }])
  if (draft.origins.has(key)) {
    again(draft, key, printed.figure, origin)
    return
  }
  draft.figures.set(key, printed.figure)
  draft.origins.set(key, origin)
  const table = draft.tables.get(found.table) ?? new Set()
  draft.tables.set(found.table, table.add(leaf.cell.table.id))
  const unseen = unseenIn(cell, leaf, found)
  if (printed.why !== undefined)
    doubt(draft, [key], cell.text, where, printed.why, [...printed.candidates, ...unseen])
  else if (cell.source.unseen && !same(cell, leaf, found, printed.figure))
    doubt(draft, [key], withUnseen(cell), where, cell.source.unseen.why, [
      ...new Set([printed.figure, ...unseen]),
    ])
}

/** True if all a cell holds is clearly the figure it shows. */
function same(cell: GridCell, leaf: Leaf, found: FigureRow, shown: Figure): boolean {
  const { figure, why } = readPrinted(cell.source.unseen?.other ?? '', measureOf(leaf, found.heads))
  return why === undefined && figure === shown
}

/** What a cell shows, and what it holds besides. */
const withUnseen = ({ text, source }: GridCell): string =>
  `${text || '（空白）'} / ${source.unseen?.other ?? ''}`

/** The figures a cell may be if all it holds were shown: one if it is clear, and none if it shows all. */
function unseenIn(cell: GridCell, leaf: Leaf, found: FigureRow): readonly Figure[] {
  const { unseen } = cell.source
  if (!unseen) return []
  const { figure, why, candidates } = readPrinted(unseen.other, measureOf(leaf, found.heads))
  return why === undefined ? [figure] : candidates
}

/**
 * The cells left put to the columns left, where it is no matter which goes to which: they are as many, they
 * say the same, and the sums of the row hold with them.
 */
function sameInAnyOrder(
  format: Format,
  lane: Lane,
  placed: readonly PlacedLane[],
  rest: readonly Leaf[],
  cells: readonly GridCell[],
): readonly PlacedLane[] | undefined {
  const [first] = cells
  if (cells.length !== rest.length || cells.some(({ text }) => text.trim() !== first?.text.trim()))
    return undefined
  const put = rest.flatMap((leaf, at) => {
    const cell = cells[at]
    return cell ? [{ leaf, cell }] : []
  })
  const whole = [...placed, ...put]
  const proof = witness(format, lane, whole)
  const sums = sumsWithin(format, lane)
  const isSummed = rest.every(({ key }) => sums.some(({ parts }) => parts.includes(key)))
  return isSummed && (proof === 'holds' || proof === 'zero') ? put : undefined
}

/** Columns of a lane the headings did not name, while the row has cells under headings nobody knows. */
function unnamed(draft: TextDraft, found: FigureRow, placed: readonly PlacedLane[]): void {
  const [lane] = found.lanes
  const named = new Set(placed.map(({ leaf }) => leaf))
  const rest = lane?.leaves.filter((leaf) => !named.has(leaf)) ?? []
  const stretches = found.heads?.stretches.filter(({ leaf }) => !leaf) ?? []
  const cells = found.cells.filter(
    (cell) =>
      cell.text.trim() !== '' &&
      stretches.some(({ start, end }) => cell.start < end && start < cell.end),
  )
  if (rest.length === 0 || cells.length === 0) return
  const alike = lane && sameInAnyOrder(draft.format, lane, placed, rest, cells)
  if (alike) {
    for (const one of alike) enter(draft, found, one)
    return
  }
  doubt(
    draft,
    rest.map(({ key }) => key),
    rowText(cells),
    placeOf(found.where, found.row.index),
    '不能确定这些数字属于哪一列：列标题与法定表格不同',
    cells.flatMap((cell) =>
      rest[0] ? [readPrinted(cell.text, measureOf(rest[0], undefined)).figure] : [],
    ),
  )
}

/** Enters a row of figures as it is aligned; with a reason to be unsure, only as doubts. */
export function enterAll(draft: TextDraft, found: FigureRow, unsure?: string): void {
  for (const placed of found.alignment?.placed ?? []) enter(draft, found, placed, unsure)
  if (unsure === undefined) unnamed(draft, found, found.alignment?.placed ?? [])
}
