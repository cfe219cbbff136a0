/** Copied blocks with heads: each figure lands in the cell its names say and nowhere else; what they do not say is named. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { formats } from '@/format'
import type { FigureKey, Table } from '@/report/format'
import { programs, type Rows } from '../support/copied'

const format = formats.find(({ id }) => id === '2021') ?? expect.fail('2021')
const tableOf = (key: FigureKey): Table =>
  format.tables.find(({ id }) => id === key.split('.')[0]) ?? expect.fail(key)

/** What each program's clipboard of these rows writes. */
function landed(rows: Rows, from: FigureKey) {
  return Object.values(programs).map((program) => {
    const read = readBlock(program(rows), {
      format,
      table: tableOf(from),
      from,
      year: 2026,
      organ: '',
    })
    return {
      figures: Object.fromEntries([...read.landed].map(([key, { figure }]) => [key, figure])),
      left: read.left,
      by: read.by,
    }
  })
}

const received = 'requests.received.natural'
const seven = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

describe('what a fresh pair of eyes pasted', () => {
  it.each<[string, FigureKey, Rows, Record<string, number>, number]>([
    [
      'seven heads and a row',
      received,
      [seven, ['1', '2', '3', '4', '5', '6', '21']],
      {
        'received.natural': 1,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'received.total': 21,
      },
      0,
    ],
    [
      'the total first',
      received,
      [
        ['总计', ...seven.slice(0, 6)],
        ['21', '1', '2', '3', '4', '5', '6'],
      ],
      {
        'received.natural': 1,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'received.total': 21,
      },
      0,
    ],
    [
      'six heads and two rows',
      received,
      [seven.slice(0, 6), ['13', '2', '3', '4', '5', '6'], ['7', '8', '9', '10', '11', '12']],
      {
        'received.natural': 13,
        'received.business': 2,
        'received.research': 3,
        'received.welfare': 4,
        'received.legalService': 5,
        'received.otherOrganisation': 6,
        'carriedIn.natural': 7,
        'carriedIn.business': 8,
        'carriedIn.research': 9,
        'carriedIn.welfare': 10,
        'carriedIn.legalService': 11,
        'carriedIn.otherOrganisation': 12,
      },
      0,
    ],
    [
      'some columns with a row name',
      received,
      [
        ['', '自然人', '商业企业', '总计'],
        ['一、本年新收政府信息公开申请数量', '300', '20', '320'],
      ],
      { 'received.natural': 300, 'received.business': 20, 'received.total': 320 },
      0,
    ],
    [
      'crossed columns',
      received,
      [
        ['项目', '商业企业', '自然人'],
        ['一、本年新收政府信息公开申请数量', '20', '300'],
        ['二、上年结转政府信息公开申请数量', '1', '2'],
      ],
      {
        'received.natural': 300,
        'received.business': 20,
        'carriedIn.business': 1,
        'carriedIn.natural': 2,
      },
      0,
    ],
    [
      'the total alone',
      received,
      [
        ['项目', '总计'],
        ['（一）予以公开', '519'],
      ],
      { 'granted.total': 519 },
      0,
    ],
    [
      'a group as one column',
      received,
      [
        ['项目', '自然人', '法人或其他组织', '总计'],
        ['（一）予以公开', '467', '52', '519'],
      ],
      { 'granted.natural': 467, 'granted.total': 519 },
      1,
    ],
    [
      'two years',
      received,
      [
        ['项目', '2025年', '2026年'],
        ['（一）予以公开', '467', '52'],
      ],
      { 'granted.natural': 52 },
      1,
    ],
    [
      'crossed, no row name',
      received,
      [
        ['商业企业', '自然人'],
        ['300', '20'],
      ],
      { 'received.natural': 20, 'received.business': 300 },
      0,
    ],
    [
      'far columns, no row name',
      received,
      [
        ['法律服务机构', '其他'],
        ['8', '9'],
      ],
      { 'received.legalService': 8, 'received.otherOrganisation': 9 },
      0,
    ],
    [
      'one column',
      received,
      [['法律服务机构'], ['9'], ['8']],
      { 'received.legalService': 9, 'carriedIn.legalService': 8 },
      0,
    ],
  ])('%s', (_, from, rows, meant, unplaced) => {
    const wanted = Object.fromEntries(
      Object.entries(meant).map(([key, figure]) => [`requests.${key}`, figure]),
    )
    for (const { figures, left, by } of landed(rows, from)) {
      expect(figures).toEqual(wanted)
      expect(left).toHaveLength(unplaced)
      expect(by).not.toBe('none')
    }
  })

  it('表二 and 表四 without names of rows', () => {
    const rules = [
      ['现行有效件数', '本年废止件数', '本年制发件数'],
      ['400', '3', '50'],
    ]
    for (const { figures } of landed(rules, 'proactive.rules.issued'))
      expect(figures).toEqual({
        'proactive.rules.inForce': 400,
        'proactive.rules.repealed': 3,
        'proactive.rules.issued': 50,
      })
    const ends = [
      ['总计', '结果维持', '结果纠正', '其他结果', '尚未审结'],
      ['2', '1', '0', '0', '1'],
    ]
    for (const group of ['review', 'direct', 'afterReview'])
      for (const { figures } of landed(ends, `proceedings.${group}.corrected`))
        expect(figures).toEqual({
          [`proceedings.${group}.total`]: 2,
          [`proceedings.${group}.upheld`]: 1,
          [`proceedings.${group}.corrected`]: 0,
          [`proceedings.${group}.otherResult`]: 0,
          [`proceedings.${group}.pending`]: 1,
        })
  })

  it('two groups of 表四, their own heads above them, wherever the cursor is', () => {
    const five = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计']
    const rows = [
      ['行政复议', '', '', '', '', '复议后起诉', '', '', '', ''],
      [...five, ...five],
      '1 2 3 4 10 5 6 7 8 26'.split(' '),
    ]
    const ends = ['upheld', 'corrected', 'otherResult', 'pending', 'total']
    const meant = Object.fromEntries(
      ['review', 'afterReview'].flatMap((group, nth) =>
        ends.map((end, at) => [`proceedings.${group}.${end}`, Number(rows[2]?.[nth * 5 + at])]),
      ),
    )
    for (const group of ['review', 'direct', 'afterReview'])
      for (const { figures, left } of landed(rows, `proceedings.${group}.pending`))
        expect([figures, left]).toEqual([meant, []])
  })

  it('one of two groups that is not told apart is left out, and never laid in the other', () => {
    const rows = [
      ['行政复议', '', '行政诉讼', ''],
      ['结果维持', '结果纠正', '结果维持', '结果纠正'],
      ['1', '2', '5', '6'],
    ]
    for (const { figures, left } of landed(rows, 'proceedings.review.upheld')) {
      expect(figures).toEqual({ 'proceedings.review.upheld': 1, 'proceedings.review.corrected': 2 })
      expect(left).toHaveLength(2)
    }
  })
})
