/** What the figures of a board leave of its identities, and how moves of figures shift that. */
import type { Figure } from '@/report/figure'
import type { Movement } from './movement'
import type { Rules } from './rules'

/** How far an identity is shifted; never by zero. */
export interface Shift {
  readonly identity: number
  readonly by: number
}

/** How far each identity is off, zero where it holds or waits for a blank, and how many are. */
export interface Residuals {
  readonly off: readonly number[]
  readonly broken: number
}

/** Sums of differences without float noise in the sixth decimal. */
export const exact = (number: number): number =>
  Number.isInteger(number) ? number : Math.round(number * 1e6) / 1e6

export const offBy = ({ off }: Residuals, identity: number): number => off[identity] ?? 0

/** True if the shifts, made so many times, mend every identity they touch. */
export function mends(residuals: Residuals, shifts: readonly Shift[], times = 1): boolean {
  for (const { identity, by } of shifts) {
    const off = offBy(residuals, identity)
    if (off === 0 || exact(off + by * times) !== 0) return false
  }
  return true
}

/** True if the shifts, made so many times, leave nothing broken. */
export const mendsAll = (residuals: Residuals, shifts: readonly Shift[], times = 1): boolean =>
  shifts.length === residuals.broken && mends(residuals, shifts, times)

/** What is still broken after shifts made so many times. */
export function after(residuals: Residuals, shifts: readonly Shift[], times = 1): Residuals {
  const off = residuals.off.slice()
  let { broken } = residuals
  for (const { identity, by } of shifts) {
    const before = off[identity] ?? 0
    const rest = exact(before + by * times)
    broken += Number(rest !== 0) - Number(before !== 0)
    off[identity] = rest
  }
  return { off, broken }
}

/** The identities of a board at its figures. */
export interface Balance {
  readonly residuals: Residuals
  /** Which identities wait for a blank: nothing is known about them. */
  readonly waiting: readonly boolean[]
}

/** @param figures by their places; blank too where a figure is no evidence. */
export function balanceOf({ forms }: Rules, figures: readonly Figure[]): Balance {
  const waiting: boolean[] = []
  const off: number[] = []
  let broken = 0
  for (const { terms, equals } of forms) {
    let rest = -equals
    let waits = false
    for (const { cell, coefficient } of terms) {
      const figure = figures[cell] ?? null
      if (figure === null) waits = true
      else rest += coefficient * figure
    }
    rest = waits ? 0 : exact(rest)
    if (rest !== 0) broken++
    waiting.push(waits)
    off.push(rest)
  }
  return { residuals: { off, broken }, waiting }
}

/** The shift of an identity; undefined if it is not touched. */
export function shiftOf<One extends Shift>(
  shifts: readonly One[],
  identity: number,
): One | undefined {
  for (const shift of shifts) if (shift.identity === identity) return shift
  return undefined
}

/** What a movement does to the identities it touches, leaving out those that wait. */
export function shiftsBy(
  movement: Movement,
  { readers }: Rules,
  waiting: readonly boolean[],
): readonly Shift[] {
  const shifts: { identity: number; by: number }[] = []
  let isStill = false
  for (let at = 0; at < movement.cells.count; at++) {
    const cell = movement.cells.at(at)
    for (const { identity, coefficient } of readers[cell] ?? []) {
      if (waiting[identity]) continue
      const by = coefficient * movement.by(cell)
      const known = shiftOf(shifts, identity)
      if (!known) shifts.push({ identity, by })
      else if ((known.by = exact(known.by + by)) === 0) isStill = true
    }
  }
  return isStill ? shifts.filter(({ by }) => by !== 0) : shifts
}
