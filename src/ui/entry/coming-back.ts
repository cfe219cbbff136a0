/** Where the keyboard is when the entry screen opens: back where it was in that report, else at the paper. */
import { type Ref, onBeforeUnmount } from 'vue'
import type { FigureKey, NarrativePlace } from '@/report/format'
import type { useInHand } from './in-hand'
import { jump, showWords } from './tour'

interface LeftPlace {
  readonly key: FigureKey | undefined
  readonly writing: { readonly place: NarrativePlace; readonly caret: number } | undefined
}

/** Where each report was left in this window. */
const places = new Map<string, LeftPlace>()

/**
 * @param id of the report shown.
 * @param paper the element that holds the report.
 */
export function useComingBack(
  id: () => string,
  hand: ReturnType<typeof useInHand>,
  paper: Readonly<Ref<HTMLElement | undefined>>,
) {
  onBeforeUnmount(() => {
    places.set(id(), { key: hand.current.value, writing: hand.writing.value })
  })
  /** Goes there, unless the keyboard is somewhere already. */
  return (): void => {
    if (document.activeElement?.closest('main [data-figure], main textarea, dialog')) return
    const { key, writing } = places.get(id()) ?? {}
    if (writing) showWords(writing.place, writing.caret, writing.caret)
    else if (key !== undefined) jump(key)
    else paper.value?.focus({ preventScroll: true })
  }
}
