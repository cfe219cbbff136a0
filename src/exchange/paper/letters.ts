/** Letters to many: several of them as one paper, and 催报清单. */
import type { Block, Document } from '../document/document'
import { printable } from '../document/text'
import { titleBlock } from './list'
import { signature } from './signature'

/** Several papers as one, each beginning on a page of its own. */
export function together(title: string, papers: readonly Document[]): Document {
  const blocks = papers.flatMap((paper, index) =>
    paper.blocks.map((block): Block =>
      index > 0 && block.kind === 'title' ? { ...block, newPage: true } : block,
    ),
  )
  return { title: printable(title), blocks }
}

/**
 * A reminder as a paper.
 * @param lines whom it is to, then what it says, a paragraph each.
 */
export function reminderPaper(
  title: string,
  [to = '', ...said]: readonly string[],
  sender: string,
  at: number,
): Document {
  return {
    title: printable(title),
    blocks: [
      titleBlock(printable(title)),
      { kind: 'paragraph', text: printable(to), flush: true },
      ...said.map((text): Block => ({ kind: 'paragraph', text: printable(text) })),
      ...signature(sender, at),
    ],
  }
}
