/** The consolidation on the desk: the one way to change it, its sums, what is found in it, its undo steps. */
import { defineStore } from 'pinia'
import { type Ref, computed } from 'vue'
import { formatById } from '@/format'
import {
  type Consolidation,
  freezeConsolidation,
  missingUnits,
  summedUnits,
  withMembers,
} from '@/report/consolidation/consolidation'
import { sumDifferences } from '@/report/consolidation/change'
import { type Parts, type Sums, partsOfSum, sumsOf } from '@/report/consolidation/consolidated'
import type { FigureKey, Format } from '@/report/format'
import type { Outcome } from '@/report/outcome'
import type { Organ } from '@/report/report'
import { cleanConsolidation } from '@/report/text/clean'
import { editing } from '../filed/editing'
import { fileSum, removeSum } from './filing'
import { sumJudgement } from './judgement'
import { listing } from './listing'
import { sumKind } from './sum-kind'
import { previousSumAmong, useUnits } from './units'

export type { UnitStand } from './judgement'
export { newUnit } from './listing'

const noSums: Sums = { plain: new Map(), adjusted: new Map() }

/** The sums of a consolidation and what goes into them. */
function summing(current: Readonly<Ref<Consolidation | undefined>>) {
  const units = useUnits()
  const format = computed<Format | undefined>(
    () => current.value && formatById(current.value.format),
  )
  const previous = computed(
    () => current.value && previousSumAmong(units.all, current.value)?.consolidation,
  )
  const sums = computed(() =>
    current.value && format.value ? sumsOf(current.value, format.value) : noSums,
  )
  const missing = computed(() => (current.value ? missingUnits(current.value) : []))
  const summed = computed(() => (current.value ? summedUnits(current.value) : []))
  const partsOf = computed(
    () =>
      (key: FigureKey): Parts | undefined =>
        current.value && partsOfSum(current.value, sums.value, key),
  )
  const judged = sumJudgement(current, format, sums, previous)
  return { format, previous, sums, missing, summed, partsOf, ...judged }
}

const nothing = (): readonly never[] => []

export const useConsolidation = defineStore('consolidation', () => {
  const units = useUnits()
  const desk = editing(sumKind, { shown: nothing, changed: nothing, entailed: nothing })
  const { filed, keep, undo, redo, canUndo, canRedo } = desk
  const current = computed(() => filed.value?.consolidation)

  /** Opens a stored consolidation. False if there is none, or its format is unknown. */
  async function open(id: string): Promise<boolean> {
    await units.refresh()
    return keep.load(id)
  }

  /** Begins a consolidation of a year and opens it; the one that is there already if there is one. */
  async function create(organ: Organ, year: number): Promise<Outcome<string>> {
    const made = await fileSum(organ, year)
    if (made.ok) await open(made.value)
    return made
  }

  /** Removes the consolidation on the desk for good; the report it became stays. */
  async function remove(): Promise<void> {
    const id = filed.value?.id
    if (id === undefined) return
    await keep.flush()
    // Only when it is gone may other windows have it: none of them can begin to write what is about to go.
    keep.clear()
    await removeSum(id)
    await keep.leave()
  }

  /** Makes a change that can be taken back. */
  function edit(next: Consolidation | undefined): void {
    if (!next || !current.value) return
    const clean = freezeConsolidation(cleanConsolidation(next))
    desk.edit(sumDifferences(current.value, clean), 'typed')
  }

  const { saveState, savedAt, asks, mayWrite, leave, take, settle, fileAgain, flush } = keep
  return {
    ...{ filed, current, canUndo, canRedo, undo, redo, open, create, remove, edit },
    ...{ saveState, savedAt, asks, mayWrite, leave, takeHere: take, settle, fileAgain, flush },
    ...summing(current),
    ...listing((make) => {
      if (current.value) edit(make(current.value))
    }),
    /** Lets go of what another window has removed. */
    letGo: async (): Promise<void> => {
      keep.clear()
      await leave()
    },
    /** What it became goes into its log. */
    became(product: string): void {
      if (!current.value) return
      const next = withMembers(current.value, { product })
      desk.edit(sumDifferences(current.value, next), 'consolidated')
    },
  }
})
