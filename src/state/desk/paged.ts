/** Where the pages of a document end, for the files that are laid out as they leave: the frame says it, as only a screen can measure. */
import type { Lay } from '@/exchange/printed'

let chosen: Lay = async (document) => (await import('@/exchange/printed')).onOnePage(document)

/** Tells once how documents are laid out. */
export function layBy(way: Lay): void {
  chosen = way
}

/** The pages of a document. */
export const lay: Lay = (document) => chosen(document)
