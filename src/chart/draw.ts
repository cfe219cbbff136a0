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

type Drawing = Chart<'line' | 'bar', (number | null)[], string>
type Config = ConstructorParameters<typeof Chart<'line' | 'bar', (number | null)[], string>>[1]

function configOf(spec: ChartSpec, colours: ChartColours): Config {
  const stacked = spec.kind === 'stacked'
  const labels = { color: colours.ink }
  return {
    type: spec.kind === 'line' ? 'line' : 'bar',
    data: {
      labels: spec.years.map((year) => `${year}年`),
      datasets: spec.series.map((series, index) => dataset(spec, series, index, colours)),
    },
    options: {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      scales: {
        x: { stacked, ticks: labels, grid: { color: colours.line } },
        y: {
          stacked,
          beginAtZero: true,
          ticks: { ...labels, precision: 0 },
          grid: { color: colours.line },
          title: { ...labels, display: true, text: `单位：${spec.unit}` },
        },
      },
      plugins: {
        legend: { position: 'bottom', labels: { ...labels, usePointStyle: spec.kind === 'line' } },
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

/** Black on white, whatever the screen's colours are. */
const onPaper: ChartColours = {
  ink: '#000000',
  paper: '#ffffff',
  line: '#c9c9c9',
  series: ['#1d4f8c', '#c2571a', '#2e7d4f', '#8a3a7c', '#6d6a1e', '#5b6472'],
}

/** Three dots for each of the screen's: 288 to the inch. */
const sharpness = 3

/** A chart for paper as the bytes of a PNG, sharp at this size in millimetres. */
export async function picture(
  spec: ChartSpec,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round((width * 96) / 25.4)
  canvas.height = Math.round((height * 96) / 25.4)
  const config = configOf(spec, onPaper)
  const drawing: Drawing = new Chart(canvas, {
    ...config,
    options: { ...config.options, responsive: false, devicePixelRatio: sharpness },
    plugins: [
      {
        id: 'paper',
        beforeDraw: ({ ctx, width, height }) => {
          ctx.fillStyle = onPaper.paper
          ctx.fillRect(0, 0, width, height)
        },
      },
    ],
  })
  try {
    const blob = await new Promise<Blob | null>((done) => {
      canvas.toBlob(done, 'image/png')
    })
    if (!blob) throw new Error('浏览器没有画出图表')
    return new Uint8Array(await blob.arrayBuffer())
  } finally {
    drawing.destroy()
  }
}
