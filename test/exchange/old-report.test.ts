/** Reports as published are read figure for figure, and a wrong figure never passes without a doubt. */
import { describe, expect, it } from 'vitest'
import { ownTruths, sharedTruths, tally } from '../support/truth'

const shared = sharedTruths()

describe.skipIf(shared.length === 0)(
  shared.length === 0 ? 'published reports (../shared is not there)' : 'published reports',
  () => {
    it.each(shared.map((truth) => [truth.name, truth] as const))('%s', (name, truth) => {
      const { right, wrong } = tally(truth)
      const all = Object.keys(truth.figures).length
      expect(wrong).toEqual([])
      if (name.startsWith('seed')) expect(right).toBe(all)
      else expect(right / all).toBeGreaterThanOrEqual(0.99)
    })
  },
)

it.each(ownTruths().map((truth) => [truth.name, truth] as const))('%s', (_name, truth) => {
  const { right, wrong, missing } = tally(truth)
  expect({ wrong, missing }).toEqual({ wrong: [], missing: [] })
  expect(right).toBeGreaterThan(0)
})
