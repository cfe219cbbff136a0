/** Marked differences put together again give both texts, and show what an officer would call changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, likeness } from '@/ui/compare/difference'

const shown = (before: string, now: string): string =>
  differencesOf(before, now)
    .map(({ kind, text }) =>
      kind === 'same' ? text : kind === 'added' ? `+${text}+` : `-${text}-`,
    )
    .join('')

describe('differences of two texts', () => {
  it('give both texts again', () => {
    const text = fc
      .array(
        fc.oneof(
          fc.string({ unit: 'grapheme' }),
          fc.constantFrom('本年新收3件。', '办结2件；', '\n'),
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, now) => {
        const pieces = differencesOf(before, now)
        const side = (without: string) =>
          pieces
            .filter(({ kind }) => kind !== without)
            .map((piece) => piece.text)
            .join('')
        expect(side('added')).toBe(before)
        expect(side('removed')).toBe(now)
        expect(likeness(pieces)).toBeGreaterThanOrEqual(0)
        expect(likeness(pieces)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('mark the number within a sentence, and the sentence that is new', () => {
    expect(shown('全年新收申请24件，全部办结。', '全年新收申请29件，全部办结。')).toBe(
      '全年新收申请2-4-+9+件，全部办结。',
    )
    expect(shown('甲事已办。乙事已办。', '甲事已办。新增一项完全不同的内容！乙事已办。')).toBe(
      '甲事已办。+新增一项完全不同的内容！+乙事已办。',
    )
    expect(shown('业务知识有待提高。', '平台检索功能较弱，群众查找不便。')).toMatch(/^-.*-\+.*\+$/)
  })

  it('are told in time where nothing is alike', () => {
    const long = (seed: number) =>
      Array.from({ length: 20_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * seed) % 5003)),
      ).join('')
    expect(likeness(differencesOf(long(7), long(11)))).toBe(0)
  })
})
