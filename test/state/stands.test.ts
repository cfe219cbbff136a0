/** The stands in the list: judged in the background, kept for the next start, and never those of another state. */
import 'fake-indexeddb/auto'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { watchEffect } from 'vue'
import { blankReport } from '@/report/report'
import { formats } from '@/format'
import { edition } from '@/report/edition'
import { cellsOf } from '@/report/format'
import { type Filed, useLibrary } from '@/state/library'
import { addReport } from '@/storage/reports'
import { newId } from '@/storage/identity'
import { database } from '@/storage/database'

const format = formats.at(-1) ?? expect.fail('There is a format')
const kept = new Map<string, string>()

beforeEach(async () => {
  kept.clear()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  })
  await database.reports.clear()
  setActivePinia(createPinia())
})
afterEach(() => {
  vi.unstubAllGlobals()
})

const figures = (value: number) =>
  Object.fromEntries([...cellsOf(format).keys()].map((key) => [key, value]))

async function filed(year: number, value: number): Promise<string> {
  const report = { ...blankReport(format, year, { name: '示例局' }), figures: figures(value) }
  const id = newId()
  await addReport({ id, report, created: 1, changed: year })
  return id
}
const place = 'zfxxgk-annual-report/stands'
const inMind = () => JSON.parse(kept.get(place) ?? '{}') as { stands: readonly unknown[][] }

async function opened() {
  const library = useLibrary()
  await library.refresh()
  const of = (id: string): Filed => library.reports.find((one) => one.id === id) ?? expect.fail(id)
  return { library, of }
}

describe('a list', () => {
  it('shows what is filled in at once, and what is found when it is judged', async () => {
    const id = await filed(2022, 1)
    const { library, of } = await opened()
    const shown: (number | undefined)[] = []
    const stop = watchEffect(() => shown.push(library.standOf(of(id)).errors), { flush: 'sync' })
    expect(library.standOf(of(id)).filled).toBe(library.standOf(of(id)).due)
    expect(shown).toEqual([undefined])
    await library.stood()
    expect(shown.at(-1)).toBeGreaterThan(0)
    stop()
  })

  it('knows the stands of the last start, and only those of this edition and state', async () => {
    const [old, other] = [await filed(2022, 1), await filed(2024, 0)]
    const first = await opened()
    for (const id of [old, other]) first.library.standOf(first.of(id))
    await first.library.stood()
    const errors = [old, other].map((id) => first.library.standOf(first.of(id)).errors)
    expect(inMind().stands).toHaveLength(2)

    setActivePinia(createPinia())
    const again = await opened()
    expect([old, other].map((id) => again.library.standOf(again.of(id)).errors)).toEqual(errors)

    const changed = { ...again.of(old), changed: 9 }
    expect(again.library.standOf(changed).errors).toBe(undefined)
    await again.library.stood()

    kept.set(place, JSON.stringify({ ...inMind(), edition: `${edition}+1` }))
    setActivePinia(createPinia())
    const newer = await opened()
    expect(newer.library.standOf(newer.of(other)).errors).toBe(undefined)
    await newer.library.stood()
  })

  it('judges anew when last year’s report comes, and forgets what is gone', async () => {
    const id = await filed(2023, 1)
    const { library, of } = await opened()
    library.standOf(of(id))
    await library.stood()
    const before = library.standOf(of(id)).errors ?? expect.fail('judged')
    const previous = await filed(2022, 3)
    await library.refresh()
    expect(library.standOf(of(id)).errors).toBe(undefined)
    await library.stood()
    expect(library.standOf(of(id)).errors).toBeGreaterThan(before)
    await library.discard(id)
    await library.remove(id)
    library.standOf(of(previous))
    await library.stood()
    expect(inMind().stands.map(([one]) => one)).toEqual([previous])
  })

  it.each(['', 'x', '{"edition":1}', `{"edition":"${edition}","stands":[1,["a",2,3,4],["b"]]}`])(
    'is not led astray by a note %j',
    async (note) => {
      kept.set(place, note)
      const id = await filed(2022, 0)
      const { library, of } = await opened()
      expect(library.standOf(of(id)).errors).toBe(undefined)
      await library.stood()
      expect(library.standOf(of(id)).errors).toBeDefined()
    },
  )
})
