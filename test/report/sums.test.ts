/** Totals follow their parts as long as they agree with them, and stay as printed when they do not. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChanges, inverse } from '@/report/edit/edit'
import { type Figure, addFilled } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, figureOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { anyReport, balancedReport, figureFor, replaced, someFormat } from '../support/arbitrary'

const enter = (report: Report, format: Format, key: FigureKey, figure: Figure): Report =>
  applyChanges(report, enterFigures(report, format, new Map([[key, figure]])))

const some = someFormat.chain((format) =>
  fc.record({
    format: fc.constant(format),
    key: fc.constantFrom(...cellsOf(format).keys()),
    figure: fc.option(fc.nat(9_999), { freq: 5 }),
  }),
)

const totalsAgree = (report: Report, format: Format): boolean =>
  format.sums.every(
    ({ total, parts }) =>
      figureOf(report, total) === addFilled(parts.map((part) => figureOf(report, part))),
  )

describe('entering', () => {
  it('keeps every total at the sum of its parts when a part is entered into a settled report', () => {
    fc.assert(
      fc.property(
        some.chain((one) =>
          fc.record({ one: fc.constant(one), report: balancedReport(one.format) }),
        ),
        ({ one: { format, key, figure }, report }) => {
          const isTotal = format.sums.some(({ total }) => total === key)
          const after = enter(report, format, key, figure)
          expect(figureOf(after, key)).toBe(figure)
          if (!isTotal) expect(totalsAgree(after, format)).toBe(true)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('moves nothing but the figure and totals that agreed, in any report, and is taken back by its inverse', () => {
    fc.assert(
      fc.property(
        some.chain((one) => fc.record({ one: fc.constant(one), report: anyReport(one.format) })),
        ({ one: { format, key, figure }, report }) => {
          const changes = enterFigures(report, format, new Map([[key, figure]]))
          const totals = new Set(format.sums.map(({ total }) => total))
          for (const change of changes) {
            if (change.what !== 'figure') throw new Error('Only figures are entered')
            expect(change.key === key || totals.has(change.key)).toBe(true)
            expect(change.before).not.toBe(change.after)
          }
          const after = applyChanges(report, changes)
          expect(applyChanges(after, inverse(changes)).figures).toEqual(report.figures)
        },
      ),
      { numRuns: 500 },
    )
  })

  it('lets a blank report total itself cell by cell, in any order', () => {
    fc.assert(
      fc.property(
        someFormat.chain((format) => {
          const totals = new Set(format.sums.map(({ total }) => total))
          const keys = [...cellsOf(format).keys()].filter((key) => !totals.has(key))
          return fc.record({
            format: fc.constant(format),
            order: fc.shuffledSubarray(keys, { minLength: 5, maxLength: 40 }),
            numbers: fc.tuple(...keys.map((key) => figureFor(format, key))),
          })
        }),
        ({ format, order, numbers }) => {
          let report = blankReport(format, format.since, { name: '示例局' })
          order.forEach((key, index) => {
            report = enter(report, format, key, numbers[index] ?? 0)
          })
          expect(totalsAgree(report, format)).toBe(true)
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leaves a total that was typed over where it is', () => {
    const format = fc.sample(someFormat, 1)[0]
    const sum = format?.sums[0]
    const part = sum?.parts[0]
    if (!format || !sum || part === undefined) throw new Error('A format declares sums')
    const settled = fc.sample(balancedReport(format), 1)[0]
    if (!settled) throw new Error('A report was generated')
    const odd = replaced(settled, sum.total, (figureOf(settled, sum.total) ?? 0) + 1)
    expect(figureOf(enter(odd, format, part, 77_777), sum.total)).toBe(figureOf(odd, sum.total))
  })
})
