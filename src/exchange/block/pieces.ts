/** One row of a copied table in pieces: names with the figures behind them; where names follow figures, a new one begins. */
import { readFigure } from '@/report/figure'
import type { SourceCell } from '../read/source'
import type { PastedRow } from './rows'

const isBlank = ({ text }: SourceCell): boolean => text.trim() === ''
const isFigure = (cell: SourceCell): boolean => !isBlank(cell) && readFigure(cell.text, 'change').ok

interface Piece {
  readonly labels: SourceCell[]
  readonly cells: SourceCell[]
}

/** Without the blank cells that part it from the next piece. */
function closed({ labels, cells }: Piece): Piece {
  const last = cells.reduce((found, cell, at) => (isBlank(cell) ? found : at), -1)
  return { labels, cells: cells.slice(0, last + 1) }
}

/**
 * The pieces of a row; none if it is names alone. A number before the first name counts the rows.
 * @param isLabel true of a cell that is a name.
 */
export function piecesOf(
  cells: readonly SourceCell[],
  isLabel: (cell: SourceCell) => boolean,
  where: string,
): readonly PastedRow[] {
  const pieces: Piece[] = []
  let now: Piece = { labels: [], cells: [] }
  cells.forEach((cell, at) => {
    if (!isLabel(cell)) now.cells.push(cell)
    else if (!now.cells.some(isFigure))
      now = { labels: [...now.labels, ...now.cells, cell], cells: [] }
    else if (now.labels.length === 0 && cells.slice(at).some(isFigure))
      now = { labels: [...now.cells, cell], cells: [] }
    else {
      pieces.push(closed(now))
      now = { labels: [cell], cells: [] }
    }
  })
  return [...pieces, now]
    .filter((piece) => piece.labels.length === 0 || !piece.cells.every(isBlank))
    .map((piece) => ({
      labels: piece.labels.filter((cell) => !isBlank(cell)).map(({ text }) => text),
      cells: piece.cells.map(({ text, stored, row, column, columnSpan: span }) => ({
        text,
        span,
        origin: { text, where, row, column },
        ...(stored !== undefined && { stored }),
      })),
    }))
}
