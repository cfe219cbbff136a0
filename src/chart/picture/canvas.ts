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
  Tooltip,
} from 'chart.js'
import { type SeriesLook, hatchingTile, hatchingWidth, lookOf } from './marks'
import type { ChartKind, ChartSpec, Series } from '../spec'
import { type DrawnValue, groundOf, labelsOf, valueSize } from './values'

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

/** The colour hatched in the paper's colour, so that series differ without colour too. */
function hatched({ colour, hatching }: SeriesLook, paper: string): string | CanvasPattern {
  const tile = document.createElement('canvas')
  tile.width = tile.height = hatchingTile
  const pen = tile.getContext('2d')
  if (!pen) return colour
  pen.fillStyle = colour
  pen.fillRect(0, 0, hatchingTile, hatchingTile)
  pen.strokeStyle = paper
  pen.lineWidth = hatchingWidth
  for (const [x, y, toX, toY] of hatching) {
    pen.beginPath()
    pen.moveTo(x, y)
    pen.lineTo(toX, toY)
    pen.stroke()
  }
  return pen.createPattern(tile, 'repeat') ?? colour
}

type Dataset = ChartDataset<'line' | 'bar', (number | null)[]>

function dataset(spec: ChartSpec, series: Series, index: number, colours: ChartColours): Dataset {
  const look = lookOf(index, colours.series)
  const { colour } = look
  const common = { label: series.label, data: [...series.values], borderColor: colour }
  if (spec.kind !== 'line')
    return {
      ...common,
      type: 'bar',
      backgroundColor: hatched(look, colours.paper),
      borderWidth: 1,
      maxBarThickness: 120,
    }
  return {
    ...common,
    type: 'line',
    backgroundColor: colour,
    borderDash: [...look.dash],
    borderWidth: 2,
    pointStyle: look.mark.pointStyle,
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
  const looks = series.map((_, index) => lookOf(index, colours.series))
  return {
    labels: series.map(({ label }) => label),
    datasets: [
      {
        type: 'bar',
        data: series.map(({ values }) => values[0] ?? null),
        backgroundColor: looks.map((look) => hatched(look, colours.paper)),
        borderColor: looks.map(({ colour }) => colour),
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
          grace: '8%',
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

/** The figures that are drawn, where chart.js has put them. */
const drawnIn = (drawing: Drawing): readonly DrawnValue[] =>
  drawing.data.datasets.flatMap(({ data }, index) =>
    drawing.getDatasetMeta(index).data.flatMap((element, at) => {
      const value = data[at] ?? null
      const { x, y, base, width } = element as unknown as Omit<DrawnValue, 'value'>
      if (value === null) return []
      return [
        { x, y, value, ...(base !== undefined && { base }), ...(width !== undefined && { width }) },
      ]
    }),
  )

/** Writes them on the lines and bars. */
function writeValues(drawing: Drawing, kind: ChartKind, { ink, paper }: ChartColours): void {
  const { ctx: pen } = drawing
  pen.save()
  pen.font = `${String(valueSize)}px sans-serif`
  pen.textAlign = 'center'
  for (const label of labelsOf(kind, drawnIn(drawing))) {
    if (kind === 'stacked') {
      const { x, y, width, height } = groundOf(label)
      pen.fillStyle = paper
      pen.fillRect(x, y, width, height)
    }
    pen.fillStyle = ink
    pen.fillText(label.words, label.x, label.y)
  }
  pen.restore()
}

/** Draws the figures, gaps left open, without animation. Destroy the drawing before drawing anew. */
export function draw(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  colours: ChartColours,
): { destroy: () => void } {
  const drawing: Drawing = new Chart(canvas, {
    ...configOf(spec, colours),
    plugins: [
      {
        id: 'values',
        afterDatasetsDraw: (chart) => {
          writeValues(chart as Drawing, spec.kind, colours)
        },
      },
    ],
  })
  return {
    destroy: () => {
      drawing.destroy()
    },
  }
}
