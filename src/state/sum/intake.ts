/** Units' reports on their way in: each finds its unit on the list, and what is not beyond doubt is asked first. */
import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import { formatById } from '@/format'
import type { Unit } from '@/report/consolidation/consolidation'
import { type FigureKey, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { matchOf, nearness } from '@/report/consolidation/unit-name'
import { newUnit, useConsolidation } from './consolidation'
import { withUnits } from '@/report/consolidation/consolidation'
import { type Item, type Source, lackOf, openDoubts, reportOf, useImports } from '../import/imports'
import { useLibrary } from '../library'

/** What keeps a report that was read from being counted: a look at its doubts, the choice of its unit, or that the unit has another one. */
export type Question = 'look' | 'unit' | 'another'

/** A file on its way in and what is asked about it. */
export interface Arrival {
  readonly item: Item
  readonly question?: Question
  /** The unit it belongs to, if that is known. */
  readonly unit?: Unit
  /** Figures in which it differs from what the unit has sent before. */
  readonly differing: number
}

/** Files are handed on in portions, as large as one import takes. */
const portion = 60

/** Cells in which two reports of one unit differ. */
function differing(a: Report, b: Report): readonly FigureKey[] {
  const format = formatById(a.format)
  return format
    ? [...cellsOf(format).keys()].filter((key) => figureOf(a, key) !== figureOf(b, key))
    : []
}

export type { Source } from '../import/imports'

export const useIntake = defineStore('intake', () => {
  const imports = useImports()
  const library = useLibrary()
  const sum = useConsolidation()
  /** Items whose doubts the officer has looked at, the units chosen for them, and those that replace another. */
  const looked = shallowRef<ReadonlySet<number>>(new Set())
  const chosen = shallowRef<ReadonlyMap<number, string>>(new Map())
  const replacing = shallowRef<ReadonlySet<number>>(new Set())

  const unitOf = (item: Item, organ: string): Unit | undefined => {
    const units = sum.current?.units ?? []
    const id = chosen.value.get(item.id)
    return id === undefined
      ? matchOf(organ, units, sum.current?.organ.name ?? '')
      : units.find((unit) => unit.id === id)
  }

  function arrivalOf(item: Item): Arrival {
    const { draft } = item
    if (item.state !== 'read' || !draft) return { item, differing: 0 }
    const unit = unitOf(item, draft.organ)
    const before = unit?.received?.report
    const differ = before ? differing(before, reportOf(draft)).length : 0
    const doubtful = openDoubts(draft).length > 0 || draft.reading.recognised.missing.length > 0
    const lacks = lackOf(draft) !== undefined
    const asked: Question | undefined =
      lacks || (doubtful && !looked.value.has(item.id))
        ? 'look'
        : !unit
          ? 'unit'
          : differ > 0 && !replacing.value.has(item.id)
            ? 'another'
            : undefined
    return { item, differing: differ, ...(unit && { unit }), ...(asked && { question: asked }) }
  }

  const arrivals = computed<readonly Arrival[]>(() => imports.items.map(arrivalOf))

  /** Why a report cannot be one of this consolidation, whoever sent it; undefined if it can. */
  function refusalOf({ draft }: Item): string | undefined {
    const { current, format } = sum
    if (!draft || !current || !format) return undefined
    const { organ, year } = draft
    const name = organ === '' ? '这份报告' : `“${organ}”的报告`
    if (year !== undefined && year !== current.year)
      return `${name}是${String(year)}年度的，本次汇总${String(current.year)}年度，没有收取。请换成${String(current.year)}年度的报告。`
    const other = draft.reading.recognised.format
    if (other.id !== format.id)
      return `${name}用的是${other.name}，${String(current.year)}年度应使用${format.name}，没有收取。请该单位改用${format.name}。`
    return undefined
  }

  /** Counts what can be counted, refuses what cannot; what is asked about stays. */
  function sort(adding: boolean): void {
    for (const item of imports.items) {
      if (item.state !== 'read' || !item.draft) continue
      const refusal = refusalOf(item)
      if (refusal !== undefined) {
        imports.mark(item.id, { state: 'refused', word: refusal })
        continue
      }
      const { question, unit, differing: differ } = arrivalOf(item)
      const name = item.draft.organ.trim()
      if (question === 'unit' && adding) countAsNew(item, name)
      else if (question === undefined && unit) count(item, unit, differ)
    }
  }

  const receivedOf = (item: Item) => {
    if (!item.draft) throw new Error('Nothing was read')
    return { report: reportOf(item.draft), from: item.source.name, at: Date.now() }
  }
  function count(item: Item, unit: Unit, differ: number): void {
    const before = unit.received
    if (before && differ === 0)
      imports.mark(item.id, { state: 'filed', word: `与“${unit.name}”已报的数字相同` })
    else {
      sum.receive(unit.id, receivedOf(item))
      imports.mark(item.id, {
        state: 'filed',
        word: before ? `已替换“${unit.name}”的报告` : `已收取：${unit.name}`,
      })
    }
  }
  function countAsNew(item: Item, name: string): void {
    const { current } = sum
    if (!current || name === '') return
    const unit = { ...newUnit(name, current.organ.name), received: receivedOf(item) }
    sum.edit(withUnits(current, [unit]))
    imports.mark(item.id, { state: 'filed', word: `已列入名单并收取：${name}` })
  }

  /** Takes in files or pasted material. Where no unit is listed yet, the files make the list. */
  async function take(sources: readonly Source[]): Promise<void> {
    const adding = sum.current?.units.length === 0
    if (!imports.busy && arrivals.value.every(({ question }) => question === undefined)) clear()
    for (let from = 0; from < sources.length; from += portion) {
      await imports.add(sources.slice(from, from + portion))
      sort(adding)
    }
  }

  const having = <T>(set: ReadonlySet<T>, one: T): ReadonlySet<T> => new Set([...set, one])

  /** The officer has looked at what was read. */
  function confirm(id: number): void {
    looked.value = having(looked.value, id)
    sort(false)
  }
  /** The officer says whose report it is. */
  function choose(id: number, unit: string): void {
    chosen.value = new Map([...chosen.value, [id, unit]])
    sort(false)
  }
  /** The unit goes on the list under the name its report has. */
  function list(id: number): void {
    const item = imports.items.find((one) => one.id === id)
    if (item?.draft) countAsNew(item, item.draft.organ.trim())
  }
  /** The new report takes the place of the one before. */
  function replace(id: number): void {
    replacing.value = having(replacing.value, id)
    sort(false)
  }
  /** The report is left where it is. */
  function leave(id: number): void {
    imports.mark(id, { state: 'refused', word: '没有收取。' })
  }

  function clear(): void {
    imports.clear()
    looked.value = new Set()
    chosen.value = new Map()
    replacing.value = new Set()
  }

  /** The units without this report's name, the likely ones first. */
  function likely(organ: string): readonly Unit[] {
    const government = sum.current?.organ.name ?? ''
    return [...(sum.current?.units ?? [])].sort(
      (a, b) => nearness(organ, b.name, government) - nearness(organ, a.name, government),
    )
  }

  /** Reports on this machine that units of the list could hand in, or that have changed since they did. */
  const shelved = computed(() => {
    const { current } = sum
    if (!current) return []
    return current.units.flatMap((unit) => {
      const found = library.reports.find(
        ({ id, report }) =>
          id !== current.product &&
          report.year === current.year &&
          report.format === current.format &&
          report.organ['demonstration'] !== true &&
          matchOf(report.organ.name, [unit], current.organ.name),
      )
      const same =
        found && unit.received && differing(unit.received.report, found.report).length === 0
      return found && !same ? [{ unit, filed: found }] : []
    })
  })

  /** Takes a unit's report from the reports on this machine. */
  function takeShelved(unit: Unit): void {
    const one = shelved.value.find((other) => other.unit.id === unit.id)
    if (one)
      sum.receive(unit.id, {
        report: one.filed.report,
        from: '本机报告',
        at: Date.now(),
        filed: one.filed.id,
      })
  }

  return {
    arrivals,
    shelved,
    likely,
    take,
    confirm,
    choose,
    list,
    replace,
    leave,
    clear,
    takeShelved,
  }
})
