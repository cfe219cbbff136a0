/** A label that nearly reaches its figure ends where other lines of the page begin a column. */
import { expect, test } from 'vitest'
import { linesOf } from '@/exchange/read/pdf/lines'
import type { Glyph } from '@/exchange/read/pdf/page'

const size = 10

/** Words set at their places, each sign as wide as the type. */
const glyphs = (lines: readonly (readonly (readonly [left: number, text: string])[])[]): Glyph[] =>
  lines.flatMap((words, row) =>
    words.flatMap(([left, text]) =>
      Array.from(text, (sign, at) => ({
        text: sign,
        left: left + at * size,
        right: left + (at + 1) * size,
        base: 20 + row * 20,
        size,
      })),
    ),
  )

const textsOf = (...lines: Parameters<typeof glyphs>[0]) =>
  linesOf(glyphs(lines)).map(({ text }) => text.replace(/ {3,}/g, '|'))

const rows = [
  [
    [0, '规章'],
    [100, '7'],
    [150, '3'],
  ],
  [
    [0, '许可'],
    [100, '8'],
    [150, '3'],
  ],
  [
    [0, '处罚'],
    [100, '9'],
    [150, '3'],
  ],
] as const

test('a small gap is one between columns where three lines begin one', () => {
  expect(
    textsOf(...rows, [
      [0, '政府行政规范性文件'],
      [98, '5'],
    ]).at(-1),
  ).not.toContain('|')
  expect(
    textsOf(...rows, [
      [8, '政府行政规范性文件'],
      [100, '5'],
      [150, '4'],
    ]).at(-1),
  ).toBe('政府行政规范性文件|5|4')
  expect(
    textsOf(...rows.slice(1), [
      [8, '政府行政规范性文件'],
      [100, '5'],
    ]).at(-1),
  ).not.toContain('|')
})

test('a column begins where lines of the table do, before which others hold the name of a group', () => {
  const inner = rows.map(([, ...rest]) => [[50, '一类'], ...rest] as const)
  expect(
    textsOf(...inner, [
      [7, '不予处理'],
      [50, '二类'],
      [100, '1'],
      [150, '4'],
    ]).at(-1),
  ).toBe('不予处理|二类|1|4')
})

test('prose that touches the place of a column is not parted', () => {
  expect(textsOf(...rows, [[0, '全年主动公开政府信息一百余条']]).at(-1)).toBe(
    '全年主动公开政府信息一百余条',
  )
})
