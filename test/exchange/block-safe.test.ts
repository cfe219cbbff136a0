/** What a copied block says of other years, of other corners or the other way round never lands by counting. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import type { Rows } from '../support/copied'
import { landedIn } from '../support/pasted'

const granted = 'requests.granted.natural'

const landed = (rows: Rows, from: FigureKey) => landedIn(rows, from, 2026)

describe('a second pair of eyes pasted', () => {
  it.each<[string, FigureKey, Rows, Record<string, number>, number]>([
    [
      'two years of a column',
      granted,
      [
        ['', '2025年自然人', '2026年自然人'],
        ['（二）部分公开', '2021', '2133'],
      ],
      { 'requests.partlyGranted.natural': 2133 },
      1,
    ],
    [
      'last year alone',
      granted,
      [
        ['', '2025年自然人'],
        ['（二）部分公开', '2021'],
      ],
      {},
      1,
    ],
    [
      'two years in 表二',
      'proactive.rules.issued',
      [
        ['信息内容', '2025年现行有效件数', '2026年现行有效件数'],
        ['规章', '74', '79'],
      ],
      { 'proactive.rules.inForce': 79 },
      1,
    ],
    [
      '上年 and 本年 below',
      granted,
      [
        ['', '自然人', '', '商业企业', ''],
        ['', '上年', '本年', '上年', '本年'],
        ['（二）部分公开', '2021', '2133', '38', '44'],
      ],
      { 'requests.partlyGranted.natural': 2133, 'requests.partlyGranted.business': 44 },
      2,
    ],
    [
      '上年 and 本年 above',
      granted,
      [
        ['', '上年', '', '本年', ''],
        ['', '自然人', '商业企业', '自然人', '商业企业'],
        ['（二）部分公开', '2021', '38', '2133', '44'],
      ],
      { 'requests.partlyGranted.natural': 2133, 'requests.partlyGranted.business': 44 },
      2,
    ],
    [
      'bare years below',
      granted,
      [
        ['', '自然人', '', '商业企业', ''],
        ['', '2025', '2026', '2025', '2026'],
        ['（二）部分公开', '2120', '2130', '39', '40'],
      ],
      { 'requests.partlyGranted.natural': 2130, 'requests.partlyGranted.business': 40 },
      2,
    ],
    [
      'a corner that is a row',
      granted,
      [
        ['办理结果', '总计', '商业企业'],
        ['（一）予以公开', '5600', '133'],
      ],
      { 'requests.granted.total': 5600, 'requests.granted.business': 133 },
      0,
    ],
    [
      'the corner of the form',
      granted,
      [
        ['三、本年度办理结果', '自然人', '总计'],
        ['（一）予以公开', '41', '5548'],
      ],
      { 'requests.granted.natural': 41, 'requests.granted.total': 5548 },
      0,
    ],
    [
      'last year beside',
      granted,
      [
        ['办理结果', '上年数', '自然人', '商业企业'],
        ['（一）予以公开', '5600', '41', '2'],
      ],
      { 'requests.granted.natural': 41, 'requests.granted.business': 2 },
      1,
    ],
    [
      'a group with blanks',
      'proceedings.review.upheld',
      [
        ['复议后起诉', '', '', '', ''],
        ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
        ['71', '3', '31', '51', '156'],
      ],
      {
        'proceedings.afterReview.upheld': 71,
        'proceedings.afterReview.corrected': 3,
        'proceedings.afterReview.otherResult': 31,
        'proceedings.afterReview.pending': 51,
        'proceedings.afterReview.total': 156,
      },
      0,
    ],
    [
      'a table turned over',
      granted,
      [
        ['申请人', '予以公开', '部分公开'],
        ['自然人', '5001', '2101'],
        ['商业企业', '101', '31'],
      ],
      {
        'requests.granted.natural': 5001,
        'requests.partlyGranted.natural': 2101,
        'requests.granted.business': 101,
        'requests.partlyGranted.business': 31,
      },
      0,
    ],
    [
      'years, turned over',
      granted,
      [
        ['项目', '2025年', '2026年'],
        ['自然人', '13612', '14000'],
      ],
      {},
      1,
    ],
  ])('%s', (_, from, rows, meant, unplaced) => {
    for (const { figures, left, by } of landed(rows, from)) {
      expect(figures).toEqual(meant)
      expect(left.length).toBeGreaterThanOrEqual(unplaced)
      expect(by).not.toBe('none')
    }
  })

  it('a row of one figure takes it wherever the cursor is, but not that of another year', () => {
    for (const from of ['proactive.rules.issued', 'proactive.rules.inForce'])
      for (const [head, figures] of [
        ['数量', { 'proactive.licensing.decisions': 7 }],
        ['2024年', {}],
        ['上年', {}],
      ] as const)
        for (const read of landed(
          [
            ['信息内容', head],
            ['行政许可', '7'],
          ],
          from,
        ))
          expect(read.figures, `${from} ${head}`).toEqual(figures)
  })

  it('rows without names above a total with one are named', () => {
    for (const { left } of landed(
      [
        ['5001', '101'],
        ['2101', '31'],
        ['总计', '7102', '132'],
      ],
      granted,
    ))
      expect(left.join()).toContain('“2101”（这一行没有行名）')
  })
})
