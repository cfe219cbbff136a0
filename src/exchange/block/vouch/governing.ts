/** The words of a copied table that hold for one of its figures, wherever they stand around it. */
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import type { FigureOrigin } from '../../recognise/recognised'
import { isBlank, reachesColumn, reachesRow } from '../cell'
import { counted } from '../rows'
import { isBareYear, isNoteOnAll, isOffice, isPeriod } from '../telling'
import { outsideOf } from './outside'
import { type HeadsInRow, type Siblings, rowOfHeads, siblingsIn } from './strangers'
import { isNoteOnPart, ownersIn } from './title'
import { telling } from './word'

/** What stands around a figure. */
export interface Governing {
  /** In its row: the names before it, and what follows the row's last figure. */
  readonly beside: readonly string[]
  /** In its row, below a head of remarks. */
  readonly remarks: readonly string[]
  /** Above it in its column. */
  readonly over: readonly string[]
  /** On the nearest line of words above it: a title, a corner; and notes below on all of the table. */
  readonly around: readonly string[]
  /** On the lines above all figures, where others are nearer. */
  readonly atop: readonly string[]
  /** Lines outside the table close to it, and below its figures, whatever they say. */
  readonly near: readonly string[]
  /** Those below its figures. */
  readonly feet: readonly string[]
  /** The names of the other rows below the same head, and of the other columns in the same row of heads. */
  readonly siblings: Siblings
  /** The heads that stand in one row with the lowest above it. */
  readonly inRow: HeadsInRow
}

type SourceTable = Extract<SourceBlock, { readonly kind: 'table' }>

/** The first words met on the way from a figure; other figures may stand between, and end them. */
function firstWords(
  way: readonly SourceCell[],
  { isValue, isWord }: ReturnType<typeof telling>,
): readonly SourceCell[] {
  const from = way.findIndex(isWord)
  if (from < 0) return []
  const end = way.findIndex((cell, at) => at > from && isValue(cell))
  return way.slice(from, end < 0 ? undefined : end).filter(isWord)
}

/** The head of a column of remarks, which hold for the row they stand in and name nothing. */
const remarkHead = /^(?:备\s*注|说\s*明|来\s*源|数据来源|出\s*处)$/

/** A time of its own on a line: 2025年, 上半年, 三季度. */
const isTime = (text: string): boolean =>
  isPeriod(text) ||
  /^(?:20\d\d年)?(?:[上下]半年|第?[一二三四1-4]季度|(?:\d{1,2}[-—至到])?\d{1,2}月份?)(?:数|累计|数据)?$/.test(
    text.trim(),
  )

/** The head of a column of years. */
const yearHead = /^(?:所属|统计|报告)?(?:年度?|年份)$/

/** The columns headed by 年度, and those of bare years alone in which nothing has landed. */
function yearColumnsOf(
  cells: readonly SourceCell[],
  landed: readonly FigureOrigin[],
): ReadonlySet<number> {
  const columns = [...new Set(cells.map(({ column }) => column))]
  return new Set(
    columns.filter((at) => {
      const own = cells.filter((cell) => cell.column === at && !isBlank(cell))
      const isAll =
        own.length > 1 &&
        own.every(({ text }) => isBareYear(text)) &&
        !landed.some(({ column }) => column === at)
      return isAll || own.some(({ text }) => yearHead.test(text.trim()))
    }),
  )
}

/** An office or a time above a blank cell, which its plain text leaves blank below, as if merged. */
const ownersAbove =
  (cells: readonly SourceCell[]) =>
  (below: SourceCell | undefined): readonly SourceCell[] =>
    below && isBlank(below)
      ? cells
          .filter((cell) => cell.column === below.column && cell.row < below.row && !isBlank(cell))
          .sort((a, b) => b.row - a.row)
          .slice(0, 1)
          .filter(({ text }) => isOffice(text) || isPeriod(text))
      : []

/** What a table calls a row, and a column. */
interface NamesOf {
  readonly isRowName: (text: string) => boolean
  readonly isColumnName: (text: string) => boolean
}

/** The lines of a table, and what each says of the figures below it. */
function linesIn(
  cells: readonly SourceCell[],
  { isValue, isWord }: ReturnType<typeof telling>,
  { isRowName, isColumnName }: NamesOf,
) {
  const firstColumn = Math.min(...cells.filter(isValue).map(({ column }) => column))
  const rowOf = (at: number): readonly SourceCell[] =>
    cells.filter((cell) => reachesRow(cell, at)).sort((a, b) => a.column - b.column)
  return {
    rowOf,
    lines: [...new Set(cells.map(({ row }) => row))]
      .sort((a, b) => a - b)
      .map((row) => ({ row, cells: rowOf(row).filter((cell) => cell.row === row) })),
    /** A row of words, but no row of the table that is left blank. */
    isLine: (row: readonly SourceCell[]): boolean =>
      row.some(isWord) &&
      !row.some((cell) => isValue(cell) || counted.test(cell.text)) &&
      !(
        row.filter(isWord).every(({ column }) => column < firstColumn) &&
        row.some(({ text }) => isRowName(text))
      ),
    /** What is in it, where it stands over no single column of figures. */
    titlesOf: (row: readonly SourceCell[]): readonly string[] => {
      const all = row.filter((cell) => isWord(cell) && !counted.test(cell.text))
      // Where several name columns, it is a row of heads: none of them tells of all, nor whose they are.
      const isHeads = all.filter(({ text }) => isColumnName(text)).length > 1
      const words = isHeads
        ? all.filter(({ text, column }) => column < firstColumn && !isColumnName(text))
        : all
      const titles = words.filter(
        ({ column }) => column < firstColumn || (words.length === 1 && column === firstColumn),
      )
      return [...new Set([...titles.map(({ text }) => text), ...ownersIn(words)])]
    },
  }
}

