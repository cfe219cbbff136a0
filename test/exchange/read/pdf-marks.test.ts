/** The mark of a note beside a number is told from its digits, as browsers, Word and typesetters raise it. */
import { expect, it } from 'vitest'
import { linesOf } from '@/exchange/read/pdf/lines'
import type { Glyph } from '@/exchange/read/pdf/page'

interface Piece {
  readonly text: string
  readonly size: number
  /** How much higher than the line, in points. */
  readonly up: number
}

function glyphs(pieces: readonly Piece[]): readonly Glyph[] {
  let left = 100
  return pieces.flatMap(({ text, size, up }) =>
    Array.from(text, (sign) => {
      const glyph = { text: sign, left, right: left + size / 2, base: 50 - up, size }
      left += size / 2
      return glyph
    }),
  )
}

const number = (text: string): Piece => ({ text, size: 12, up: 0 })

it.each([
  ['a browser’s <sup>', [number('1520'), { text: '2', size: 10, up: 4 }], '1520[2]'],
  ['Word’s', [number('1520'), { text: '2', size: 7.8, up: 4 }], '1520[2]'],
  ['longer than its number', [number('4'), { text: '12', size: 10, up: 4 }], '4[12]'],
  ['as long as its number', [number('4'), { text: '3', size: 7.8, up: 4 }], '4[3]'],
  ['set low', [number('36'), { text: '2', size: 7.8, up: -2 }], '36[2]'],
  ['of a browser, set low', [number('36'), { text: '2', size: 10, up: -3 }], '36[2]'],
])('%s', (_, pieces, text) => {
  expect(linesOf(glyphs(pieces)).map((line) => line.text)).toEqual([text])
})

it.each([
  ['a number in two sizes on one line', [number('15'), { text: '20', size: 10, up: 0 }], '1520'],
  [
    'a digit of another font, hardly moved',
    [number('15'), { text: '2', size: 11.5, up: 0.6 }],
    '152',
  ],
  ['a small unit', [number('15'), { text: '件', size: 9, up: 0 }], '15件'],
])('takes no mark: %s', (_, pieces, text) => {
  expect(linesOf(glyphs(pieces)).map((line) => line.text)).toEqual([text])
})
