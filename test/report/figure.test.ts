/** Figures are read without guessing, shown as printed, and added exactly. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFigures, addFilled, difference, readFigure, showFigure } from '@/report/figure'
import type { NumberKind } from '@/report/format'

describe('reading', () => {
  it.each<[string, NumberKind, number | null]>([
    ['', 'count', null],
    ['  ', 'count', null],
    ['0', 'count', 0],
    ['-0', 'change', 0],
    ['１２３', 'count', 123],
    ['1,234', 'count', 1234],
    ['１，２３４', 'count', 1234],
    ['1 234', 'count', 1234],
    ['1 234 567', 'count', 1234567],
    ['12\u00a0345.5', 'amount', 12345.5],
    ['1\u2009234', 'count', 1234],
    ['1\u202f234', 'count', 1234],
    ['１　２３４', 'count', 1234],
    [' 12\r\n', 'count', 12],
    ['\u300012\u00a0', 'count', 12],
    ['12\u200b34', 'count', 1234],
    ['- 5', 'change', -5],
    ['增 2', 'change', 2],
    ['+2', 'change', 2],
    ['－５', 'change', -5],
    ['增2', 'change', 2],
    ['减4', 'change', -4],
    ['59237.2449', 'amount', 59237.2449],
    ['21,552.90', 'amount', 21552.9],
    ['0.000001', 'amount', 0.000001],
    ['3.', 'amount', 3],
    ['1.5', 'count', 1.5],
  ])('%o as %s is %o', (text, kind, figure) => {
    expect(readFigure(text, kind)).toEqual({ ok: true, value: figure })
  })

  it.each([
    '十二',
    '/',
    '—',
    '1,23',
    '12,34,567',
    '0,123',
    '01,234',
    '0 123',
    '-0,123.5',
    '1.2.3',
    '1e3',
    '0x10',
    '3件',
    '增2',
    '--1',
    '9999999999',
    '1.1234567',
    'NaN',
    '3亿',
    '12%',
    '1_000',
    '1 2',
    '12 34',
    '12　34',
    '12\u00a034',
    '1234 567',
    '1 234 56',
    '1 234,567',
    '1, 234',
    '1  234',
    '12\n34',
    '12\n345',
    '12\t345',
    '12\r\n345',
    '12\u2028345',
    '1 234.5 6',
    '12 -34',
    'Infinity',
  ])('refuses %o with a word', (text) => {
    const read = readFigure(text, 'count')
    expect(read.ok).toBe(false)
    if (!read.ok) expect(read.problem.text).toContain(text)
  })

  it('never joins the digits of two numbers', () => {
    const gap = fc.string({
      unit: fc.constantFrom(
        ' ',
        '\t',
        '\n',
        '\r',
        '\u3000',
        '\u00a0',
        '\u2009',
        '\u202f',
        '\u2028',
        '\v',
        '\f',
      ),
      minLength: 1,
      maxLength: 3,
    })
    fc.assert(
      fc.property(
        fc.array(fc.nat(99_999), { minLength: 2, maxLength: 4 }),
        gap,
        (numbers, blank) => {
          const text = numbers.map(String).join(blank)
          const isGrouped =
            /^[ \u3000\u00a0\u2009\u202f]$/.test(blank) &&
            numbers.every((one, at) => (at === 0 ? one < 1000 : one >= 100 && one < 1000))
          expect(readFigure(text, 'count').ok).toBe(isGrouped)
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('gives back whatever is shown', () => {
    const millionths = fc.integer({ min: 0, max: 999_999_999_999 }).map((n) => n / 1e6)
    fc.assert(
      fc.property(
        fc.oneof(
          fc.record({ kind: fc.constant<NumberKind>('count'), figure: fc.nat(999_999_999) }),
          fc.record({
            kind: fc.constant<NumberKind>('change'),
            figure: fc.integer({ min: -999_999, max: 999_999 }),
          }),
          fc.record({ kind: fc.constant<NumberKind>('amount'), figure: millionths }),
        ),
        ({ kind, figure }) => {
          expect(readFigure(showFigure(figure, kind), kind)).toEqual({ ok: true, value: figure })
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('adding', () => {
  it('has no float noise', () => {
    expect(addFigures([0.1, 0.2])).toBe(0.3)
    expect(addFigures([59237.2449, 13464.0129])).toBe(72701.2578)
    expect(difference(0.3, 0.1)).toBe(0.2)
  })

  it('is exact in millionths, in any order', () => {
    const millionths = fc.bigInt({ min: 0n, max: 99_999_999_999_999n })
    fc.assert(
      fc.property(fc.array(millionths, { maxLength: 20 }), (amounts) => {
        const exact = amounts.reduce((sum, amount) => sum + amount, 0n)
        const figures = amounts.map((amount) => Number(amount) / 1e6)
        const sum = addFigures(figures)
        expect(sum).toBe(amounts.length === 0 ? null : Number(exact) / 1e6)
        expect(addFigures(figures.toReversed())).toBe(sum)
      }),
      { numRuns: 1000 },
    )
  })

  it('waits for a blank, or shows what is there', () => {
    expect(addFigures([1, null])).toBeNull()
    expect(addFilled([1, null])).toBe(1)
    expect(addFilled([null, null])).toBeNull()
    expect(addFigures([0, 0])).toBe(0)
  })
})
