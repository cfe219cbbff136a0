/** A source as it may be changed before it is written: cells in pieces, rows and columns that may be hidden. */
import type { SourceDocument } from '@/exchange/read/source'

export type How = 'plain' | 'hidden' | 'struck' | 'deleted' | 'inserted' | 'mark'

export interface Piece {
  readonly text: string
  readonly how: How
}

export interface MadeCell {
  row: number
  column: number
  rowSpan: number
  columnSpan: number
  pieces: Piece[]
  /** A number format under which the stored number shows the text; only workbooks have such. */
  stored?: { readonly value: number; readonly format: string }
}

export interface MadeTable {
  cells: MadeCell[]
  readonly hiddenRows: Set<number>
  readonly hiddenColumns: Set<number>
}

export type MadeBlock = { readonly text: string } | MadeTable

export const isMadeTable = (block: MadeBlock): block is MadeTable => 'cells' in block

export const plain = (text: string): Piece[] => [{ text, how: 'plain' }]

/** What the cell shows, note marks aside. */
export const shownIn = ({ pieces }: MadeCell): string =>
  pieces
    .filter(({ how }) => how === 'plain' || how === 'inserted')
    .map(({ text }) => text)
    .join('')

export const isFigure = (cell: MadeCell): boolean => /^\d+(?:\.\d+)?$/.test(shownIn(cell))

/** The source as read, ready to be changed. */
export const madeOf = ({ blocks }: SourceDocument): MadeBlock[] =>
  blocks.map((block) =>
    block.kind === 'text'
      ? { text: block.text }
      : {
          cells: block.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
            ...{ row, column, rowSpan, columnSpan },
            pieces: plain(text),
          })),
          hiddenRows: new Set<number>(),
          hiddenColumns: new Set<number>(),
        },
  )
