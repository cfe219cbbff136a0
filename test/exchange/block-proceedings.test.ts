/** 表四 as offices paste it: below a title of all its groups, with everyday heads, its groups for rows or for columns. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, rowsOf } from '../support/pasted'

const groups = ['review', 'direct', 'afterReview'] as const
const outcomes = ['upheld', 'corrected', 'otherResult', 'pending', 'total'] as const
type Outcome = (typeof outcomes)[number]

/** Figures that add up, each group's its own. */
const figures: Readonly<Record<(typeof groups)[number], Readonly<Record<Outcome, number>>>> = {
  review: { upheld: 7, corrected: 2, otherResult: 3, pending: 1, total: 13 },
  direct: { upheld: 4, corrected: 0, otherResult: 5, pending: 2, total: 11 },
  afterReview: { upheld: 6, corrected: 8, otherResult: 0, pending: 3, total: 17 },
}
const expected = (own: readonly Outcome[] = outcomes, of: readonly string[] = groups) =>
  Object.fromEntries(
    groups
      .filter((group) => of.includes(group))
      .flatMap((group) =>
        own.map((outcome) => [`proceedings.${group}.${outcome}`, figures[group][outcome]]),
      ),
  )
const organ = '青山县民政局'
const cursors: readonly FigureKey[] = ['proceedings.review.upheld', 'proceedings.direct.pending']
const pasted = (text: string) =>
  cursors.flatMap((from) => landedIn(rowsOf(text), from, 2025, organ))

const decree = '结果维持|结果纠正|其他结果|尚未审结|总计'
const heads = [
  '行政复议|||||行政诉讼|||||||||',
  '|||||未经复议直接起诉|||||复议后起诉||||',
  [decree, decree, decree].join('|'),
].join(' / ')
const row = (own: readonly Outcome[], group: (typeof groups)[number]) =>
  own.map((outcome) => String(figures[group][outcome])).join('|')
const whole = `${heads} / ${groups.map((group) => row(outcomes, group)).join('|')}`

describe('a title of all groups', () => {
  const titles = [
    '行政复议、行政诉讼情况',
    '四、政府信息公开行政复议、行政诉讼情况',
    '（四）行政复议、行政诉讼情况表',
    '政府信息公开行政复议和行政诉讼情况',
    '2025年行政复议、行政诉讼情况',
    '青山县民政局2025年行政复议、诉讼情况',
    '行政复议诉讼情况统计表',
  ]
  const wide = '|'.repeat(14)
  it.each(titles)('%s stands above the whole table', (title) => {
    for (const top of [title, `${title}${wide}`])
      for (const { figures: landed, left } of pasted(`${top} / ${whole}`)) {
        expect(landed).toEqual(expected())
        expect(left).toEqual([])
      }
  })

  it.each(titles)('%s stands above groups for rows', (title) => {
    const rows = `|${decree} / 行政复议|${row(outcomes, 'review')} / 复议后起诉|${row(outcomes, 'afterReview')}`
    for (const { figures: landed, left } of pasted(`${title} / ${rows}`)) {
      expect(landed).toEqual(expected(outcomes, ['review', 'afterReview']))
      expect(left).toEqual([])
    }
  })

  it.each(titles)('%s tells no group of a part of the table', (title) => {
    for (const top of [title, `${title}||||`])
      for (const { figures: landed, left } of pasted(`${top} / ${decree} / 1|2|0|0|3`)) {
        expect(landed).toEqual({})
        expect(left.join()).toContain('请连同“行政复议”等组名')
      }
  })

  it('of another organ keeps the figures out', () => {
    for (const { figures: landed } of pasted(`白水县民政局行政复议、行政诉讼情况 / ${whole}`))
      expect(landed).toEqual({})
  })
})

describe('everyday heads', () => {
  const names: readonly Readonly<Record<Outcome, string>>[] = [
    { upheld: '维持', corrected: '纠正', otherResult: '其他', pending: '未结', total: '小计' },
    { upheld: '维持', corrected: '纠正', otherResult: '其它', pending: '尚未审结', total: '合计' },
    {
      upheld: '维持数',
      corrected: '纠正数',
      otherResult: '其他数',
      pending: '未结数',
      total: '总计',
    },
    {
      upheld: '结果维持',
      corrected: '纠正',
      otherResult: '其他结果',
      pending: '审理中',
      total: '共计',
    },
  ]
  const orders: readonly (readonly Outcome[])[] = [
    outcomes,
    [...outcomes].reverse(),
    ['total', 'upheld', 'corrected', 'otherResult', 'pending'],
    ['upheld', 'corrected', 'total'],
    ['pending', 'upheld'],
  ]
  const cases = names.flatMap((said) =>
    orders.map((order) => [order.map((one) => said[one]).join('|'), order] as const),
  )
  const rowNames = [
    ['行政复议', '未经复议直接起诉', '复议后起诉'],
    ['行政复议案件', '直接起诉', '经复议后起诉'],
  ]

  it.each(cases)('%s above groups for rows', (head, order) => {
    for (const called of rowNames) {
      const rows = groups.map((group, at) => `${called[at] ?? ''}|${row(order, group)}`)
      for (const corner of ['', '类别'])
        for (const { figures: landed, left } of pasted(`${corner}|${head} / ${rows.join(' / ')}`)) {
          expect(landed).toEqual(expected(order))
          expect(left).toEqual([])
        }
    }
  })

  it.each(cases.filter(([, { length }]) => length === outcomes.length))(
    '%s for rows, its groups above',
    (head, order) => {
      const rows = head
        .split('|')
        .map((name, at) =>
          [name, ...groups.map((group) => figures[group][order[at] ?? 'total'])].join('|'),
        )
      for (const { figures: landed } of pasted(
        `|行政复议|未经复议直接起诉|复议后起诉 / ${rows.join(' / ')}`,
      ))
        expect(landed).toEqual(expected(order))
    },
  )

  it('a 小计 beside a 合计 is told by neither', () => {
    for (const { figures: landed } of pasted(
      '|维持|纠正|小计|其他|未结|合计 / 行政复议|7|2|9|3|1|13',
    )) {
      expect(Object.values(landed)).not.toContain(9)
    }
  })

  it('行政诉讼 undivided stays out', () => {
    for (const { figures: landed } of pasted('|维持|纠正|小计 / 行政复议|7|2|9 / 行政诉讼|4|1|5'))
      expect(Object.keys(landed).filter((key) => !key.startsWith('proceedings.review'))).toEqual([])
  })
})

const ownRow = (name: string) =>
  landedIn(
    rowsOf(`单位|维持|纠正|其他|未结|小计 / ${name}|1|2|0|0|3`),
    'proceedings.direct.upheld',
    2025,
    organ,
  )

describe('an organ before the only row', () => {
  it.each([organ, '县民政局', '民政局'])('%s is this one, and names no row', (name) => {
    for (const { figures: landed } of ownRow(name))
      expect(Object.entries(landed)).toEqual(
        outcomes.map((one, at) => [`proceedings.direct.${one}`, [1, 2, 0, 0, 3][at]]),
      )
  })

  it.each(['白水县民政局', '县财政局', '青山县'])('%s is another', (name) => {
    for (const { figures: landed, left } of ownRow(name)) {
      expect(landed).toEqual({})
      expect(left).not.toEqual([])
    }
  })
})
