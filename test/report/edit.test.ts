/** Edits as data: applied, taken back, merged, and told again from the log. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatForYear } from '@/format'
import {
  type Change,
  applyChanges,
  figureChange,
  inverse,
  merged,
  textChange,
} from '@/report/edit/edit'
import { noHistory, recorded } from '@/report/edit/history'
import { blankReport } from '@/report/report'

const format = formatForYear(2024)
if (!format) throw new Error('2024 has its format')
const blank = blankReport(format, 2024, { name: '示例局' })
const keys = ['requests.received.natural', 'requests.received.total', 'proceedings.review.upheld']

const someChange = fc.oneof(
  fc.record({ key: fc.constantFrom(...keys), figure: fc.option(fc.nat(99)) }),
  fc.record({ text: fc.string({ maxLength: 5 }) }),
)

/** Applies random changes one after another. */
const played = (steps: readonly ({ key: string; figure: number | null } | { text: string })[]) =>
  steps.reduce<{ report: typeof blank; changes: Change[][] }>(
    ({ report, changes }, step) => {
      const change =
        'key' in step
          ? figureChange(report, step.key, step.figure)
          : textChange(report, 'overview', step.text)
      return { report: applyChanges(report, [change]), changes: [...changes, [change]] }
    },
    { report: blank, changes: [] },
  )

describe('merging', () => {
  it('gives the same report as the edits one by one, and its inverse takes all of them back', () => {
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 12 }), (steps) => {
        const { report, changes } = played(steps)
        const whole = changes.reduce<readonly Change[]>(merged, [])
        expect(applyChanges(blank, whole)).toEqual(report)
        expect(applyChanges(report, inverse(whole))).toEqual(blank)
      }),
    )
  })

  it('leaves nothing of a figure that came back to where it was', () => {
    const there = figureChange(blank, keys[0] ?? '', 5)
    expect(merged([there], inverse([there]))).toEqual([])
  })
})

describe('the history told from the log', () => {
  const change = (after: number) => [figureChange(blank, keys[0] ?? '', after)]

  it('knows what to take back and what to take again', () => {
    const typed = recorded(recorded(noHistory, 'typed', change(1)), 'typed', change(2))
    const undone = recorded(typed, 'undone', inverse(change(2)))
    expect(undone).toEqual({ undo: [change(1)], redo: [change(2)] })
    expect(recorded(undone, 'redone', change(2))).toEqual(typed)
    expect(recorded(undone, 'typed', change(3))).toEqual({ undo: [change(1), change(3)], redo: [] })
  })

  it('takes an edit that came to nothing for no step', () => {
    expect(recorded(noHistory, 'typed', [])).toBe(noHistory)
  })
})
