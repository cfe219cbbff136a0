/** All that can be drafted, put into the texts at once: nothing twice, nothing written replaced. */
import type { Format, NarrativePlace } from '@/report/format'
import { withAspects, withSentence } from './aspects'
import type { DraftSentence } from './index'
import { allOlder, withNewer } from './older'

/**
 * The texts that change when every sentence goes into the first place it is for; none that stands in one of its places already,
 * and one that was drafted with other figures is brought up to date where it stands.
 * @param textAt what is written in a place.
 * @returns how many go in, and how many are brought up to date.
 */
export function allPutIn(
  format: Format,
  drafts: readonly DraftSentence[],
  textAt: (place: NarrativePlace) => string,
) {
  const texts = new Map<NarrativePlace, string>()
  const now = (place: NarrativePlace) => texts.get(place) ?? textAt(place)
  let [count, renewed] = [0, 0]
  for (const draft of drafts) {
    const { text, places, aspect } = draft
    const section = format.sections.find(({ place }) => places.includes(place))
    if (text === undefined || !section) continue
    if (places.some((place) => now(place).includes(text))) continue
    const [older] = allOlder(format, [draft], now)
    if (older) {
      texts.set(older.place, withNewer(now(older.place), older))
      renewed += 1
      continue
    }
    texts.set(section.place, withSentence(now(section.place), text, section.aspects, aspect))
    count += 1
  }
  // Into an empty section all its headings go, so that none of their numbers is left out.
  for (const { place, aspects = [] } of format.sections) {
    const text = texts.get(place)
    if (text !== undefined && textAt(place).trim() === '')
      texts.set(place, withAspects(text, aspects))
  }
  return { texts, count, renewed }
}
