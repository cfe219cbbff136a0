/** All reports of a consolidation as one file: a report a line, to be taken in again; or a figure a line, for any database. */
import { formatById } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import { type Figure, difference, showFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { writeReportFile } from '@/report/json/write-file'
import { type Report, figureOf } from '@/report/report'
import { csvField } from '../tidy'

/** The ways in which all units' reports leave as one file. */
export const bundles = {
  reports: { extension: 'ndjson', mime: 'application/x-ndjson' },
  csv: { extension: 'csv', mime: 'text/csv;charset=utf-8' },
  figures: { extension: 'ndjson', mime: 'application/x-ndjson' },
} as const

export type Bundle = keyof typeof bundles

/**
 * What a row's value is: counted into the sum, left blank by the unit, of a unit that is not added up, or what the
 * adjustments add to the sum. The sum of a key is that of its `counted` and `adjustment` rows.
 */
type RowState = 'counted' | 'blank' | 'uncounted' | 'adjustment'

interface Row {
  readonly organ: string
  readonly year: number
  readonly format: string
  readonly key: FigureKey
  readonly value: Figure
  readonly state: RowState
}

type Sent = Unit & { readonly received: NonNullable<Unit['received']> }

const sent = ({ units }: Consolidation): readonly Sent[] =>
  units.flatMap((unit) => (unit.received ? [{ ...unit, received: unit.received }] : []))

const stateOf = (value: Figure, { counted }: Unit): RowState =>
  value === null ? 'blank' : counted ? 'counted' : 'uncounted'

/** One row a figure; a unit is called as it is on the list. */
function rowsOf(unit: Sent): readonly Row[] {
  const { report } = unit.received
  const { year, format: id } = report
  const format = formatById(id)
  return [...(format ? cellsOf(format).keys() : [])].map((key) => {
    const value = figureOf(report, key)
    return { organ: unit.name, year, format: id, key, value, state: stateOf(value, unit) }
  })
}

/** What the adjustments add to each sum, their totals' included. */
function adjusted(consolidation: Consolidation, format: Format): readonly Row[] {
  if (consolidation.adjustments.length === 0) return []
  const { plain, adjusted: after } = sumsOf(consolidation, format)
  const { organ, year } = consolidation
  return [...after].flatMap(([key, value]) => {
    const before = plain.get(key) ?? null
    if (value === null || before === null || value === before) return []
    const by = difference(value, before)
    return [{ organ: organ.name, year, format: format.id, key, value: by, state: 'adjustment' }]
  })
}

const csvHead = 'organ,year,format,key,value,state'
const csvRow = ({ organ, year, format, key, value, state }: Row): string =>
  [csvField(organ), year, format, key, showFigure(value, 'amount'), state].join(',')

const lineOf = (report: Report): string => {
  const format = formatById(report.format)
  const text = format ? writeReportFile(report, format) : JSON.stringify(report)
  return `${JSON.stringify(JSON.parse(text))}\n`
}

const textOf: Readonly<Record<Bundle, (unit: Sent) => string>> = {
  reports: ({ received }) => lineOf(received.report),
  csv: (unit) =>
    rowsOf(unit)
      .map((row) => `${csvRow(row)}\r\n`)
      .join(''),
  figures: (unit) =>
    rowsOf(unit)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(''),
}

/** So many units are written before the page has its turn again. */
const portion = 50

/**
 * All that has come in as one file. A CSV begins with its mark, for Excel; numbers are exact, blanks are empty.
 * @param told how many units are written, as it goes on; answers false to stop.
 * @returns undefined if it was stopped.
 */
export async function bundleOf(
  kind: Bundle,
  consolidation: Consolidation,
  format: Format,
  told: (done: number, all: number) => boolean = () => true,
): Promise<Blob | undefined> {
  const units = sent(consolidation)
  const parts: Blob[] = kind === 'csv' ? [new Blob([`\ufeff${csvHead}\r\n`])] : []
  for (let at = 0; at < units.length; at += portion) {
    parts.push(
      new Blob([
        units
          .slice(at, at + portion)
          .map(textOf[kind])
          .join(''),
      ]),
    )
    if (!told(Math.min(at + portion, units.length), units.length)) return undefined
    await new Promise((go) => setTimeout(go))
  }
  if (kind !== 'reports') {
    const rows = adjusted(consolidation, format)
    const text = rows.map((row) =>
      kind === 'csv' ? `${csvRow(row)}\r\n` : `${JSON.stringify(row)}\n`,
    )
    parts.push(new Blob(text))
  }
  return new Blob(parts, { type: bundles[kind].mime })
}
