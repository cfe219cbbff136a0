/** What is remembered of the database outside of it: a store that came back older, or anew, is noticed; nothing else ever is. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { figureChange } from '@/report/edit/edit'
import { samples } from '@/sample/hulan'
import { removeConsolidation, saveConsolidation } from '@/storage/consolidations'
import { database } from '@/storage/database'
import { readEverything } from '@/storage/everything'
import { addEverything, replaceEverything } from '@/storage/restoring'
import {
  type Edit,
  addReport,
  foldEdits,
  listReports,
  loadReport,
  moveToBin,
  removeForGood,
  saveEdits,
} from '@/storage/reports'
import { saveVersion } from '@/storage/versions'
import { dismissLoss, lossHere } from '@/storage/witness'
import { newConsolidation } from '@/report/consolidation/consolidation'
import { formats } from '@/format'

const [sample] = samples
const [format] = formats
if (!sample || !format) throw new Error('There is a sample and a format')
const report = sample

/** The browser's own place for small notes. */
class Shelf {
  readonly notes = new Map<string, string>()
  refuses = false
  private allow(): void {
    if (this.refuses) throw new DOMException('no', 'SecurityError')
  }
  getItem(key: string): string | null {
    this.allow()
    return this.notes.get(key) ?? null
  }
  setItem(key: string, value: string): void {
    this.allow()
    this.notes.set(key, value)
  }
  removeItem(key: string): void {
    this.allow()
    this.notes.delete(key)
  }
}
let shelf: Shelf

beforeEach(async () => {
  shelf = new Shelf()
  vi.stubGlobal('localStorage', shelf)
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await database.delete()
  await database.open()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

const edit = (of: string, after: number): Edit => ({
  report: of,
  at: Date.now(),
  origin: 'typed',
  changes: [figureChange(report, 'proactive.fees.change', after)],
})

/** One more edit of a report that is filed. */
async function edited(id: string, after: number): Promise<void> {
  const stored = await loadReport(id)
  if (stored) await saveEdits({ ...stored.filed, changed: Date.now() }, [edit(id, after)])
}

const file = (id: string, title = report.title) =>
  addReport({ id, report: { ...report, title }, created: 1, changed: 1 })

/** All that is on the disk, the facts of the machine too. */
async function copied(): Promise<() => Promise<void>> {
  const rows = await Promise.all(
    database.tables.map(async (table) => [table, await table.toArray()] as const),
  )
  return async () => {
    for (const [table, all] of rows) {
      await table.clear()
      await table.bulkAdd(all as never[])
    }
  }
}

describe('a store that came back older', () => {
  it('is noticed: how much is gone, since when, of which reports, until it is dismissed', async () => {
    await file('a', '甲报告')
    await file('b', '乙报告')
    await edited('b', 1)
    const before = (await loadReport('b'))?.filed.changed
    const back = await copied()
    for (let at = 0; at < 20; at++) await edited('a', at)
    const last = (await loadReport('a'))?.filed.changed
    expect(await lossHere()).toBeUndefined()
    await back()
    const loss = { kind: 'rolled', at: expect.any(Number) as number, saves: 20, since: before }
    expect(await lossHere()).toEqual({ ...loss, titles: ['甲报告'] })
    expect((await lossHere())?.at).toBeGreaterThanOrEqual(last ?? Infinity)
    await edited('a', 99)
    expect(await lossHere(), 'told until it is dismissed').toMatchObject(loss)
    dismissLoss()
    expect(await lossHere()).toBeUndefined()
  })

  it('is noticed although something is saved before anybody looks', async () => {
    await file('a')
    const back = await copied()
    for (let at = 0; at < 20; at++) await edited('a', at)
    await back()
    await edited('a', 99)
    expect(await lossHere()).toMatchObject({ kind: 'rolled', saves: 19 })
  })

  it('anew is told as missing, with the time of the last save, also after a save', async () => {
    await file('a')
    expect(await lossHere()).toBeUndefined()
    await edited('a', 1)
    await database.delete()
    await database.open()
    await file('b')
    expect(await lossHere()).toMatchObject({ kind: 'missing', at: expect.any(Number) as number })
    dismissLoss()
    expect(await lossHere()).toBeUndefined()
  })

  it('is not told of where the note of an earlier version knows less', async () => {
    await file('a')
    const { value } = (await database.machine.get('database')) ?? {}
    shelf.notes.clear()
    shelf.setItem(`${database.name}/witness`, JSON.stringify({ database: value, reports: 5 }))
    expect(await lossHere()).toBeUndefined()
  })
})

const id = fc.constantFrom('a', 'b', 'c')
type Step =
  | { readonly kind: 'file' | 'edit' | 'bin' | 'remove' | 'version' | 'fold'; readonly id: string }
  | { readonly kind: 'sum' | 'unsum' | 'back up' | 'merge' | 'replace' | 'look' | 'stale' }
  | { readonly kind: 'refuse'; readonly is: boolean }
  | { readonly kind: 'clock'; readonly at: number }
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom('file', 'edit', 'edit'), id }) },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constantFrom('bin', 'remove', 'version', 'fold'), id }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom('sum', 'unsum', 'back up', 'merge', 'replace', 'look', 'stale'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('refuse' as const), is: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('clock' as const),
      at: fc.integer({ min: 0, max: 4e12 }),
    }),
  },
)

