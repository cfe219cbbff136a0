/** Heads of 表四 without their groups: the preview says which groups are filled, or what is missing; nothing is half laid. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { readIn, rowsOf } from '../support/pasted'

const [review, direct, afterReview] = [
  'proceedings.review.upheld',
  'proceedings.direct.corrected',
  'proceedings.afterReview.total',
] as const
const read = (text: string, from: FigureKey) => readIn(rowsOf(text), from, 2025, '青山县民政局')

const five = {
  decree: '结果维持|结果纠正|其他结果|尚未审结|总计',
  everyday: '维持|纠正|其他|尚未审结|总计',
} as const
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
const [first, second] = [
  [1, 2, 0, 0, 3],
  [4, 0, 6, 1, 11],
] as const
const filled = (group: string, figures: readonly number[]) =>
  Object.fromEntries(
    figures.map((figure, at) => [`proceedings.${group}.${outcomes[at] ?? ''}`, figure]),
  )
const ten = `${first.join('|')}|${second.join('|')}`
const litigation = { ...filled('direct', first), ...filled('afterReview', second) }

describe.each(Object.values(five))('below %s', (heads) => {
  it.each<[FigureKey, string, string]>([
    [review, 'review', '“行政复议”'],
    [direct, 'direct', '“未经复议直接起诉”'],
    [afterReview, 'afterReview', '“复议后起诉”'],
  ])('five figures at %s are said to be of its group', (from, group, name) => {
    for (const { figures, guessed, left } of read(`${heads} / ${first.join('|')}`, from)) {
      expect(figures).toEqual(filled(group, first))
      expect(guessed).toEqual([`没有写明是哪一组，填入的是光标所在的${name}一组`])
      expect(left).toEqual([])
    }
  })

  it.each([
    ['行政诉讼', `行政诉讼 / ${heads}|${heads} / ${ten}`],
    ['行政诉讼 merged', `行政诉讼||||||||| / ${heads}|${heads} / ${ten}`],
    ['诉讼情况', `行政诉讼情况 / ${heads}|${heads} / ${ten}`],
  ])('ten figures below %s are those of its two groups, wherever the cursor is', (_, text) => {
    for (const from of [review, direct, afterReview])
      for (const { figures, guessed, left } of read(text, from)) {
        expect(figures).toEqual(litigation)
        expect(guessed.join()).toContain('按本表的次序填入“未经复议直接起诉”“复议后起诉”')
        expect(left).toEqual([])
      }
  })

  it.each([
    `行政诉讼||||||||| / 未经复议直接起诉|||||复议后起诉|||| / ${heads}|${heads} / ${ten}`,
    `未经复议直接起诉|||||复议后起诉|||| / ${heads}|${heads} / ${ten}`,
  ])('ten figures below their groups lie in them: %s', (text) => {
    for (const from of [review, direct, afterReview])
      for (const { figures, guessed, left } of read(text, from)) {
        expect(figures).toEqual(litigation)
        expect(guessed).toEqual([])
        expect(left).toEqual([])
      }
  })

  it('ten figures without a group lie in those of 行政诉讼 from its first cell on', () => {
    for (const { figures, guessed } of read(`${heads}|${heads} / ${ten}`, direct)) {
      expect(figures).toEqual(litigation)
      expect(guessed.join()).toContain('按本表的次序填入“未经复议直接起诉”“复议后起诉”')
    }
  })

  it.each([review, afterReview])('ten figures without a group at %s are none of its', (from) => {
    for (const { figures, left } of read(`${heads}|${heads} / ${ten}`, from)) {
      expect(figures).toEqual({})
      expect(left).toEqual([
        '这些列名各出现 2 次，没有写明各是哪一组，请连同“行政复议”“未经复议直接起诉”“复议后起诉”这些组名一起复制',
      ])
    }
  })

  it('fifteen figures are the whole table', () => {
    const text = `${heads}|${heads}|${heads} / ${ten}|${first.join('|')}`
    for (const { figures, guessed, left } of read(text, direct)) {
      expect(figures).toEqual({
        ...filled('review', first),
        ...filled('direct', second),
        ...filled('afterReview', first),
      })
      expect(guessed).toEqual([])
      expect(left).toEqual([])
    }
  })
})
