/** Two states of a report against each other, and any past state told from the log. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formats } from '@/format'
import { differences, stateAfter } from '@/report/edit/compare'
import { type Change, applyChanges, figureChange, textChange } from '@/report/edit/edit'
import { cellsOf } from '@/report/format'
import { type Report, blankReport } from '@/report/report'

const format = formats[0]
if (!format) throw new Error('There is a format')
const keys = [...cellsOf(format).keys()].slice(0, 12)
const blank = blankReport(format, 2019, { name: '甲局', level: 'department' })

const step = fc.oneof(
  fc.record({ key: fc.constantFrom(...keys), figure: fc.option(fc.nat(9)) }),
  fc.record({ text: fc.string() }),
  fc.record({ title: fc.string() }),
  fc.record({ organ: fc.string() }),
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

function changeFor(report: Report, made: Step): Change {
  if ('key' in made) return figureChange(report, made.key, made.figure)
  if ('text' in made) return textChange(report, 'overview', made.text)
  if ('title' in made) return { what: 'title', before: report.title, after: made.title }
  return { what: 'organ', before: report.organ, after: { ...report.organ, name: made.organ } }
}

function walk(steps: readonly Step[]) {
  const states: Report[] = [blank]
  const log = steps.map((made) => {
    const now = states.at(-1) ?? blank
    const changes = [changeFor(now, made)]
    states.push(applyChanges(now, changes))
    return { changes }
  })
  return { states, log, last: states.at(-1) ?? blank }
}

describe('differences', () => {
  it('lead from any state to any other, and are none between equals', () => {
    fc.assert(
      fc.property(fc.array(step), fc.array(step), (one, other) => {
        const [a, b] = [walk(one).last, walk(other).last]
        expect(applyChanges(a, differences(a, b))).toEqual(b)
        expect(differences(a, a)).toEqual([])
      }),
    )
  })

  it('take a blank figure and an absent one for the same', () => {
    const figures = Object.fromEntries(Object.entries(blank.figures).slice(1))
    expect(differences(blank, { ...blank, figures })).toEqual([])
  })
})

describe('the log', () => {
  it('gives back every state it led through', () => {
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        const { states, log, last } = walk(steps)
        states.forEach((state, index) => {
          expect(stateAfter(last, log, index - 1)).toEqual(state)
        })
      }),
    )
  })
})
