/** Which figures of two years may be compared, across formats too, and how the step between them is said. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatById } from '@/format'
import { counterpartOf, counterparts, divisions, showStep, stepBetween } from '@/report/counterpart'
import { type Format, cellsOf } from '@/report/format'
import { blankReport, freeze } from '@/report/report'

const known = (id: string): Format => formatById(id) ?? expect.fail(`No format ${id}`)
const trial = known('2019')
const revised = known('2021')

describe('counterparts', () => {
  it('of one format are all figures themselves', () => {
    for (const format of [trial, revised])
      for (const [key, keys] of counterparts(format, format)) expect(keys).toEqual([key])
    expect(counterparts(revised, revised).size).toBe(cellsOf(revised).size)
  })

  it('across formats are the lines that count the same', () => {
    const across = counterparts(revised, trial)
    expect(across.get('requests.received.natural')).toEqual(['requests.received.natural'])
    expect(across.get('proceedings.review.upheld')).toEqual(['proceedings.review.upheld'])
    expect(across.has('proactive.normativeDocuments.inForce')).toBe(false)
    expect(across.has('proactive.fees.amount')).toBe(false)
    expect(across.has('requests.other.noCorrection.natural')).toBe(false)
  })

  it('add up the rows into which the other format divides a row', () => {
    const parts = ['noCorrection', 'unpaidFee', 'other'].map((row) => `requests.other.${row}.total`)
    expect(counterparts(trial, revised).get('requests.other.total')).toEqual(parts)
    expect(divisions(revised, trial)).toContainEqual(['requests.other.total', parts])
    const blank = blankReport(revised, 2021, { name: '某局' })
    const figures = Object.fromEntries(parts.map((key, index) => [key, index + 1]))
    const filled = freeze({ ...blank, figures: { ...blank.figures, ...figures } })
    expect(counterpartOf('requests.other.total', trial, filled, revised)).toBe(6)
    expect(counterpartOf('requests.other.total', trial, blank, revised)).toBe(null)
    expect(counterpartOf('proactive.fees.amount', revised, blank, trial)).toBe(undefined)
  })
})

describe('the step between two years', () => {
  it.each([
    [3646, 3607, 39, 1.1],
    [24, 20, 4, 20],
    [5, 19, -14, undefined],
    [0, 40, -40, -100],
    [72701.2578, 59237.2449, 13464.0129, 22.7],
  ])(
    'from %d is said with a percentage only on a base that bears it',
    (now, before, by, percent) => {
      expect(stepBetween(before, now)).toEqual(
        percent === undefined ? { difference: by } : { difference: by, percent },
      )
    },
  )

  it('waits for blanks and is shown with its sign', () => {
    expect(stepBetween(null, 1)).toBe(undefined)
    expect(stepBetween(1, null)).toBe(undefined)
    expect([3, -3, 0].map((by) => showStep({ difference: by }))).toEqual(['+3', '−3', '持平'])
  })

  it('is exact for money', () => {
    const money = fc.integer({ min: 0, max: 1e9 }).map((millionths) => millionths / 1e6)
    fc.assert(
      fc.property(money, money, (a, b) => {
        expect(stepBetween(a, b)?.difference).toBe(Math.round((b - a) * 1e6) / 1e6)
      }),
    )
  })
})
