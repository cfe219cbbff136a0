/** Sentences of a text with their places; the checks that look for a saying look within one of these. */
import type { Found } from '../../kind/kind'
import { rememberedText } from '../remember'

export interface Sentence {
  /** In UTF-16 units; the closing mark is left out. */
  readonly start: number
  readonly text: string
  /** What the paragraph says before it: its heading and the sentences that lead to it. */
  readonly lead: string
}

/** The sentences of a text, cut at 。；！？ and line ends. */
export const sentencesOf = rememberedText((text): readonly Sentence[] => {
  const sentences: Sentence[] = []
  let paragraph = 0
  let last = 0
  for (const { 0: sentence, index: start } of text.matchAll(/[^。；;！？!?\n]+/g)) {
    if (text.slice(last, start).includes('\n')) paragraph = text.lastIndexOf('\n', start - 1) + 1
    last = start + sentence.length
    sentences.push({
      start,
      text: sentence,
      lead: text.slice(Math.max(paragraph, start - 60), start),
    })
  }
  return sentences
})

/** The matches of a global pattern in a sentence. Most sentences hold none, and cost no more than the search. */
export const matchesIn = ({ text }: Sentence, pattern: RegExp): Iterable<RegExpExecArray> =>
  text.search(pattern) < 0 ? [] : text.matchAll(pattern)

/** No claim refers further back; without an end, a text of one sentence would be read once for each of its claims. */
const reach = 200

/** The words before a place that may bear on what stands there. */
export const wordsBefore = (text: string, at: number, from = 0): string =>
  text.slice(Math.max(from, at - reach), at)

/** The words of a place's own sentence that stand before it. */
export const sentenceBefore = (text: string, at: number): string =>
  wordsBefore(text, at)
    .split(/[。；;！？!?\n]/)
    .at(-1) ?? ''

/** The words after a place that may bear on what stands there. */
export const wordsAfter = (text: string, at: number): string => text.slice(at, at + reach)

/** What a reading of single sentences finds in a text, each at its place in the text. */
export function* inSentences(
  text: string,
  read: (sentence: string) => Iterable<Found>,
): Iterable<Found> {
  for (const { start, text: sentence } of sentencesOf(text))
    for (const found of read(sentence))
      yield {
        ...found,
        start: found.start + start,
        end: found.end + start,
        ...(found.at && { at: { start: found.at.start + start, end: found.at.end + start } }),
      }
}
