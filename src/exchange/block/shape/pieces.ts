/** One row of a copied table in pieces: names with the figures behind them; where names follow figures, a new one begins. */
import type { SourceCell } from '../../read/source'
import { isBlank, isFigure } from '../cell'
import type { PastedRow } from '../rows'
import { isPeriod } from '../telling'

interface Piece {
  readonly labels: SourceCell[]
  readonly cells: SourceCell[]
}

/** Without the blank cells that part it from the next piece. */
function closed({ labels, cells }: Piece): Piece {
  const last = cells.reduce((found, cell, at) => (isBlank(cell) ? found : at), -1)
  return { labels, cells: cells.slice(0, last + 1) }
}

/** The names of a piece, its year before them: what stands last is what it counts. */
function namesOf(cells: readonly SourceCell[]): readonly string[] {
  const names = cells.filter((cell) => !isBlank(cell)).map(({ text }) => text)
  return [...names.filter(isPeriod), ...names.filter((one) => !isPeriod(one))]
}

/**
 * The pieces of a row; none if it is names alone. A number before the first name counts the rows.
 * @param isLabel true of a cell that is a name.
 */
function piecesOf(
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
      labels: namesOf(piece.labels),
      cells: piece.cells.map(({ text, stored, row, column, columnSpan: span }) => ({
        text,
        span,
        origin: { text, where, row, column },
        ...(stored !== undefined && { stored }),
      })),
    }))
}

/** The columns that hold times alone below their heads, such as 年度: they name rows, and are no figures. */
function columnsOfPeriods(rows: readonly (readonly SourceCell[])[]): ReadonlySet<number> {
  const cells = rows.flat().filter((cell) => !isBlank(cell))
  const columns = [...new Set(cells.map(({ column }) => column))]
  return new Set(
    columns.filter((at) => {
      const own = cells.filter(({ column }) => column === at)
      const periods = own.filter(({ text }) => isPeriod(text))
      const others = own.filter((cell) => !periods.includes(cell))
      const isNamed = others.some(({ text }) =>
        /^(?:所属)?(?:年度?|年份|时期|期间)$/.test(text.trim()),
      )
      return (periods.length > 1 || isNamed) && periods.length > 0 && !others.some(isFigure)
    }),
  )
}

/** A word of its own before figures: 全县 11 2. */
const isWordBefore = (cell: SourceCell, row: readonly SourceCell[]): boolean =>
  cell === row[0] &&
  /^(?![无零]|[一二两三四五六七八九十百千万〇]+$)\p{Script=Han}{2,}$/u.test(cell.text.trim()) &&
  row.filter(isFigure).length > 1

/** Each row of a table in pieces. */
export function piecesIn(
  rows: readonly (readonly SourceCell[])[],
  isLabel: (text: string) => boolean,
  where: string,
): readonly (readonly PastedRow[])[] {
  const periods = columnsOfPeriods(rows)
  return rows.map((cells) =>
    piecesOf(
      cells,
      (cell) =>
        (periods.has(cell.column) && isPeriod(cell.text)) ||
        isLabel(cell.text) ||
        isWordBefore(cell, cells),
      where,
    ),
  )
}
