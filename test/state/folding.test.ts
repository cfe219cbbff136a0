/** When a log is folded: by its own sequence of times, whatever the clock says now or said meanwhile. */
import 'fake-indexeddb/auto'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { outgrown } from '@/report/edit/compaction'
import { stateAfter } from '@/report/edit/compare'
import { applyChanges, figureChange } from '@/report/edit/edit'
import { noHistory, recorded } from '@/report/edit/history'
import { samples } from '@/sample/hulan'
import { foldedLog } from '@/state/filed/folding'
import type { StoredReport } from '@/state/filed/unfiled'
import { database } from '@/storage/database'
import { type Edit, loadReport, saveEdits } from '@/storage/reports'
import { saveVersion } from '@/storage/versions'

const [sample] = samples
if (!sample) throw new Error('There is a sample')
const key = 'requests.received.natural'
const day = 24 * 60 * 60 * 1000
const month = 30 * day
const start = Date.UTC(2026, 0, 5, 8)
const kept = 500

/** A stored report with an edit at each of these times. */
async function stored(times: readonly number[]): Promise<StoredReport> {
  let report = sample as NonNullable<typeof sample>
  const edits: Edit[] = times.map((at, index) => {
    const changes = [figureChange(report, key, index + 1)]
    report = applyChanges(report, changes)
    return { report: 'a', at, origin: 'typed', changes }
  })
  const filed = { id: 'a', report, created: start, changed: start, revision: 0 }
  await saveEdits(filed, edits)
  return (await loadReport('a')) ?? expect.fail('It is stored')
}

beforeEach(async () => {
  await Promise.all(database.tables.map((table) => table.clear()))
})

/** Edits some minutes apart, now and then with days between. */
const honest = (length: number) =>
  fc
    .array(
      fc.oneof(
        { weight: 20, arbitrary: fc.integer({ min: 0, max: 30 * 60_000 }) },
        { weight: 1, arbitrary: fc.integer({ min: day, max: 20 * day }) },
      ),
      { minLength: length, maxLength: 2 * length },
    )
    .map((pauses) => {
      let at = start
      return pauses.map((pause) => (at += pause))
    })

const anyTime = fc.integer({ min: 0, max: start + 4000 * day })

describe('rows that are old', () => {
  it('are never among the last 500 and never younger than a month by the log itself, whatever the clocks', () => {
    fc.assert(
      fc.property(
        honest(700),
        fc.array(
          fc.record({
            from: fc.nat(1400),
            length: fc.integer({ min: 1, max: 120 }),
            by: fc.integer({ min: -4000 * day, max: 4000 * day }),
          }),
          { maxLength: 2 },
        ),
        anyTime,
        (truth, wrong, now) => {
          const said = truth.map((at, index) =>
            wrong.reduce(
              (sofar, { from, length, by }) =>
                index >= from && index < from + length ? sofar + by : sofar,
              at,
            ),
          )
          const count = outgrown(said, now, month, kept)
          expect(count).toBeLessThanOrEqual(Math.max(0, truth.length - kept))
          const latest = truth.at(-1) ?? 0
          for (const at of truth.slice(0, count)) expect(at).toBeLessThanOrEqual(latest - month)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('are nearly all but the last 500 in an honest log of years', () => {
    const times = Array.from({ length: 1500 }, (_, index) => start + index * day)
    expect(outgrown(times, start + 1500 * day, month, kept)).toBeGreaterThan(950)
    const idle = times.map((_, index) => start + index * 60_000)
    expect(outgrown(idle, start + 4000 * day, month, kept), 'all of one day').toBe(0)
    expect(outgrown([], start, month, kept)).toBe(0)
  })
})

describe('opening a report', () => {
  it('with the clock 40 days ahead, once, leaves 60 edits as they are', async () => {
    const before = await stored(Array.from({ length: 60 }, (_, index) => start + index * 60_000))
    expect(await foldedLog(before, start + 40 * day)).toBe(before)
    expect(await loadReport('a')).toEqual(before)
  })

  it.each([
    ['40 days ahead', 40 * day],
    ['years ahead', 4000 * day],
    ['years behind', -4000 * day],
  ])('after 60 edits with the clock %s leaves the edits since alone', async (_, by) => {
    const old = Array.from({ length: 600 }, (_, index) => start + index * 60_000)
    const recent = start + 20 * day
    const wrong = Array.from({ length: 60 }, (_, index) => recent + by + index * 60_000)
    const since = Array.from({ length: 500 }, (_, index) => recent + index * 60_000)
    const before = await stored([...old, ...wrong, ...since])
    for (const now of [recent, recent + by, recent + 40 * day])
      expect(await foldedLog(before, now)).toBe(before)
    expect(await loadReport('a')).toEqual(before)
  })

  it('folds what is old all the same, and keeps day ends, named versions and undo', async () => {
    const times = Array.from({ length: 1800 }, (_, index) => start + Math.floor(index / 9) * day)
    const before = await stored(times)
    const marked = before.edits[13] ?? expect.fail('There is a row')
    const state = stateAfter(before.filed.report, before.edits, 13)
    await saveVersion({
      id: 'v',
      report: 'a',
      name: '报审稿',
      at: start,
      number: marked.number ?? 0,
      state,
    })
    const after = await foldedLog(before, start + 200 * day)
    expect(after.edits.length).toBeLessThan(1000)
    expect(await loadReport('a')).toEqual(after)
    expect(after.edits.slice(-kept)).toEqual(before.edits.slice(-kept))
    const named = after.edits.findIndex(({ number }) => number === marked.number)
    expect(stateAfter(after.filed.report, after.edits, named)).toEqual(state)
    const figuresOf = ({ filed, edits }: StoredReport) => {
      let report = stateAfter(filed.report, edits, -1)
      return new Map(
        edits.map(({ at, changes }) => {
          report = applyChanges(report, changes)
          return [new Date(at).toDateString(), report.figures[key]]
        }),
      )
    }
    expect(figuresOf(after)).toEqual(figuresOf(before))
    const undoOf = ({ edits }: StoredReport) =>
      edits.reduce((sofar, one) => recorded(sofar, one.origin, one.changes), noHistory).undo
    expect(undoOf(after).slice(-kept)).toEqual(undoOf(before).slice(-kept))
  })

  it('folds nothing that another window has folded or replaced meanwhile', async () => {
    const times = Array.from({ length: 1800 }, (_, index) => start + Math.floor(index / 9) * day)
    const before = await stored(times)
    const once = await foldedLog(before, start + 200 * day)
    expect(once.edits.length).toBeLessThan(before.edits.length)
    expect(await foldedLog(before, start + 200 * day)).toBe(before)
    expect(await loadReport('a')).toEqual(once)
  })
})
