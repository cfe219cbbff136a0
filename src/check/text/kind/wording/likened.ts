/** Phrases of reports with one character taken for another of like sound or shape: 及使公开, 贯彻落时. */
import { mayBeTaken } from '../../../known/alike'
import { inSentences } from '../../read/clause/sentence'
import { rememberedSentence } from '../../read/remember'
import type { Found, TextKind } from '../kind'

interface Known {
  readonly phrase: string
  /** Where the pair of characters stands in the phrase by which it is looked up. */
  readonly at: number
}

/** The two characters at a place as one number, by which phrases are looked up many times faster than by their text. */
const pairAt = (text: string, at: number): number =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1)

/** Phrases by each pair of neighbouring characters in them: one wrong character leaves another pair whole. */
function byPairs(phrases: readonly string[]): ReadonlyMap<number, readonly Known[]> {
  const pairs = new Map<number, Known[]>()
  for (const phrase of phrases)
    for (let at = 0; at + 2 <= phrase.length; at += 1) {
      const pair = pairAt(phrase, at)
      const list = pairs.get(pair)
      if (list) list.push({ phrase, at })
      else pairs.set(pair, [{ phrase, at }])
    }
  return pairs
}

/** True if a sentence has at a place the phrase but for one character, taken for another. Most have none of its other characters. */
function isTaken(sentence: string, start: number, phrase: string): boolean {
  if (start < 0 || start + phrase.length > sentence.length) return false
  let taken = -1
  for (let at = 0; at < phrase.length; at += 1) {
    if (sentence.charCodeAt(start + at) === phrase.charCodeAt(at)) continue
    if (taken >= 0) return false
    taken = at
  }
  return taken >= 0 && mayBeTaken(sentence.charAt(start + taken), phrase.charAt(taken))
}

/** @param right words that look like a phrase written wrongly and are not, with the character before them. */
export function likened(phrases: readonly string[], right: RegExp): TextKind {
  const pairs = byPairs(phrases)
  const found = rememberedSentence((sentence): readonly Found[] => {
    const all: Found[] = []
    for (let at = 0; at + 1 < sentence.length; at += 1)
      for (const { phrase, at: within } of pairs.get(pairAt(sentence, at)) ?? []) {
        const start = at - within
        if (
          !isTaken(sentence, start, phrase) ||
          right.test(sentence.slice(Math.max(0, start - 1), start + phrase.length))
        )
          continue
        const end = start + phrase.length
        if (all.some((one) => one.start < end && start < one.end)) continue
        const words = sentence.slice(start, end)
        all.push({ start, end, text: `“${words}”应为“${phrase}”`, by: phrase })
      }
    return all
  })
  return { cells: true, find: (text) => inSentences(text, found) }
}