/** One table of a source, ready to be asked. */
function tableOf(cells: readonly SourceCell[], tell: ReturnType<typeof telling>, names: NamesOf) {
  const { isValue, isWord } = tell
  const { rowOf, lines, isLine, titlesOf } = linesIn(cells, tell, names)
  const ownerAbove = ownersAbove(cells)
  const isRemark = ({ column }: SourceCell): boolean =>
    cells.some((cell) => reachesColumn(cell, column) && remarkHead.test(cell.text.trim()))
  const ofFigures = lines.filter((line) => line.cells.some(isValue)).map(({ row }) => row)
  const valued = new Set(ofFigures)
  const firstFigures = ofFigures[0] ?? 0
  const lastFigures = ofFigures.at(-1) ?? 0

  return ({ row, column }: FigureOrigin): Omit<Governing, 'near'> => {
    const own = rowOf(row)
    const before = own.filter((cell) => cell.column < column).reverse()
    const lastFigure = own.reduce((last, cell) => (isValue(cell) ? cell.column : last), column)
    const tail = own.filter((cell) => cell.column > lastFigure && isWord(cell) && !isRemark(cell))
    const merged = ownerAbove(before.at(-1))
    const upward = cells
      .filter((cell) => cell.row < row && reachesColumn(cell, column))
      .sort((a, b) => b.row - a.row)
    // What names a row of figures further up is no head of this column.
    const first = upward.findIndex(isWord)
    const end = upward.findIndex((cell, at) => at > first && first >= 0 && valued.has(cell.row))
    const above = end < 0 ? upward : upward.slice(0, end)
    const upper = lines.filter((line) => line.row < row).reverse()
    const from = upper.findIndex((line) => isLine(line.cells))
    const to = upper.findIndex((line, at) => at > from && line.cells.some(isValue))
    const nearest = (from < 0 ? [] : upper.slice(from, to < 0 ? undefined : to)).filter((line) =>
      isLine(line.cells),
    )
    const top = upper.filter((line) => line.row < firstFigures && isLine(line.cells))
    const below = lines.filter((line) => line.row > lastFigures)
    const notes = below.flatMap((line) => [
      ...line.cells
        .filter(({ text }) => isNoteOnAll(text) || isTime(text) || isNoteOnPart(text))
        .map(({ text }) => text),
      ...ownersIn(line.cells),
    ])
    const feet = below
      .filter((line) => isLine(line.cells))
      .flatMap((line) => line.cells.filter(isWord).map(({ text }) => text))
    const [name] = firstWords(before, tell)
    const [head] = firstWords(above, tell)
    return {
      siblings: siblingsIn(cells.filter(isWord), name, head),
      inRow: rowOfHeads(cells.filter(isWord), head),
      beside: [...firstWords(before, tell), ...tail, ...merged].map(({ text }) => text),
      feet,
      remarks: own.filter((cell) => isWord(cell) && isRemark(cell)).map(({ text }) => text),
      over: firstWords(above, tell).map(({ text }) => text),
      around: [...nearest.flatMap((line) => titlesOf(line.cells)), ...notes],
      atop: top.filter((line) => !nearest.includes(line)).flatMap((line) => titlesOf(line.cells)),
    }
  }
}

/**
 * Tells of each place of a source what holds for it.
 * @param landed where the figures stand that have landed.
 * @param names what the table calls a row, and a column.
 */
export function governingIn(
  { blocks }: SourceDocument,
  landed: readonly FigureOrigin[],
  names: NamesOf,
): (origin: FigureOrigin) => Governing {
  const tellingIn = ({ where, cells }: SourceTable) => {
    const own = landed.filter((origin) => origin.where === where)
    return telling(new Set(own.map(({ row }) => row)), yearColumnsOf(cells, own))
  }
  const outside = outsideOf(blocks, landed)
  const tables = new Map(
    blocks.flatMap((block) =>
      block.kind === 'table'
        ? [[block.where, tableOf(block.cells, tellingIn(block), names)] as const]
        : [],
    ),
  )
  return (origin) => {
    const {
      beside = [],
      remarks = [],
      over = [],
      around = [],
      atop = [],
      feet = [],
      siblings = { rows: [], columns: [] },
      inRow = { heads: [], at: -1 },
    } = tables.get(origin.where)?.(origin) ?? {}
    const { telling: lines, near } = outside(origin.where)
    return {
      beside,
      remarks,
      over,
      around: [...around, ...lines],
      atop,
      near: [...near, ...feet],
      feet,
      siblings,
      inRow,
    }
  }
}
