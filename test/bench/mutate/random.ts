/** Chance that can be repeated: the same seed gives the same mutations. */

export interface Chance {
  /** A whole number from 0 to below `end`. */
  readonly below: (end: number) => number
  /** One of these; undefined if there is none. */
  readonly one: <T>(items: readonly T[]) => T | undefined
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const below = (end: number) => Math.floor(next() * end)
  return { below, one: (items) => items[below(items.length)] }
}
