/** Suggestions wait until the cell being typed in is left: half a number breaks the identities by nature. */
import { computed, shallowRef } from 'vue'
import type { Finding } from '@/check/finding'
import { likelySlip } from '@/check/slip'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { withOneFix } from './one-fix'

/**
 * The findings as they are to be listed now, and how to tell what the officer is at. Where changing a
 * figure that stood broke a report without errors, no other cell is suspected.
 */
export function useSuggestions(findings: () => readonly Finding[]) {
  const typed = shallowRef<FigureKey>()
  const culprit = shallowRef<FigureKey>()
  const sound = () => !findings().some(({ severity }) => severity === 'error')

  const listed = computed(() =>
    withOneFix(
      findings().filter(
        ({ check, figures }) =>
          check !== likelySlip ||
          (typed.value === undefined &&
            (culprit.value === undefined || figures.includes(culprit.value))),
      ),
    ),
  )
  return {
    listed,
    /** A figure is about to be entered: by typing, or otherwise, which leaves nothing half done. */
    entering(key: FigureKey | undefined, before: Figure, origin: string): void {
      if (origin !== 'typed') {
        typed.value = undefined
        culprit.value = undefined
      } else if (typed.value !== key) {
        typed.value = key
        if (sound()) culprit.value = before === null ? undefined : key
      }
    },
    /** The cursor is at a cell now. */
    moved(key: FigureKey | undefined): void {
      if (key !== typed.value) typed.value = undefined
    },
  }
}
