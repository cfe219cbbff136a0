/** Words that must not stand in a report: every match is a finding. */
import type { TextKind } from './kind'

export interface Forbidden {
  /** A global pattern. */
  readonly words: RegExp
  /** True for a match that is what the rule is about; every match is if absent. */
  readonly accept?: (said: string) => boolean
  /** The first report year in which it is wrong. */
  readonly since?: number
  readonly says: (said: string, year: number) => string
  readonly advice: string
}

/** Finds the words in the order they are listed in, each from the beginning of the text. */
export const forbid = (...list: readonly Forbidden[]): TextKind => ({
  words: list.map(({ words }) => words),
  cells: true,
  *find(text, { report }) {
    for (const { words, accept, since = 0, says, advice } of list)
      if (report.year >= since)
        for (const { 0: said, index } of text.matchAll(words))
          if (accept?.(said) !== false)
            yield {
              start: index,
              end: index + said.length,
              text: says(said, report.year),
              advice,
            }
  },
})
