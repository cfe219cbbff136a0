/** A block of cells copied from a spreadsheet, Word or a page: what its own labels say of where each cell belongs. */
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import { figureOf } from '@/report/report'
import type { SourceDocument } from '../read/source'
import { recognise } from '../recognise'
import type { FigureOrigin } from '../recognise/recognised'
import { type Label, labelOf } from '../recognise/label/words'
import { byHeads, isHeaded } from './by-heads'
import { type TargetLine, lineNamed, linesOf } from './lines'
import {
  type Clipboard,
  type PastedRow,
  type TableNames,
  copiedCells,
  headedRows,
  namesColumn,
  placeOf,
  rowsOf,
  standingTexts,
} from './rows'

export type { Clipboard } from './rows'

/** A cell that has found its place. */
export interface Landed {
  readonly figure: Figure
  readonly origin: FigureOrigin
}

export interface PastedBlock {
  /** Where its labels say; none if it has no labels that are known. */
  readonly landed: ReadonlyMap<FigureKey, Landed>
  /** Whose names say so: where columns are named, nothing is laid by counting, whatever has landed. */
  readonly by: 'rows' | 'columns' | 'both' | 'none'
  /** Its cells row by row without labels, for laying them from the cursor on. */
  readonly rows: readonly (readonly string[])[]
  /** What was left out, named. */
  readonly left: readonly string[]
  /** Cells that show something else than their spreadsheet holds: what they show counts, and both are named. */
  readonly unlike: readonly string[]
}

/** Every heading of the table, to tell a label from a figure that is no number (约五). */
const labelsOf = (format: Format, table: Table, only?: LaidCell['role']): readonly Label[] =>
  layoutOf(format, table).rows.flatMap((row) =>
    row.flatMap(({ role, text }) =>
      role === 'figure' || text === '' || (only !== undefined && role !== only)
        ? []
        : [labelOf(text)],
    ),
  )

const namesOf = ({ format, table }: Target): TableNames => ({
  rows: labelsOf(format, table, 'row'),
  columns: labelsOf(format, table, 'column'),
  known: labelsOf(format, table),
})

/** Where the recogniser, reading it as a report, puts the cells it is sure of. */
function asReport(source: SourceDocument, format: Format): ReadonlyMap<FigureKey, Landed> {
  const found = recognise(source, [format])
  if (!found.ok) return new Map()
  const { report, origins, doubts } = found.value
  const doubted = new Set(doubts.flatMap(({ figures }) => figures))
  return new Map(
    [...origins].flatMap(([key, origin]) =>
      doubted.has(key) ? [] : [[key, { figure: figureOf(report, key), origin }] as const],
    ),
  )
}

/**
 * Rows by their labels, columns by number: all of the row's, or from the cursor's column on where
 * nothing else is known of the columns. What is not a number, or has no row, is left out and named.
 */
function byRows(
  rows: readonly PastedRow[],
  lines: readonly TargetLine[],
  { format, from }: Target,
  sureOnes: ReadonlyMap<FigureKey, Landed>,
): Pick<PastedBlock, 'landed' | 'left'> {
  const start = Math.max(0, lines.find(({ keys }) => keys.includes(from))?.keys.indexOf(from) ?? 0)
  const landed = new Map<FigureKey, Landed>(sureOnes)
  const places = new Set([...sureOnes.values()].map(({ origin }) => placeOf(origin)))
  const left: string[] = []
  for (const { labels, cells } of rows) {
    if (cells.every(({ origin, text }) => places.has(placeOf(origin)) || text.trim() === ''))
      continue
    const line = lineNamed(labels, lines)
    const named = labels.join(' ')
    const whole = cells.length === line?.keys.length
    const keys = whole || sureOnes.size > 0 ? line?.keys : line?.keys.slice(start)
    if (!keys) left.push(`${named}（没有这一行）`)
    else if (!whole && sureOnes.size > 0) left.push(`${named}（不能确定各属于哪一列）`)
    else
      cells.forEach(({ text, origin }, index) => {
        const key = keys[index]
        const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
        const read = kind && readFigure(text, kind)
        if (key !== undefined && read?.ok) {
          if (!landed.has(key)) landed.set(key, { figure: read.value, origin })
        } else if (text.trim() !== '') left.push(`${named}“${text.trim()}”`)
      })
  }
  return { landed, left }
}

/** Whose cells a block is for: one table of a format, and the cell the cursor is in. */
export interface Target {
  readonly format: Format
  readonly table: Table
  readonly from: FigureKey
}

/**
 * Reads a copied block. Nothing is guessed: what is doubtful or no number is left out and named.
 */
export function readBlock(clipboard: Clipboard, target: Target): PastedBlock {
  const names = namesOf(target)
  const { labelled, standing } = copiedCells(clipboard, names)
  const rows = rowsOf(labelled, names.known)
  return {
    ...placedBy(labelled, rows, names, target),
    rows: standingTexts(rowsOf(standing, names.known), clipboard.text),
    unlike: rows.flatMap(({ cells }) =>
      cells.flatMap(({ text, stored, origin: { row, column } }) =>
        stored === undefined
          ? []
          : [`第${row + 1}行第${column + 1}列：显示“${text}”，原表中存的是 ${stored}`],
      ),
    ),
  }
}

/** Where its own names put its cells. */
function placedBy(
  source: SourceDocument,
  rows: readonly PastedRow[],
  names: TableNames,
  target: Target,
): Pick<PastedBlock, 'landed' | 'left' | 'by'> {
  const lines = linesOf(target.format, target.table)
  const certain = asReport(source, target.format)
  const headed = headedRows(source, names)
  if (isHeaded(headed, lines)) {
    const isNamed = headed.some(({ labels }) => labels.length > 0)
    return { ...byHeads(headed, lines, target, certain), by: isNamed ? 'both' : 'columns' }
  }
  const named = rows.filter(({ labels }) => labels.length > 0)
  const found = byRows(named, lines, target, named.length > 0 ? certain : new Map())
  const unnamed = rows
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ''))
    .map(({ text }) => `“${text.trim()}”（这一行没有行名）`)
  // Names of columns down the side: a table turned over, which is never laid by counting.
  const isTurned = named.some(({ labels }) => namesColumn(labels.at(-1) ?? '', names))
  return found.landed.size > 0 || isTurned
    ? { landed: found.landed, left: [...found.left, ...unnamed], by: 'rows' }
    : { landed: new Map(), left: [], by: 'none' }
}
