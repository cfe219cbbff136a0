/** Real reports changed as people change them: `npm run mutate`, a few of its changes. */
import { expect, test } from 'vitest'
import { mutate } from '../../bench/mutate/run'

test('no figure of a changed report goes in wrong without a doubt', async () => {
  const { sums, wrong } = await mutate(24)
  expect(wrong).toEqual([])
  expect(sums.size).toBeGreaterThan(8)
}, 60_000)
