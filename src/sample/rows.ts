/** Writes out a sample's figures: rows of numbers become all figures of the format. */
import { formatById } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, cellsOf } from '@/report/format'
import { type Organ, type Report, blankReport, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'

/** The figures of one row, in the order of its columns; what is left out at the end is zero or a total. */
export type Rows = Readonly<Record<string, readonly number[]>>

/** What a sample states itself; everything else follows. */
export interface Sample {
  readonly format: string
  readonly year: number
  readonly organ: Organ
  readonly title: string
  readonly narrative: Report['narrative']
  readonly rows: Rows
}

/** The whole report: every figure filled in, zero where no row states one, totals the sums of their parts. */
export function written({ format: id, year, organ, title, narrative, rows }: Sample): Report {
  const format = formatById(id)
  if (!format) throw new Error(`No format ${id} is declared`)
  const keys = [...cellsOf(format).keys()]
  const zeros = Object.fromEntries(keys.map((key) => [key, 0]))
  const report = freeze({ ...blankReport(format, year, organ), title, narrative, figures: zeros })
  const stated = new Map<FigureKey, number>()
  for (const [row, numbers] of Object.entries(rows)) {
    const line = keys.filter((key) => key.startsWith(`${row}.`))
    numbers.forEach((number, index) => {
      const key = line[index]
      if (key === undefined) throw new Error(`The row ${row} has no column ${index + 1}`)
      stated.set(key, number)
    })
  }
  return applyChanges(report, enterFigures(report, format, stated))
}
