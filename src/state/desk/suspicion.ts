/** Whom the desk suspects of a slip: what was typed since all held. And what is half typed, of which nothing is said yet. */
import { type Ref, computed, shallowRef } from 'vue'
import type { Finding, Neighbour } from '@/check'
import type { Change, Origin } from '@/report/edit/edit'
import type { FigureKey, Format } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'
import { catalogue } from '../catalogue'

type Known<T> = Readonly<Ref<T>>

/** What is found in the report on the desk, and what that was judged by. */
interface Judged {
  readonly report: Known<Report | undefined>
  readonly format: Known<Format | undefined>
  readonly neighbour: Known<Neighbour | undefined>
  readonly findings: Known<readonly Finding[]>
}

/**
 * What is found as it is to be shown now. Where figures that stood were changed in tables without errors,
 * no other figure is suspected; where nothing is known of what came first, any may be.
 */
export function suspicion({ report, format, neighbour, findings }: Judged) {
  const typed = shallowRef<FigureKey>()
  const suspects = shallowRef<ReadonlySet<FigureKey>>()

  /** What is found, without the text of the cell being typed in: half a number need not be one. */
  const marked = computed<readonly Finding[]>(() => {
    const id = typed.value === undefined ? undefined : catalogue()?.textFindingId(typed.value)
    return findings.value.some((one) => one.id === id)
      ? findings.value.filter((one) => one.id !== id)
      : findings.value
  })

  /** What is found, with the likely slips first, among the suspects only; none while a cell is typed in. */
  const listed = computed<readonly Finding[]>(() => {
    const checks = catalogue()
    if (!checks) return marked.value
    const isSlip = ({ role }: Finding): boolean => role === 'slip'
    const others = marked.value.filter((one) => !isSlip(one))
    if (typed.value !== undefined || !report.value || !format.value) return others
    if (!suspects.value) return [...findings.value.filter(isSlip), ...others]
    const previous = neighbour.value && { previous: neighbour.value }
    const context = { report: report.value, format: format.value, ...previous }
    return [...checks.slipsAmong(suspects.value, context), ...others]
  })

  const isSound = (): boolean =>
    !findings.value.some(({ severity, passage }) => severity === 'error' && !passage)

  /** Another figure is about to be typed over what stood before; a blank filled in says nothing of the rest. */
  function typing(key: FigureKey): void {
    if (!report.value || typed.value === key) return
    typed.value = key
    const isBlank = figureOf(report.value, key) === null || unreadAt(report.value, key) !== ''
    if (isBlank || !catalogue()) suspects.value = undefined
    else if (isSound()) suspects.value = new Set([key])
    else if (suspects.value) suspects.value = new Set([...suspects.value, key])
  }

  /** Nothing is known any more of what came first, and nothing is half typed. */
  function forget(): void {
    typed.value = undefined
    suspects.value = undefined
  }

  return {
    marked,
    listed,
    typing,
    forget,
    /** Figures were changed: by typing, or otherwise, after which nothing is known of what came first. */
    changed: (changes: readonly Change[], origin: Origin): void => {
      const inCells = changes.some(({ what }) => what === 'figure' || what === 'unread')
      if (inCells && origin !== 'typed') forget()
    },
    /** The cursor is at a cell now, or at none: what was typed in another is whole. */
    moved: (key: FigureKey | undefined): void => {
      if (key !== typed.value) typed.value = undefined
    },
  }
}
