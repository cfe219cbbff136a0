/** The log of a report by day and sitting, as the history shows it. */
import { merged } from '@/report/edit/edit'
import type { Edit } from '@/storage'

/** An edit of the log with its place in it; or all the phrases of one stay in a text as one, with the last one's place. */
export interface Moment {
  readonly index: number
  readonly edit: Edit
  /** The phrases it is made of, the latest first. */
  readonly within?: readonly Moment[]
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

/** The stay in a text that a phrase was written in; a step that is no phrase has none. */
const stayOf = ({ session }: Edit): string | undefined => /^(.*)\/\d+$/.exec(session ?? '')?.[1]

/** A moment with the one before it, where both are phrases of one stay and come to something together. */
function foldedInto(later: Moment, earlier: Moment): Moment | undefined {
  const stay = stayOf(later.edit)
  if (stay === undefined || stay !== stayOf(earlier.edit)) return undefined
  const changes = merged(earlier.edit.changes, later.edit.changes)
  if (changes.length === 0) return undefined
  return {
    ...later,
    edit: { ...later.edit, changes },
    within: [...(later.within ?? [later]), earlier],
  }
}

/** Takes an earlier moment of the same sitting in: as one of its own, or as a phrase of the one after it. */
function taken(moments: readonly Moment[], earlier: Moment): readonly Moment[] {
  const later = moments.at(-1)
  const folded = later && foldedInto(later, earlier)
  return folded ? [...moments.slice(0, -1), folded] : [...moments, earlier]
}

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
      if (sitting && Math.abs(later - edit.at) <= longestPause) {
        const moments = taken(sitting.moments, moment)
        day.sittings[day.sittings.length - 1] = { ...sitting, from: edit.at, moments }
        day.count += moments.length - sitting.moments.length
      } else {
        day.sittings.push({ from: edit.at, to: edit.at, moments: [moment] })
        day.count += 1
      }
    }
    later = edit.at
  }
  return days
}
