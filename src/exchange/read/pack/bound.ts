/** How much one file may become in memory: what is written once in it may stand for millions of cells and letters. */
import { type Outcome, refused } from '@/report/outcome'
import type { SourceBlock } from '../source'

/** A report has some thousand cells and some ten thousand characters; a machine holds a hundred times more with ease. */
const most = { cells: 500_000, characters: 6 * 1024 * 1024, nodes: 2_000_000 }

/** Thrown where reading stops because a file becomes too much; its message is for the officer. */
export class Beyond extends Error {
  override readonly name = 'Beyond'
}

/** The refusal of a file that became too much; undefined for any other cause. */
export const beyond = (cause: unknown): Outcome<never> | undefined =>
  cause instanceof Beyond ? refused(cause.message) : undefined

const advice = '不像一份年度报告，已停止读取，没有导入任何内容。请只复制其中的报告内容粘贴。'

/** Counts what is made of one file, and throws where that is beyond any report. */
export interface Bound {
  /** So many cells more. @param where in the officer's words: 工作表“表三”. */
  cells(count: number, where: string): void
  /** So many characters more. */
  characters(count: number, where: string): void
  /** So many elements, attributes and texts of a tree more. */
  nodes(count: number): void
  /** A table more, with all its cells hold. */
  table(table: SourceBlock & { readonly kind: 'table' }): void
}

/** A new count, for one file. */
export function newBound(): Bound {
  let cells = 0
  let characters = 0
  let nodes = 0
  const bound: Bound = {
    cells(count, where) {
      cells += count
      if (cells > most.cells)
        throw new Beyond(`读到${where}时，表格展开后已超过 50 万个单元格，${advice}`)
    },
    characters(count, where) {
      characters += count
      if (characters > most.characters)
        throw new Beyond(`读到${where}时，文字展开后已超过 600 万字，${advice}`)
    },
    nodes(count) {
      nodes += count
      if (nodes > most.nodes) throw new Beyond(`文件内容过多（超过 200 万个元素），${advice}`)
    },
    table(table) {
      bound.cells(table.cells.length, table.where)
      for (const { text, unseen } of table.cells)
        bound.characters(text.length + (unseen?.other.length ?? 0), table.where)
    },
  }
  return bound
}
