/** Ids where the page is no secure context (plain http on an intranet): unique, well formed, and all that files something works. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { newUnit, useConsolidation } from '@/state/sum/consolidation'
import { useDesk } from '@/state/desk/desk'
import { useHistory } from '@/state/desk/history'
import { useLibrary } from '@/state/library'
import { database } from '@/storage/database'
import { newId } from '@/storage/identity'

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

/** What a browser leaves on plain http: random numbers, and neither locks nor the storage manager. */
beforeEach(() => {
  vi.stubGlobal('crypto', {
    getRandomValues: (bytes: Uint8Array) => filled(bytes),
  })
  vi.stubGlobal('navigator', {})
  vi.stubGlobal('isSecureContext', false)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const filled = (bytes: Uint8Array): Uint8Array => {
  for (const index of bytes.keys()) bytes[index] = Math.floor(Math.random() * 256)
  return bytes
}

describe('an id', () => {
  it('is a version 4 UUID whatever the random bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) => {
        vi.stubGlobal('crypto', {
          getRandomValues: (bytes: Uint8Array) => {
            bytes.set(random)
            return bytes
          },
        })
        const id = newId()
        expect(id).toMatch(uuid)
        const plain = id.replaceAll('-', '')
        random.forEach((byte, index) => {
          if (index !== 6 && index !== 8)
            expect(parseInt(plain.slice(2 * index, 2 * index + 2), 16)).toBe(byte)
        })
      }),
    )
  })

  it('comes once', () => {
    expect(new Set(Array.from({ length: 10_000 }, newId)).size).toBe(10_000)
  })
})

describe('without a secure context', () => {
  it('the database, a report, an edit, a version and a consolidation are made and kept', async () => {
    setActivePinia(createPinia())
    const [desk, library, history, sums] = [
      useDesk(),
      useLibrary(),
      useHistory(),
      useConsolidation(),
    ]
    const made = await library.create({ name: '甲局', level: 'department' }, 2024)
    const id = made.ok ? made.value : ''
    expect(id).toMatch(uuid)
    expect(await desk.open(id)).toBe(true)
    expect(desk.mayWrite).toBe(true)
    desk.enter([['requests.received.natural', 5]], 'typed')
    await desk.flush()
    expect(desk.saveState).toBe('saved')
    await history.name('now', '报审稿')
    expect((await database.versions.toArray()).map((one) => one.id)).toEqual([
      expect.stringMatching(uuid),
    ])
    const sum = await sums.create({ name: '乙市', level: 'city' }, 2024)
    expect(sum.ok && sum.value).toMatch(uuid)
    expect(newUnit('甲局', '乙市').id).toMatch(uuid)
    expect(await database.machine.get('database')).toMatchObject({
      value: expect.stringMatching(uuid) as string,
    })
  })
})