/** Does anything the officer or another window may do. */
function hands() {
  const known = format ?? expect.fail('There is a format')
  let backup: Awaited<ReturnType<typeof readEverything>> | undefined
  let stale: string | undefined
  let revision = 0
  const sum = () => ({
    id: 's',
    consolidation: newConsolidation(known, 2024, { name: '某县' }, undefined),
    created: 1,
    changed: 1,
    revision,
    trail: [],
  })
  return async (made: Step): Promise<void> => {
    switch (made.kind) {
      case 'file':
        return file(made.id)
      case 'edit':
        return edited(made.id, 1)
      case 'bin':
        return moveToBin(made.id, Date.now())
      case 'remove':
        return removeForGood(made.id)
      case 'version':
        return saveVersion({
          id: made.id,
          report: made.id,
          name: '稿',
          at: 1,
          number: 0,
          state: report,
        })
      case 'fold': {
        const [first, second] = (await loadReport(made.id))?.edits ?? []
        if (first?.number !== undefined && second) await foldEdits([second], [first.number])
        return
      }
      case 'sum':
        revision = (await saveConsolidation(sum())).marks.revision
        return
      case 'unsum':
        revision = 0
        return removeConsolidation('s')
      case 'back up':
        backup = await readEverything()
        return
      case 'merge':
        return backup && addEverything(backup)
      case 'replace':
        if (backup) await replaceEverything(backup)
        return
      case 'look':
        expect(await lossHere()).toBeUndefined()
        return
      case 'stale':
        // Another window's note arrives late, over the newer one.
        if (stale !== undefined) shelf.notes.set(`${database.name}/witness`, stale)
        stale = shelf.notes.get(`${database.name}/witness`)
        return
      case 'refuse':
        shelf.refuses = made.is
        return
      case 'clock':
        vi.setSystemTime(made.at)
    }
  }
}

describe('nothing else', () => {
  it('is ever told as a loss: edits, deletions, restores, folding, refused notes, clocks and late windows in any order', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        shelf.refuses = false
        const act = hands()
        for (const made of steps)
          await act(made).catch((cause: unknown) => {
            // What is refused (a taken id, a stale revision) writes nothing.
            if (made.kind === 'look') throw cause
          })
        expect(await lossHere()).toBeUndefined()
        await Promise.all((await listReports()).map((one) => removeForGood(one.id)))
      }),
      { numRuns: 150 },
    )
  })

  it('and every cut of the store is, whatever went before and after', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const plain = step.filter(({ kind }) => !['refuse', 'stale', 'look'].includes(kind))
    await fc.assert(
      fc.asyncProperty(
        fc.array(plain, { maxLength: 12 }),
        fc.array(plain, { maxLength: 12 }),
        async (before, after) => {
          dismissLoss()
          const act = hands()
          const quietly = async (steps: readonly Step[]) => {
            for (const made of steps) await act(made).catch(() => undefined)
          }
          await quietly(before)
          const writes = async () => (await database.machine.get('writes'))?.value ?? 0
          const [back, then] = [await copied(), await writes()]
          await quietly(after)
          const now = await writes()
          await back()
          const loss = await lossHere()
          expect(loss?.kind).toBe(now === then ? undefined : 'rolled')
        },
      ),
      { numRuns: 100 },
    )
  })
})
