/** Reads what is pasted into a table; the reader is loaded when the first block comes. */
import type { PastedBlock, Clipboard, Target } from '@/exchange/block'

export type { PastedBlock, Clipboard } from '@/exchange/block'

/** Where the cells of a copied block belong by its own labels; none where it has no labels that are known. */
export async function blockOf(clipboard: Clipboard, target: Target): Promise<PastedBlock> {
  const { readBlock } = await import('@/exchange/block')
  return readBlock(clipboard, target)
}
