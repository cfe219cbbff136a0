/** The words around a block: what keeps its figures out, and what the officer is shown beside them. */
import { cellsOf } from '@/report/format'
import type { SourceBlock, SourceCell, SourceDocument } from '../../read/source'
import { isBlank, isFigure, reachesColumn } from '../cell'
import type { Target } from '../index'
import { isBareYear, otherUnit } from '../telling'
import { isHeadingOf, isOfficial, unexplained } from './explained'
import { isWordAlone } from './word'

/** What is said around a block's figures. */
export interface Around {
  /** What tells of others, of another time or measure, or cannot be explained: it keeps the figures out. */
  readonly strange: readonly string[]
  /** What objects to nothing, and is shown with the figures. */
  readonly said: readonly string[]
}

/** What of the words around figures is to be shown: all but official headings. */
export const shownOf = (words: readonly string[], target: Target): readonly string[] =>
  [...new Set(words.map((text) => text.trim()))].filter(
    (text) => text !== '' && !isOfficial(text, target) && !isHeadingOf(text, target.format),
  )

/** A head of what is no count. */
const isAside = ({ text }: SourceCell): boolean =>
  /^(?:备注|附注|说明|单位|代码)$/.test(text.trim())

/** What stands below a head, in its columns. */
const below = (head: SourceCell, cells: readonly SourceCell[]): readonly SourceCell[] =>
  cells.filter((cell) => cell.row > head.row && reachesColumn(head, cell.column))

/** Heads of what is no count that stand above figures: what is beside these cannot be counted either. */
const headsAside = (cells: readonly SourceCell[]): readonly SourceCell[] =>
  cells.filter((cell) => isAside(cell) && below(cell, cells).some(isFigure))

/**
 * A block without the columns at its end that are called 备注 and hold no figure; nothing before them moves.
 * @returns what stands in them, too.
 */
export function withoutRemarks(source: SourceDocument): {
  readonly source: SourceDocument
  readonly left: readonly string[]
} {
  const left: string[] = []
  const blocks = source.blocks.map((block): SourceBlock => {
    if (block.kind === 'text') return block
    const { cells } = block
    const end = cells.reduce(
      (last, { column, columnSpan }) => Math.max(last, column + columnSpan),
      0,
    )
    const isRemark = (at: number): boolean =>
      cells.some((head) => isAside(head) && reachesColumn(head, at)) &&
      !cells.some((cell) => reachesColumn(cell, at) && isFigure(cell))
    let from = end
    while (from > 1 && isRemark(from - 1)) from -= 1
    const out = cells.filter((cell) => cell.column >= from && !isAside(cell))
    left.push(
      ...out
        .filter((cell) => !isBlank(cell))
        .map(({ text }) => `“${text.trim()}”（在“备注”等栏里，不是数量）`),
    )
    return { ...block, cells: cells.filter((cell) => !out.includes(cell)) }
  })
  return { source: { ...source, blocks }, left }
}

/**
 * The words of a block without any known name, wherever they stand: there is nothing to hold it against, so that each
 * must explain itself. A first row of years alone is such a word.
 */
export function aroundBare({ blocks }: SourceDocument, target: Target): Around {
  const cell = cellsOf(target.format).get(target.from)
  if (!cell) return { strange: [], said: [] }
  const { isOddHead } = unexplained(cell, target)
  const isOdd = (text: string): boolean =>
    isOddHead(text) || otherUnit([], cell.kind, [text]) !== undefined
  const years: string[] = []
  const aside: string[] = []
  const words = blocks.flatMap((block) => {
    if (block.kind === 'text') return block.text.split('\n').filter((text) => isWordAlone({ text }))
    const first = block.cells.filter(({ row, text }) => row === 0 && text.trim() !== '')
    if (first.every(({ text }) => isBareYear(text)) && block.cells.length > first.length)
      years.push(...first.map(({ text }) => text.trim()))
    aside.push(...headsAside(block.cells).map(({ text }) => text.trim()))
    return block.cells.filter(isWordAlone).map(({ text }) => text)
  })
  const strange = words.filter(isOdd).map((text) => text.trim())
  const said = words.filter((text) => !isOdd(text) && !isOfficial(text, target))
  return {
    strange: [...new Set([...years, ...aside, ...strange])],
    said: [...new Set(said.map((text) => text.trim()))],
  }
}

/** Without the rows of words alone above its figures, which are shown and laid nowhere: 单位：万元. */
export function belowWords(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isWords = (row: readonly string[]): boolean =>
    row.some((text) => isWordAlone({ text })) &&
    row.every((text) => text.trim() === '' || isWordAlone({ text }))
  const first = rows.findIndex((row) => !isWords(row))
  return first > 0 ? rows.slice(first) : rows
}
