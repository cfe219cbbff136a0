/** A chart as plain data: figures of an organ by year, read from its reports without guessing. */
import { type Figure, addFigures } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'

/** A report with the format it is in. */
export interface Formatted {
  readonly report: Report
  readonly format: Format
}

/** One row of figures, a value a year. */
export interface Series {
  readonly label: string
  /** In the order of the years; `null` is a gap: no report, a blank, or a figure the format lacks. */
  readonly values: readonly Figure[]
}

export type ChartKind = 'line' | 'bar' | 'stacked'

/** Everything there is to draw, and to show in the table beside it. */
export interface ChartSpec {
  readonly id: string
  readonly title: string
  readonly note: string
  readonly unit: string
  readonly kind: ChartKind
  /** Without holes: a year without a report stands between its neighbours as a gap. */
  readonly years: readonly number[]
  readonly series: readonly Series[]
}

/** A customary chart, to be made from the reports of one organ. */
export interface Chart {
  readonly id: string
  readonly title: string
  readonly spec: (reports: readonly Formatted[]) => ChartSpec
}

/** How a series is declared: its label, and how one report gives its value. */
export interface Measure {
  readonly label: string
  readonly value: (one: Formatted) => Figure
}

/** A measure made of a format's own figures. */
export interface Counted extends Measure {
  /** Whether a format counts it at all. */
  readonly isIn: (format: Format) => boolean
}

/**
 * A figure of a report; a blank total is the exact sum of its parts if all of them are known.
 * @returns blank for a figure the format does not have.
 */
export function knownFigure(one: Formatted, key: FigureKey): Figure {
  if (!cellsOf(one.format).has(key)) return null
  const printed = figureOf(one.report, key)
  if (printed !== null) return printed
  for (const { total, parts } of one.format.sums) {
    if (total !== key) continue
    const sum = addFigures(parts.map((part) => knownFigure(one, part)))
    if (sum !== null) return sum
  }
  return null
}

/** The figures of these keys added up; blank as long as one of them is. */
export const figures = (label: string, ...keys: readonly FigureKey[]): Counted => ({
  label,
  value: (one) => addFigures(keys.map((key) => knownFigure(one, key))),
  isIn: (format) => keys.some((key) => cellsOf(format).has(key)),
})

/** All results of one class of table 三, however many the format divides it into. */
export function resultClass(label: string, id: string): Counted {
  const keysIn = (format: Format) =>
    [...cellsOf(format).keys()].filter(
      (key) => key.startsWith(`requests.${id}.`) && key.endsWith('.total'),
    )
  return {
    label,
    value: (one) => {
      const keys = keysIn(one.format)
      return keys.length === 0 ? null : addFigures(keys.map((key) => knownFigure(one, key)))
    },
    isIn: (format) => keysIn(format).length > 0,
  }
}

/** Every year from the first report to the last, those without a report too. */
function yearsOf(reports: readonly Formatted[]): readonly number[] {
  if (reports.length === 0) return []
  const years = reports.map(({ report }) => report.year)
  const first = Math.min(...years)
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index)
}

/**
 * Declares a chart by its measures; those no report's format counts are left out. A single year has
 * no course to follow: its figures stand side by side. Of several reports for one year the last given counts.
 */
export function chart(
  head: Pick<ChartSpec, 'id' | 'title' | 'note' | 'kind'>,
  measures: readonly Counted[],
): Chart {
  return {
    id: head.id,
    title: head.title,
    spec: (reports) => {
      const years = yearsOf(reports)
      const byYear = new Map(reports.map((one) => [one.report.year, one]))
      const counted = measures.filter(
        ({ isIn }) => reports.length === 0 || reports.some(({ format }) => isIn(format)),
      )
      const series = counted.map(({ label, value }) => ({
        label,
        values: years.map((year) => {
          const one = byYear.get(year)
          return one ? value(one) : null
        }),
      }))
      const kind = years.length === 1 ? 'bar' : head.kind
      return { ...head, kind, unit: '件', years, series }
    },
  }
}
