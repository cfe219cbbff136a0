/** Draws a chart on a canvas; the only file that knows chart.js. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  type ChartDataset,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  type PointStyle,
  Tooltip,
} from 'chart.js'
import type { ChartSpec, Series } from './spec'

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LineController,
  LineElement,
  LinearScale,
  PointElement,
  Tooltip,
)

/** The colours of the page, read from its style by the caller. */
export interface ChartColours {
  readonly ink: string
  readonly paper: string
  readonly line: string
  /** One a series, repeated if there are more series. */
  readonly series: readonly string[]
}

const points: readonly PointStyle[] = ['circle', 'rect', 'triangle', 'rectRot', 'crossRot', 'star']
const dashes: readonly number[][] = [[], [8, 4], [2, 3], [10, 3, 2, 3], [5, 2], [1, 5]]

/** Strokes on a tile of 8 × 8 from x, y to x, y: plain, two diagonals, level, upright, crossed. */
const hatchings: readonly (readonly [number, number, number, number][])[] = [
  [],
  [[0, 8, 8, 0]],
  [[0, 4, 8, 4]],
  [[0, 0, 8, 8]],
  [[4, 0, 4, 8]],
  [
    [0, 4, 8, 4],
    [4, 0, 4, 8],
  ],
]

const pick = <T>(list: readonly T[], index: number, otherwise: T): T =>
  list[index % list.length] ?? otherwise

/** The colour hatched in the paper's colour, so that series differ without colour too. */
function hatched(colour: string, paper: string, index: number): string | CanvasPattern {
  const tile = document.createElement('canvas')
  tile.width = tile.height = 8
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.fillStyle = colour
  pen.fillRect(0, 0, 8, 8)
  pen.strokeStyle = paper
  pen.lineWidth = 1.5
  for (const [x, y, toX, toY] of pick(hatchings, index, [])) {
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(toX, toY)
    pen.stroke()
  }
  return pen.createPattern(tile, 'repeat') ?? colour
}

type Dataset = ChartDataset<'line' | 'bar', (number | null)[]>

function dataset(spec: ChartSpec, series: Series, index: number, colours: ChartColours): Dataset {
  const colour = pick(colours.series, index, colours.ink)
  const common = { label: series.label, data: [...series.values], borderColor: colour }
  if (spec.kind !== 'line')
    return {
      ...common,
      type: 'bar',
      backgroundColor: hatched(colour, colours.paper, index),
      borderWidth: 1,
      maxBarThickness: 120,
    }
  return {
    ...common,
    type: 'line',
    backgroundColor: colour,
    borderDash: pick(dashes, index, []),
    borderWidth: 2,
    pointStyle: pick(points, index, 'circle'),
    pointRadius: 5,
    spanGaps: false,
  }
}

type Drawing = Chart<'line' | 'bar', (number | null)[], string | string[]>
type Config = ConstructorParameters<
  typeof Chart<'line' | 'bar', (number | null)[], string | string[]>
>[1]

/** A bar for each series under its own name: how the figures of a single year are shown. */
function single({ series }: ChartSpec, colours: ChartColours): Config['data'] {
  const colourAt = (index: number) => pick(colours.series, index, colours.ink)
  return {
    labels: series.map(({ label }) => label),
    datasets: [
      {
        type: 'bar',
        data: series.map(({ values }) => values[0] ?? null),
        backgroundColor: series.map((_, index) => hatched(colourAt(index), colours.paper, index)),
        borderColor: series.map((_, index) => colourAt(index)),
        borderWidth: 1,
        maxBarThickness: 72,
      },
    ],
  }
}

/** The series over the years; a year without any figure says so. */
function byYear(spec: ChartSpec, colours: ChartColours): Config['data'] {
  const isGap = (index: number) =>
    spec.series.every(({ values }) => (values[index] ?? null) === null)
  return {
    labels: spec.years.map((year, index) => [`${year}年`, ...(isGap(index) ? ['（无数据）'] : [])]),
    datasets: spec.series.map((series, index) => dataset(spec, series, index, colours)),
  }
}

function configOf(spec: ChartSpec, colours: ChartColours): Config {
  const stacked = spec.kind === 'stacked'
  const labels = { color: colours.ink }
  const alone = spec.years.length === 1
  return {
    type: spec.kind === 'line' ? 'line' : 'bar',
    data: alone ? single(spec, colours) : byYear(spec, colours),
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { stacked, ticks: labels, grid: { color: colours.line } },
        y: {
          stacked,
          beginAtZero: true,
          grace: '5%',
          ticks: { ...labels, precision: 0 },
          grid: { color: colours.line },
          title: { ...labels, display: true, text: `单位：${spec.unit}` },
        },
      },
      plugins: {
        legend: {
          display: !alone,
          position: 'bottom',
          labels: { ...labels, usePointStyle: spec.kind === 'line' },
        },
      },
    },
  }
}

/** Draws the figures, gaps left open, without animation. Destroy the drawing before drawing anew. */
export function draw(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  colours: ChartColours,
): { destroy: () => void } {
  const drawing: Drawing = new Chart(canvas, configOf(spec, colours))
  return {
    destroy: () => {
      drawing.destroy()
    },
  }
}
