/** What a table of the entry screen is given and what it tells: the contract of its component and of its helpers. */
import type { Ghost } from '@/check/catalogue'
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, Table } from '@/report/format'
import type { Report } from '@/report/report'
import type { Clipboard } from '@/state/import/paste'
import type { FigureMark } from '../finding/marks'

export interface SheetProps {
  report: Report
  format: Format
  table: Table
  marks: ReadonlyMap<FigureKey, FigureMark>
  ghosts: ReadonlyMap<FigureKey, Ghost>
  lastYear: ReadonlyMap<FigureKey, Figure>
  /** Another window writes the report: nothing is changed here. */
  readingOnly?: boolean
  /** The corners of the block that was laid last in this table, to be selected. */
  laid?: LaidBlock | undefined
}

/** Where a pasted block lies, told by its first and its last cell. */
export interface LaidBlock {
  readonly first: FigureKey
  readonly last: FigureKey
}

export interface SheetEvents {
  enter: [
    figures: readonly (readonly [FigureKey, Figure])[],
    origin: 'typed' | 'pasted' | 'cleared' | 'filled',
    session?: string,
  ]
  /** The whole text of a cell as it is being typed. */
  type: [key: FigureKey, text: string, session: string]
  /** What was typed during a stay in a cell is taken back. */
  takeBack: [key: FigureKey, session: string]
  select: [keys: readonly FigureKey[]]
  note: [text: string]
  /** More than a row of bare cells is pasted on the selected ones, told row by row. */
  block: [clipboard: Clipboard, onto: readonly (readonly FigureKey[])[]]
  /** Blanks among the selected cells shall be zero. */
  fill: []
  /** Enter leads out of the table: to the next one, or back to the one before; to the next blank, where rows were filled. */
  leave: [to: 'next' | 'previous' | 'blank', from: FigureKey]
}

export type SheetEmit = <Name extends keyof SheetEvents>(
  name: Name,
  ...args: SheetEvents[Name]
) => void
