/** A document laid out on sheets of A4: what of which block stands on which page. Only a screen can say where pages end. */
import { type Block, depths, type Document } from './document'

/** What of a block stands on one page, itself a block, and whether more of it stands before or after. */
export interface PagePart {
  /** Of the whole block in the document. */
  readonly index: number
  readonly block: Block
  /** The characters of a paragraph that stand here; all if absent. */
  readonly from?: number
  readonly to?: number
  /** Of a heading among those above it. */
  readonly depth?: number
  readonly isContinued: boolean
  readonly continues: boolean
}

/** The pages in order, each with its parts from top to bottom. */
export type Pages = readonly (readonly PagePart[])[]

/** Lays a document out. */
export type Lay = (document: Document) => Promise<Pages>

/** Every block whole, in one flow. */
export function partsOf({ blocks }: Document): readonly PagePart[] {
  const deep = depths(blocks)
  return blocks.map((block, index) => {
    const depth = deep[index]
    const whole = { index, block, isContinued: false, continues: false }
    return depth === undefined ? whole : { ...whole, depth }
  })
}

/** All on one page, however long: where no screen says where pages end. */
export const onOnePage: Lay = (document) => Promise.resolve([partsOf(document)])
