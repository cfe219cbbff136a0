/** A consolidation lies in rows: a change of one unit writes its row alone, and what is read is always what was saved. */
import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { applySumChanges, sumDifferences } from '@/report/consolidation/change'
import type { Consolidation, Unit } from '@/report/consolidation/consolidation'
import { packed, type Shapes, unpacked } from '@/report/consolidation/packed'
import type { Report } from '@/report/report'
import {
  type FiledConsolidation,
  loadConsolidation,
  loadConsolidations,
  removeConsolidation,
  saveConsolidation,
} from '@/storage/consolidations'
import { database } from '@/storage/database'
import { readEverything } from '@/storage/everything'
import { addEverything, replaceEverything } from '@/storage/restoring'
import { forget } from '@/storage/sum/stored'
import { movesTo } from '@/storage/sum/places'
import { consolidationOf, granted, unit, unitReport } from '../support/consolidation'

const filed = (consolidation: Consolidation, id = 'a'): FiledConsolidation => ({
  ...{ id, consolidation, created: 1, changed: 2, revision: 0, trail: [] },
})

const many = (count: number): readonly Unit[] =>
  Array.from({ length: count }, (_, at) => unit(`${at}局`, unitReport(`${at}局`, granted(at))))

async function saved(one: FiledConsolidation, next: Consolidation): Promise<FiledConsolidation> {
  const changes = sumDifferences(one.consolidation, next)
  const now = { ...one, consolidation: applySumChanges(one.consolidation, changes) }
  const { marks } = await saveConsolidation(now, [{ sum: one.id, at: 3, origin: 'typed', changes }])
  return { ...now, ...marks }
}

/** As another window reads it, which knows nothing. */
async function readAfresh(id = 'a') {
  forget(id)
  return loadConsolidation(id)
}

const owned = [database.sumUnits, database.sumHeld, database.sumReports, database.sumTexts] as const

