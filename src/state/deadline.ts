/** When a report is due: 条例 article 49, or the date that the organ's superior office has set. */
import type { OrganLevel } from '@/report/report'

/** A day of the year after the report year. */
export interface Deadline {
  /** 1 to 12. */
  readonly month: number
  readonly day: number
}

const governments: readonly OrganLevel[] = ['province', 'city', 'county']

/** The statutory day: 31 March for governments at county level and above, 31 January for their departments and by custom all others. */
export const statutoryDeadline = (level: OrganLevel | undefined): Deadline =>
  level !== undefined && governments.includes(level) ? { month: 3, day: 31 } : { month: 1, day: 31 }

const dayLength = 24 * 60 * 60 * 1000

/** Whole days from today to the deadline of a report year; 0 on the day itself, negative when it is over. */
export function daysLeft(year: number, { month, day }: Deadline, now: Date): number {
  const due = Date.UTC(year + 1, month - 1, day)
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())
  return Math.round((due - today) / dayLength)
}

/** So long after a deadline the next report is what matters. */
const over = -90

/**
 * The year whose reports are added up: last year's until December, or this year's where such reports are here.
 * Not `currentYear`: a report is begun and filled while its year runs, but nothing can be added up before
 * others have written theirs. Where the two differ, both dialogs say which year they propose and why.
 */
export function yearToSum(now: Date, here: readonly number[]): number {
  const own = now.getFullYear()
  return now.getMonth() === 11 || here.includes(own) ? own : own - 1
}

/** The report year that work is on: last year's, until that has been over for three months. */
export function currentYear(deadline: Deadline, now: Date): number {
  const last = now.getFullYear() - 1
  return daysLeft(last, deadline, now) < over ? last + 1 : last
}
