/** Reads what is pasted into a table; the reader is loaded when the first block comes. */
import { type Clipboard, loadBlock, type PastedBlock, type Target } from '@/exchange'

export type { Clipboard, PastedBlock } from '@/exchange'

/** Where the cells of a copied block belong by its own labels; none where it has no labels that are known. */
export async function blockOf(clipboard: Clipboard, target: Target): Promise<PastedBlock> {
  const { readBlock } = await loadBlock()
  return readBlock(clipboard, target)
}
