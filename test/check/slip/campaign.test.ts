/** A short campaign of planted slips: the rates that `npm run slips` measures on thousands do not fall. */
import { describe, expect, it } from 'vitest'
import { oneSlip, twoSlips } from '../../bench/slip/campaign'

const added = (tallies: ReturnType<typeof oneSlip>) => {
  const all = [...tallies.values()]
  const sum = (member: (tally: (typeof all)[number]) => number) =>
    all.reduce((total, tally) => total + member(tally), 0)
  return {
    seen: sum(({ planted, hidden }) => planted - hidden),
    first: sum(({ uniqueFirst, ambiguousFirst }) => uniqueFirst + ambiguousFirst),
    unique: sum(({ unique }) => unique),
    uniqueFirst: sum(({ uniqueFirst }) => uniqueFirst),
    misled: sum(({ misled }) => misled),
  }
}

describe('planted slips', () => {
  it('are undone by the first suggestion where totals are as printed', () => {
    const { seen, first, unique, uniqueFirst, misled } = added(oneSlip('printed', 160, 7))
    expect(first / seen).toBeGreaterThan(0.93)
    expect(uniqueFirst / unique).toBeGreaterThan(0.95)
    expect(misled / seen).toBeLessThan(0.05)
  })

  it('are both named where there are two', () => {
    const { planted, both } = twoSlips('printed', 60, 7)
    expect(both / planted).toBeGreaterThan(0.8)
  })

  it('are mostly undone while totals follow, from the balances alone', () => {
    const { seen, first, misled } = added(oneSlip('typed', 160, 7))
    expect(first / seen).toBeGreaterThan(0.55)
    expect(misled / seen).toBeLessThan(0.15)
  })
})
