/** The log of a report by day and sitting, as the history shows it. */
import type { Edit } from '@/storage'

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
