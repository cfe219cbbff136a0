/** Folding keeps every day's end and every undo and redo that is possible or was made. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldRows, foldable } from '@/report/edit/compaction'
import { stateAfter } from '@/report/edit/compare'
import { type Change, type Origin, applyChanges, figureChange, inverse } from '@/report/edit/edit'
import { formats } from '@/format'
import { cellsOf } from '@/report/format'
import { type History, noHistory, recorded } from '@/report/edit/history'
import { type Report, blankReport } from '@/report/report'

const format = formats[0]
if (!format) throw new Error('There is a format')
const keys = [...cellsOf(format).keys()].slice(0, 4)
const blank = blankReport(format, 2019, { name: '甲局' })

interface Row {
  readonly origin: Origin
  readonly changes: readonly Change[]
  readonly day: string
}

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('typed', 'typed', 'typed', 'undo', 'redo', 'nothing'),
    key: fc.constantFrom(...keys),
    figure: fc.nat(3),
    newDay: fc.boolean(),
  }),
  { maxLength: 40 },
)
type Step = typeof steps extends fc.Arbitrary<(infer T)[]> ? T : never

/** The log the desk would write for these steps, and the report it leads to. */
function journey(made: readonly Step[]): { log: Row[]; report: Report } {
  const log: Row[] = []
  let report = blank
  let history = noHistory
  let day = 0
  const write = (origin: Origin, changes: readonly Change[]) => {
    report = applyChanges(report, changes)
    history = recorded(history, origin, changes)
    log.push({ origin, changes, day: String(day) })
  }
  for (const { kind, key, figure, newDay } of made) {
    if (newDay) day += 1
    const [undo, redo] = [history.undo.at(-1), history.redo.at(-1)]
    if (kind === 'typed') write('typed', [figureChange(report, key, figure)])
    else if (kind === 'nothing') write('typed', [])
    else if (kind === 'undo' && undo) write('undone', inverse(undo))
    else if (kind === 'redo' && redo) write('redone', redo)
  }
  return { log, report }
}

const historyOf = (log: readonly Row[]): History =>
  log.reduce((sofar, { origin, changes }) => recorded(sofar, origin, changes), noHistory)

const figuresOf = (report: Report): string => JSON.stringify(keys.map((key) => report.figures[key]))

describe('folding', () => {
  it('keeps the state at every day end, and all that is not folded', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (made, limit) => {
        const { log, report } = journey(made)
        const count = foldable(log, limit)
        expect(count).toBeLessThanOrEqual(limit)
        const rows = foldRows(log, count, ({ day }) => day)
        expect(rows.slice(rows.length - (log.length - count))).toEqual(log.slice(count))
        const kept = rows.length - (log.length - count)
        const dayEnds = rows.slice(0, kept).map((_, index) => stateAfter(report, rows, index))
        const before = new Map<string, string>()
        log.slice(0, count).forEach(({ day }, index) => {
          before.set(day, figuresOf(stateAfter(report, log, index)))
        })
        const states = [figuresOf(stateAfter(report, log, -1)), ...before.values()]
        const distinct = states.filter((state, index) => index === 0 || state !== states[index - 1])
        const after = [figuresOf(stateAfter(report, rows, -1)), ...dayEnds.map(figuresOf)]
        expect(after.filter((state, index) => index === 0 || state !== after[index - 1])).toEqual(
          distinct,
        )
      }),
      { numRuns: 500 },
    )
  })

  it('never breaks undo or redo: the latest steps are the same, the older ones lead through day ends', () => {
    fc.assert(
      fc.property(steps, fc.nat(40), (made, limit) => {
        const { log, report } = journey(made)
        const count = foldable(log, limit)
        const rows = foldRows(log, count, ({ day }) => day)
        const [before, after] = [historyOf(log), historyOf(rows)]
        expect(after.redo).toEqual(before.redo)
        const known = new Set(log.map((_, index) => figuresOf(stateAfter(report, log, index))))
        known.add(figuresOf(stateAfter(report, log, -1)))
        let state = report
        for (const changes of [...after.undo].reverse()) {
          state = applyChanges(state, inverse(changes))
          expect(known).toContain(figuresOf(state))
        }
        expect(figuresOf(state)).toBe(figuresOf(stateAfter(report, log, -1)))
      }),
      { numRuns: 500 },
    )
  })

  it('leaves alone what an undo after the limit reaches into', () => {
    const { log } = journey([
      { kind: 'typed', key: keys[0] ?? '', figure: 1, newDay: false },
      { kind: 'typed', key: keys[1] ?? '', figure: 2, newDay: false },
      { kind: 'undo', key: keys[0] ?? '', figure: 0, newDay: true },
    ])
    expect(foldable(log, 2)).toBe(1)
    expect(foldable(log, 3)).toBe(1)
    expect(foldable(log.slice(0, 2), 2)).toBe(2)
    expect(foldable([], 0)).toBe(0)
  })
})
