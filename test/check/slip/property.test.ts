/** What holds of every suggestion, whatever stands in the tables. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context, Finding } from '@/check'
import { checks, findingsIn, judge } from '@/check/catalogue'
import { applyChanges } from '@/report/edit/edit'
import { type Figure, addFigures, faultOf, largest } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { anyReport, balancedReport, figureFor, replaced, someFormat } from '../../support/arbitrary'

const check = checks.find(({ id }) => id === 'figure.likely-slip')

const said = (context: Context): readonly Finding[] =>
  (check?.judgements(context.format) ?? []).flatMap((one) => one.judge(context) ?? [])

/** The identities that are broken, told apart from the product's own way of telling them. */
function brokenIn(report: Report, format: Format): ReadonlySet<string> {
  const sum = (keys: readonly FigureKey[]): Figure =>
    addFigures(keys.map((key) => figureOf(report, key)))
  const broken = new Set<string>()
  for (const { total, parts } of format.sums) {
    const [left, right] = [figureOf(report, total), sum(parts)]
    if (left !== null && right !== null && left !== right)
      broken.add(`sum ${total} ${parts.length}`)
  }
  for (const { left, right } of format.balances)
    if (sum(left) !== null && sum(right) !== null && sum(left) !== sum(right))
      broken.add(`balance ${left.join()}`)
  return broken
}

const accepted = (report: Report, format: Format, { remedy }: Finding): Report =>
  applyChanges(report, enterFigures(report, format, new Map(remedy?.figures ?? [])))

/** A whole report with a few figures changed, as printed or as typed with the totals following. */
const spoilt = someFormat.chain((format) => {
  const tables = new Set(format.sums.map(({ total }) => total.split('.')[0]))
  const keys = [...cellsOf(format).keys()].filter((key) => tables.has(key.split('.')[0]))
  const slip = fc
    .constantFrom(...keys)
    .chain((key) =>
      fc.tuple(
        fc.constant(key),
        fc.oneof(figureFor(format, key), fc.integer({ min: -50, max: 50 })),
      ),
    )
  return fc
    .tuple(balancedReport(format), fc.array(slip, { minLength: 1, maxLength: 4 }), fc.boolean())
    .map(([report, slips, follows]) => ({
      format,
      report: slips.reduce(
        (sofar, [key, figure]) =>
          follows
            ? applyChanges(sofar, enterFigures(sofar, format, new Map([[key, figure]])))
            : replaced(sofar, key, figure),
        report,
      ),
    }))
})

describe('every suggestion of a likely slip', () => {
  it('mends as many identities as it claims when accepted, and breaks none', () => {
    fc.assert(
      fc.property(spoilt, ({ report, format }) => {
        const before = brokenIn(report, format)
        for (const finding of said({ report, format })) {
          const after = brokenIn(accepted(report, format, finding), format)
          const claimed = Number(/(\d+) 处不平/.exec(finding.advice ?? '')?.[1])
          expect(claimed).toBeGreaterThan(0)
          expect([...after].filter((one) => !before.has(one))).toEqual([])
          expect(before.size - after.size).toBe(claimed)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('proposes only what its cell may hold', () => {
    fc.assert(
      fc.property(spoilt, ({ report, format }) => {
        for (const { remedy, figures } of said({ report, format })) {
          expect(remedy?.figures?.map(([key]) => key)).toEqual(figures)
          for (const [key, figure] of remedy?.figures ?? []) {
            expect(cellsOf(format).get(key)?.kind).toBe('count')
            expect(Number.isInteger(figure) && Number(figure) >= 0).toBe(true)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves strictly fewer mistakes that must be mended', () => {
    const errors = (context: Context): number =>
      findingsIn(judge(context)).filter(({ severity }) => severity === 'error').length
    fc.assert(
      fc.property(spoilt, ({ report, format }) => {
        const before = errors({ report, format })
        for (const finding of said({ report, format }))
          expect(errors({ report: accepted(report, format, finding), format })).toBeLessThan(before)
      }),
      { numRuns: 60 },
    )
  })

  it('leaves no cell negative or over-large, also of the totals that follow', () => {
    fc.assert(
      fc.property(spoilt, ({ report, format }) => {
        for (const finding of said({ report, format })) {
          const after = accepted(report, format, finding)
          for (const key of cellsOf(format).keys()) {
            const [was, is] = [figureOf(report, key), figureOf(after, key)]
            if (is === was || is === null) continue
            expect(Math.abs(is)).toBeLessThanOrEqual(largest)
            expect(faultOf(is, cellsOf(format).get(key)?.kind ?? 'count')).toBeUndefined()
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('is absent where nothing is broken', () => {
    fc.assert(
      fc.property(
        someFormat.chain((format) => balancedReport(format).map((report) => ({ report, format }))),
        (context) => {
          expect(said(context)).toEqual([])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('is the same each time, and its ids are unique', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          spoilt,
          someFormat.chain((format) => anyReport(format).map((report) => ({ report, format }))),
        ),
        (context) => {
          const once = said(context)
          expect(said(context)).toEqual(once)
          expect(new Set(once.map(({ id }) => id)).size).toBe(once.length)
          expect(judge(context).flatMap((answer) => answer ?? [])).toEqual(
            expect.arrayContaining([...once]),
          )
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('every finding about figures', () => {
  const answers = (context: Context): readonly Finding[] => findingsIn(judge(context))

  it('names no cell twice, in its figures or in its remedy', () => {
    fc.assert(
      fc.property(spoilt, (context) => {
        for (const { figures = [], remedy } of answers(context)) {
          const proposed = (remedy?.figures ?? []).map(([key]) => key)
          expect(new Set(figures).size).toBe(figures.length)
          expect(new Set(proposed).size).toBe(proposed.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('proposes only figures of the kind of their cell, none over-large, a count never negative', () => {
    fc.assert(
      fc.property(spoilt, (context) => {
        for (const { remedy } of answers(context))
          for (const [key, figure] of remedy?.figures ?? []) {
            const kind = cellsOf(context.format).get(key)?.kind ?? 'count'
            if (figure === null) continue
            expect(Math.abs(figure)).toBeLessThanOrEqual(largest)
            expect(faultOf(figure, kind)).toBeUndefined()
          }
      }),
      { numRuns: 60 },
    )
  })
})
