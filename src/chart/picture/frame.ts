/** The frame of a chart's picture: its axis, how far that goes, and where the figures stand. */
import type { ChartSpec } from '../spec'
import type { Palette } from './palette'

/** Round steps that reach the largest value in about five. */
export function ticksOf(largest: number): readonly number[] {
  const rough = Math.max(1, largest) / 5
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = Math.max(1, ([1, 2, 5, 10].find((one) => one * power >= rough) ?? 10) * power)
  return Array.from(
    { length: Math.ceil(Math.max(1, largest) / step) + 1 },
    (_, index) => index * step,
  )
}

export const largestOf = ({ kind, series, years }: ChartSpec): number =>
  Math.max(
    0,
    ...years.map((_, year) =>
      kind === 'stacked'
        ? series.reduce((sum, { values }) => sum + (values[year] ?? 0), 0)
        : Math.max(0, ...series.map(({ values }) => values[year] ?? 0)),
    ),
  )

/** Where a chart's figures stand in its picture. */
export interface ChartFrame {
  readonly spec: ChartSpec
  readonly palette: Palette
  readonly left: number
  readonly band: number
  readonly bottom: number
  /** Pixels a unit. */
  readonly scale: number
}
