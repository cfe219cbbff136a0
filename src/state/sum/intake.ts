/** Units' reports on their way in: each file ends in one outcome, kept with the 汇总 it came for; what is not beyond doubt is asked. */
import { defineStore } from 'pinia'
import { computed } from 'vue'
import { type HeldAnswer, allListed, answered } from '@/report/consolidation/answer'
import { endedIn } from '@/report/consolidation/by-word'
import type { Unit } from '@/report/consolidation/consolidation'
import { type Held, isAsked } from '@/report/consolidation/handed-in'
import { cameBefore, dismissed, tallyOf, unsettled } from '@/report/consolidation/intake'
import { trayFor } from '@/report/consolidation/tray'
import { unitIndex } from '@/report/consolidation/unit-index'
import { plainNearness, plainUnitName } from '@/report/consolidation/unit-name'
import { type ImportItem, useImports } from '../import/imports'
import { atHand } from './at-hand'
import { useConsolidation } from './consolidation'
import { askToCheck } from './to-check'
import { foretold } from './taking/foretold'
import { notReadIn, reportIn } from './taking/reading'
import { taking } from './taking/taking'
import { trayNeeds } from './taking/tray-needs'

export type { ImportSource } from '../import/imports'

/** More units than these are not offered for a report: the right one is hardly among the rest. */
const mostLikely = 200

const nothing = { total: 0, taken: 0, same: 0, refused: 0, open: 0 }

/** What was read with doubts, until it is looked at: laid where any import is looked over, and put to its unit once confirmed. */
function looking(live: Map<string, ImportItem>) {
  const imports = useImports()
  const sum = useConsolidation()
  return {
    /** True while what was read of it is here; after a reload the file has to be chosen again. */
    canLook: (id: string): boolean => live.get(id)?.draft !== undefined,
    /** What became of a file that was refused, to lead it to its own door. */
    itemOf: (id: string): ImportItem | undefined => live.get(id),
    /** Lays it out. @returns its number among the imports. */
    look: (id: string): number | undefined => {
      const item = live.get(id)
      imports.clear()
      if (!item) return undefined
      const number = imports.lay(item)
      const { current } = sum
      const organ = item.draft?.organ ?? ''
      // A short name that means one unit of the list is proposed as the list has it.
      const unit =
        current && unitIndex(current.units, current.organ.name, current.decisions).match(organ)
      if (unit && unit.name !== organ) imports.revise(number, { organ: unit.name })
      return number
    },
    /** The officer has looked it over: it counts as any file that was read. */
    confirm(id: string, number: number): void {
      const item = imports.items.find((one) => one.id === number)
      const report = item && reportIn(item)
      if (!sum.current || !sum.format || !report) return
      const tray = trayFor(sum.current, trayNeeds(sum.format))
      tray.put(id, { file: item.source.name, report, notRead: notReadIn(item) })
      askToCheck(report)
      live.delete(id)
      imports.drop(number)
      sum.edit(tray.result())
    },
    /** It is left without being taken: off the imports, which are another door's, with what was decided so far kept. */
    leave(id: string, number: number): void {
      const item = imports.items.find((one) => one.id === number)
      if (item && live.has(id)) live.set(id, item)
      imports.drop(number)
    },
  }
}

/** The files of the open 汇总 that are not counted, and what became of all of them. */
function files() {
  const sum = useConsolidation()
  const held = computed<readonly Held[]>(() => (sum.current ? unsettled(sum.current) : []))
  /** The files just chosen that had come before, figures and words. */
  const again = computed<readonly Held[]>(() => (sum.current ? cameBefore(sum.current) : []))
  /** The units of the list whose file is here and waits for the office to decide. */
  const undecided = computed(
    () => new Set(held.value.flatMap((one) => (isAsked(one) && one.unit ? [one.unit] : []))),
  )
  const tally = computed(() => (sum.current ? tallyOf(sum.current) : nothing))
  return { held, again, undecided, tally }
}

export const useIntake = defineStore('intake', () => {
  const sum = useConsolidation()
  const live = new Map<string, ImportItem>()
  const takes = taking(live)
  sum.beforeSwitch(() => {
    takes.stop()
  })

  /** The units whose corrections at their word the reports just taken have put an end to. */
  const ended = computed(() => {
    const ids = new Set(sum.current?.intake?.ended)
    return (sum.current?.units ?? []).filter((one) => ids.has(one.id) && endedIn(one).length > 0)
  })

  function answer(id: string, what: HeldAnswer): void {
    if (!sum.current || !sum.format) return
    live.delete(id)
    sum.edit(answered(sum.current, id, what, trayNeeds(sum.format)))
  }

  /** The units with their names as they are compared. */
  const plainNames = computed(() => {
    const { units = [], organ } = sum.current ?? {}
    return units.map((unit) => ({ unit, plain: plainUnitName(unit.name, organ?.name) }))
  })
  /** The units a report of this name may be of, the likely ones first. */
  function likely(organ: string): readonly Unit[] {
    const own = plainUnitName(organ, sum.current?.organ.name)
    return plainNames.value
      .map(({ unit, plain }) => ({ unit, near: plainNearness(own, plain) }))
      .sort((a, b) => b.near - a.near)
      .slice(0, mostLikely)
      .map(({ unit }) => unit)
  }

  return {
    ...files(),
    ...{ ended, likely, answer, foretold, ...takes, ...looking(live), ...atHand() },
    /** All reports of units that are not on the list put these on it. */
    listAll(): void {
      if (sum.current && sum.format) sum.edit(allListed(sum.current, trayNeeds(sum.format)))
    },
    /** The officer has taken note of what was refused and of what was not read. */
    dismiss(): void {
      if (sum.current) sum.takeIn(dismissed(sum.current))
    },
  }
})
