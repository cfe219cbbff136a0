/** Sentences that the app drafted when the tables said otherwise: known again while nobody has reworded them. */
import type { Format, NarrativePlace } from '@/report/format'
import type { DraftSentence } from './index'
import { headedBy } from '@/report/text/aspects'

/** A sentence drafted with other figures, in UTF-16 units of its text, and what it would be now. */
export interface Older {
  readonly start: number
  readonly end: number
  readonly was: string
  readonly now: string
}

/** True if a sentence begins at a place of a text: nothing of a person's leads into it. */
function begins(text: string, at: number, aspects: readonly string[]): boolean {
  const from = text.lastIndexOf('\n', at - 1) + 1
  const before = text.slice(from, at)
  if (before.trim() === '' || /[。！？!?][”’"')）》〉」』】]*\s*$/.test(before)) return true
  const end = text.indexOf('\n', at)
  const line = text.slice(from, end < 0 ? undefined : end)
  return headedBy(line, aspects).rest === text.slice(at, end < 0 ? undefined : end)
}

/** Where a text says a sentence with other figures than now; nowhere where it stands there as it is now, too. */
export function olderIn(
  text: string,
  { text: now, shape }: Pick<DraftSentence, 'text' | 'shape'>,
  aspects: readonly string[] = [],
): Older | undefined {
  if (now === undefined || !shape || text.includes(now)) return undefined
  for (const { 0: was, index: start } of text.matchAll(shape))
    if (begins(text, start, aspects)) return { start, end: start + was.length, was, now }
  return undefined
}

/** The text with a sentence as it would be drafted now. */
export const withNewer = (text: string, { start, end, now }: Older): string =>
  text.slice(0, start) + now + text.slice(end)

/** An older sentence and the place of the text where it stands. */
export interface OlderAt extends Older {
  readonly place: NarrativePlace
}

/** All sentences that stand with other figures in the texts, each at the first place it is for. */
export const allOlder = (
  format: Format,
  drafts: readonly DraftSentence[],
  textAt: (place: NarrativePlace) => string,
): readonly OlderAt[] =>
  drafts.flatMap((draft) => {
    if (
      draft.places.some((place) => draft.text !== undefined && textAt(place).includes(draft.text))
    )
      return []
    for (const { place, aspects } of format.sections) {
      const older = draft.places.includes(place) && olderIn(textAt(place), draft, aspects)
      if (older) return [{ ...older, place }]
    }
    return []
  })
