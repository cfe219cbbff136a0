/** A blank gets a ghost value exactly where the identities leave one whole number that is not negative. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contextOf } from '@/check/example-context'
import { ghosts } from '@/check/slip/ghost'
import { formatById, formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Report, blankReport } from '@/report/report'
import { enterFigures } from '@/report/sums'

const format = formatById('2021')
if (!format) throw new Error('The 2021 format is declared')

const zeros = (): Report => contextOf({}, format, 2023).report

const entered = (report: Report, figures: Record<FigureKey, Figure>, on: Format = format): Report =>
  applyChanges(report, enterFigures(report, on, new Map(Object.entries(figures))))

const received = entered(zeros(), {
  'requests.received.natural': 14,
  'requests.granted.natural': 9,
  'requests.carriedOut.natural': 5,
})

const values = (report: Report) =>
  Object.fromEntries([...ghosts(report, format)].map(([key, { value }]) => [key, value]))

describe('ghost values', () => {
  it('has none for a whole report, nor for an empty one', () => {
    expect(values(received)).toEqual({})
    expect(values(blankReport(format, 2023, { name: '某某局' }))).toEqual({})
  })

  it.each([
    ['结转下年度', 'requests.carriedOut.natural', 5],
    ['新收', 'requests.received.natural', 14],
    ['一项办理结果，总计随之变动', 'requests.granted.natural', 9],
    ['没有发生的一项', 'requests.denied.stateSecret.business', 0],
  ])('offers what the balance leaves for %s', (_, key, value) => {
    const report = entered(received, { [key]: null })
    expect(values(report)).toEqual({ [key]: value })
    expect(ghosts(report, format).get(key)?.because).toBe(
      '按勾稽关系推算：第一项加第二项之和，等于第三项加第四项之和',
    )
  })

  it('does not take a following total for evidence that a blank is zero', () => {
    const report = entered(zeros(), {
      'proceedings.review.upheld': 3,
      'proceedings.review.pending': null,
    })
    expect(values(report)).toEqual({})
  })

  it('offers the missing part of a printed total', () => {
    const report = entered(zeros(), {
      'proceedings.review.upheld': 3,
      'proceedings.review.pending': null,
      'proceedings.review.total': 5,
    })
    expect(values(report)).toEqual({ 'proceedings.review.pending': 2 })
  })

  it('offers nothing negative, and nothing where two identities disagree', () => {
    expect(
      values(
        entered(received, { 'requests.received.natural': 4, 'requests.carriedOut.natural': null }),
      ),
    ).toEqual({})
    const disagreeing = entered(received, {
      'requests.carriedOut.natural': null,
      'requests.carriedOut.total': 6,
    })
    expect(values(disagreeing)).toEqual({})
  })

  it('carries over what last year left', () => {
    const previous = { report: { ...received, year: 2022 }, format }
    const report = entered(zeros(), {
      'requests.carriedIn.natural': null,
      'requests.granted.natural': 5,
      'proactive.normativeDocuments.inForce': null,
    })
    const offered = ghosts(report, format, previous)
    expect(offered.get('requests.carriedIn.natural')?.value).toBe(5)
    expect(offered.get('proactive.normativeDocuments.inForce')?.value).toBe(0)
  })

  it.each(formats.map((one) => [one.id, one] as const))(
    'gives back any single erased input of an honest %s report that a balance reads',
    (_, one) => {
      const inputs = [...cellsOf(one).keys()].filter(
        (key) => key.startsWith('requests.') && !/\.total$|concluded/.test(key),
      )
      const columns = ['natural', 'business', 'research']
      fc.assert(
        fc.property(
          fc.constantFrom(...inputs),
          fc.array(fc.nat(500), { minLength: 6, maxLength: 6 }),
          (erased, counts) => {
            const figures: Record<FigureKey, Figure> = {}
            columns.forEach((column, index) => {
              const granted = counts[index * 2] ?? 0
              const left = counts[index * 2 + 1] ?? 0
              figures[`requests.granted.${column}`] = granted
              figures[`requests.carriedOut.${column}`] = left
              figures[`requests.received.${column}`] = granted + left
            })
            const honest = entered(contextOf({}, one, one.since).report, figures, one)
            const erasedReport = entered(honest, { [erased]: null }, one)
            expect(ghosts(erasedReport, one).get(erased)?.value).toBe(honest.figures[erased])
          },
        ),
        { numRuns: 60 },
      )
    },
  )
})
