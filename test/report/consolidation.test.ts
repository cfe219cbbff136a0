/** Units add up to the consolidated figures whatever their order; what comes and goes leaves no trace. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { consolidate, partsOfSum, sumsOf } from '@/report/consolidation/consolidated'
import {
  type Adjustment,
  type Consolidation,
  type Unit,
  missingUnits,
  newConsolidation,
  summedUnits,
  withMembers,
  withUnit,
  withUnits,
  withoutUnit,
} from '@/report/consolidation/consolidation'
import { addFigures, addFilled } from '@/report/figure'
import { type Format, cellsOf } from '@/report/format'
import { type Report, figureOf, freeze } from '@/report/report'
import { anyReport, balancedReport, replaced } from '../support/arbitrary'

const organ = { name: '示例县人民政府', level: 'county' } as const

const unitOf = (report: Report, index: number): Unit => ({
  id: String(index),
  name: `第${index}局`,
  kind: index === 0 ? 'office' : 'department',
  counted: true,
  received: { report, from: `${index}.json`, at: 1 },
})

const of = (format: Format, reports: readonly Report[]): Consolidation =>
  withUnits(newConsolidation(format, format.since, organ), reports.map(unitOf))

const adjustment = (figure: string, amount: number): Adjustment => ({
  id: `${figure}${amount}`,
  figure,
  amount,
  reason: '联合发文',
  at: 1,
})

describe.each(formats.map((format) => [format.id, format] as const))('format %s', (_, format) => {
  const some = fc.array(balancedReport(format), { minLength: 1, maxLength: 5 })

  it('adds every cell exactly, in whatever order the units come', () => {
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.double({ noNaN: true })), (reports, order) => {
        const sums = sumsOf(of(format, reports), format)
        const shuffled = reports
          .map((report) => ({ report, at: order.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ report }) => report)
        expect([...sumsOf(of(format, shuffled), format).adjusted]).toEqual([...sums.adjusted])
        for (const key of cellsOf(format).keys())
          expect(sums.adjusted.get(key)).toBe(
            addFigures(reports.map((report) => figureOf(report, key))),
          )
      }),
      { numRuns: 25 },
    )
  })

  it('keeps every sum and balance of units in which they hold', () => {
    fc.assert(
      fc.property(some, (reports) => {
        const { adjusted } = sumsOf(of(format, reports), format)
        const at = (key: string) => adjusted.get(key) ?? null
        for (const { total, parts } of format.sums) expect(at(total)).toBe(addFilled(parts.map(at)))
        for (const { left, right } of format.balances)
          expect(addFigures(left.map(at))).toBe(addFigures(right.map(at)))
      }),
      { numRuns: 25 },
    )
  })

  it('waits where a unit has a blank, and shows what is filled so far', () => {
    fc.assert(
      fc.property(fc.array(anyReport(format), { minLength: 2, maxLength: 4 }), (reports) => {
        const consolidation = of(format, reports)
        const sums = sumsOf(consolidation, format)
        for (const key of cellsOf(format).keys()) {
          const figures = reports.map((report) => figureOf(report, key))
          const parts = partsOfSum(consolidation, sums, key)
          expect(parts.sum === null).toBe(figures.includes(null))
          expect(parts.waiting).toBe(figures.filter((figure) => figure === null).length)
          expect(parts.filled).toBe(addFilled(figures))
          expect(parts.own).toBe(figures[0] ?? null)
        }
      }),
      { numRuns: 15 },
    )
  })

  it('adding a unit and removing it again changes nothing', () => {
    fc.assert(
      fc.property(some, anyReport(format), (reports, extra) => {
        const before = of(format, reports)
        const added = withUnits(before, [{ ...unitOf(extra, 99), id: 'extra' }])
        expect(withoutUnit(added, 'extra')).toEqual(before)
        const uncounted = withUnit(added, 'extra', { counted: false })
        expect(sumsOf(uncounted, format)).toEqual(sumsOf(before, format))
        const returned = withUnit(added, 'extra', { received: undefined })
        expect(sumsOf(returned, format)).toEqual(sumsOf(before, format))
        expect(missingUnits(returned).map(({ id }) => id)).toEqual(['extra'])
      }),
      { numRuns: 20 },
    )
  })

  it('an adjusted figure takes its totals with it, and gives them back', () => {
    const parts = format.sums.flatMap((sum) => sum.parts.map((part) => ({ part, sum })))
    fc.assert(
      fc.property(some, fc.constantFrom(...parts), (reports, { part, sum }) => {
        const before = of(format, reports)
        const plain = sumsOf(before, format)
        const adjusted = withMembers(before, { adjustments: [adjustment(part, 2)] })
        const sums = sumsOf(adjusted, format)
        expect(sums.adjusted.get(part)).toBe(addFigures([plain.plain.get(part) ?? null, 2]))
        expect(sums.adjusted.get(sum.total)).toBe(
          addFigures([plain.plain.get(sum.total) ?? null, 2]),
        )
        expect(partsOfSum(adjusted, sums, sum.total).followed).toBe(2)
        expect(partsOfSum(adjusted, sums, part).followed).toBe(0)
        expect(sumsOf(withMembers(adjusted, { adjustments: [] }), format)).toEqual(plain)
      }),
      { numRuns: 30 },
    )
  })
})

describe('a consolidation', () => {
  const [format] = formats.slice(-1)
  if (!format) throw new Error('There is a format')
  const [money = ''] = [...cellsOf(format).values()].flatMap(({ key, kind }) =>
    kind === 'amount' ? [key] : [],
  )
  const blank = freeze({
    ...(fc.sample(balancedReport(format), { numRuns: 1, seed: 1 })[0] as Report),
  })

  it('adds money without noise', () => {
    const reports = [0.1, 0.2, 72701.2578].map((amount) => replaced(blank, money, amount))
    expect(consolidate(format, reports, []).adjusted.get(money)).toBe(72701.5578)
    const sums = consolidate(format, reports, [adjustment(money, -0.3)])
    expect(sums.adjusted.get(money)).toBe(72701.2578)
  })

  it('begins with last year’s list, without its reports, adjustments and product', () => {
    const before = withMembers(of(format, [blank, blank]), {
      adjustments: [adjustment(money, 1)],
      product: 'x',
    })
    const next = newConsolidation(format, format.since + 1, organ, before)
    expect(next.units.map(({ name, kind }) => [name, kind])).toEqual([
      ['第0局', 'office'],
      ['第1局', 'department'],
    ])
    expect(summedUnits(next)).toEqual([])
    expect(next.adjustments).toEqual([])
    expect(next.product).toBeUndefined()
  })

  it('without a single report has no sums', () => {
    const sums = sumsOf(newConsolidation(format, 2024, organ), format)
    expect(new Set(sums.adjusted.values())).toEqual(new Set([null]))
  })

  it('is frozen to the bottom', () => {
    const made = of(format, [blank])
    expect(Object.isFrozen(made.units[0]?.received?.report.figures)).toBe(true)
    expect(Object.isFrozen(made.units)).toBe(true)
  })
})
