/** What stands outside the tables of a source and holds for their figures: titles before, notes after, lines close by. */
import type { SourceBlock } from '../../read/source'
import type { FigureOrigin } from '../../recognise/recognised'
import { isNoteOnAll, withYears } from '../telling'
import { isNoteOnPart, isTitle, isTitleNear } from './title'

/** Lines outside the tables, as they hold for one of them. */
export interface Outside {
  /** What may tell of whose the figures are, or of which year. */
  readonly telling: readonly string[]
  /** What stands close to it, whatever it says. */
  readonly near: readonly string[]
}

/** So many lines before a table, and behind the last one, are close to it. */
const close = { before: 3, after: 2 } as const

/** A line longer than this, or one of sentences, is prose. */
const longestLine = 60

const linesOf = (blocks: readonly SourceBlock[]): readonly string[] =>
  blocks
    .flatMap((block) => (block.kind === 'text' ? block.text.split('\n') : []))
    .map((line) => line.trim())
    .filter((line) => line !== '')

/**
 * The lines that hold for each table of a source.
 * @param landed where the figures stand that have landed.
 */
export function outsideOf(
  blocks: readonly SourceBlock[],
  landed: readonly FigureOrigin[],
): (where: string) => Outside {
  const isLanded = (block: SourceBlock | undefined): boolean =>
    block?.kind === 'table' && landed.some(({ where }) => where === block.where)
  const first = blocks.findIndex(isLanded)
  const notes = blocks.flatMap((block, at) =>
    linesOf([block]).filter(
      (line) => isNoteOnAll(line) || isNoteOnPart(line) || (at < first && isTitle(line)),
    ),
  )
  const tables = [...blocks.keys()].filter((at) => blocks[at]?.kind === 'table')
  const near = new Map(
    tables.map((at, nth) => {
      const before = linesOf(blocks.slice((tables[nth - 1] ?? -1) + 1, at)).slice(-close.before)
      const after = nth === tables.length - 1 ? linesOf(blocks.slice(at + 1)) : []
      const block = blocks[at]
      const where = block?.kind === 'table' ? block.where : ''
      const lines = [...before, ...after.slice(0, close.after)]
      return [where, lines.filter((line) => line.length <= longestLine && !/[。；]/.test(line))]
    }),
  )
  return (where) => {
    const lines = near.get(where) ?? []
    const titles = lines.filter((line) => isTitleNear(withYears(line)))
    return { telling: [...new Set([...notes, ...titles])], near: lines }
  }
}
