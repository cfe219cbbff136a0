/** Sums and differences of numbers are reckoned exactly; nothing else is, and nothing is guessed. */
import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { addFigures, difference } from '@/report/figure'
import { reckoned } from '@/report/reckon'

it.each([
  ['=1+2', 3],
  ['12+3', 15],
  ['12-3', 9],
  ['=5', 5],
  ['=-5+8', 3],
  ['= 1 + 2 ', 3],
  ['＝１＋２－３', 0],
  ['1,200+34', 1234],
  ['0.1+0.2', 0.3],
  ['1 234+1', 1235],
  ['3-5', -2],
])('%s comes to %s', (text, sum) => {
  expect(reckoned(text, 'count')).toBe(sum)
})

it.each([
  ...[
    '',
    '=',
    '12',
    '-5',
    '+5',
    '12+',
    '=+',
    '1++2',
    '5+-3',
    '--5',
    '1+2+',
    '3亿+1',
    '1e3+1',
    '=A1+2',
  ],
  ...['2*3', '6/2', '=SUM(1,2)', '1,00+1', '12%+1', '0x10+1', '12 34+1', '增5+1', '=1=2', '1+2=3'],
  ...['999999999+1', '0.0000001+1', '(1+2)', '1..2+1', '无+1', '12+三'],
])('%o is not reckoned', (text) => {
  expect(reckoned(text, 'count')).toBeUndefined()
})

it('any chain of numbers comes to their exact sum', () => {
  const number = fc.oneof(
    fc.nat(9_999_999),
    fc.nat(9_999_999).map((n) => n / 1000),
  )
  fc.assert(
    fc.property(
      fc.array(fc.record({ number, plus: fc.boolean() }), { minLength: 2, maxLength: 8 }),
      fc.boolean(),
      (terms, equals) => {
        const text = terms
          .map(({ number: one, plus }, at) => `${plus ? (at > 0 ? '+' : '') : '-'}${String(one)}`)
          .join('')
        const sum = terms.reduce(
          (so, { number: one, plus }) =>
            plus ? (addFigures([so, one]) ?? 0) : difference(so, one),
          0,
        )
        expect(reckoned(equals ? `=${text}` : text, 'amount')).toBe(sum)
      },
    ),
  )
})
