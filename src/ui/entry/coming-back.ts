/** Where the keyboard is when the entry screen opens: back where it was in that report, else at the paper. */
import { type Ref, onBeforeUnmount } from 'vue'
import type { FigureKey, NarrativePlace } from '@/report/format'
import type { useInHand } from './in-hand'
import { jump, showWords } from './tour'

/** A cell, or a caret in a text. */
export interface LeftPlace {
  readonly key: FigureKey | undefined
  readonly writing: { readonly place: NarrativePlace; readonly caret: number } | undefined
}

/** Where each report was left in this window. */
const places = new Map<string, LeftPlace>()
/** Reports that were opened for the sake of a place. */
const asked = new Set<string>()

function go({ key, writing }: Partial<LeftPlace>): boolean {
  if (writing) showWords(writing.place, writing.caret, writing.caret)
  else if (key !== undefined) jump(key)
  return writing !== undefined || key !== undefined
}

/** Leads to a place of a report: at once where it is shown, else as soon as it is. */
export function comeTo(id: string, place: LeftPlace): void {
  if (shownNow?.() === id) go(place)
  else {
    places.set(id, place)
    asked.add(id)
  }
}

/** The report whose paper is on the screen. */
let shownNow: (() => string) | undefined

/**
 * @param id of the report shown.
 * @param paper the element that holds the report.
 */
export function useComingBack(
  id: () => string,
  hand: ReturnType<typeof useInHand>,
  paper: Readonly<Ref<HTMLElement | undefined>>,
) {
  shownNow = id
  onBeforeUnmount(() => {
    shownNow = undefined
    places.set(id(), { key: hand.current.value, writing: hand.writing.value })
  })
  /** Goes there, unless a cell, a dialog or a guide has the keyboard already and no place was asked for. */
  return (): void => {
    const wanted = asked.delete(id())
    const held = document.activeElement
    // The link one came by, and the bare page, hold nothing.
    const isFree = held === null || held.matches('body, main, header *')
    if (!wanted && !isFree) return
    if (!go(places.get(id()) ?? {})) paper.value?.focus({ preventScroll: true })
  }
}
