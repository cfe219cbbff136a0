/** The consolidation on the desk: the one way to change it, its sums, what is found in it, its undo steps. */
import { defineStore } from 'pinia'
import { type Ref, computed, ref } from 'vue'
import { formatById } from '@/format'
import {
  type Consolidation,
  freezeConsolidation,
  missingUnits,
  summedUnits,
  withMembers,
} from '@/report/consolidation/consolidation'
import { type SumChange, sumDifferences } from '@/report/consolidation/change'
import { type Parts, partsOfSum } from '@/report/consolidation/consolidated'
import type { FigureKey, Format } from '@/report/format'
import type { Outcome } from '@/report/outcome'
import type { Organ } from '@/report/report'
import { cleanConsolidation } from '@/report/text/clean'
import { editing } from '../filed/editing'
import { fileSum, removeSum } from './filing'
import { sumJudgement } from './judgement'
import { listing } from './listing'
import { runningSums } from './running'
import { sumKind } from './sum-kind'
import { previousSumAmong, useUnits } from './units'

export { type UnitStand, standOfBack } from './judgement'
export { newUnit } from './listing'

/** The sums of a consolidation and what goes into them. */
function summing(current: Readonly<Ref<Consolidation | undefined>>, isTaking: Ref<boolean>) {
  const units = useUnits()
  const format = computed<Format | undefined>(
    () => current.value && formatById(current.value.format),
  )
  const previous = computed(
    () => current.value && previousSumAmong(units.all, current.value)?.consolidation,
  )
  const { sums, totals } = runningSums(current, format)
  const missing = computed(() => (current.value ? missingUnits(current.value) : []))
  const summed = computed(() => (current.value ? summedUnits(current.value) : []))
  const partsOf = computed(
    () =>
      (key: FigureKey): Parts | undefined =>
        current.value && partsOfSum(current.value, sums.value, key),
  )
  const waitingAt = computed(
    () =>
      (key: FigureKey): number =>
        totals.value?.blanks(key) ?? 0,
  )
  const judged = sumJudgement(current, format, sums, previous, isTaking)
  return { format, previous, sums, missing, summed, partsOf, waitingAt, ...judged }
}

const nothing = (): readonly never[] => []

const sumDesk = () => editing(sumKind, { shown: nothing, changed: nothing, entailed: nothing })

/** The ways to change what is on the desk. */
function changing(
  { edit: make }: ReturnType<typeof sumDesk>,
  current: Readonly<Ref<Consolidation | undefined>>,
) {
  function changesTo(next: Consolidation): readonly SumChange[] {
    const clean = freezeConsolidation(cleanConsolidation(next))
    return current.value ? sumDifferences(current.value, clean) : []
  }

  /** Makes a change that can be taken back. */
  function edit(next: Consolidation | undefined): void {
    if (next) make(changesTo(next), 'typed')
  }

  /** Takes over what files have made of it: taking it back gives their reports back, and does not ask about the files again. */
  function takeIn(next: Consolidation): void {
    const changes = changesTo(next)
    const isOfFiles = ({ what }: SumChange) => what === 'held' || what === 'intake'
    make(changes.filter(isOfFiles), 'typed')
    make(
      changes.filter((one) => !isOfFiles(one)),
      'typed',
    )
  }

  /** What it became goes into its log. */
  function became(product: string): void {
    if (!current.value) return
    const next = withMembers(current.value, { product, produced: Date.now() })
    make(sumDifferences(current.value, next), 'consolidated')
  }

  return { edit, takeIn, became }
}

export const useConsolidation = defineStore('consolidation', () => {
  const units = useUnits()
  const desk = sumDesk()
  const { filed, keep, undo, redo, canUndo, canRedo, undoable, redoable } = desk
  const current = computed(() => filed.value?.consolidation)
  const changes = changing(desk, current)
  /** Files are being taken in: what is found is looked for once all are there. */
  const isTaking = ref(false)
  let leaving: () => void = () => undefined

  /** Opens a stored consolidation. False if there is none, or its format is unknown. */
  async function open(id: string): Promise<boolean> {
    if (id !== filed.value?.id) leaving()
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
    leaving()
    await keep.flush()
    // Only when it is gone may other windows have it: none of them can begin to write what is about to go.
    keep.clear()
    await removeSum(id)
    await keep.leave()
  }

  const { saveState, savedAt, asks, mayWrite, leave, take, settle, fileAgain, flush } = keep
  return {
    ...{ filed, current, canUndo, canRedo, undo, redo, undoable, redoable },
    ...{ open, create, remove, isTaking },
    ...{ saveState, savedAt, asks, mayWrite, leave, takeHere: take, settle, fileAgain, flush },
    ...changes,
    ...summing(current, isTaking),
    /** What is to be done before another one comes onto the desk, or this one goes. */
    beforeSwitch: (act: () => void): void => {
      leaving = act
    },
    ...listing((make) => {
      if (current.value) changes.edit(make(current.value))
    }),
    /** Lets go of what another window has removed. */
    letGo: async (): Promise<void> => {
      keep.clear()
      await leave()
    },
  }
})
