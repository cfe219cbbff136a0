/** The line below a report that takes the place of one that was published. */
import type { Block } from '../document/document'
import { printable } from '../document/text'

/** That it was corrected, in words; empty without a day. */
export const correctedWords = (day: string): string =>
  day === '' ? '' : printable(`（本报告已于${day}更正，替换此前公布的版本）`)

/** @param day the day of the correction in words, 2026年3月2日; nothing if empty. */
export const correctedMention = (day: string): readonly Block[] =>
  day === '' ? [] : [{ kind: 'paragraph', text: correctedWords(day), apart: true }]
