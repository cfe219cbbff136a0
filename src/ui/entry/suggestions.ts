/** Suggestions wait until the cell being typed in is left: half a number breaks the identities by nature. */
import { computed, shallowRef } from 'vue'
import type { Finding } from '@/check/finding'
import { likelySlip } from '@/check/slip'
import type { FigureKey } from '@/report/format'

/** The findings as they are to be listed now, and how to tell what the officer is at. */
export function useSuggestions(findings: () => readonly Finding[]) {
  const typed = shallowRef<FigureKey>()
  const listed = computed(() =>
    typed.value === undefined ? findings() : findings().filter(({ check }) => check !== likelySlip),
  )
  return {
    listed,
    /** A figure was entered: by typing, or otherwise, which leaves nothing half done. */
    entered(key: FigureKey | undefined, origin: string): void {
      typed.value = origin === 'typed' ? key : undefined
    },
    /** The cursor is at a cell now. */
    moved(key: FigureKey | undefined): void {
      if (key !== typed.value) typed.value = undefined
    },
  }
}
