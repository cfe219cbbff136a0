/** Words that are written wrongly, and the right ones to put in their place. */
import { inSentences } from '../read/clause/sentence'
import { rememberedSentence } from '../read/remember'
import type { Found, TextKind } from './kind'

/** A global pattern of what is wrong, what should stand there, and why in a few words. */
export type Swap = readonly [
  wrong: RegExp,
  right: string | ((said: string, ...groups: readonly string[]) => string),
  why?: string,
]

interface SwapManner {
  /** What is quoted in 《》 or “” is marked, but left for the officer to change. */
  readonly sparesQuotes?: true
  readonly advice?: string
  /** What is wrong may go beyond a sentence or hold its marks. */
  readonly across?: true
}

const isQuoted = (sentence: string, at: number): boolean =>
  /[《“][^》”]*$/.test(sentence.slice(Math.max(0, at - 120), at))

/** The wrong words of a sentence in their order; of two that overlap the first. */
function* wrongIn(
  sentence: string,
  pairs: readonly Swap[],
  { sparesQuotes, advice }: SwapManner,
): Iterable<Found> {
  const all = pairs.flatMap(([wrong, right, why]) =>
    sentence.search(wrong) < 0
      ? []
      : [...sentence.matchAll(wrong)].map((match) => ({ match, right, why })),
  )
  let past = 0
  for (const { match, right, why } of all.sort((a, b) => a.match.index - b.match.index)) {
    const [said, ...groups] = match
    const start = match.index
    if (start < past) continue
    past = start + said.length
    const by = typeof right === 'string' ? right : right(said, ...groups)
    yield {
      start,
      end: past,
      text: `“${said}”${by === '' ? '应删去' : `应为“${by}”`}${why === undefined ? '' : `（${why}）`}`,
      ...(advice !== undefined && { advice }),
      ...((sparesQuotes !== true || !isQuoted(sentence, start)) && { by }),
    }
  }
}

export function swap(pairs: readonly Swap[], manner: SwapManner = {}): TextKind {
  const found = rememberedSentence((sentence) => [...wrongIn(sentence, pairs, manner)])
  return {
    words: pairs.map(([wrong]) => wrong),
    cells: true,
    find: (text) => (manner.across === true ? found(text) : inSentences(text, found)),
  }
}
