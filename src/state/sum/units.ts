/** The consolidations on this machine, and what they tell of the report one of them became: its units, their list, last year's. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import type { Context, PreviousUnits, UnitReport } from '@/check'
import { formatById } from '@/format'
import {
  type Consolidation,
  isReturned,
  stillUnread,
  summedUnits,
} from '@/report/consolidation/consolidation'
import {
  consolidationStamps,
  type FiledConsolidation,
  followConsolidations,
  loadConsolidations,
} from '@/storage'
import { unfiledSums } from '../filed/unfiled'
import { useTrouble } from '../safekeeping/trouble'

export type { FiledConsolidation } from '@/storage'

/** The part of a judgement's context that a consolidation makes. */
export type UnitsContext = Pick<
  Context,
  'units' | 'list' | 'adjustments' | 'listChanges' | 'previousUnits' | 'decisions'
>

const listOf = ({ units }: Consolidation): PreviousUnits['list'] =>
  units.map((unit) => ({
    ...{ name: unit.name, kind: unit.kind, counted: unit.counted },
    received: unit.received !== undefined,
    returned: isReturned(unit),
  }))

/** The reports that are added up, each under the name the list gives it. */
const reportsOf = (consolidation: Consolidation): readonly UnitReport[] =>
  summedUnits(consolidation).flatMap(({ name, kind, received }) => {
    const { report } = received
    const unread = stillUnread(received).length
    const format = formatById(report.format)
    const known = report.organ.name === name ? report : namedAs(report, name)
    return format ? [{ report: known, format, kind, ...(unread > 0 && { unread }) }] : []
  })

const renamed = new WeakMap<UnitReport['report'], UnitReport['report']>()

/** The very same renamed report as long as the name stays, so that it is judged once. */
export function namedAs(report: UnitReport['report'], name: string): UnitReport['report'] {
  const known = renamed.get(report)
  if (known?.organ.name === name) return known
  const next = Object.freeze({ ...report, organ: { ...report.organ, name } })
  renamed.set(report, next)
  return next
}

/** What a consolidation and last year's tell the checks. */
export const unitsContextOf = (
  consolidation: Consolidation,
  previous: Consolidation | undefined,
): UnitsContext => ({
  units: reportsOf(consolidation),
  list: listOf(consolidation),
  adjustments: consolidation.adjustments,
  listChanges: consolidation.listChanges,
  ...(consolidation.decisions && { decisions: consolidation.decisions }),
  ...(previous && {
    previousUnits: { list: listOf(previous), units: reportsOf(previous) },
  }),
})

/** Last year's consolidation of the same organ, the latest changed if there are several. */
export const previousSumAmong = (
  filed: readonly FiledConsolidation[],
  { organ, year }: Pick<Consolidation, 'organ' | 'year'>,
): FiledConsolidation | undefined =>
  filed
    .filter(
      ({ consolidation: other }) => other.organ.name === organ.name && other.year === year - 1,
    )
    .sort((a, b) => b.changed - a.changed)[0]

const contexts = new WeakMap<
  FiledConsolidation,
  { readonly previous: FiledConsolidation | undefined; readonly context: UnitsContext }
>()

function contextAmong(filed: readonly FiledConsolidation[], own: FiledConsolidation): UnitsContext {
  const previous = previousSumAmong(filed, own.consolidation)
  const known = contexts.get(own)
  if (known && known.previous === previous) return known.context
  const context = unitsContextOf(own.consolidation, previous?.consolidation)
  contexts.set(own, { previous, context })
  return context
}

export const useUnits = defineStore('units', () => {
  const trouble = useTrouble()
  const stored = shallowRef<readonly FiledConsolidation[]>([])
  /** All that are stored, and those that wait in this window to be. */
  const all = computed<readonly FiledConsolidation[]>(() => [
    ...stored.value.filter(({ id }) => !unfiledSums.has(id)),
    ...[...unfiledSums.values()].map(({ filed }) => filed),
  ])
  let unfollow: (() => void) | undefined
  let reading: Promise<void> = Promise.resolve()

  async function read(): Promise<void> {
    const stamps = await consolidationStamps()
    const known = new Map(stored.value.map((filed) => [filed.id, filed]))
    const due = stamps.filter(([id, revision]) => known.get(id)?.revision !== revision)
    if (due.length === 0 && stamps.length === known.size) return
    const read = await loadConsolidations(due.map(([id]) => id))
    for (const filed of read) known.set(filed.id, filed)
    const there = new Set(stamps.map(([id]) => id))
    stored.value = [...known.values()].filter(({ id }) => there.has(id))
  }

  onScopeDispose(() => unfollow?.())

  /** Reads what has changed, or tells why it cannot; from the first time on, this window follows all others. */
  function refresh(): Promise<void> {
    reading = reading.then(read).catch((cause: unknown) => {
      trouble.tell(cause, 'reading')
    })
    unfollow ??= followConsolidations(() => void refresh())
    return reading
  }

  /** What the checks may know of the report that a consolidation became; the same object while nothing of it changes. */
  const contextFor = computed(() => {
    const filed = all.value
    return (report: string): UnitsContext | undefined => {
      const own = filed.find(({ consolidation }) => consolidation.product === report)
      return own && contextAmong(filed, own)
    }
  })

  return { all, refresh, contextFor }
})
