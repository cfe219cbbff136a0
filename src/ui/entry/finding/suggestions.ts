/** Suggestions wait until the cell being typed in is left: half a number breaks the identities by nature. */
import { computed, shallowRef } from 'vue'
import type { Finding } from '@/check/finding'
import { textFindingId } from '@/check/table/figure'
import { likelySlip, slipsAmong } from '@/check/slip'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import type { useDesk } from '@/state/desk/desk'
import { withOneFix } from './one-fix'

/**
 * The findings as they are to be listed now, and how to tell what the officer is at. Where figures that
 * stood were changed in tables without errors, no other figure is suspected.
 */
export function useSuggestions(
  desk: Pick<ReturnType<typeof useDesk>, 'findings' | 'report' | 'format' | 'neighbour'>,
) {
  const typed = shallowRef<FigureKey>()
  const suspects = shallowRef<ReadonlySet<FigureKey>>()
  /** What is found, without the text of the cell being typed in: half a number need not be one. */
  const findings = computed<readonly Finding[]>(() => {
    const id = typed.value === undefined ? undefined : textFindingId(typed.value)
    return desk.findings.some((one) => one.id === id)
      ? desk.findings.filter((one) => one.id !== id)
      : desk.findings
  })
  const sound = () =>
    !desk.findings.some(({ severity, passage }) => severity === 'error' && !passage)

  const slips = computed<readonly Finding[]>(() => {
    const { report, format, neighbour } = desk
    if (typed.value !== undefined || !report || !format) return []
    return suspects.value
      ? slipsAmong(suspects.value, { report, format, ...(neighbour && { previous: neighbour }) })
      : desk.findings.filter(({ check }) => check === likelySlip)
  })
  const listed = computed(() =>
    withOneFix([...slips.value, ...findings.value.filter(({ check }) => check !== likelySlip)]),
  )

  /** Another figure is typed over what stood before; a blank filled in says nothing of the rest. */
  function suspect(key: FigureKey, before: Figure): void {
    if (before === null) suspects.value = undefined
    else if (sound()) suspects.value = new Set([key])
    else if (suspects.value) suspects.value = new Set([...suspects.value, key])
  }

  return {
    findings,
    listed,
    /** A figure is about to be entered: by typing, or otherwise, which leaves nothing half done. */
    entering(key: FigureKey | undefined, before: Figure, origin: string): void {
      if (origin !== 'typed' || key === undefined) {
        typed.value = undefined
        suspects.value = undefined
      } else if (typed.value !== key) {
        typed.value = key
        suspect(key, before)
      }
    },
    /** The cursor is at a cell now, or at none: what was typed in another is whole. */
    moved(key: FigureKey | undefined): void {
      if (key !== typed.value) typed.value = undefined
    },
  }
}
