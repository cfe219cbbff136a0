/** What every drafted sentence is made of: figures looked up by what they are, and the parts of a whole by name. */
import {
  type Concept,
  type ConceptPart,
  type PartedBy,
  figuresThatAre,
  partsOfWhole,
} from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
import type { SentencePiece } from './pieces'

/** Adds up figures; a blank among them is remembered by the drafter, and the sentence waits for it. */
export type Look = (figures: readonly FigureKey[]) => number

/** What a sentence is drafted from. */
export interface Tables {
  readonly format: Format
  readonly look: Look
  /** The figures that are all of this, added up; 0 where the format does not count it. */
  readonly count: (...is: readonly [Concept, ...Concept[]]) => number
}

export const tablesOf = (format: Format, look: Look): Tables => ({
  format,
  look,
  count: (...is) => look(figuresThatAre(format, ...is)),
})

/** The parts of a whole as the format divides it. */
export const partsOf = (
  { format }: Tables,
  is: readonly [Concept, ...Concept[]],
  by: PartedBy,
): readonly ConceptPart[] => partsOfWhole(format, figuresThatAre(format, ...is), by)

/** The parts that are not zero, as `甲3件、乙1件`. */
export const listed = (parts: readonly ConceptPart[], { look }: Tables): SentencePiece => ({
  items: parts.map(({ name, figures }) => ({ name, number: look(figures) })),
})
