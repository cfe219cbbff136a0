/** What offices write in tables of their own is read by its name: groups in another order, short heads, rows numbered anew. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { readIn, rowsOf } from '../support/pasted'

const upheld = 'proceedings.review.upheld'
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
const short = ['维持', '纠正', '其他', '未结', '合计']
const members = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
const figures = { review: [5, 1, 1, 1, 8], direct: [1, 2, 3, 4, 10], afterReview: [9, 0, 2, 0, 11] }
type Group = keyof typeof figures

/** Groups beside one another as plain text and as a table of merged cells with blanks has them. */
const block = (groups: readonly (readonly [name: string, group: Group])[], heads = results) => [
  groups.flatMap(([name]) => [name, '', '', '', '']),
  groups.flatMap(() => heads),
  groups.flatMap(([, group]) => figures[group].map(String)),
]
const meant = (...groups: readonly Group[]) =>
  Object.fromEntries(
    groups.flatMap((group) =>
      members.map((member, at) => [`proceedings.${group}.${member}`, figures[group][at]]),
    ),
  )

describe('groups of 表四 in another order', () => {
  it.each<[string, readonly (readonly [string, Group])[], string[]]>([
    [
      '复议 last',
      [
        ['未经复议直接起诉', 'direct'],
        ['复议后起诉', 'afterReview'],
        ['行政复议', 'review'],
      ],
      results,
    ],
    [
      '复议 in the middle',
      [
        ['直接起诉', 'direct'],
        ['复议', 'review'],
        ['复议后起诉', 'afterReview'],
      ],
      short,
    ],
    [
      '复议后起诉 first',
      [
        ['复议后起诉', 'afterReview'],
        ['未经复议直接起诉', 'direct'],
        ['行政复议', 'review'],
      ],
      results,
    ],
    [
      'two of them',
      [
        ['直接起诉', 'direct'],
        ['行政复议', 'review'],
      ],
      results,
    ],
    [
      'their own order',
      [
        ['行政复议', 'review'],
        ['未经复议直接起诉', 'direct'],
        ['复议后起诉', 'afterReview'],
      ],
      results,
    ],
  ])('%s', (_, groups, heads) => {
    for (const from of [upheld, 'proceedings.direct.upheld'])
      for (const read of readIn(block(groups, heads), from, 2025))
        expect(read.figures).toEqual(meant(...groups.map(([, group]) => group)))
  })
  it.each(['行政诉讼', '诉讼', '行政诉讼案件'])(
    'leaves %s out, which is two groups, and reads 复议 right of it',
    (name) => {
      for (const read of readIn(
        block([
          [name, 'direct'],
          ['复议', 'review'],
        ]),
        upheld,
        2025,
      )) {
        expect(read.figures).toEqual(meant('review'))
        expect(read.left.length).toBeGreaterThan(0)
      }
    },
  )
})

describe('short heads of 表二', () => {
  it.each([
    '项目|发文数|废止数|有效数 / 规范性文件|14|3|59',
    '|制发数|废止数|现行有效数 / 行政规范性文件|14|3|59',
    '发文数|废止数|有效数 / 14|3|59',
    '项目|有效数|废止数|发文数 / 规范性文件|59|3|14',
    '名称|制发件数|废止件数|有效件数 / 行政规范性文件|14|3|59',
  ])('%s', (text) => {
    const from: FigureKey = 'proactive.normativeDocuments.issued'
    for (const read of readIn(rowsOf(text), from, 2025))
      expect(read.figures).toEqual({
        'proactive.normativeDocuments.issued': 14,
        'proactive.normativeDocuments.repealed': 3,
        'proactive.normativeDocuments.inForce': 59,
      })
  })
})

describe('rows numbered anew', () => {
  it.each(['二、', '（二）', '2.', '（三）', '一、', ''])('%s本年新收', (number) => {
    const text = `项目|自然人 / 上年结转|3 / ${number}本年新收|45`
    for (const read of readIn(rowsOf(text), 'requests.received.natural', 2025))
      expect(read.figures).toEqual({
        'requests.carriedIn.natural': 3,
        'requests.received.natural': 45,
      })
  })
})