/** How many rows of each table a save wrote or removed. */
async function written(act: () => Promise<unknown>): Promise<Record<string, number>> {
  const counts: Record<string, number> = {}
  const ends = owned.flatMap((table) => {
    const note = (): void => {
      counts[table.name] = (counts[table.name] ?? 0) + 1
    }
    table.hook('creating', note)
    table.hook('updating', note)
    table.hook('deleting', note)
    return [
      () => {
        table.hook('creating').unsubscribe(note)
        table.hook('updating').unsubscribe(note)
        table.hook('deleting').unsubscribe(note)
      },
    ]
  })
  await act()
  for (const end of ends) end()
  return counts
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

describe('the rows of a consolidation', () => {
  it('are written for the unit that has changed alone, in a window that knows the others', async () => {
    const whole = consolidationOf(many(40))
    let one = { ...filed(whole), ...(await saveConsolidation(filed(whole))).marks }
    const units = (change: (unit: Unit, at: number) => Unit): Consolidation => ({
      ...one.consolidation,
      units: one.consolidation.units.map(change),
    })
    const renamed = units((each, at) => (at === 7 ? { ...each, name: '新局' } : each))
    expect(await written(async () => (one = await saved(one, renamed)))).toEqual({ sumUnits: 1 })
    const report = unitReport('新局', granted(99))
    const again = units((each, at) =>
      at === 7 ? { ...each, received: { report, from: 'x', at: 9 } } : each,
    )
    const rows = { sumUnits: 1, sumReports: 1, sumTexts: 1 }
    expect(await written(async () => (one = await saved(one, again)))).toEqual(rows)
    forget('a')
    const [back] = await loadConsolidations(['a'])
    expect(back).toEqual(one)
    const without = { ...one.consolidation, units: one.consolidation.units.slice(1) }
    expect(await written(() => saved(back ?? one, without))).toEqual({ sumUnits: 1 })
    const head = await database.consolidations.get('a')
    expect(JSON.stringify(head).length, 'the head is small').toBeLessThan(16_000)
  })

  it('give back whatever was saved, with its log, to a window that knows nothing of it', async () => {
    const reports: readonly (Report | undefined)[] = [
      undefined,
      unitReport('甲', granted(1)),
      unitReport('甲', granted(2)),
      { ...unitReport('甲', {}), unread: { 'requests.received.natural': '约3' }, 另: { 一: 1 } },
      { ...unitReport('甲', {}), figures: { b: 1.25, a: -0, c: null, __proto__x: 999_999_999 } },
      unitReport('甲', { 'proactive.fees.amount': 123_456.789_012 }),
    ]
    const state = fc.array(fc.tuple(fc.nat(9), fc.nat(5), fc.nat(5)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(fc.array(state, { minLength: 1, maxLength: 5 }), async (states) => {
        await Promise.all(database.tables.map((table) => table.clear()))
        let one = filed(consolidationOf([]))
        one = { ...one, ...(await saveConsolidation(one)).marks }
        const before: FiledConsolidation[] = []
        for (const list of states) {
          const units = [...new Map(list.map((each) => [each[0], each])).values()]
          one = await saved(one, {
            ...one.consolidation,
            units: units.map(([id, is, was]) => {
              const back = reports[was]
              const rest = back && { returned: { report: back, from: 'w', at: 1 } }
              return unit(`${id}局`, reports[is], rest ?? {})
            }),
            held: list.map(([id, is], at) => {
              const report = reports[is]
              const entry = { id: `${at}`, file: `${id}`, run: 'r', word: '', at: 1 } as const
              return { ...entry, reason: 'another', ...(report && { report }) }
            }),
          })
          before.push(one)
          if (list.length % 2 === 0) forget('a')
        }
        const back = await readAfresh()
        expect(back?.filed).toEqual(before.at(-1))
        expect(JSON.stringify(back?.filed)).toBe(JSON.stringify(before.at(-1)))
        let whole = back?.filed.consolidation
        for (const { changes } of [...(back?.edits ?? [])].reverse()) {
          const then = before.pop()?.consolidation
          expect(whole?.units).toEqual(then?.units)
          expect(whole?.held ?? []).toEqual(then?.held ?? [])
          const undone = changes.map((one) => ({ ...one, before: one.after, after: one.before }))
          if (whole) whole = applySumChanges(whole, undone as typeof changes)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are as they were where a save fails, and the next one stores all of it', async () => {
    const whole = consolidationOf(many(3))
    const one = { ...filed(whole), ...(await saveConsolidation(filed(whole))).marks }
    const next = { ...whole, units: [...many(2), unit('新局', unitReport('新局'))] }
    const full = vi.spyOn(database.consolidations, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    await expect(saved(one, next)).rejects.toThrow()
    full.mockRestore()
    expect((await readAfresh())?.filed).toEqual(one)
    const now = await saved(one, next)
    const back = await readAfresh()
    expect(back?.filed).toEqual(now)
    expect(back?.edits).toHaveLength(1)
  })

  it('are all removed with it, and laid anew where a backup is brought back', async () => {
    const whole = consolidationOf(many(3))
    let one = { ...filed(whole), ...(await saveConsolidation(filed(whole))).marks }
    one = await saved(one, { ...whole, units: many(5) })
    const everything = await readEverything()
    await removeConsolidation('a')
    for (const table of [...owned, database.sumEdits]) expect(await table.count()).toBe(0)
    for (const bring of [addEverything, replaceEverything, replaceEverything]) {
      await bring(JSON.parse(JSON.stringify(everything)) as typeof everything)
      const [back] = await loadConsolidations(['a'])
      expect(back?.consolidation).toEqual(one.consolidation)
      const next = { ...one.consolidation, units: many(6) }
      await saved(back ?? one, next)
      expect((await readAfresh())?.filed.consolidation.units).toEqual(next.units)
    }
    // The reports of the log and of the units are the same ones, and are stored once.
    await replaceEverything(JSON.parse(JSON.stringify(everything)) as typeof everything)
    expect(await database.sumReports.count()).toBe(5)
  })
})

describe('a report taken apart', () => {
  it('is put together as it was, in the order of its members', () => {
    const shapes: Shapes = []
    const plain = unitReport('甲', granted(3))
    for (const report of [
      plain,
      { ...plain, figures: {} },
      { ...plain, figures: JSON.parse('{"__proto__":1,"b":2}') as Record<string, number> },
      { ...plain, unread: { a: 'x' }, narrative: { overview: '一' }, more: [1] },
    ]) {
      const apart = structuredClone(packed(report, shapes))
      expect(JSON.stringify(unpacked(apart, shapes))).toBe(JSON.stringify(report))
      expect(Object.isFrozen(unpacked(apart, shapes).figures)).toBe(true)
    }
    for (let at = 0; at < 40; at++) {
      const report = { ...plain, figures: { [`k${at}`]: at } }
      expect(unpacked(packed(report, shapes), shapes)).toEqual(report)
    }
    expect(shapes.length).toBeLessThan(20)
  })
})

describe('the places of rows', () => {
  it('are those of the list in its order, and few are moved', () => {
    const list = fc.uniqueArray(fc.nat(12), { maxLength: 12 })
    fc.assert(
      fc.property(fc.array(list, { minLength: 1, maxLength: 30 }), (lists) => {
        let rows: ReturnType<typeof movesTo<{ id: string }>>['placed'] = []
        const known = new Map<number, { id: string }>()
        for (const ids of lists) {
          const after = ids.map((id) => known.get(id) ?? { id: String(id) })
          ids.forEach((id, at) => known.set(id, after[at] ?? { id: String(id) }))
          const { placed, puts, gone } = movesTo(rows, after, ({ id }) => id)
          const stored = new Map(rows.map(({ place, one }) => [place, one]))
          for (const place of gone) stored.delete(place)
          for (const { place, one } of puts) stored.set(place, one)
          const inOrder = [...stored].sort(([a], [b]) => a - b).map(([, one]) => one)
          expect(inOrder).toEqual(after)
          rows = placed
        }
      }),
    )
    const before = ['a', 'b', 'c', 'd'].map((id, at) => ({ place: at + 1, one: { id } }))
    const ones = before.map(({ one }) => one)
    const { puts, gone } = movesTo(before, ones.toSpliced(1, 1), ({ id }) => id)
    expect([puts, gone]).toEqual([[], [2]])
    const back = movesTo(
      before.filter(({ place }) => place !== 2),
      ones,
      ({ id }) => id,
    )
    expect(back.puts).toEqual([{ place: 2, one: { id: 'b' } }])
  })
})
