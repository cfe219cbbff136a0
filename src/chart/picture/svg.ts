/** Draws a chart as SVG text: sharp at any size, the same figures as on screen, gaps left open. */
import { showFigure } from '@/report/figure'
import { type SeriesLook, lookOf } from './marks'
import type { Palette } from './palette'
import type { ChartSpec, Series } from '../spec'
import { type ChartFrame, largestOf, ticksOf } from './frame'
import { leastBar, singleYear } from './single'
import { described } from '../words'
import { type DrawnValue, groundOf, labelsOf, valueSize } from './values'
import { type Drawn, element, fillsOf, line, picture, rect, text, widthOf, wrapped } from './pen'

const dashOf = ({ dash }: SeriesLook): string | undefined =>
  dash.length === 0 ? undefined : dash.join(' ')

const markAt = ({ mark, colour }: SeriesLook, x: number, y: number): string =>
  element('path', {
    d: mark.outline,
    transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
    fill: colour,
  })

/** A line broken where a year has no figure. */
function lineOf(
  { palette, left, band, bottom, scale }: ChartFrame,
  { values }: Series,
  index: number,
): string {
  const look = lookOf(index, palette.series)
  const points = values.map((value, year) =>
    value === null ? undefined : ([left + band * (year + 0.5), bottom - value * scale] as const),
  )
  const path = points
    .map((point, year) =>
      point === undefined
        ? ''
        : `${points[year - 1] === undefined ? 'M' : 'L'}${point[0].toFixed(1)} ${point[1].toFixed(1)}`,
    )
    .join('')
  return (
    element('path', {
      d: path,
      fill: 'none',
      stroke: look.colour,
      'stroke-width': 2.5,
      'stroke-dasharray': dashOf(look),
    }) + points.map((point) => (point ? markAt(look, point[0], point[1]) : '')).join('')
  )
}

/** Every bar that is drawn, the series in their order within each year. */
function barsIn({ spec, left, band, bottom, scale }: ChartFrame): readonly (DrawnValue & {
  readonly series: number
})[] {
  const stacked = spec.kind === 'stacked'
  const room = Math.min(band * 0.6, stacked ? 90 : 160)
  const width = stacked ? room : room / spec.series.length
  return spec.years.flatMap((_, year) => {
    let base = bottom
    return spec.series.flatMap(({ values }, series) => {
      const value = values[year] ?? null
      if (value === null) return []
      const from = stacked ? base : bottom
      // What is small beside large stays visible.
      const y = from - (value === 0 ? 0 : Math.max(leastBar, value * scale))
      if (stacked) base = y
      const start = left + band * (year + 0.5) - room / 2 + (stacked ? 0 : width * series)
      return [{ series, value, x: start + width / 2, y, base: from, width }]
    })
  })
}

function barsOf(frame: ChartFrame, fill: (index: number) => string): string {
  return barsIn(frame)
    .filter(({ value }) => value !== 0)
    .map(({ series, x, y, base = y, width = 0 }) =>
      rect(x - width / 2, y, width, base - y, {
        fill: fill(series),
        stroke: frame.palette.paper,
        'stroke-width': 1,
      }),
    )
    .join('')
}

const pointsIn = ({ spec, left, band, bottom, scale }: ChartFrame): readonly DrawnValue[] =>
  spec.series.flatMap(({ values }) =>
    values.flatMap((value, year) =>
      value === null ? [] : [{ x: left + band * (year + 0.5), y: bottom - value * scale, value }],
    ),
  )

/** The figures on lines and bars. */
function valuesOf(frame: ChartFrame): string {
  const { spec, palette } = frame
  return labelsOf(spec.kind, spec.kind === 'line' ? pointsIn(frame) : barsIn(frame))
    .map((label) => {
      const { x, y, width, height } = groundOf(label)
      const ground =
        spec.kind === 'stacked' ? rect(x, y, width, height, { fill: palette.paper }) : ''
      const style = { size: valueSize, fill: palette.ink, anchor: 'middle' } as const
      return ground + text(label.x, label.y, label.words, style)
    })
    .join('')
}

/** All lines of the chart. */
const linesOf = (frame: ChartFrame): string =>
  frame.spec.series.map((series, index) => lineOf(frame, series, index)).join('')

const rowHeight = 27

