/** Running totals of many reports, exact: a change is minus what was, plus what is; each cell knows how many blanks stand in its way. */
import type { Figure } from '../figure'
import { decimals } from '../figure'
import { type FigureKey, type Format, cellsOf } from '../format'
import type { Report } from '../report'

const scale = 10 ** decimals

/** The totals of the reports that were added and not removed. */
export interface Totals {
  readonly add: (report: Report) => void
  readonly remove: (report: Report) => void
  /** How many reports are in. */
  readonly count: () => number
  /** How many of them leave this figure blank. */
  readonly blanks: (key: FigureKey) => number
  /** The sum; blank while one of them is blank, or there is none. */
  readonly sum: (key: FigureKey) => Figure
  /** The sum of what is filled in; blank if nothing is. */
  readonly filled: (key: FigureKey) => Figure
}

/** Whole numbers and millionths are kept apart, both exact: no order of changes leaves a trace. */
export function runningTotals(format: Format): Totals {
  const keys = [...cellsOf(format).keys()]
  const places = new Map(keys.map((key, index) => [key, index]))
  const whole = new Float64Array(keys.length)
  const millionths = new Float64Array(keys.length)
  const blank = new Int32Array(keys.length)
  let count = 0

  function put({ figures }: Report, sign: 1 | -1): void {
    count += sign
    for (let at = 0; at < keys.length; at++) {
      const figure = figures[keys[at] ?? ''] ?? null
      if (figure === null) blank[at] = (blank[at] ?? 0) + sign
      else if (Number.isInteger(figure)) whole[at] = (whole[at] ?? 0) + sign * figure
      else {
        const trunc = Math.trunc(figure)
        whole[at] = (whole[at] ?? 0) + sign * trunc
        millionths[at] = (millionths[at] ?? 0) + sign * Math.round((figure - trunc) * scale)
      }
    }
  }

  const at = (list: Float64Array | Int32Array, key: FigureKey): number =>
    list[places.get(key) ?? -1] ?? 0
  /** A key that is none of the format's is blank everywhere. */
  const blanks = (key: FigureKey): number => (places.has(key) ? at(blank, key) : count)
  const filled = (key: FigureKey): Figure => {
    if (blanks(key) === count) return null
    const part = at(millionths, key)
    // Without a sign where nothing is left of it.
    return (part === 0 ? at(whole, key) : (at(whole, key) * scale + part) / scale) + 0
  }

  return {
    add: (report) => {
      put(report, 1)
    },
    remove: (report) => {
      put(report, -1)
    },
    count: () => count,
    blanks,
    filled,
    sum: (key) => (blanks(key) > 0 ? null : filled(key)),
  }
}

/** The totals of these reports. */
export function totalsOf(format: Format, reports: readonly Report[]): Totals {
  const totals = runningTotals(format)
  for (const report of reports) totals.add(report)
  return totals
}
