/** A chart told in words, for those who do not see it. */
import { type Figure, showFigure } from '@/report/figure'
import type { ChartSpec } from './spec'

const shown = (figure: Figure | undefined): string => showFigure(figure ?? null, 'count') || '—'

const kinds = { line: '折线图', bar: '柱状图', stacked: '堆叠柱状图' } as const

/** What kind of chart it is, of what, over which years, and where each series begins and ends. */
export function inWords({ kind, title, unit, years, series }: ChartSpec): string {
  const rows = series.map(({ label, values }) =>
    years.length > 1
      ? `${label}由${shown(values[0])}到${shown(values.at(-1))}`
      : `${label}${shown(values[0])}`,
  )
  const span = [...new Set([years[0], years.at(-1)])].map((year) => `${year ?? '—'}年`).join('至')
  return `${kinds[kind]}：${title}，${span}，单位：${unit}。${rows.join('；')}。`
}
