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

  const own = {
    'proceedings.review.upheld': 1,
    'proceedings.review.total': 10,
    'proceedings.direct.upheld': 5,
    'proceedings.afterReview.corrected': 1,
    'proceedings.afterReview.total': 1,
  }
  const direct = '行政诉讼（未经复议直接起诉）'
  const after = '行政诉讼（复议后起诉）'
  const names = results.split('|')
  const list = (group: string, figures: string) =>
    [`${group}|`, ...figures.split('|').map((one, at) => `${names[at] ?? ''}|${one}`)].join(' / ')
  const three = [
    ['行政复议', '1|2|3|4|10'],
    [direct, '5|0|0|0|5'],
    [after, '0|1|0|0|1'],
  ] as const

  it.each([
    ['with titles of one cell', (title: string, row: string) => `${title} / ${results} / ${row}`],
    [
      'with titles numbered',
      (title: string, row: string) => `一、${title}情况 / ${results} / ${row}`,
    ],
    ['as lists', list],
  ])('lands %s, wherever the cursor is', (_, block) => {
    const text = three.map(([title, row]) => block(title, row)).join(' / ')
    for (const from of ['review', 'direct', 'afterReview'] as const)
      for (const { figures, left } of landedIn(
        rowsOf(text),
        `proceedings.${from}.corrected`,
        2025,
      )) {
        expect(left).toEqual([])
        expect(Object.keys(figures)).toHaveLength(15)
        expect(figures).toMatchObject(own)
      }
  })

  it.each([
    ['行政复议', 'review'],
    [direct, 'direct'],
    ['复议后起诉案件', 'afterReview'],
  ])('one titled %s alone lands in its group, wherever the cursor is', (title, group) => {
    for (const from of ['review', 'direct', 'afterReview'])
      for (const { figures } of landedIn(
        rowsOf(`${title} / ${results} / 9|1|0|2|12`),
        `proceedings.${from}.upheld`,
        2025,
      ))
        expect(figures).toEqual(
          Object.fromEntries(
            ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column, at) => [
              `proceedings.${group}.${column}`,
              [9, 1, 0, 2, 12][at],
            ]),
          ),
        )
  })

  it.each(['行政诉讼', '行政诉讼案件情况'])('titled %s, of two groups, lands nowhere', (title) => {
    for (const { figures } of landedIn(
      rowsOf(`${title} / ${results} / 9|1|0|2|12`),
      'proceedings.direct.upheld',
      2025,
    ))
      expect(figures).toEqual({})
  })

  it.each(['行政复议、行政诉讼情况', '行政复议行政诉讼'])('%s is of all groups', (title) => {
    const wide = (name: string) => [name, '', '', '', ''].join('|')
    const rows = [
      title,
      ['行政复议', '行政诉讼', ''].map(wide).join('|'),
      ['', '未经复议直接起诉', '复议后起诉'].map(wide).join('|'),
      [results, results, results].join('|'),
      Array.from({ length: 15 }, (_, at) => String(at + 1)).join('|'),
    ]
    for (const { figures } of landedIn(
      rowsOf(rows.join(' / ')),
      'proceedings.direct.upheld',
      2025,
    )) {
      // Never the two groups that the last name in it would be.
      expect([0, 15]).toContain(Object.keys(figures).length)
    }
  })

  it('lands as three tables of a page with titles above them', () => {
    const page = three
      .map(
        ([title, row]) =>
          `<p>${title}</p><table><tr>${names.map((name) => `<td>${name}</td>`).join('')}</tr><tr>${row
            .split('|')
            .map((one) => `<td>${one}</td>`)
            .join('')}</tr></table>`,
      )
      .join('')
    const from: FigureKey = 'proceedings.review.upheld'
    const { landed: found } = readBlock(
      { html: page, text: page.replace(/<[^>]*>/g, ' ') },
      { format: format2021, table: tableOf(from), from, year: 2025, organ: '青山县民政局' },
    )
    expect(found.size).toBe(15)
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
