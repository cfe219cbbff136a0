/** Keeps the last readings of texts, so that an edit of a figure reads no prose again. */
import type { Format } from '@/report/format'

/** Two reports side by side have seven texts each, read in a few ways; more is kept for nobody. */
const most = 32

/** The latest answers by text, the oldest given up first. */
function kept<Answer>(
  known: Map<string, Answer>,
  text: string,
  read: () => Answer,
  count = most,
): Answer {
  const before = known.get(text)
  if (before !== undefined) return before
  const answer = read()
  const oldest = known.size >= count ? known.keys().next().value : undefined
  if (oldest !== undefined) known.delete(oldest)
  known.set(text, answer)
  return answer
}

/** A reading that remembers, and can be told what was read elsewhere. */
interface RememberedReading<Answer> {
  (text: string, format: Format): Answer
  readonly keep: (text: string, format: Format, answer: Answer) => void
}

/** A pure reading of a text in a format that remembers its latest answers. */
export function remembered<Answer>(
  read: (text: string, format: Format) => Answer,
): RememberedReading<Answer> {
  const answers = new WeakMap<Format, Map<string, Answer>>()
  const knownOf = (format: Format): Map<string, Answer> => {
    const known = answers.get(format) ?? new Map<string, Answer>()
    answers.set(format, known)
    return known
  }
  return Object.assign(
    (text: string, format: Format) => kept(knownOf(format), text, () => read(text, format)),
    {
      keep: (text: string, format: Format, answer: Answer): void => {
        kept(knownOf(format), text, () => answer)
      },
    },
  )
}

/** What is asked of a format alone, answered once. */
export function rememberedFormat<Answer>(
  ask: (format: Format) => Answer,
): (format: Format) => Answer {
  const known = new WeakMap<Format, { readonly answer: Answer }>()
  return (format) => {
    const before = known.get(format) ?? { answer: ask(format) }
    known.set(format, before)
    return before.answer
  }
}

/** A pure reading of a text alone that remembers its latest answers. */
export function rememberedText<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => kept(known, text, () => read(text))
}

/** Sentences of two whole reports; one longer than this is read anew rather than kept. */
const sentences = 1000
const longest = 1000

/** A pure reading of a single sentence: a keystroke changes one sentence, the others are remembered. */
export function rememberedSentence<Answer>(
  read: (sentence: string) => Answer,
): (sentence: string) => Answer {
  const known = new Map<string, Answer>()
  return (sentence) =>
    sentence.length > longest
      ? read(sentence)
      : kept(known, sentence, () => read(sentence), sentences)
}
