/** Goes through the rows of all tables and finds which of them hold figures, under which headings. */
import type { Format } from '@/report/format'
import { type Alignment, align } from './align'
import type { SourceGrid, GridCell, GridRow } from './grid'
import { groupBelow, isLabel, isNumber } from './groups'
import { type Heads, readHeads } from './heads'
import { type Lane, lanesOf } from './lanes'
import { matchLabels, matchText, pieces } from './label/match'
import { isValue, saysFigure } from './printed'
import { labelOf, likeness } from './label/words'

/** A row of a source that holds figures. */
export interface FigureRow {
  readonly table: number
  readonly where: string
  readonly row: GridRow
  /** The lanes it may be; one if it is clear. */
  readonly lanes: readonly Lane[]
  readonly heads: Heads | undefined
  /** The cells right of its label. */
  readonly cells: readonly GridCell[]
  readonly alignment: Alignment | undefined
  /** Its label was put together from lines above and below. */
  readonly pieced: boolean
}

/** A row of numbers no lane was found for. */
export interface StrayRow {
  readonly table: number
  readonly where: string
  readonly row: GridRow
  readonly cells: readonly GridCell[]
}

export type FoundRow = FigureRow | StrayRow

export const isFigureRow = (found: FoundRow): found is FigureRow => 'lanes' in found

/** True if numbers stand in the row other than a serial number before its labels. */
const hasFigures = ({ cells }: GridRow): boolean =>
  cells.slice(Math.max(0, cells.findIndex(isLabel))).some(isNumber)

/** Half of the declared columns named is enough to take rows for headings. */
const enough = 0.5

const speaks = (heads: Heads): boolean =>
  heads.ordered || heads.mentioned || (heads.placed && heads.share >= enough)

/** A row that names several columns of one lane is a heading, even if it ends in empty cells. */
const namesColumns = (row: GridRow, lanes: readonly Lane[]): boolean =>
  lanes.some(({ leaves }) => {
    const headings = leaves.flatMap(({ path }) => path)
    const named = row.cells.filter(
      (cell) => isLabel(cell) && headings.some((one) => likeness(labelOf(cell.text), one) >= 0.9),
    )
    return new Set(named.map(({ text }) => text)).size > 1
  })

/** No heading has more lines, not even one set cell by cell. */
const mostPending = 40

interface RowState {
  readonly format: Format
  readonly lanes: readonly Lane[]
  readonly found: FoundRow[]
  /** Rows without numbers since the last row of figures; replaced, never changed. */
  pending: readonly GridRow[]
  /** The rows that headed the last row of figures. */
  heading: readonly GridRow[]
  /** The line over the table. */
  caption: string
  /** Heads already read, so that long tables do not read them for every row. */
  readonly read: Map<readonly GridRow[], Map<Lane, Heads>>
}

function headsOf(state: RowState, rows: readonly GridRow[], lane: Lane): Heads | undefined {
  if (rows.length === 0) return undefined
  let byLane = state.read.get(rows)
  if (!byLane) state.read.set(rows, (byLane = new Map<Lane, Heads>()))
  let heads = byLane.get(lane)
  if (!heads) byLane.set(lane, (heads = readHeads(rows, lane)))
  return heads
}

/** The headings that govern a lane here: those just met, if they name its columns, or else the last ones. */
function governing(state: RowState, lane: Lane): { heads?: Heads; rows: readonly GridRow[] } {
  const fresh = headsOf(state, state.pending, lane)
  if (fresh && speaks(fresh)) return { heads: fresh, rows: state.pending }
  const last = headsOf(state, state.heading, lane)
  return last ? { heads: last, rows: state.heading } : { rows: state.heading }
}

/** The text of the rightmost label cell of each of the rows. */
const labelsOf = (rows: readonly GridRow[]): readonly string[] =>
  rows.map(({ cells }) => cells.filter(isLabel).at(-1)?.text ?? '').filter((text) => text !== '')

function piecedLane(
  state: RowState,
  row: GridRow,
  following: readonly GridRow[],
): readonly Lane[] | undefined {
  const own = row.cells.filter(isLabel).at(-1)?.text ?? ''
  const nextNumbers = following.findIndex(hasFigures)
  const after = labelsOf(nextNumbers < 0 ? following.slice(0, 2) : following.slice(0, nextNumbers))
  // What heads columns is no piece of a row's label: 总计 over the last column is not the row 总计.
  const before = labelsOf(state.pending.filter((one) => !namesColumns(one, state.lanes)))
  const tries = pieces(own, before, after).flatMap((text) => matchText(text, state.lanes) ?? [])
  return tries.sort((a, b) => b.score - a.score)[0]?.lanes
}

/** The lane of a row that has no label of its own, as the headings above it tell. */
function unlabelled(state: RowState, row: GridRow): Lane | undefined {
  if (!hasFigures(row)) {
    const empty = row.cells.length > 1 && row.cells.every((cell) => isValue(cell.text))
    if (!empty) return undefined
  }
  return state.lanes.find((lane) => {
    if (lane.path.length > 0) return false
    const heads = headsOf(state, state.pending, lane)
    return heads !== undefined && speaks(heads)
  })
}

