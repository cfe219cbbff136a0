/** The reports on this machine: list, create, open the sample, import, duplicate, bin. */
import { defineStore } from 'pinia'
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Filed, moveToBin, removeForGood, restoreFromBin, writeOnce } from '@/storage'
import { refusalOf, waitsHere } from './filed/refusal'
import { unfiled } from './filed/unfiled'
import { changesSince } from './handing/counting'
import { useTrouble } from './safekeeping/trouble'
import { useDue } from './shelf/due'
import { acquiring } from './shelf/acquiring'
import { inOrder, shelf } from './shelf/shelf'
import { stands } from './shelf/stands'

export type { Stand } from './shelf/stand'

export type { Filed } from '@/storage'
export type { Shelved } from './shelf/shelf'

/** That a report was handed in or published, as its history knows it. */
export interface Publication {
  readonly how: 'submitted' | 'published'
  /** On which day first, or when the 发布稿 was named: milliseconds since 1970. */
  readonly at: number
  /** In how many places the report is not what was published; undefined while that is not counted yet. */
  readonly changes: number | undefined
}

type OnShelf = ReturnType<typeof shelf>

/** What became of each report. */
function publishing({ published }: OnShelf) {
  return {
    /** When a report was handed in and in how many places it differs from that now; undefined if it was not. */
    publicationOf: ({ id, report }: Filed): Publication | undefined => {
      const known = published.value.get(id)
      if (!known) return undefined
      const { latest, firstDay } = known
      const at = firstDay === undefined ? latest.at : Date.parse(`${firstDay}T00:00`)
      return { how: latest.handed?.how ?? 'published', at, changes: changesSince(latest, report) }
    },
  }
}

/** Moves reports to the bin, out of it, and away for good. */
function binning({ refresh, reports }: OnShelf) {
  const trouble = useTrouble()

  /** Moves a filed report. @returns its id, or in words why it was not moved. */
  async function moved(id: string, move: (id: string) => Promise<void>): Promise<Outcome<string>> {
    let done: Outcome<string> = ok(id)
    try {
      await move(id)
      trouble.healed('acting')
    } catch (cause) {
      done = refused(refusalOf(cause), cause)
    }
    await refresh()
    return done
  }

  /** Takes a filed report away; the window that edits it saves first, and is told. */
  const takenAway = async (
    id: string,
    move: (id: string) => Promise<void>,
  ): Promise<Outcome<string>> =>
    unfiled.has(id) ? waitsHere : moved(id, () => writeOnce(id, () => move(id)))

  const discard = (id: string) => takenAway(id, () => moveToBin(id, Date.now()))

  return {
    discard,
    /** Moves all samples to the bin. @returns why one was not moved, in words. */
    discardSamples: async (): Promise<Outcome<string>> => {
      let done: Outcome<string> = ok('')
      for (const { id } of reports.value.filter(({ sample }) => sample === true)) {
        const moved = await discard(id)
        if (!moved.ok) done = moved
      }
      return done
    },
    restore: (id: string) => moved(id, restoreFromBin),
    remove: (id: string) => takenAway(id, removeForGood),
  }
}

export const useLibrary = defineStore('library', () => {
  const onShelf = shelf()
  const { reports, bin, shelved, previousOf, yearsOf, usual } = onShelf
  const { loaded, unread, refresh, readAgain } = onShelf
  return {
    ...{ reports, bin, shelved, previousOf, yearsOf, usual },
    ...{ loaded, unread, refresh, readAgain },
    ...useDue(usual),
    ...acquiring(onShelf),
    ...stands(onShelf),
    ...publishing(onShelf),
    ...binning(onShelf),
    /** The live reports with some of the bin at their old places. */
    withBinned: (ids: ReadonlySet<string>): readonly Filed[] =>
      ids.size === 0
        ? reports.value
        : [...reports.value, ...bin.value.filter(({ id }) => ids.has(id))].sort(inOrder),
    /** True if the report could not be stored yet and lives in this window only. */
    isWaiting: (id: string) => unfiled.has(id),
  }
})
