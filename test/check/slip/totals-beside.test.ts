/** A wrong total is never told as swapped with its neighbour where another total would have to follow the swap. */
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { blankReport } from '@/report/report'

const rows = [
  [0, 0, 1, 0, 1, 1, 0, 0, 0, 1, 0, 0, 0, 1, 1],
  [1, 0, 0, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 1],
  [2, 0, 0, 0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0],
  [0, 0, 0, 0, 0, 3, 0, 0, 0, 3, 1, 1, 0, 0, 2],
] as const
const texts = ['', '全年行政复议1件、行政诉讼2件。', '本年度行政复议2件，行政诉讼1件。']

describe.each(formats)('in $name', (format) => {
  const keys = [...cellsOf(format).values()]
    .filter(({ table }) => table.id === 'proceedings')
    .map(({ key }) => key)
  const totals = keys.flatMap((key, at) => (key.endsWith('.total') ? [at] : []))

  it.each(rows.flatMap((row) => texts.map((text) => [row.join(' '), text, row] as const)))(
    '%s, %j',
    (_, text, row) => {
      for (const total of totals)
        for (const off of [1, 2]) {
          const blank = blankReport(format, format.since, { name: '示例县水利局' })
          const typed = keys.map(
            (key, at) => [key, (row[at] ?? 0) + (at === total ? off : 0)] as const,
          )
          const report = {
            ...blank,
            figures: { ...blank.figures, ...Object.fromEntries(typed) },
            narrative: { ...blank.narrative, overview: text },
          }
          const told = findingsIn(judge({ report, format })).filter(({ role }) => role === 'slip')
          for (const { text: said } of told) expect(said).not.toContain('相邻两格填反')
        }
    },
  )
})
