/** The words of a copied table that hold for one of its figures, wherever they stand around it. */
import type { SourceCell, SourceDocument } from '../read/source'
import type { FigureOrigin } from '../recognise/recognised'
import { isBlank, isFigure } from './cell'
import { counted } from './rows'

/** What stands around a figure. */
export interface Governing {
  /** In its row: the names before it, and what follows the row's last figure. */
  readonly beside: readonly string[]
  /** Above it in its column. */
  readonly over: readonly string[]
  /** On the nearest line of words above it: a title, a corner; and notes below on all of the table. */
  readonly around: readonly string[]
  /** On the lines above all figures, where others are nearer. */
  readonly atop: readonly string[]
}

/** A figure that is written as none: 约五, 3件, 12.5%. */
const roughFigure =
  /^[约近超逾过]*[-+]?[\d.,一二两三四五六七八九十百千万]+[余多]*(?:万?元|[件个项宗份%％])?$/

const isWord = (cell: SourceCell): boolean =>
  !isBlank(cell) && !isFigure(cell) && !roughFigure.test(cell.text.trim())

const reachesColumn = ({ column, columnSpan }: SourceCell, at: number): boolean =>
  column <= at && at < column + columnSpan

const reachesRow = ({ row, rowSpan }: SourceCell, at: number): boolean =>
  row <= at && at < row + rowSpan

/** The first words met on the way from a figure; other figures may stand between, and end them. */
function firstWords(way: readonly SourceCell[]): readonly SourceCell[] {
  const from = way.findIndex(isWord)
  if (from < 0) return []
  const end = way.findIndex((cell, at) => at > from && isFigure(cell))
  return way.slice(from, end < 0 ? undefined : end).filter(isWord)
}

/** The head of a column of remarks, which hold for the row they stand in and name nothing. */
const remarks = /^(?:备\s*注|说\s*明|来\s*源|数据来源|出\s*处)$/

/** A note on all figures above it: 注：以上为2024年数据. */
export const isNoteOnAll = (text: string): boolean => /以上|上述|(?:均|皆|都)为/.test(text)

/** One table of a source, ready to be asked. */
function tableOf(cells: readonly SourceCell[]) {
  const columns = [...new Set(cells.filter(isFigure).map(({ column }) => column))]
  const firstColumn = Math.min(...columns)
  const rowOf = (at: number): readonly SourceCell[] =>
    cells.filter((cell) => reachesRow(cell, at)).sort((a, b) => a.column - b.column)
  const isRemark = ({ column }: SourceCell): boolean =>
    cells.some((cell) => reachesColumn(cell, column) && remarks.test(cell.text.trim()))
  /** A row of words: what is in it, where it stands over no single column of figures. */
  const lines = [...new Set(cells.map(({ row }) => row))]
    .sort((a, b) => a - b)
    .map((row) => ({ row, cells: rowOf(row).filter((cell) => cell.row === row) }))
  const isLine = (row: readonly SourceCell[]): boolean =>
    row.some(isWord) && !row.some((cell) => isFigure(cell) || counted.test(cell.text))
  const titlesOf = (row: readonly SourceCell[]): readonly string[] => {
    const words = row.filter((cell) => isWord(cell) && !counted.test(cell.text))
    return words
      .filter(
        ({ column }) => column < firstColumn || (words.length === 1 && column === firstColumn),
      )
      .map(({ text }) => text)
  }
  const firstFigures = lines.find((line) => line.cells.some(isFigure))?.row ?? 0

  return ({ row, column }: FigureOrigin): Governing => {
    const own = rowOf(row)
    const before = own.filter((cell) => cell.column < column).reverse()
    const lastFigure = own.reduce((last, cell) => (isFigure(cell) ? cell.column : last), column)
    const tail = own.filter((cell) => cell.column > lastFigure && isWord(cell) && !isRemark(cell))
    const above = cells
      .filter((cell) => cell.row < row && reachesColumn(cell, column))
      .sort((a, b) => b.row - a.row)
    const upper = lines.filter((line) => line.row < row).reverse()
    const from = upper.findIndex((line) => isLine(line.cells))
    const to = upper.findIndex((line, at) => at > from && line.cells.some(isFigure))
    const nearest = from < 0 ? [] : upper.slice(from, to < 0 ? undefined : to)
    const top = upper.filter((line) => line.row < firstFigures)
    const notes = cells.filter((cell) => cell.row > row && isNoteOnAll(cell.text))
    return {
      beside: [...firstWords(before), ...tail].map(({ text }) => text),
      over: firstWords(above).map(({ text }) => text),
      around: [
        ...nearest.flatMap((line) => titlesOf(line.cells)),
        ...notes.map(({ text }) => text),
      ],
      atop: top.filter((line) => !nearest.includes(line)).flatMap((line) => titlesOf(line.cells)),
    }
  }
}

/** Tells of each place of a source what holds for it. */
export function governingIn({ blocks }: SourceDocument): (origin: FigureOrigin) => Governing {
  const tables = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table' ? [[block.where, tableOf(block.cells)] as const] : [],
    ),
  )
  const none: Governing = { beside: [], over: [], around: [], atop: [] }
  return (origin) => tables.get(origin.where)?.(origin) ?? none
}
