/** What is told of a window, from the answers that real browsers gave in ordinary and in private windows. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { privacyHere } from '@/storage/machine/privacy'

afterEach(() => {
  vi.unstubAllGlobals()
})

const denied = () => Promise.reject(new DOMException('Security error', 'SecurityError'))

describe('in Chromium', () => {
  it.each([
    ['92, ordinary window, disk of 252 GB', 162_331_904_409, 'no'],
    ['92, private window, memory of 24 GB', 1_294_032_830, 'likely'],
    ['156, either window', 10_737_418_240, 'unknown'],
  ])('%s', async (_, allowed, told) => {
    // From file:// Chromium refuses the page's own folder in every window: it must not be asked.
    vi.stubGlobal('navigator', {
      webkitTemporaryStorage: {},
      storage: { getDirectory: denied },
    })
    expect(await privacyHere({ used: 0, allowed, persisted: false })).toBe(told)
  })

  it('156 with something stored adds the same round number', async () => {
    vi.stubGlobal('navigator', { webkitTemporaryStorage: {}, storage: {} })
    const used = 123_456
    expect(await privacyHere({ used, allowed: used + 10 * 1024 ** 3 })).toBe('unknown')
  })

  it('an ordinary window is told by the promise to keep the data', async () => {
    vi.stubGlobal('navigator', { webkitTemporaryStorage: {}, storage: {} })
    expect(await privacyHere({ used: 0, allowed: 1e9, persisted: true })).toBe('no')
  })
})

describe('in Firefox', () => {
  it.each([
    ['ordinary', () => Promise.resolve({}), 'no'],
    ['private', denied, 'private'],
  ])('%s', async (_, getDirectory, told) => {
    vi.stubGlobal('navigator', { storage: { getDirectory } })
    expect(await privacyHere({ used: 0, allowed: 10_737_418_240 })).toBe(told)
  })
})

it('nothing is told where the browser says nothing', async () => {
  vi.stubGlobal('navigator', {})
  expect(await privacyHere({})).toBe('unknown')
  vi.stubGlobal('navigator', { storage: {} })
  expect(await privacyHere({})).toBe('unknown')
  vi.stubGlobal('navigator', { webkitTemporaryStorage: {}, storage: {} })
  expect(await privacyHere({})).toBe('unknown')
})
