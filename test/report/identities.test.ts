/** Generated reports of every format: what balances has no error, and one changed figure breaks exactly what names it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findingsIn, judge } from '@/check/catalogue'
import { formats } from '@/format'
import { difference } from '@/report/figure'
import { cellsOf } from '@/report/format'
import type { Report } from '@/report/report'
import { balancedReport, filled, replaced } from '../support/arbitrary'

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const identityChecks = new Set([...format.sums, ...format.balances].map(({ check }) => check))
  const broken = (report: Report) =>
    findingsIn(judge({ report, format })).filter(({ check }) => identityChecks.has(check))

  it('finds no broken identity in a balanced report', () => {
    fc.assert(
      fc.property(balancedReport(format), (report) => {
        expect(broken(report)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('finds exactly the identities that name a changed figure, each off by the change', () => {
    const keys = [...cellsOf(format).keys()]
    fc.assert(
      fc.property(
        balancedReport(format),
        fc.constantFrom(...keys),
        fc.integer({ min: 1, max: 9_999 }),
        (report, key, by) => {
          const changed = replaced(report, key, filled(report, key) + by)
          const named = [
            ...format.sums
              .filter(({ total, parts }) => total === key || parts.includes(key))
              .map(({ check, total }) => `${check}:${total}`),
            ...format.balances
              .filter(({ left, right }) => left.includes(key) || right.includes(key))
              .map(({ check, left }) => `${check}:${left[0] ?? ''}`),
          ]
          const found = broken(changed)
          expect(found.map(({ id }) => id).sort()).toEqual(named.sort())
          for (const { formula } of found)
            expect(formula).toMatch(new RegExp(`相差 ${String(difference(by, 0))}$`))
        },
      ),
      { numRuns: 1000 },
    )
  })
})
