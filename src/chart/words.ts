/** A chart told in words, for those who do not see it. */
import { type Figure, showFigure } from '@/report/figure'
import type { ChartSpec } from './spec'

const shown = (figure: Figure | undefined): string =>
  showFigure(figure ?? null, 'count') || '无数据'

const kinds = { line: '折线图', bar: '柱状图', stacked: '堆叠柱状图' } as const

/** What is said instead of drawing where no bar or line would show; undefined if there is something to draw. */
export function insteadOf({ years, series }: ChartSpec): string | undefined {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null))
  const [first] = years
  const when = years.length === 1 && first !== undefined ? `${first}年度` : '各年度'
  if (known.length === 0) return `${when}都没有填写这些数字。`
  return known.every((value) => value === 0) ? `${when}已填写的数字均为 0。` : undefined
}

/** Every year's figures, series by series: 上年结转：2020年3，2021年无数据。 */
export const figuresInWords = ({ years, series }: ChartSpec): string =>
  series
    .map(({ label, values }) =>
      years.length === 1
        ? `${label}${shown(values[0])}`
        : `${label}：${years.map((year, at) => `${String(year)}年${shown(values[at])}`).join('，')}`,
    )
    .join('；')

/** What kind of chart it is, of what, over which years, with every figure. */
export function inWords(spec: ChartSpec): string {
  const { kind, title, unit, years } = spec
  const span = [...new Set([years[0], years.at(-1)])].map((year) => `${year ?? '—'}年`).join('至')
  return `${kinds[kind]}：${title}，${span}，单位：${unit}。${figuresInWords(spec)}。`
}

/** A picture's description: what it tells, in which unit, with every figure. */
export const described = (spec: ChartSpec): string =>
  `${spec.note}单位：${spec.unit}。${figuresInWords(spec)}。`