/** Names and figures of the series in a table below the chart, each figure under its year. */
function tableOf(
  { spec, palette, left, band, bottom }: ChartFrame,
  fill: (index: number) => string,
): string {
  return spec.series
    .map(({ label, values }, index) => {
      const y = bottom + 58 + index * rowHeight
      const look = lookOf(index, palette.series)
      const key =
        spec.kind === 'line'
          ? line(24, y - 5, 50, y - 5, {
              stroke: look.colour,
              'stroke-width': 2.5,
              'stroke-dasharray': dashOf(look),
            }) + markAt(look, 37, y - 5)
          : rect(28, y - 12, 18, 14, { fill: fill(index) })
      const figures = spec.years.map((_, year) =>
        text(left + band * (year + 0.5), y, showFigure(values[year] ?? null, 'count') || '—', {
          fill: palette.ink,
          anchor: 'middle',
        }),
      )
      const rule = line(24, y - 18, left + band * spec.years.length, y - 18, {
        stroke: palette.line,
        'stroke-width': 0.75,
      })
      return rule + key + text(58, y, label, { fill: palette.ink }) + figures.join('')
    })
    .join('')
}

/** What the title takes, where it is part of the picture, and the unit below it. */
const aboveOf = (titled: boolean): number => (titled ? 78 : 46)

interface Size {
  readonly width: number
  /** The height between the axis and its highest mark. */
  readonly plot: number
  /** False where the title is printed beside the picture. */
  readonly titled: boolean
  /** The height of the whole, where it has to make do with less: the plot gives way. */
  readonly most?: number
}
const leastPlot = 80
const usual: Size = { width: 900, plot: 320, titled: true }

/** How high the plot is where the whole may be no higher than it should. */
function plotOf({ series }: ChartSpec, { plot, titled, most }: Size, notes: number): number {
  const around = aboveOf(titled) + 74 + series.length * rowHeight + notes * 19
  return most === undefined ? plot : Math.max(leastPlot, Math.min(plot, most - around))
}

/** The years below the axis; one without any figure says so. */
function yearsBelow({ spec, palette, left, band, bottom }: ChartFrame): string {
  const years = spec.years.map((year, index) => {
    const x = left + band * (index + 0.5)
    const gap = spec.series.every(({ values }) => (values[index] ?? null) === null)
    return (
      text(x, bottom + 22, `${String(year)}年`, {
        size: 13,
        fill: palette.muted,
        anchor: 'middle',
      }) + (gap ? text(x, bottom - 8, '—', { fill: palette.muted, anchor: 'middle' }) : '')
    )
  })
  return years.join('')
}

/** The chart on its own; titles, axes, legend and figures as text, nothing from outside. */
export function svgOf(spec: ChartSpec, palette: Palette, size: Partial<Size> = {}): Drawn {
  const { width, titled } = { ...usual, ...size }
  if (spec.years.length === 1) return singleYear(spec, palette, width, titled)
  const notes = wrapped(spec.note, width - 48, 13)
  const plot = plotOf(spec, { ...usual, ...size }, notes.length)
  const largest = largestOf(spec)
  const ticks = ticksOf(largest)
  const top = aboveOf(titled)
  const bottom = top + plot
  const names = Math.max(...spec.series.map(({ label }) => widthOf(label, 14)))
  const left = Math.max(70 + names, 34 + widthOf(String(ticks.at(-1) ?? 0), 13))
  const band = (width - left - 20) / Math.max(1, spec.years.length)
  const frame: ChartFrame = { spec, palette, left, band, bottom, scale: plot / (ticks.at(-1) ?? 1) }
  const { defs, fill } = fillsOf(`fill-${spec.id}`, palette, spec.series.length)
  const grid = ticks.map((tick) => {
    const y = bottom - tick * frame.scale
    return (
      line(left, y, width - 20, y, {
        stroke: palette.line,
        'stroke-width': tick === 0 ? 1.5 : 0.75,
      }) + text(left - 8, y + 4.5, String(tick), { size: 13, fill: palette.muted, anchor: 'end' })
    )
  })
  const body = (spec.kind === 'line' ? linesOf(frame) : barsOf(frame, fill)) + valuesOf(frame)
  const below = bottom + 66 + spec.series.length * rowHeight
  const height = below + notes.length * 19 + 8
  const inside =
    defs +
    (titled ? text(24, 36, spec.title, { size: 20, fill: palette.ink, weight: 700 }) : '') +
    text(24, top - 18, `单位：${spec.unit}`, { size: 13, fill: palette.muted }) +
    grid.join('') +
    yearsBelow(frame) +
    body +
    tableOf(frame, fill) +
    notes
      .map((note, index) => text(24, below + index * 19, note, { size: 13, fill: palette.muted }))
      .join('')
  return {
    width,
    height,
    svg: picture(
      width,
      height,
      { title: spec.title, description: described(spec), paper: palette.paper },
      inside,
    ),
  }
}
