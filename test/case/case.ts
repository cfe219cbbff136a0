/** A published report's tables with what the checks must find in them: figures are facts, texts stay out. */
import { decreeChecks } from '@/check/decree'
import type { Context, Neighbour } from '@/check'
import { findingsIn, judge } from '@/check/catalogue'
import { tableChecks } from '@/check/table'
import { yearChecks } from '@/check/year'
import { formatById } from '@/format'
import type { Figure } from '@/report/figure'
import { type Format, cellsOf } from '@/report/format'
import { type OrganLevel, type Report, blankReport, freeze } from '@/report/report'

export interface Case {
  /** Where the figures are published. */
  readonly source: string
  readonly name: string
  readonly level: OrganLevel
  readonly format: string
  readonly year: number
  /** The figures of each row, left to right, as printed; rows of zeros are left out. */
  readonly rows: Readonly<Record<string, readonly Figure[]>>
  readonly previous?: Case
  /** The ids of all findings about figures, and nothing else. */
  readonly finds: readonly string[]
}

function formatOf(id: string): Format {
  const format = formatById(id)
  if (!format) throw new Error(`No format ${id} is declared`)
  return format
}

function neighbourOf({ format: id, year, name, level, rows }: Case): Neighbour {
  const format = formatOf(id)
  const places = new Map<string, number>()
  const known = new Set<string>()
  const figures = [...cellsOf(format).keys()].map((key): [string, Figure] => {
    const row = key.slice(0, key.lastIndexOf('.'))
    const place = places.get(row) ?? 0
    places.set(row, place + 1)
    known.add(row)
    const printed = rows[row]
    return [key, printed ? (printed[place] ?? null) : 0]
  })
  const strange = Object.keys(rows).filter((row) => !known.has(row))
  if (strange.length > 0) throw new Error(`The format has no rows ${strange.join()}`)
  const blank = blankReport(format, year, { name, level })
  return { format, report: freeze({ ...blank, figures: Object.fromEntries(figures) }) }
}

/** A case as the checks see it. */
export const contextOf = (one: Case): Context => ({
  ...neighbourOf(one),
  ...(one.previous && { previous: neighbourOf(one.previous) }),
})

const aboutFigures = new Set([
  'figure.blank',
  ...[...decreeChecks, ...tableChecks, ...yearChecks].map(({ id }) => id),
])

/** The findings about figures, with severity. */
export const foundIn = (context: Context) =>
  findingsIn(judge(context)).filter(({ check }) => aboutFigures.has(check))

/** A report read from elsewhere, as the checks see it. */
export function contextFrom(
  file: Pick<Report, 'format' | 'year' | 'figures'>,
  level?: OrganLevel,
): Context {
  const format = formatOf(file.format)
  const blank = blankReport(format, file.year, { name: '示例机关', level })
  return { format, report: freeze({ ...blank, figures: file.figures }) }
}
