/** A single year has no course: its categories stand one below the other, each with its bar and its figure. */
import { showFigure } from '@/report/figure'
import type { ChartSpec } from '../spec'
import { described } from '../words'
import type { Palette } from './palette'
import { type Drawn, fillsOf, line, picture, rect, text, widthOf, wrapped } from './pen'

/** What is not nothing is never drawn shorter than this, in pixels. */
export const leastBar = 3

const rowHeight = 30
const barHeight = 18

/** The chart of the one year there is. */
export function singleYear(
  spec: ChartSpec,
  palette: Palette,
  width: number,
  titled: boolean,
): Drawn {
  const { series, years, unit, title, note, id } = spec
  const rows = series.map(({ label, values }) => ({ label, value: values[0] ?? null }))
  const largest = Math.max(1, ...rows.map(({ value }) => value ?? 0))
  const said = ({ value }: { value: number | null }) => showFigure(value, 'count') || '—'
  const left = 40 + Math.max(...rows.map(({ label }) => widthOf(label, 14)))
  const room = width - left - 36 - Math.max(...rows.map((row) => widthOf(said(row), 14)))
  const top = titled ? 84 : 36
  const { defs, fill } = fillsOf(`fill-${id}`, palette, series.length)
  const isLengthened = rows.some(
    ({ value }) => value !== null && value > 0 && (value * room) / largest < leastBar,
  )
  const bars = rows.map((row, index) => {
    const y = top + index * rowHeight
    const length =
      row.value === null || row.value <= 0 ? 0 : Math.max(leastBar, (row.value * room) / largest)
    const bar = length === 0 ? '' : rect(left, y + 6, length, barHeight, { fill: fill(index) })
    return (
      text(left - 12, y + 20, row.label, { fill: palette.ink, anchor: 'end' }) +
      bar +
      text(left + length + 8, y + 20, said(row), { fill: palette.ink })
    )
  })
  const bottom = top + rows.length * rowHeight + 6
  const notes = wrapped(
    `${note}${isLengthened ? '数值很小的一条按看得见的最短长度画出，以所注数字为准。' : ''}`,
    width - 48,
    13,
  )
  const height = bottom + 24 + notes.length * 19
  const inside =
    defs +
    (titled ? text(24, 36, title, { size: 20, fill: palette.ink, weight: 700 }) : '') +
    text(24, top - 14, `${String(years[0] ?? '')}年，单位：${unit}`, {
      size: 13,
      fill: palette.muted,
    }) +
    line(left, top, left, bottom, { stroke: palette.line, 'stroke-width': 1.5 }) +
    bars.join('') +
    notes
      .map((one, index) =>
        text(24, bottom + 24 + index * 19, one, { size: 13, fill: palette.muted }),
      )
      .join('')
  const about = { title, description: described(spec), paper: palette.paper }
  return { width, height, svg: picture(width, height, about, inside) }
}
