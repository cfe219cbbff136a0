/** The consolidation on the desk: the one way to change it, its sums, what is found in it, its undo steps. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { formatById, formatForYear } from '@/format'
import {
  type Adjustment,
  type Consolidation,
  type Received,
  type Unit,
  freezeConsolidation,
  missingUnits,
  newConsolidation,
  summedUnits,
  withMembers,
  withUnit,
  withUnits,
  withoutUnit,
} from '@/report/consolidation/consolidation'
import { type Parts, type Sums, partsOfSum, sumsOf } from '@/report/consolidation/consolidated'
import type { FigureKey, Format } from '@/report/format'
import { type Outcome, ok, refused } from '@/report/outcome'
import type { Organ } from '@/report/report'
import { cleanConsolidation, cleanOrgan } from '@/report/text/clean'
import { cleanLine } from '@/report/text/gate'
import { kindOf } from '@/report/consolidation/unit-name'
import { removeConsolidation } from '@/storage/consolidations'
import { newId } from '@/storage/identity'
import { askToPersist } from '@/storage/space'
import { sumJudgement } from './judgement'
import { sumKeeping } from './keeping'
import { type FiledConsolidation, previousSumAmong, useUnits } from './units'

export type { UnitStand } from './judgement'

const noSums: Sums = { plain: new Map(), adjusted: new Map() }

export const useConsolidation = defineStore('consolidation', () => {
  const units = useUnits()
  const filed = shallowRef<FiledConsolidation>()
  const past = shallowRef<readonly Consolidation[]>([])
  const future = shallowRef<readonly Consolidation[]>([])
  const keep = sumKeeping(filed, () => {
    past.value = []
    future.value = []
  })

  const current = computed(() => filed.value?.consolidation)
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

  const { report, findings, stands } = sumJudgement(current, format, sums, previous)

  /** Opens a stored consolidation. False if there is none, or its format is unknown. */
  async function open(id: string): Promise<boolean> {
    if (filed.value?.id === id && keep.mayWrite.value) return true
    await units.refresh()
    const stored = units.all.find((one) => one.id === id)
    if (!stored || !formatById(stored.consolidation.format)) return false
    await keep.take(stored)
    return true
  }

  /** Begins a consolidation of a year, with last year's list if it is here. @returns its id; the one that is there already if there is one. */
  async function create(given: Organ, year: number): Promise<Outcome<string>> {
    const organ = cleanOrgan(given)
    const known = formatForYear(year)
    if (!known)
      return refused(`${String(year)}年早于现行格式（2019年度起），请填写2019年及以后的年度。`)
    await units.refresh()
    const there = units.all.find(
      ({ consolidation: one }) => one.organ.name === organ.name && one.year === year,
    )
    if (there) return ok(there.id)
    const before = previousSumAmong(units.all, { organ, year })?.consolidation
    const at = Date.now()
    await keep.take({
      id: newId(),
      consolidation: newConsolidation(known, year, organ, before),
      created: at,
      changed: at,
      revision: 0,
      trail: [],
    })
    keep.changed()
    await keep.flush()
    if (keep.saveState.value === 'failed') {
      filed.value = undefined
      return refused('这份汇总没有存上，没有新建。请先按页面上的提示处理存储问题，再新建。')
    }
    await units.refresh()
    void askToPersist()
    return ok(filed.value?.id ?? '')
  }

  /** Removes the consolidation on the desk for good; the report it became stays. */
  async function remove(): Promise<void> {
    const id = filed.value?.id
    if (id === undefined) return
    await keep.flush()
    filed.value = undefined
    // Only then may other windows have it: none of them can begin to write what is about to go.
    await removeConsolidation(id)
    await keep.leave()
    await units.refresh()
  }

  function put(next: Consolidation): void {
    if (!filed.value) return
    const consolidation = freezeConsolidation(cleanConsolidation(next))
    filed.value = { ...filed.value, consolidation, changed: Date.now() }
    keep.changed()
  }

  /** Makes a change that can be taken back. */
  function edit(next: Consolidation | undefined): void {
    if (!next || !current.value || next === current.value || !keep.mayWrite.value) return
    past.value = [...past.value, current.value]
    future.value = []
    put(next)
  }
  const editing =
    <A extends unknown[]>(change: (consolidation: Consolidation, ...args: A) => Consolidation) =>
    (...args: A): void => {
      if (current.value) edit(change(current.value, ...args))
    }

  /** What it became is no step: the filed report is there all the same. */
  function became(product: string): void {
    if (current.value) put(withMembers(current.value, { product }))
  }

  function step(from: typeof past, to: typeof past): void {
    const next = from.value.at(-1)
    if (!next || !current.value || !keep.mayWrite.value) return
    const { product } = current.value
    from.value = from.value.slice(0, -1)
    to.value = [...to.value, current.value]
    put(withMembers(next, product === undefined ? {} : { product }))
  }

  /** Puts units on the list by their names, each once; what each is, its name tells. */
  const addUnits = editing((consolidation, names: readonly string[]) => {
    const there = new Set(consolidation.units.map(({ name }) => name))
    const fresh = [...new Set(names.map((name) => cleanLine(name).trim()))].filter(
      (name) => name !== '' && !there.has(name),
    )
    return fresh.length === 0
      ? consolidation
      : withUnits(
          consolidation,
          fresh.map((name) => newUnit(name, consolidation.organ.name)),
        )
  })

  return {
    filed,
    current,
    format,
    previous,
    sums,
    report,
    findings,
    stands,
    missing,
    summed,
    saveState: keep.saveState,
    savedAt: keep.savedAt,
    mayWrite: keep.mayWrite,
    apart: keep.apart,
    canUndo: computed(() => past.value.length > 0),
    canRedo: computed(() => future.value.length > 0),
    open,
    create,
    remove,
    leave: keep.leave,
    takeHere: keep.takeHere,
    settle: keep.settle,
    flush: keep.flush,
    edit,
    became,
    addUnits,
    changeUnit: editing(withUnit),
    removeUnit: editing(withoutUnit),
    receive: editing((consolidation, id: string, received: Received) =>
      withUnit(consolidation, id, { received }),
    ),
    adjust: editing((consolidation, adjustment: Omit<Adjustment, 'id' | 'at'>) =>
      withMembers(consolidation, {
        adjustments: [...consolidation.adjustments, { ...adjustment, id: newId(), at: Date.now() }],
      }),
    ),
    dropAdjustment: editing((consolidation, id: string) =>
      withMembers(consolidation, {
        adjustments: consolidation.adjustments.filter((one) => one.id !== id),
      }),
    ),
    explainList: editing((consolidation, name: string, reason: string) =>
      withMembers(consolidation, {
        listChanges: [
          ...consolidation.listChanges.filter((one) => one.name !== name),
          ...(reason.trim() === '' ? [] : [{ name, reason: reason.trim() }]),
        ],
      }),
    ),
    undo: () => {
      step(past, future)
    },
    redo: () => {
      step(future, past)
    },
    partsOf: computed(
      () =>
        (key: FigureKey): Parts | undefined =>
          current.value && partsOfSum(current.value, sums.value, key),
    ),
  }
})

/** A unit nobody has heard from. */
export const newUnit = (name: string, organ: string): Unit => ({
  id: newId(),
  name,
  kind: kindOf(name, organ),
  counted: true,
})
