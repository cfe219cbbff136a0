/** Judging in slices comes to what judging at once comes to, whatever is changed meanwhile; nothing is told that does not hold. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '@/check'
import { judge, judgeOn } from '@/check/catalogue'
import { formatById } from '@/format'
import { type Change, applyChanges, textChange } from '@/report/edit/edit'
import { type FigureKey, cellsOf } from '@/report/format'
import { figureOf } from '@/report/report'
import { loadCatalogue } from '@/state/catalogue'
import { judging } from '@/state/desk/judging'
import { anyReport, someFormat } from '../support/arbitrary'

const someReport = someFormat.chain(anyReport)
const contextOf = (report: Context['report']): Context => ({
  report,
  format: formatById(report.format) ?? expect.fail('a format'),
})

describe('in slices of any length', () => {
  it('all is asked once, in order, and nothing else', () => {
    fc.assert(
      fc.property(
        someReport,
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1 }),
        (report, sizes) => {
          const context = contextOf(report)
          let sofar = judgeOn({ answers: [], next: 0 }, context, () => true)
          for (let turn = 0; sofar.next !== undefined; turn += 1) {
            let left = sizes[turn % sizes.length] ?? 1
            sofar = judgeOn(sofar, context, () => (left -= 1) <= 0)
          }
          expect(sofar.answers).toEqual(judge(context))
        },
      ),
      { numRuns: 20 },
    )
  })
})

describe('a desk that judges in slices', () => {
  const act = fc.oneof(
    { weight: 3, arbitrary: fc.record({ at: fc.nat(), figure: fc.nat(50) }) },
    { weight: 1, arbitrary: fc.constantFrom('wait', 'begin', 'text', 'finish') },
  )

  it('finds the same, whatever is typed before it is done', async () => {
    await loadCatalogue()
    await fc.assert(
      fc.asyncProperty(someReport, fc.array(act, { maxLength: 8 }), async (first, acts) => {
        let report = first
        const judged = judging(() => contextOf(report))
        judged.anew()
        expect(judged.answers.value).toEqual([])
        function change(one: Change): void {
          report = applyChanges(report, [one])
          judged.again([one])
          expect(judged.answers.value).toEqual(judge(contextOf(report)))
        }
        for (const one of acts)
          if (one === 'wait') await judged.judged()
          else if (one === 'begin') judged.begin()
          else if (one === 'finish') judged.finish()
          else if (one === 'text') change(textChange(report, 'overview', '本年收到申请14件，。'))
          else {
            const keys: readonly FigureKey[] = [...cellsOf(contextOf(report).format).keys()]
            const key = keys[one.at % keys.length] ?? ''
            change({ what: 'figure', key, before: figureOf(report, key), after: one.figure })
          }
        await judged.judged()
        expect(judged.answers.value).toEqual(judge(contextOf(report)))
      }),
      { numRuns: 20 },
    )
  })

  it('another report takes the place of the one that is not done', async () => {
    await loadCatalogue()
    const [one, other] = fc.sample(someReport, { numRuns: 2, seed: 7 })
    let report = one ?? expect.fail('a report')
    const judged = judging(() => contextOf(report))
    judged.anew()
    report = other ?? expect.fail('a report')
    judged.anew()
    await judged.judged()
    expect(judged.answers.value).toEqual(judge(contextOf(report)))
  })
})
