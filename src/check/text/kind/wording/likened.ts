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

/** Phrases by each pair of neighbouring characters in them: one wrong character leaves another pair whole. */
function byPairs(phrases: readonly string[]): ReadonlyMap<string, readonly Known[]> {
  const pairs = new Map<string, Known[]>()
  for (const phrase of phrases)
    for (let at = 0; at + 2 <= phrase.length; at += 1) {
      const pair = phrase.slice(at, at + 2)
      const list = pairs.get(pair)
      if (list) list.push({ phrase, at })
      else pairs.set(pair, [{ phrase, at }])
    }
  return pairs
}

/** The phrase that some words are but for one character that was taken for another. */
function isTaken(words: string, phrase: string): boolean {
  if (words.length !== phrase.length) return false
  let taken = 0
  for (let at = 0; at < phrase.length; at += 1) {
    const [written, meant] = [words.charAt(at), phrase.charAt(at)]
    if (written === meant) continue
    taken += 1
    if (taken > 1 || !mayBeTaken(written, meant)) return false
  }
  return taken === 1
}

/** @param right words that look like a phrase written wrongly and are not, with the character before them. */
export function likened(phrases: readonly string[], right: RegExp): TextKind {
  const pairs = byPairs(phrases)
  const found = rememberedSentence((sentence): readonly Found[] => {
    const all: Found[] = []
    for (let at = 0; at + 1 < sentence.length; at += 1)
      for (const { phrase, at: within } of pairs.get(sentence.slice(at, at + 2)) ?? []) {
        const start = at - within
        const words = start < 0 ? '' : sentence.slice(start, start + phrase.length)
        if (
          !isTaken(words, phrase) ||
          right.test(sentence.slice(Math.max(0, start - 1), start + phrase.length))
        )
          continue
        const end = start + phrase.length
        if (all.some((one) => one.start < end && start < one.end)) continue
        all.push({ start, end, text: `“${words}”应为“${phrase}”`, by: phrase })
      }
    return all
  })
  return { cells: true, find: (text) => inSentences(text, found) }
}
