/** A block of cells copied from a spreadsheet, Word or a page: what its own labels say of where each cell belongs. */
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, Table } from '@/report/format'
import { type LaidCell, layoutOf } from '@/report/layout'
import { figureOf } from '@/report/report'
import type { SourceDocument } from '../read/source'
import { recognise } from '../recognise'
import type { FigureOrigin } from '../recognise/recognised'
import { type Label, labelOf } from '../recognise/label/words'
import { byHeads, isHeaded } from './by-heads'
import { byRows } from './by-rows'
import { linesOf } from './lines'
import {
  type Clipboard,
  type PastedRow,
  type TableNames,
  copiedCells,
  headedRows,
  placeOf,
  rowsOf,
  standingTexts,
  strayLines,
} from './rows'
import { wayOf, wayWords } from './way'

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

/** Whose cells a block is for: one table of a format, and the cell the cursor is in. */
export interface Target {
  readonly format: Format
  readonly table: Table
  readonly from: FigureKey
  /** The report's year: figures of another are never laid. */
  readonly year: number
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
  const { format, table, year } = target
  const lines = linesOf(format, table)
  const certain = asReport(source, format)
  const headed = headedRows(source, names, year)
  const stray = strayLines(source).map((line) => `“${line.trim()}”（没有对应的格）`)
  const named = rows.filter(({ labels }) => labels.length > 0)
  const way = wayOf([...rows, ...headed], format, table)
  if (way !== 'upright') {
    const landed = way === 'turned' ? new Map<FigureKey, Landed>() : certain
    const left = named.length > 0 ? leftOf(rows, landed, wayWords[way]) : [`（${wayWords[way]}）`]
    return { landed, left: [...left, ...stray], by: 'rows' }
  }
  if (isHeaded(headed, lines)) {
    const isNamed = headed.some(({ labels }) => labels.length > 0)
    const { landed, left } = byHeads(headed, lines, target, certain)
    return { landed, left: [...left, ...stray], by: isNamed ? 'both' : 'columns' }
  }
  const found = byRows(named, lines, target, named.length > 0 ? certain : new Map())
  if (found.landed.size === 0 && named.length === 0)
    return { landed: new Map(), left: [], by: 'none' }
  const unnamed = rows
    .filter(({ labels }) => labels.length === 0)
    .flatMap(({ cells }) => cells.filter(({ text }) => text.trim() !== ''))
    .map(({ text }) => `“${text.trim()}”（这一行没有行名）`)
  return { landed: found.landed, left: [...found.left, ...unnamed, ...stray], by: 'rows' }
}

/** The rows that have not landed, each with the reason. */
const leftOf = (
  rows: readonly PastedRow[],
  landed: ReadonlyMap<FigureKey, Landed>,
  why: string,
): readonly string[] => {
  const places = new Set([...landed.values()].map(({ origin }) => placeOf(origin)))
  return rows
    .filter(({ cells }) => !cells.some(({ origin }) => places.has(placeOf(origin))))
    .map(({ labels, cells }) => `${labels.join(' ') || (cells[0]?.text ?? '')}…（${why}）`)
}
