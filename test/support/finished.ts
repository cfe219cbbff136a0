/** A report as it leaves for the writers, judged on its own. */
import { annexOf } from '@/check'
import { familiesFor, findingsIn, judge } from '@/check/catalogue'
import { type Additions, compose } from '@/exchange/document/compose'
import { onOnePage } from '@/exchange/document/paged'
import type { Finished } from '@/exchange/writers'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'

export function finishedOf(report: Report, format: Format, additions?: Additions): Finished {
  const findings = findingsIn(judge({ report, format }))
  return {
    report,
    format,
    document: compose(report, format, additions),
    years: [{ report, format }],
    lay: onOnePage,
    verdict: {
      at: Date.UTC(2026, 0, 20, 1, 5),
      version: '1.2.3',
      families: familiesFor({ report, format }),
      findings,
      explained: annexOf(report, format, findings),
    },
  }
}
