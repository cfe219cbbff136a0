/** Keeps the last readings of texts, so that an edit of a figure reads no prose again. */
import type { Format } from '@/report/format'

/** Two reports side by side have seven texts each, read in a few ways; more is kept for nobody. */
const most = 32

/** A pure reading of a text in a format that remembers its latest answers. */
export function remembered<Answer>(
  read: (text: string, format: Format) => Answer,
): (text: string, format: Format) => Answer {
  const answers = new WeakMap<Format, Map<string, Answer>>()
  return (text, format) => {
    const known = answers.get(format) ?? new Map<string, Answer>()
    answers.set(format, known)
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = read(text, format)
    const oldest = known.size >= most ? known.keys().next().value : undefined
    if (oldest !== undefined) known.delete(oldest)
    known.set(text, answer)
    return answer
  }
}
