/** Fixed phrases off by a character: another stands in its place, or one within is left out. */
import { inSentences } from '../../read/clause/sentence'
import { rememberedSentence } from '../../read/remember'
import type { Found, TextKind } from '../kind'

const hanzi = /[\u4e00-\u9fff]/

/** Shorter phrases with a character left out may be other words. */
const shortestCut = 5

/** 现行规范性文件, 实行规范性文件: what looks like a phrase cut short begins within another word. */
const otherWord = /[实执推现进施试履发运例]行$/

/** How many of the first characters two words share. */
function shared(one: string, other: string): number {
  let at = 0
  while (at < one.length && one.charAt(at) === other.charAt(at)) at += 1
  return at
}

/** The length of what stands at a place instead of a phrase, if it is off by one character; 0 if not. */
function offBy(text: string, at: number, phrase: string): number {
  const size = phrase.length
  const words = text.slice(at, at + size)
  const same = shared(phrase, words)
  if (same === size) return 0
  const rest = phrase.slice(same + 1)
  if (words.length === size && words.slice(same + 1) === rest && hanzi.test(words.charAt(same)))
    return size
  const inner =
    same > 0 && same < size - 1 && !(same === 1 && otherWord.test(text.slice(0, at + 1)))
  return inner && size >= shortestCut && text.startsWith(rest, at + same) ? size - 1 : 0
}

/** Where a phrase may begin: one of its halves stands right, whatever character is wrong. */
function* beginnings(text: string, phrase: string): Iterable<number> {
  const half = Math.floor(phrase.length / 2)
  const [head, tail] = [phrase.slice(0, half), phrase.slice(half)]
  for (let at = text.indexOf(head); at >= 0; at = text.indexOf(head, at + 1)) yield at
  for (let at = text.indexOf(tail); at >= 0; at = text.indexOf(tail, at + 1)) {
    yield at - half
    yield at - half + 1
  }
}

function* offIn(sentence: string, phrases: readonly string[]): Iterable<Found> {
  const seen = new Set<number>()
  for (const phrase of phrases)
    for (const at of beginnings(sentence, phrase)) {
      const length = at < 0 || seen.has(at) ? 0 : offBy(sentence, at, phrase)
      if (length === 0) continue
      seen.add(at)
      const said = sentence.slice(at, at + length)
      yield { start: at, end: at + length, text: `“${said}”应为“${phrase}”`, by: phrase }
    }
}

/**
 * Finds what is nearly a phrase.
 * @param phrases have no near neighbours that are words of their own, but those of `right`.
 * @param right words that look like a phrase written wrongly, and are not.
 */
export function near(phrases: readonly string[], right: readonly string[] = []): TextKind {
  const rightly = new Set(right)
  const found = rememberedSentence((sentence) =>
    [...offIn(sentence, phrases)].filter(
      ({ start, end }) => !rightly.has(sentence.slice(start, end)),
    ),
  )
  return { cells: true, find: (text) => inSentences(text, found) }
}
