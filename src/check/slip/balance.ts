/** What the figures of a board leave of its identities, and how moves of figures shift that. */
import type { Figure } from '@/report/figure'
import type { Rules } from './rules'

/** A figure changed by a difference. */
export interface Move {
  readonly cell: number
  readonly by: number
}

/** How far moves shift an identity; never zero. */
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

/** True if what the shift leaves of its identity is nothing. */
export const mends = (residuals: Residuals, { identity, by }: Shift, times = 1): boolean =>
  exact(offBy(residuals, identity) + by * times) === 0

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

/** The identities of one board at its figures. */
export interface Balance {
  readonly residuals: Residuals
  /** True of an identity that waits for a blank: nothing is known about it. */
  isWaiting(identity: number): boolean
  /** What moves do to each identity they touch. */
  shifts(moves: readonly Move[]): readonly Shift[]
}

/** @param figures by their places; blank too where a figure is no evidence. */
export function balanceOf({ forms, readers }: Rules, figures: readonly Figure[]): Balance {
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
  /** What is being added up; all zero between calls. */
  const sums = forms.map(() => 0)
  return {
    residuals: { off, broken },
    isWaiting: (identity) => waiting[identity] === true,
    shifts(moves) {
      const touched: number[] = []
      for (const { cell, by } of moves)
        for (const { identity, coefficient } of readers[cell] ?? []) {
          if (waiting[identity]) continue
          const sum = sums[identity] ?? 0
          if (sum === 0) touched.push(identity)
          sums[identity] = exact(sum + coefficient * by)
        }
      const shifts: Shift[] = []
      for (const identity of touched) {
        const by = sums[identity] ?? 0
        if (by !== 0) shifts.push({ identity, by })
        sums[identity] = 0
      }
      return shifts
    },
  }
}
