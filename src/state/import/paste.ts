/** Reads what is pasted into a table or a text; the reader is loaded when the first block comes. */
import {
  type Clipboard,
  type PastedBlock,
  type Target,
  type TextPaste,
  loadBlock,
  loadTextPaste,
} from '@/exchange'
import { loadEveryday } from '@/format'
import type { Format } from '@/report/format'

export type { Clipboard, CopiedFrom, PastedBlock } from '@/exchange'
export { copiedFromAttribute, copiedFromText } from '@/exchange'

/** Where the cells of a copied block belong by its own labels; none where it has no labels that are known. */
export async function blockOf(clipboard: Clipboard, target: Target): Promise<PastedBlock> {
  const [{ readBlock }, everyday] = await Promise.all([loadBlock(), loadEveryday()])
  return readBlock(clipboard, { ...target, everyday })
}

/** What of the clipboard belongs in a text where a table is in it; undefined where its plain text does. */
export async function textOf(clipboard: Clipboard, format: Format): Promise<TextPaste | undefined> {
  const { textWithTables } = await loadTextPaste()
  return textWithTables(clipboard, format)
}
