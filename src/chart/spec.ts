/** A chart as plain data: figures of an organ by year, read from its reports without guessing. */
import { type Figure, addFigures } from '@/report/figure'
import {
  type Concept,
  type ConceptPart,
  type PartedBy,
  figuresThatAre,
  partsOfWhole,
} from '@/report/concept'
import type { FigureKey, Format } from '@/report/format'
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

/** Lines over the years; columns side by side, in groups where there are several years; columns on one another. */
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
  /** Its place on the screen, the smallest first. */
  readonly order: number
  readonly title: string
  readonly spec: (reports: readonly Formatted[]) => ChartSpec
}

/** How a series is declared: its label, and how one report gives its value. */
export interface Measure {
  readonly label: string
  readonly value: (one: Formatted) => Figure
}

/** A measure made of a format's own figures. */
export interface CountedMeasure extends Measure {
  /** Whether a format counts it at all. */
  readonly isIn: (format: Format) => boolean
}

/** A figure of a report; a blank total is the exact sum of its parts if all of them are known. */
function knownFigure(one: Formatted, key: FigureKey): Figure {
  const printed = figureOf(one.report, key)
  if (printed !== null) return printed
  for (const { total, parts } of one.format.sums) {
    if (total !== key) continue
    const sum = addFigures(parts.map((part) => knownFigure(one, part)))
    if (sum !== null) return sum
  }
  return null
}

function counted(label: string, keysIn: (format: Format) => readonly FigureKey[]): CountedMeasure {
  return {
    label,
    value: (one) => {
      const keys = keysIn(one.format)
      return keys.length === 0 ? null : addFigures(keys.map((key) => knownFigure(one, key)))
    },
    isIn: (format) => keysIn(format).length > 0,
  }
}

/**
 * The figures that are all of this, added up, however many the format divides it into; blank as long
 * as one of them is, and where the format does not count it.
 */
export const figures = (label: string, ...is: readonly [Concept, ...Concept[]]): CountedMeasure =>
  counted(label, (format) => figuresThatAre(format, ...is))

/** The whole that parts are told of, and the heading that tells them apart. */
export interface Whole {
  readonly is: readonly [Concept, ...Concept[]]
  readonly by: PartedBy
}

/** The classes of results, one above the reasons. */
export const byClass: PartedBy = ({ row }) => row.at(1)

const partsIn = (format: Format, { is, by }: Whole): readonly ConceptPart[] =>
  partsOfWhole(format, figuresThatAre(format, ...is), by)

/** A measure for each part of a whole that any of the formats has, named as the latest of them does. */
export function parts(whole: Whole, formats: readonly Format[]): readonly CountedMeasure[] {
  const latestFirst = [...new Set(formats)].sort((a, b) => b.since - a.since)
  const names = new Map<string, string>()
  for (const format of latestFirst)
    for (const { concept, name } of partsIn(format, whole))
      if (!names.has(concept)) names.set(concept, name)
  return [...names].map(([concept, name]) =>
    counted(
      name,
      (format) => partsIn(format, whole).find((part) => part.concept === concept)?.figures ?? [],
    ),
  )
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
  { order, ...head }: Pick<ChartSpec, 'id' | 'title' | 'note' | 'kind'> & Pick<Chart, 'order'>,
  measured: readonly CountedMeasure[] | Whole,
): Chart {
  return {
    id: head.id,
    order,
    title: head.title,
    spec: (reports) => {
      const years = yearsOf(reports)
      const byYear = new Map(reports.map((one) => [one.report.year, one]))
      const formats = reports.map(({ format }) => format)
      const measures = 'is' in measured ? parts(measured, formats) : measured
      const series = measures
        .filter(({ isIn }) => formats.length === 0 || formats.some(isIn))
        .map(({ label, value }) => ({
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
