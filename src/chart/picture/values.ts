/** Where the figures of a chart are written on its lines and bars, so that none covers another. */
import { showFigure } from '@/report/figure'
import type { ChartKind } from '../spec'

/** A figure as it is drawn: a point of a line, or the top of a bar and what it stands on. */
export interface DrawnValue {
  readonly x: number
  readonly y: number
  /** Where a bar begins; absent for a point. */
  readonly base?: number
  /** How wide a bar is. */
  readonly width?: number
  readonly value: number
}

/** A figure to be written: the middle of its foot. */
export interface ValueLabel {
  readonly x: number
  readonly y: number
  readonly words: string
}

/** The size they are written in, and how far apart lines of them stand. */
export const valueSize = 12
const apart = 14
/** From a point, or the top of a bar, to the foot of its figure. */
const above = 8
/** How far the mark of a point reaches. */
const mark = 6
/** About the width of a digit. */
const digit = 7

const wordsOf = (value: number): string => showFigure(value, 'count')

/** Above each point; of points that share a year the higher give way upwards, and equal ones are told once. */
function onLines(values: readonly DrawnValue[]): readonly ValueLabel[] {
  const byYear = new Map<number, DrawnValue[]>()
  for (const one of values) {
    const same = byYear.get(one.x) ?? []
    if (!same.some(({ value }) => value === one.value)) byYear.set(one.x, [...same, one])
  }
  return [...byYear.values()].flatMap((year) => {
    let free = Infinity
    const upwards = [...year].sort((a, b) => b.y - a.y)
    return upwards.map(({ x, y, value }) => {
      free = Math.min(y - above, free - apart)
      // Not on the mark of a point just above: such figures stand above it together, in their order.
      for (const other of upwards)
        if (other.y < free + mark && other.y > free - apart) free = other.y - above
      return { x, y: free, words: wordsOf(value) }
    })
  })
}

/** Above a bar that is wide enough for it. */
const onBars = (values: readonly DrawnValue[]): readonly ValueLabel[] =>
  values
    .filter(({ value, width = 0 }) => wordsOf(value).length * digit <= width * 1.5)
    .map(({ x, y, value }) => ({ x, y: y - above / 2, words: wordsOf(value) }))

/** In the middle of a part that is high enough; what is nothing is not written. */
const onParts = (values: readonly DrawnValue[]): readonly ValueLabel[] =>
  values
    .filter(({ y, base = y, value }) => value > 0 && Math.abs(base - y) >= apart)
    .map(({ x, y, base = y, value }) => ({ x, y: (y + base) / 2 + 4, words: wordsOf(value) }))

/** What is written on a chart of this kind. */
export const labelsOf = (kind: ChartKind, values: readonly DrawnValue[]): readonly ValueLabel[] => {
  if (kind === 'line') return onLines(values)
  return kind === 'bar' ? onBars(values) : onParts(values)
}

/** The ground a figure stands on, so that no hatching runs through it. */
export const groundOf = ({ x, y, words }: ValueLabel) => ({
  x: x - (words.length * digit) / 2 - 2,
  y: y - 11,
  width: words.length * digit + 4,
  height: 14,
})
