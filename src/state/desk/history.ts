/** The history of the report on the desk: its moments by day and sitting, named versions, any state again. */
import { defineStore } from 'pinia'
import { computed, shallowRef, watch } from 'vue'
import { differences, stateAfter } from '@/report/edit/compare'
import type { Change } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import { cleanLine } from '@/report/text/gate'
import { newId } from '@/storage/identity'
import type { Edit } from '@/storage/reports'
import { type NamedVersion, listVersions, removeVersion, saveVersion } from '@/storage/versions'
import { useDesk } from './desk'
import { useTrouble } from '../safekeeping/trouble'

export type { NamedVersion } from '@/storage/versions'

/** An edit of the log with its place in it. */
export interface Moment {
  readonly index: number
  readonly edit: Edit
}

/** Moments of one sitting: no pause longer than half an hour; the latest first. */
export interface Sitting {
  readonly from: number
  readonly to: number
  readonly moments: readonly Moment[]
}

/** The sittings of one day, the latest first. */
export interface HistoryDay {
  readonly at: number
  readonly count: number
  readonly sittings: readonly Sitting[]
}

const longestPause = 30 * 60 * 1000

const isSameDay = (a: number, b: number): boolean =>
  new Date(a).toDateString() === new Date(b).toDateString()

/**
 * The log by day and sitting in its own order, the latest first. A clock set back begins a new day or
 * sitting and mixes nothing.
 */
export function historyDays(log: readonly Edit[]): readonly HistoryDay[] {
  const days: { at: number; count: number; sittings: Sitting[] }[] = []
  let later: number | undefined
  for (let index = log.length - 1; index >= 0; index--) {
    const edit = log[index]
    if (!edit || edit.changes.length === 0) continue
    const moment = { index, edit }
    const day = days.at(-1)
    const sitting = day?.sittings.at(-1)
    if (!day || later === undefined || !isSameDay(later, edit.at))
      days.push({
        at: edit.at,
        count: 1,
        sittings: [{ from: edit.at, to: edit.at, moments: [moment] }],
      })
    else {
      day.count += 1
      if (sitting && Math.abs(later - edit.at) <= longestPause)
        day.sittings[day.sittings.length - 1] = {
          ...sitting,
          from: edit.at,
          moments: [...sitting.moments, moment],
        }
      else day.sittings.push({ from: edit.at, to: edit.at, moments: [moment] })
    }
    later = edit.at
  }
  return days
}

/** What can be compared and restored: now, before everything, a named version, the state after an edit. */
export type Place = 'now' | 'start' | `version ${string}` | `edit ${number}`

export const useHistory = defineStore('history', () => {
  const desk = useDesk()
  const trouble = useTrouble()
  const versions = shallowRef<readonly NamedVersion[]>([])
  const days = computed(() => historyDays(desk.edits))

  async function refresh(): Promise<void> {
    const id = desk.filed?.id
    try {
      versions.value = id === undefined ? [] : await listVersions(id)
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
  }
  watch(() => desk.filed?.id, refresh)

  /** The report as it was at a place of its history; undefined if that is gone. */
  function stateAt(place: Place): Report | undefined {
    const { report, edits } = desk
    if (!report) return undefined
    if (place === 'now') return report
    if (place === 'start') return stateAfter(report, edits, -1)
    const [kind, key = ''] = place.split(' ')
    return kind === 'version'
      ? versions.value.find(({ id }) => id === key)?.state
      : stateAfter(report, edits, Number(key))
  }

  /** What changed between two places; nothing if one of them is gone. */
  function between(from: Place, to: Place): readonly Change[] {
    const [before, after] = [stateAt(from), stateAt(to)]
    return before && after ? differences(before, after) : []
  }

  /** The row of the log after which the report stood as at a place; −1 before all edits. */
  function rowOf(place: Place): number {
    if (place === 'now') return desk.edits.length - 1
    if (place === 'start') return -1
    const [kind, key = ''] = place.split(' ')
    if (kind === 'edit') return Number(key)
    const last = versions.value.find(({ id }) => id === key)?.number ?? 0
    return desk.edits.filter(({ number }) => number !== undefined && number <= last).length - 1
  }

  /** Every edit that was made between two places, the latest first. */
  function editsBetween(from: Place, to: Place): readonly Moment[] {
    const [first = 0, last = 0] = [rowOf(from), rowOf(to)].sort((a, b) => a - b)
    return desk.edits
      .map((edit, index) => ({ index, edit }))
      .slice(first + 1, last + 1)
      .filter(({ edit }) => edit.changes.length > 0)
      .reverse()
  }

  /** Makes the report what it was. This is an edit like any other. @returns how many members changed; undefined if this window may not write it. */
  function restore(place: Place): number | undefined {
    const state = stateAt(place)
    return state ? desk.restore(state) : 0
  }

  const changing = async (act: () => Promise<void>): Promise<void> => {
    try {
      await act()
      trouble.healed('acting')
    } catch (cause) {
      trouble.tell(cause, 'acting')
    }
    await refresh()
  }

  /** Gives the state at a place a name by which it is found, compared and restored. */
  const name = (place: Place, title: string): Promise<void> =>
    changing(async () => {
      await desk.flush()
      const { filed, edits } = desk
      const state = stateAt(place)
      if (!filed || !state) return
      const index = place.startsWith('edit ') ? Number(place.slice(5)) : edits.length - 1
      await saveVersion({
        id: newId(),
        report: filed.id,
        name: cleanLine(title),
        at: Date.now(),
        number: edits[index]?.number ?? 0,
        state,
      })
    })

  const rename = (version: NamedVersion, title: string): Promise<void> =>
    changing(() => saveVersion({ ...version, name: cleanLine(title) }))

  const remove = (id: string): Promise<void> => changing(() => removeVersion(id))

  return { days, versions, refresh, stateAt, between, editsBetween, restore, name, rename, remove }
})
