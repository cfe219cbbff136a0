/** Marked differences put together again give both texts, and show what an officer would call changed. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { differencesOf, likeness, outlined } from '@/ui/compare/difference'

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
      '全年新收申请-24-+29+件，全部办结。',
    )
    expect(shown('收费4400元，占1.5%。', '收费4600元，占1.05%。')).toBe(
      '收费-4400-+4600+元，占-1.5%-+1.05%+。',
    )
    expect(shown('全年收到申请1,234件。', '全年收到申请1,324件。')).toBe(
      '全年收到申请-1,234-+1,324+件。',
    )
    expect(shown('甲事已办。乙事已办。', '甲事已办。新增一项完全不同的内容！乙事已办。')).toBe(
      '甲事已办。+新增一项完全不同的内容！+乙事已办。',
    )
    expect(shown('业务知识有待提高。', '平台检索功能较弱，群众查找不便。')).toMatch(/^-.*-\+.*\+$/)
  })

  it('stay in sight: long text that is the same is cut to what stands beside them', () => {
    const same = '甲'.repeat(300)
    const pieces = outlined(differencesOf(`${same}。`, `${same}。新增一句。`))
    expect(pieces.map(({ kind }) => kind)).toEqual(['same', 'added'])
    expect(pieces[0]?.text).toMatch(/^……甲+。$/)
    expect(pieces[0]?.text.length).toBeLessThan(30)
    expect(outlined(differencesOf('短文。', '短文。又一句。'))[0]?.text).toBe('短文。')
  })

  it('are told in time where nothing is alike', () => {
    const long = (seed: number) =>
      Array.from({ length: 20_000 }, (_, at) =>
        String.fromCharCode(0x4e00 + ((at * seed) % 5003)),
      ).join('')
    expect(likeness(differencesOf(long(7), long(11)))).toBe(0)
  })
})
