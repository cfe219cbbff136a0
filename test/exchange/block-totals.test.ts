/** Totals and years that begin the rows of a pasted block name no row of the table, wherever they stand. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, readIn, rowsOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const totals = ['合计', '总计', '共计', '小计']
const times = ['', '2024年', '2024年度', '本年', '本年度', '全年', '年度', '今年']
const names = [
  ...times.flatMap((time) => totals.map((total) => time + total)),
  '合计数',
  '总计件数',
  '本年总合计',
  '合计（2024年）',
  '2024年合计数',
]

describe.each(names)('%s is no row of its own', (name) => {
  it.each([
    ['below heads', `|自然人|总计 / 本年新收|20|26 / 上年结转|3|3 / ${name}|23|29`],
    ['below a head of one column', `|自然人 / 本年新收|20 / 上年结转|3 / ${name}|23`],
    ['below bare rows', `本年新收|20 / 上年结转|3 / ${name}|23`],
    ['above them', `|自然人|总计 / ${name}|23|29 / 本年新收|20|26 / 上年结转|3|3`],
    ['beside whole rows', `本年新收|20|0|0|0|0|0|20 / ${name}|23|0|0|0|0|0|23`],
    ['alone with heads', `|自然人|总计 / ${name}|23|29`],
    ['alone', `${name}|23|29`],
    ['alone with one figure', `${name}|23`],
    ['alone with a whole row', `${name}|23|0|0|0|0|0|23`],
  ])('%s', (_, rows) => {
    for (const { figures, left } of landedIn(rowsOf(rows), from, 2024)) {
      expect(Object.keys(figures).filter((key) => key.startsWith('requests.total'))).toEqual([])
      expect(Object.values(figures)).not.toContain(23)
      expect(left.length).toBeGreaterThan(0)
    }
  })
})

describe('a row named by a year alone is the cursor’s, and said to be', () => {
  const repeated: FigureKey = 'requests.notProcessed.repeated.natural'
  const heads = '年度|自然人|商业企业|总计'
  it.each([
    `${heads} / 2024年|3|1|4`,
    `${heads} / 2023年|7|1|8 / 2024年|3|1|4`,
    `${heads} / 去年|7|1|8 / 今年|3|1|4`,
    `${heads} / 上年|7|1|8 / 本年|3|1|4`,
  ])('%s', (rows) => {
    for (const { figures, by, guessed } of readIn(rowsOf(rows), repeated, 2024)) {
      expect(figures[repeated]).toBe(3)
      expect(by).toBe('columns')
      expect(guessed.join()).toMatch(
        /“(?:2024年|[今本]年)”不是本表的行名.*光标所在的“.*重复申请”一行/,
      )
    }
  })
  it('claims no name of a row in a table that has none', () => {
    const rows =
      '年度|结果维持|结果纠正|其他结果|尚未审结|总计 / 2023年|1|2|3|4|10 / 2024年|1|1|1|1|4'
    for (const { by, guessed } of readIn(rowsOf(rows), 'proceedings.review.upheld', 2024))
      expect([by, guessed]).toEqual([
        'columns',
        ['没有写明是哪一组，填入的是光标所在的“行政复议”一组'],
      ])
  })
})
