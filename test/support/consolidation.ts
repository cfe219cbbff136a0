/** Small consolidations for tests: a county, its units, and the reports they sent. */
import { formatForYear } from '@/format'
import {
  type Consolidation,
  type Unit,
  newConsolidation,
  withUnits,
} from '@/report/consolidation/consolidation'
import { writeReportFile } from '@/report/json/write-file'
import type { Figures, Report } from '@/report/report'
import { blankReport, freeze } from '@/report/report'
import { cellsOf } from '@/report/format'

export const county = { name: '示例县人民政府', level: 'county' } as const

/** A unit's report of the year, every figure zero but these. */
export function unitReport(name: string, figures: Figures = {}, year = 2024): Report {
  const format = formatForYear(year)
  if (!format) throw new Error('Every year from 2019 on has a format')
  return freeze({
    ...blankReport(format, year, { name, level: 'department' }),
    figures: {
      ...Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, 0])),
      ...figures,
    },
  })
}

/** `count` requests of natural persons, all granted. */
export const granted = (count: number): Figures => ({
  'requests.received.natural': count,
  'requests.received.total': count,
  'requests.granted.natural': count,
  'requests.granted.total': count,
  'requests.concluded.natural': count,
  'requests.concluded.total': count,
})

/** A unit of the list with what it sent. */
export const unit = (name: string, report?: Report, rest: Partial<Unit> = {}): Unit => ({
  id: name,
  name,
  kind: 'department',
  counted: true,
  ...(report && { received: { report, from: `${name}.json`, at: 1 } }),
  ...rest,
})

/** A consolidation of the county in a year. */
export function consolidationOf(units: readonly Unit[], year = 2024): Consolidation {
  const format = formatForYear(year)
  if (!format) throw new Error('Every year from 2019 on has a format')
  return withUnits(newConsolidation(format, year, county), units)
}

/** A unit's report as the file it sends. */
export function fileOf(report: Report, name = `${report.organ.name}.json`) {
  const format = formatForYear(report.year)
  if (!format) throw new Error('The year has a format')
  return { name, content: new Blob([writeReportFile(report, format)]) }
}
