/** What is asked about a unit's report on its way in: whose it is, what is doubtful in it, whether it replaces another. */
import { type ShallowRef, computed, shallowRef } from 'vue'
import { formatById } from '@/format'
import type { Unit } from '@/report/consolidation/consolidation'
import { matchOf, nearness } from '@/report/consolidation/unit-name'
import { type FigureKey, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import {
  type ImportDraft,
  type ImportItem,
  lackOf,
  openDoubts,
  reportOf,
  useImports,
} from '../import/imports'
import { useConsolidation } from './consolidation'

/** What keeps a report that was read from being counted: a look at its doubts, the choice of its unit, or that the unit has another one. */
export type Question = 'look' | 'unit' | 'another'

/** A file on its way in and what is asked about it. */
export interface Arrival {
  readonly item: ImportItem
  readonly question?: Question
  /** The unit it belongs to, if that is known. */
  readonly unit?: Unit
  /** Figures in which it differs from what the unit has sent before. */
  readonly differing: number
}

/** Cells in which two reports of one unit differ. */
export function differing(a: Report, b: Report): readonly FigureKey[] {
  const format = formatById(a.format)
  return format
    ? [...cellsOf(format).keys()].filter((key) => figureOf(a, key) !== figureOf(b, key))
    : []
}

/** What the officer has answered, by the items' ids. */
export function answersGiven() {
  /** Items whose doubts the officer has looked at, the units chosen for them, and those that replace another. */
  const looked = shallowRef<ReadonlySet<number>>(new Set())
  const chosen = shallowRef<ReadonlyMap<number, string>>(new Map())
  const replacing = shallowRef<ReadonlySet<number>>(new Set())
  const add = (to: ShallowRef<ReadonlySet<number>>, id: number): void => {
    to.value = new Set([...to.value, id])
  }
  return {
    ...{ looked, chosen, replacing },
    look: (id: number): void => {
      add(looked, id)
    },
    replace: (id: number): void => {
      add(replacing, id)
    },
    choose: (id: number, unit: string): void => {
      chosen.value = new Map([...chosen.value, [id, unit]])
    },
    forget: (): void => {
      looked.value = replacing.value = new Set()
      chosen.value = new Map()
    },
  }
}

/** What is still asked about each item, after the answers given. */
export function arriving({ looked, chosen, replacing }: ReturnType<typeof answersGiven>) {
  const imports = useImports()
  const sum = useConsolidation()

  const unitOf = (item: ImportItem, organ: string): Unit | undefined => {
    const units = sum.current?.units ?? []
    const id = chosen.value.get(item.id)
    return id === undefined
      ? matchOf(organ, units, sum.current?.organ.name ?? '')
      : units.find((unit) => unit.id === id)
  }

  function questionOf(
    { id }: ImportItem,
    draft: ImportDraft,
    unit: Unit | undefined,
    differ: number,
  ): Question | undefined {
    const doubtful = openDoubts(draft).length > 0 || draft.reading.recognised.missing.length > 0
    if (lackOf(draft) !== undefined || (doubtful && !looked.value.has(id))) return 'look'
    if (!unit) return 'unit'
    return differ > 0 && !replacing.value.has(id) ? 'another' : undefined
  }

  function arrivalOf(item: ImportItem): Arrival {
    const { draft } = item
    if (item.state !== 'read' || !draft) return { item, differing: 0 }
    const unit = unitOf(item, draft.organ)
    const before = unit?.received?.report
    const differ = before ? differing(before, reportOf(draft)).length : 0
    const question = questionOf(item, draft, unit, differ)
    return { item, differing: differ, ...(unit && { unit }), ...(question && { question }) }
  }

  /** The units without this report's name, the likely ones first. */
  function likely(organ: string): readonly Unit[] {
    const government = sum.current?.organ.name ?? ''
    return [...(sum.current?.units ?? [])].sort(
      (a, b) => nearness(organ, b.name, government) - nearness(organ, a.name, government),
    )
  }

  const arrivals = computed<readonly Arrival[]>(() => imports.items.map(arrivalOf))
  return { arrivals, arrivalOf, likely }
}
