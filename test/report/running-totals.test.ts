/** The running totals of a 汇总: exact, with blanks counted, whatever comes and goes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import { type Consolidation, withoutUnit } from '@/report/consolidation/consolidation'
import { sumsOf } from '@/report/consolidation/consolidated'
import { totalsOf, runningTotals } from '@/report/consolidation/totals'
import { cellsOf } from '@/report/format'
import { anyReport } from '../support/arbitrary'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const format = formatForYear(2024) ?? expect.fail('2024 has a format')
const sumIn = (whole: Consolidation) =>
  sumsOf(whole, format).adjusted.get('requests.received.total') ?? null

describe('running totals', () => {
  const reports = fc.array(anyReport(format), { minLength: 1, maxLength: 6 })
  const keys = [...cellsOf(format).keys()]
  const seen = (totals: ReturnType<typeof runningTotals>) =>
    keys.map((key) => [totals.sum(key), totals.filled(key), totals.blanks(key)])

  it('equal a fresh sum after any sequence of changes, in any order; one taken out has never been in', () => {
    fc.assert(
      fc.property(reports, reports, (stay, go) => {
        const totals = runningTotals(format)
        for (const report of [...go, ...stay]) totals.add(report)
        for (const report of go) totals.remove(report)
        expect(seen(totals)).toEqual(seen(totalsOf(format, [...stay].reverse())))
      }),
      { numRuns: 60 },
    )
  })

  it('of the units that stay are what they would be without those that went', () => {
    const whole = consolidationOf(
      ['甲局', '乙局'].map((name, nth) => unit(name, unitReport(name, granted(nth + 1)))),
    )
    expect(sumIn(withoutUnit(whole, '甲局'))).toBe(2)
  })
})
