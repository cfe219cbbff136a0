/** 催报 in words: to one unit or to several, before the deadline, on it and after it; and what was written to a unit so far. */
import { type Consolidation, type Unit, isReturned } from '@/report/consolidation/consolidation'
import { type UnitLetter, openLetters } from '@/report/consolidation/letters'
import { dayOf } from '@/report/text/day'
import type { Deadline } from '@/state/deadline'
import { type Due, daysToMend, daysUntil, unitDue, workingDaysAfter } from '@/state/due-back'
import type { UnitStand } from '@/state/sum/consolidation'
import { numbered, reportWords, standingOf } from '../words'

/** A day of the working year: 1月20日. */
const shortDay = (at: number): string => dayOf(at).replace(/^\d+年/, '')

/** Until when a unit is waited for: its deadline, or the day its letter asks for. */
interface Wait extends Due {
  readonly isOfLetter?: true
}

/** What is asked for by a day: what to do, and when. */
function asked({ day, left, isOfLetter }: Wait, what: string): string {
  const term = isOfLetter ? '改正' : '报送'
  if (left > 0) return `请于${day}前${what}。`
  return left === 0
    ? `今天（${day}）是${term}的最后一天，请今天${what}。`
    : `${term}期限（${day}）已过，请立即${what}。`
}

/** The day its letter asks for, of a report that went back; blank if it asks for none. */
const askedDay = (unit: Unit): string =>
  openLetters(unit)
    .flatMap(({ until = '' }) => until)
    .at(-1) ?? ''

/**
 * Until when a unit is waited for: a report that went back until the day its letter asks for, any other until its deadline.
 * @param own the office's own deadline, if its superior has set one.
 */
export function awaitedUntil(
  unit: Unit,
  whole: Pick<Consolidation, 'organ' | 'year'>,
  own: Deadline | undefined,
  today: Date,
): Wait {
  const day = isReturned(unit) ? askedDay(unit) : ''
  const left = daysUntil(day, today)
  return left === undefined ? unitDue(unit, whole, own, today) : { day, left, isOfLetter: true }
}

/** On which day before this one it was last reminded, within brackets; empty if it was not. */
function before(unit: Unit, at: number): string {
  const last = openLetters(unit)
    .filter((one) => one.kind === 'reminder' && dayOf(one.at) !== dayOf(at))
    .at(-1)
  return last ? `（${shortDay(last.at)}已催报）` : ''
}

/** To one unit alone: whether its report never came or went back, and by when it is due. */
export function reminderTo(
  { organ, year }: Pick<Consolidation, 'organ' | 'year'>,
  unit: Unit,
  due: Wait,
  at: number,
  signer = organ.name,
): string {
  const isBack = isReturned(unit)
  const how = isBack ? '已退回' : '尚未报送'
  return [
    `${unit.name}：`,
    `你单位${reportWords(year)}${how}${before(unit, at)}，${asked(due, isBack ? '改正并重新报送' : '报送')}`,
    signer,
    dayOf(at),
  ].join('\n')
}

/** True once the day is over by which a report that went back was asked for. */
function isOverdue(unit: Unit, today: Date): boolean {
  const left = daysUntil(askedDay(unit), today)
  if (left !== undefined) return left < 0
  const back = unit.submissions?.at(-1)?.returned
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate())
  return back !== undefined && workingDaysAfter(new Date(back), daysToMend) < midnight
}

/**
 * The units to be reminded together: whose reports never came, and whose went back and are overdue.
 * @param undecided the ids of units whose file is here and waits for the office: it is the office's turn.
 */
export const awaited = (
  stands: readonly UnitStand[],
  today: Date,
  undecided: ReadonlySet<string> = new Set(),
): readonly Unit[] =>
  stands
    .filter((stand) => {
      if (undecided.has(stand.unit.id)) return false
      const standing = standingOf(stand)
      return standing === 'missing' || (standing === 'returned' && isOverdue(stand.unit, today))
    })
    .map(({ unit }) => unit)

/** Units that have one day in common: who never reported, whose report went back, and by when. */
function section(units: readonly Unit[], due: Wait, title: string, at: number): readonly string[] {
  const [missing, back] = [units.filter((unit) => !isReturned(unit)), units.filter(isReturned)]
  const listed = (list: readonly Unit[]) =>
    numbered(list.map((unit) => unit.name + before(unit, at)))
  const count = (list: readonly Unit[]) => `以下 ${String(list.length)} 个单位`
  return [
    ...(missing.length > 0 ? [`${count(missing)}尚未报送${title}：`, ...listed(missing)] : []),
    ...(back.length > 0 ? [`${count(back)}的报告已退回，请改正后重新报送：`, ...listed(back)] : []),
    asked(due, missing.length > 0 ? '报送' : '改正并重新报送'),
  ]
}

/**
 * To all units that are waited for; to the one alone if there is one alone.
 * @param dueOf when a unit's report is due.
 * @param at when it is written.
 */
export function reminder(
  whole: Pick<Consolidation, 'organ' | 'year'>,
  units: readonly Unit[],
  dueOf: (unit: Unit) => Wait,
  at: number,
  signer = whole.organ.name,
): string {
  const [only, ...more] = units
  if (only && more.length === 0) return reminderTo(whole, only, dueOf(only), at, signer)
  const days = new Map(units.map((unit) => [dueOf(unit).day, dueOf(unit)]))
  const sections = [...days].flatMap(([day, due]) => {
    const own = units.filter((unit) => dueOf(unit).day === day)
    return section(own, due, reportWords(whole.year), at)
  })
  return ['各单位：', ...sections, signer, dayOf(at)].join('\n')
}

const kinds = { reminder: '已催报', return: '已写修改意见' } as const

/** What was written to a unit since its last report, as the list marks it: 已催报 1月20日; of several the last. */
export function letterMarks(unit: Unit): readonly string[] {
  const open = openLetters(unit)
  return (['reminder', 'return'] as const).flatMap((kind) => {
    const own = open.filter((letter: UnitLetter) => letter.kind === kind)
    const last = own.at(-1)
    if (!last) return []
    const times = own.length > 1 ? ` ${String(own.length)} 次，最近` : ''
    return [`${kinds[kind]}${times} ${shortDay(last.at)}`]
  })
}
