/**
 * How properties draw. The test command draws the same each time: a gate must not refuse an unchanged
 * product by chance. `npm run explore` draws anew, and DRAWS times as often, to find what is still hidden.
 */
import { vi } from 'vitest'

vi.mock('fast-check', async (importOriginal) => {
  const real = await importOriginal<typeof import('fast-check')>()
  const { DRAWS } = process.env
  if (DRAWS === undefined) {
    real.configureGlobal({ ...real.readConfigureGlobal(), seed: 20_191_115 })
    return real
  }
  const assert: typeof real.assert = (property, parameters) =>
    real.assert(property, {
      ...parameters,
      numRuns: (parameters?.numRuns ?? 100) * Number(DRAWS),
    }) as never
  return { ...real, assert, default: { ...real.default, assert } }
})
