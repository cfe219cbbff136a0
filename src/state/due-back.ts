/** By when a unit's report is due, and by when one that goes back is wanted again. */
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import { dayOf } from '@/report/text/day'
import { type Deadline, daysLeft, statutoryDeadline } from './deadline'

/** When something is due. */
export interface Due {
  /** The day in words: 2025年1月31日. */
  readonly day: string
  /** Whole days until then; 0 on the day itself, negative when it is over. */
  readonly left: number
}

const dateOf = (year: number, { month, day }: Deadline): Date => new Date(year + 1, month - 1, day)

/** What the law says of a unit: governments below a province or a city are of county level at least. */
const lawful = ({ kind }: Pick<Unit, 'kind'>, { level }: Consolidation['organ']): Deadline =>
  statutoryDeadline(
    kind === 'government' && (level === 'province' || level === 'city') ? 'county' : undefined,
  )

/**
 * When a unit's report is due: by law, or earlier where the office has a day of its own.
 * @param own the office's own deadline, if its superior has set one.
 */
export function unitDue(
  unit: Pick<Unit, 'kind'>,
  { organ, year }: Pick<Consolidation, 'organ' | 'year'>,
  own: Deadline | undefined,
  today: Date,
): Due & { readonly deadline: Deadline } {
  const law = lawful(unit, organ)
  const deadline = own && dateOf(year, own) < dateOf(year, law) ? own : law
  const left = daysLeft(year, deadline, today)
  return { deadline, left, day: dayOf(dateOf(year, deadline).getTime()) }
}

/** So many working days after a day; that a Monday is a holiday is not known here. */
export function workingDaysAfter(day: Date, count: number): Date {
  const date = new Date(day.getFullYear(), day.getMonth(), day.getDate())
  for (let left = count; left > 0;) {
    date.setDate(date.getDate() + 1)
    if (date.getDay() % 6 !== 0) left -= 1
  }
  return date
}

/** So many working days an office has to put a report right that went back. */
export const daysToMend = 5

/** The day proposed for a report that goes back: a week of work, but not after the deadline; half of it once that is over. */
export function dueBack(year: number, deadline: Deadline, today: Date): string {
  const usual = workingDaysAfter(today, daysToMend)
  const due = dateOf(year, deadline)
  if (daysLeft(year, deadline, today) < 0) return dayOf(workingDaysAfter(today, 3).getTime())
  return dayOf(Math.min(usual.getTime(), due.getTime()))
}

const day = 24 * 3600 * 1000

/**
 * Whole days until a day in words, 2025年1月27日 or 1月27日; negative when it is over, undefined where it is none.
 * Without its year 1月5日, written at the end of December, is still to come.
 */
export function daysUntil(words: string, today: Date): number | undefined {
  const found = /^(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日$/.exec(words.trim())
  if (!found) return undefined
  const [, year, month, date] = found
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime()
  const untilIn = (of: number): number =>
    Math.round((new Date(of, Number(month) - 1, Number(date)).getTime() - midnight) / day)
  const left = untilIn(Number(year ?? today.getFullYear()))
  return year === undefined && left < -182 ? untilIn(today.getFullYear() + 1) : left
}

/** True for a day in words that lies before today. */
export const isPast = (words: string, today: Date): boolean => (daysUntil(words, today) ?? 0) < 0
