/** Edits of a consolidation as data: they lead from one state to the other and back, and pass over what changed meanwhile. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applySumChanges, sumDifferences } from '@/report/consolidation/change'
import type { Consolidation } from '@/report/consolidation/consolidation'
import { inverse } from '@/report/edit/edit'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const names = ['甲局', '乙局', '丙局', '丁镇', '戊乡']

/** Any list of the units, in any order, some with reports; adjustments and reasons with it. */
const anyState: fc.Arbitrary<Consolidation> = fc
  .record({
    units: fc.shuffledSubarray(names),
    sent: fc.array(fc.nat(3), { minLength: 5, maxLength: 5 }),
    adjusted: fc.shuffledSubarray(['a', 'b', 'c']),
    explained: fc.shuffledSubarray(names),
    product: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
  })
  .map(({ units, sent, adjusted, explained, product }) => ({
    ...consolidationOf(
      units.map((name, index) => {
        const count = sent[index] ?? 0
        return unit(name, count === 0 ? undefined : unitReport(name, granted(count)))
      }),
    ),
    adjustments: adjusted.map((id) => ({
      id,
      figure: 'requests.received.natural',
      amount: 1,
      reason: id,
      at: 1,
    })),
    listChanges: explained.map((name) => ({ name, reason: '机构改革' })),
    ...(product !== undefined && { product }),
  }))

describe('the changes between two states', () => {
  it('lead from one to the other, and back', () => {
    fc.assert(
      fc.property(anyState, anyState, (before, after) => {
        const changes = sumDifferences(before, after)
        expect(applySumChanges(before, changes)).toEqual(after)
        expect(applySumChanges(after, inverse(changes))).toEqual(before)
        expect(sumDifferences(after, after)).toEqual([])
      }),
    )
  })

  it('name only the unit that changed', () => {
    const before = consolidationOf(names.map((name) => unit(name)))
    const sent = unit('丙局', unitReport('丙局', granted(3)))
    const after = { ...before, units: before.units.map((one) => (one.id === sent.id ? sent : one)) }
    expect(sumDifferences(before, after)).toEqual([
      { what: 'units', at: 2, before: [unit('丙局')], after: [sent] },
    ])
  })

  it('take back an addition from a list that has grown in front of it', () => {
    const [first, second, third] = names.map((name) => unit(name))
    if (!first || !second || !third) throw new Error('There are names')
    const added = sumDifferences(consolidationOf([first]), consolidationOf([first, second]))
    const now = applySumChanges(consolidationOf([third, first, second]), inverse(added))
    expect(now.units).toEqual([third, first])
  })
})