const fits = (state: RowState, lane: Lane, cells: readonly GridCell[]): boolean =>
  align(state.format, lane, governing(state, lane).heads, cells) !== undefined

/** A row that names a group of columns is a title if their heads do not stand over it, or stand anew right below. */
function namesGroup(state: RowState, lane: Lane | undefined, next: GridRow | undefined): boolean {
  if (lane?.names === undefined) return false
  const { heads } = governing(state, lane)
  return !(heads && speaks(heads)) || (next !== undefined && namesColumns(next, [lane]))
}

/** The row of figures without a label that this row goes on under, or is: as many numbers under the same heads. */
function underHeads(state: RowState, table: number, row: GridRow): Lane | undefined {
  const last = state.found.at(-1)
  const before = last && isFigureRow(last) && last.table === table ? last.lanes[0] : undefined
  const lane =
    state.pending.length === 0 && before?.path.length === 0 ? before : unlabelled(state, row)
  return lane?.leaves.length === row.cells.filter(isNumber).length ? lane : undefined
}

/** The label cells of a row: those left of its figures; a remark behind them is none. */
function labelsIn({ cells }: GridRow): readonly GridCell[] {
  const first = cells.findIndex(isLabel)
  const figures = cells.findIndex((cell, index) => index > first && isNumber(cell))
  return (figures < 0 || first < 0 ? cells : cells.slice(0, figures)).filter(isLabel)
}

/** Copied cell by cell, the last column heading stands on the line of the figures. */
function headedBy(state: RowState, row: GridRow, labels: readonly GridCell[]): Lane | undefined {
  const cells = row.cells.filter((cell) => !labels.includes(cell))
  const rows = [...state.pending, { ...row, cells: labels }]
  const lane = state.lanes.find((one) => one.path.length === 0 && readHeads(rows, one).ordered)
  if (!lane || cells.filter(isNumber).length !== lane.leaves.length) return undefined
  state.pending = rows
  return lane
}

function settle(
  state: RowState,
  place: { table: number; where: string; row: GridRow },
  lanes: readonly Lane[],
  cells: readonly GridCell[],
  pieced = false,
): void {
  const [lane] = lanes
  if (!lane) return
  const { heads, rows } = governing(state, lane)
  const alignment = align(state.format, lane, heads, cells)
  state.found.push({ ...place, lanes, heads, cells, alignment, pieced })
  state.heading = rows
  state.pending = []
}

function readRow(
  state: RowState,
  place: { table: number; where: string; row: GridRow },
  following: readonly GridRow[],
): void {
  const { row } = place
  const labels = labelsIn(row)
  const numbers = hasFigures(row)
  const match = matchLabels(labels, state.lanes, labelsOf(state.pending))
  if (match) {
    const last = labels[match.upTo - 1]
    const cells = row.cells.slice(last ? row.cells.indexOf(last) + 1 : 0)
    const [lane] = match.lanes
    const figures = cells.some(isNumber)
    const blank = cells.length > 0 && cells.every(({ text }) => isValue(text) || saysFigure(text))
    const holds =
      figures ||
      (blank && !namesColumns(row, state.lanes) && !namesGroup(state, lane, following[0]))
    const other =
      figures && lane && !fits(state, lane, cells)
        ? (headedBy(state, row, labels) ?? underHeads(state, place.table, row))
        : undefined
    if (other) {
      settle(state, place, [other], row.cells.slice(row.cells.findIndex(isNumber)))
      return
    }
    if (lane && holds) {
      settle(state, place, match.lanes, cells)
      return
    }
  }
  const lane =
    unlabelled(state, row) ??
    (labels.length === 0
      ? groupBelow({ ...state, heads: (one) => headsOf(state, state.pending, one) }, row)
      : undefined) ??
    underHeads(state, place.table, row)
  if (lane) {
    const from = row.cells.findIndex((cell) => !isLabel(cell))
    settle(state, place, [lane], row.cells.slice(from))
    return
  }
  if (numbers && !match) {
    const lanes = piecedLane(state, row, following)
    const from = row.cells.map(isLabel).lastIndexOf(true) + 1
    const cells = row.cells.slice(from)
    if (lanes && cells.some(isNumber)) {
      settle(state, place, lanes, cells, true)
      return
    }
    state.found.push({ ...place, cells })
  }
  if (!numbers) state.pending = [...state.pending.slice(1 - mostPending), row]
}

/** All rows with figures in the tables of a source, as one format sees them. */
export function findRows(grids: readonly SourceGrid[], format: Format): readonly FoundRow[] {
  const state: RowState = {
    format,
    lanes: lanesOf(format),
    found: [],
    pending: [],
    heading: [],
    caption: '',
    read: new Map(),
  }
  grids.forEach(({ rows, where, caption = '' }, table) => {
    state.caption = caption
    rows.forEach((row, index) => {
      readRow(state, { table, where, row }, rows.slice(index + 1, index + 6))
    })
  })
  return state.found
}
