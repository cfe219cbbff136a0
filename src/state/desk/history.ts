/** The history of the report on the desk: its moments by day and sitting, named versions, any state again. */
import { defineStore } from 'pinia'
import { type ShallowRef, computed, shallowRef, watch } from 'vue'
import { differences, stateAfter } from '@/report/edit/compare'
import type { Change } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import { cleanLine } from '@/report/text/gate'
import {
  type HandedIn,
  listVersions,
  type NamedVersion,
  newId,
  removeVersion,
  saveVersion,
} from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import { publishedName } from '../shelf/shelf'
import { useDesk } from './desk'
import { type Moment, historyDays } from './sittings'

export type { HandedIn, NamedVersion } from '@/storage'
export type { Moment } from './sittings'

/** What can be compared and restored: now, before everything, a named version, the state after an edit. */
export type MomentPlace = 'now' | 'start' | `version ${string}` | `edit ${number}`

type Versions = ShallowRef<readonly NamedVersion[]>

/** The states that the report on the desk has had, by their places in its history. */
function pastStates(versions: Versions) {
  const desk = useDesk()

  /** The report as it was at a place of its history; undefined if that is gone. */
  function stateAt(place: MomentPlace): Report | undefined {
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
  function between(from: MomentPlace, to: MomentPlace): readonly Change[] {
    const [before, after] = [stateAt(from), stateAt(to)]
    return before && after ? differences(before, after) : []
  }

  /** The row of the log after which the report stood as at a place; −1 before all edits. */
  function rowOf(place: MomentPlace): number {
    if (place === 'now') return desk.edits.length - 1
    if (place === 'start') return -1
    const [kind, key = ''] = place.split(' ')
    if (kind === 'edit') return Number(key)
    const last = versions.value.find(({ id }) => id === key)?.number ?? 0
    return desk.edits.filter(({ number }) => number !== undefined && number <= last).length - 1
  }

  /** Every edit that was made between two places, the latest first. */
  function editsBetween(from: MomentPlace, to: MomentPlace): readonly Moment[] {
    const [first = 0, last = 0] = [rowOf(from), rowOf(to)].sort((a, b) => a - b)
    return desk.edits
      .map((edit, index) => ({ index, edit }))
      .slice(first + 1, last + 1)
      .filter(({ edit }) => edit.changes.length > 0)
      .reverse()
  }

  /** Makes the report what it was. This is an edit like any other. @returns how many members changed; undefined if this window may not write it. */
  function restore(place: MomentPlace): number | undefined {
    const state = stateAt(place)
    return state ? desk.restore(state) : 0
  }

  return { stateAt, rowOf, between, editsBetween, restore }
}

type Past = ReturnType<typeof pastStates>

/** The named versions of the report on the desk: given, renamed, taken away. */
function naming(versions: Versions, { stateAt, rowOf }: Pick<Past, 'stateAt' | 'rowOf'>) {
  const desk = useDesk()
  const trouble = useTrouble()

  async function refresh(): Promise<void> {
    const id = desk.filed?.id
    try {
      versions.value = id === undefined ? [] : await listVersions(id)
    } catch (cause) {
      trouble.tell(cause, 'reading')
    }
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

  /** Gives the state at a place a name by which it is found, compared and restored; with `handed` one that left. */
  const name = (place: MomentPlace, title: string, handed?: HandedIn): Promise<void> =>
    changing(async () => {
      await desk.flush()
      const { filed, edits } = desk
      const state = stateAt(place)
      if (!filed || !state) return
      const index = rowOf(place)
      await saveVersion({
        id: newId(),
        report: filed.id,
        name: cleanLine(title),
        at: Date.now(),
        number: edits[index]?.number ?? 0,
        state,
        ...(handed && { handed }),
      })
    })

  const rename = (version: NamedVersion, title: string): Promise<void> =>
    changing(() => saveVersion({ ...version, name: cleanLine(title) }))

  /** Removes a version; `putBack` files the very same one again. */
  const remove = (id: string): Promise<void> => changing(() => removeVersion(id))
  const putBack = (version: NamedVersion): Promise<void> => changing(() => saveVersion(version))

  return { refresh, name, rename, remove, putBack }
}

export const useHistory = defineStore('history', () => {
  const desk = useDesk()
  const versions = shallowRef<readonly NamedVersion[]>([])
  const days = computed(() => historyDays(desk.edits))
  /** The versions that were handed in or published, in the order they were marked. */
  const left = computed(() =>
    versions.value
      .filter((one) => one.handed ?? one.name.startsWith(publishedName))
      .sort((a, b) => a.at - b.at),
  )
  /** The one of them that was last. */
  const handed = computed(() => left.value.at(-1))
  const past = pastStates(versions)
  const names = naming(versions, past)
  watch(() => desk.filed?.id, names.refresh)
  return { days, versions, left, handed, ...past, ...names }
})
