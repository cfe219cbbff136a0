/** Forty units of 200 figures: adding up, and judging again after one of them has sent another report. */
import * as fc from 'fast-check'
import { bench, describe } from 'vitest'
import { unitChecks } from '@/check/unit'
import { formatForYear } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import { freeze } from '@/report/report'
import { unitsContextOf } from '@/state/sum/units'
import { balancedReport, replaced } from '../support/arbitrary'
import { consolidationOf, county, unit } from '../support/consolidation'

const found = formatForYear(2024)
if (!found) throw new Error('2024 has a format')
const format = found

const reports = fc
  .sample(balancedReport(format), { numRuns: 40, seed: 7 })
  .map((report, index) =>
    freeze({ ...report, year: 2024, organ: { name: `第${String(index)}局` } }),
  )
const sumOf = (these: typeof reports) =>
  consolidationOf(these.map((report) => unit(report.organ.name, report)))
const judgements = unitChecks.flatMap((check) => check.judgements(format))

describe('a consolidation of 40 units', () => {
  const still = sumOf(reports)
  bench('adding up', () => {
    sumsOf(still, format)
  })

  let turn = 0
  bench('one unit sends another report: adding up and judging', () => {
    turn += 1
    const changed = reports.map((report, index) =>
      index === turn % 40 ? replaced(report, 'requests.received.natural', turn) : report,
    )
    const now = sumOf(changed)
    const figures = Object.fromEntries(sumsOf(now, format).adjusted)
    const report = freeze({
      ...still.units[0]?.received?.report,
      ...{ organ: county, figures },
    } as (typeof reports)[number])
    const context = { report, format, ...unitsContextOf(now, undefined) }
    for (const judgement of judgements) judgement.judge(context)
  })
})
