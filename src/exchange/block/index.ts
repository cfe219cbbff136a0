/** A block of cells copied from a spreadsheet, Word or a page: what its own labels say of where each cell belongs. */
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, Table } from '@/report/format'
import type { FigureOrigin } from '../recognise/recognised'
import { readCells } from './read'
import type { GroupGuess } from './shape/groups-untold'
import type { Clipboard } from './rows'
import { isWholeReport, otherReport, wholeReport, whyOtherReport } from './whole'

export type { Clipboard } from './rows'

/** A cell that has found its place. */
export interface Landed {
  readonly figure: Figure
  readonly origin: FigureOrigin
  /** What of its place the cursor told, as no name did. */
  readonly guess?: Guess
}

/** By what a place was guessed: the words that stand where a name does and are none; blank where nothing stands. */
export interface Guess {
  readonly row?: string
  readonly column?: string
  /** No head stands above it: the order of the table's columns told its own. */
  readonly isOrdered?: boolean
  /** What told the group of its column, which no name does. */
  readonly group?: GroupGuess
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
  /** It is a whole report, to be imported. */
  readonly isReport?: true
  /** Words around its figures that object to nothing, and tell whose they are: they are shown. */
  readonly said: readonly string[]
  /** What has its place by the cursor, or by a word that may mean more, in sentences. */
  readonly guessed: readonly string[]
  /** Where our own copy of it was made, where that is another report or table. */
  readonly from?: string
  /** Cells that show something else than their spreadsheet holds: what they show counts, and both are named. */
  readonly unlike: readonly string[]
}

/** Whose cells a block is for: one table of a format, and the cell the cursor is in. */
export interface Target {
  readonly format: Format
  readonly table: Table
  readonly from: FigureKey
  /** The report's year: figures of another are never laid. */
  readonly year: number
  /** The report's organ; empty if it has no name yet. */
  readonly organ: string
  /** What officers call rows and columns, by concept. */
  readonly everyday?: Readonly<Record<string, readonly string[]>>
  /** What is said of the unit of all figures. */
  readonly units?: readonly string[]
}

/**
 * Reads a copied block. Nothing is guessed: what is doubtful or no number is left out and named.
 */
export function readBlock(clipboard: Clipboard, target: Target): PastedBlock {
  const other = otherReport(clipboard.text, target.year)
  if (other !== undefined) return asWhole(whyOtherReport(other, target))
  const read = readCells(clipboard, target)
  return read.landed.size === 0 && isWholeReport(clipboard.text) ? asWhole(wholeReport) : read
}

/** Nothing of a whole report is laid. */
const asWhole = (why: string): PastedBlock => ({
  landed: new Map(),
  by: 'rows',
  rows: [],
  left: [why],
  isReport: true,
  said: [],
  guessed: [],
  unlike: [],
})
