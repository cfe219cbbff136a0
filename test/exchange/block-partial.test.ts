/** Everyday heads of some columns, groups of 表四 below one another, and what is said of the organ's own level. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { readBlock } from '@/exchange/block'
import { programs } from '../support/copied'
import { format2021, landedIn, rowsOf, tableOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const received = '本年新收政府信息公开申请数量'

describe('everyday heads of some columns', () => {
  it.each<[heads: string, columns: readonly string[]]>([
    ['个人|企业|律所|总计', ['natural', 'business', 'legalService', 'total']],
    [
      '公民|企业|科研院所|其他|合计',
      ['natural', 'business', 'research', 'otherOrganisation', 'total'],
    ],
    ['自然人|商业企业|科研院所', ['natural', 'business', 'research']],
    ['个人|公益组织', ['natural', 'welfare']],
    ['自然人|公司|社会团体|总计', ['natural', 'business', 'welfare', 'total']],
    ['企业|科研单位', ['business', 'research']],
  ])('%s', (heads, columns) => {
    const figures = columns.map((_, at) => String(at + 3)).join('|')
    for (const { figures: landed, left } of landedIn(
      rowsOf(`项目|${heads} / ${received}|${figures}`),
      from,
      2025,
    )) {
      expect(left).toEqual([])
      expect(landed).toEqual(
        Object.fromEntries(columns.map((column, at) => [`requests.received.${column}`, at + 3])),
      )
    }
  })

  it.each<[heads: string, out: string]>([
    // It may be all 法人.
    ['自然人|企业|总计', 'business'],
    ['个人|企业', 'business'],
    // Not all that is neither is 其他 here.
    ['个人|企业|事业单位|其他|总计', 'otherOrganisation'],
    ['企业|个人|律所|总计', 'business'],
    ['本级|个人|企业|律所|总计', 'total'],
  ])('%s leaves %s out', (heads, out) => {
    const figures = heads.split('|').map((_, at) => String(at + 3))
    for (const { figures: landed } of landedIn(
      rowsOf(`项目|${heads} / ${received}|${figures.join('|')}`),
      from,
      2025,
    ))
      expect(landed).not.toHaveProperty([`requests.received.${out}`])
  })
})

describe('表四 as small tables one below the other', () => {
  const results = '结果维持|结果纠正|其他结果|尚未审结|总计'
  const below = (group: string, figures: string) => `${group}|||| / ${results} / ${figures}`
  const landed = (text: string) => landedIn(rowsOf(text), 'proceedings.review.upheld', 2025)

  it('lands each in its group, in whatever order', () => {
    const blocks = [
      below('复议后起诉', '0|1|0|0|1'),
      below('行政复议', '1|2|3|4|10'),
      below('未经复议直接起诉', '5|0|0|0|5'),
    ]
    for (const { figures, left } of landed(blocks.join(' / '))) {
      expect(left).toEqual([])
      expect(Object.keys(figures)).toHaveLength(15)
      expect(figures).toMatchObject({
        'proceedings.review.pending': 4,
        'proceedings.direct.upheld': 5,
        'proceedings.afterReview.corrected': 1,
      })
    }
  })

  it('tells that 行政诉讼 has two of each', () => {
    for (const { figures, left } of landed(below('行政诉讼', '1|0|0|0|1'))) {
      expect(figures).toEqual({})
      expect(left.join()).toContain('叫“结果维持”的不止一列')
    }
  })
})

describe('this organ without those below it', () => {
  const table = `|自然人|商业企业 / ${received}|12|3`
  const told = [
    `（本级）|| / ${table}`,
    `三、收到和处理政府信息公开申请情况（本级）|| / ${table}`,
    `${table} / 注：以上数据不含下属单位。||`,
  ]
  it.each(told)('%s is a department', (text) => {
    for (const { figures } of landedIn(rowsOf(text), from, 2025, '青山县民政局'))
      expect(Object.values(figures)).toEqual([12, 3])
  })

  it.each(told)('%s is not all of a government', (text) => {
    for (const organ of ['青山县人民政府', '青山县城关镇人民政府', ''])
      for (const { figures } of landedIn(rowsOf(text), from, 2025, organ))
        expect(figures).toEqual({})
  })
})

describe('a line on the unit above bare figures', () => {
  const key: FigureKey = 'proactive.fees.amount'
  const read = (text: string) =>
    Object.values(programs).map((program) =>
      readBlock(program(rowsOf(text)), {
        format: format2021,
        table: tableOf(key),
        from: key,
        year: 2025,
        organ: '青山县民政局',
      }),
    )

  it.each(['单位：元', '（单位：元）', '单位：亿元'])('%s keeps them out', (unit) => {
    for (const { rows, left } of read(`${unit} / 56000`)) {
      expect(rows).toEqual([])
      expect(left.join()).toContain('请先换算')
    }
  })

  it.each(['单位：万元', '（单位：万元）'])('%s is shown and laid nowhere', (unit) => {
    for (const { rows, left } of read(`${unit} / 5.6`)) {
      expect(rows).toEqual([['5.6']])
      expect(left).toEqual([])
    }
  })
})
