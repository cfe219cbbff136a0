/** Chance that can be repeated: the same seed gives the same reports and slips on every machine. */

export interface Chance {
  /** A number from 0 up to but not including 1. */
  next(): number
  /** A whole number from 0 up to but not including `end`. */
  below(end: number): number
  one<T>(items: readonly T[]): T
  /** A count that varies about the mean as rare events do. */
  count(mean: number): number
}

/** A stream of chance (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number): number => Math.floor(next() * end)
  return {
    next,
    below,
    one(items) {
      const item = items[below(items.length)]
      if (item === undefined) throw new Error('There is nothing to choose from')
      return item
    },
    count(mean) {
      if (mean > 30) {
        const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
        return Math.max(0, Math.round(mean + normal * Math.sqrt(mean)))
      }
      let events = 0
      for (let left = Math.exp(-mean), product = next(); product > left; product *= next()) events++
      return events
    },
  }
}
