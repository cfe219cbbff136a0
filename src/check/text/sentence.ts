/** Sentences of a text with their places; the checks that look for a saying look within one of these. */
import type { Found } from './place'
import { rememberedText } from './remember'

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
  let start = 0
  let paragraph = 0
  for (let at = 0; at <= text.length; at += 1) {
    const char = text.charAt(at)
    if (char !== '' && !'。；;！？!?\n'.includes(char)) continue
    if (at > start)
      sentences.push({
        start,
        text: text.slice(start, at),
        lead: text.slice(Math.max(paragraph, start - 60), start),
      })
    start = at + 1
    if (char === '\n') paragraph = start
  }
  return sentences
})

/** No claim refers further back; without an end, a text of one sentence would be read once for each of its claims. */
const reach = 200

/** The words before a place that may bear on what stands there. */
export const wordsBefore = (text: string, at: number, from = 0): string =>
  text.slice(Math.max(from, at - reach), at)

/** Another year than the report's, or words for one, so that what follows may not be about this year. */
export function speaksOfAnotherTime(words: string, year: number): boolean {
  if (/上年|上一年|去年|前年|往年|历年|半年|季度|近[三五]年/.test(words)) return true
  return [...words.matchAll(/(20\d\d) ?年/g)].some(([, said]) => Number(said) !== year)
}

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
