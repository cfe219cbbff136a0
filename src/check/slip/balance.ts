/** What figures leave of identities, and what is left after shifts. */

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

/** The shift of an identity; undefined if it is not touched. */
export function shiftOf<One extends Shift>(
  shifts: readonly One[],
  identity: number,
): One | undefined {
  for (const shift of shifts) if (shift.identity === identity) return shift
  return undefined
}
