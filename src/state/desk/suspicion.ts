/** Whom the desk suspects of a slip: what was typed since all held. And what is half typed, of which nothing is said yet. */
import { type Ref, computed, shallowRef } from 'vue'
import type { Finding, Neighbour } from '@/check'
import type { Change, Origin } from '@/report/edit/edit'
import type { FigureKey, Format } from '@/report/format'
import { type Report, figureOf, unreadAt } from '@/report/report'
import type { Edit } from '@/storage'
import { catalogue } from '../catalogue'

type Known<T> = Readonly<Ref<T>>

/** What is found in the report on the desk, and what that was judged by. */
interface Judged {
  readonly report: Known<Report | undefined>
  readonly format: Known<Format | undefined>
  readonly neighbour: Known<Neighbour | undefined>
  readonly findings: Known<readonly Finding[]>
  /** The log of its edits, oldest first. */
  readonly edits: Known<readonly Edit[]>
}

const isInCell = ({ what }: Change): boolean => what === 'figure' || what === 'unread'

/** What is found, without the text of the cell being typed in: half a number need not be one. */
function whole(findings: readonly Finding[], typed: FigureKey | undefined): readonly Finding[] {
  const id = typed === undefined ? undefined : catalogue()?.textFindingId(typed)
  return id === undefined ? findings : findings.filter((one) => one.id !== id)
}

/**
 * What is found as it is to be shown now. Where figures that stood were changed in tables without errors,
 * no other figure is suspected; where nothing is known of what came first, any may be.
 */
export function suspicion({ report, format, neighbour, findings, edits }: Judged) {
  const typed = shallowRef<FigureKey>()
  const suspects = shallowRef<ReadonlySet<FigureKey>>()

  const marked = computed(() => whole(findings.value, typed.value))

  /** What is found, with the likely slips first, among the suspects only; none while a cell is typed in. */
  const listed = computed<readonly Finding[]>(() => {
    const checks = catalogue()
    if (!checks) return marked.value
    if (typed.value !== undefined || !report.value || !format.value)
      return checks.withoutSlips(marked.value)
    const previous = neighbour.value && { previous: neighbour.value }
    const context = { report: report.value, format: format.value, ...previous }
    return checks.slipsFirst(marked.value, context, suspects.value, edits.value)
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
      if (changes.some(isInCell) && origin !== 'typed') forget()
    },
    /** The cursor is at a cell now, or at none: what was typed in another is whole. */
    moved: (key: FigureKey | undefined): void => {
      if (key !== typed.value) typed.value = undefined
    },
  }
}
