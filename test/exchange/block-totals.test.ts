/** A total of the year below pasted rows is no row of the table, as a bare 合计 is none. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, rowsOf } from '../support/pasted'

const from: FigureKey = 'requests.received.natural'
const times = ['', '2024年', '2024年度', '本年', '本年度', '全年', '年度', '今年']
const names = times.flatMap((time) => ['合计', '总计'].map((total) => time + total))

describe.each(names)('%s is no row of its own', (name) => {
  it.each([
    ['below heads', `|自然人|总计 / 本年新收|20|26 / 上年结转|3|3 / ${name}|23|29`],
    ['below a head of one column', `|自然人 / 本年新收|20 / 上年结转|3 / ${name}|23`],
    ['above them', `|自然人|总计 / ${name}|23|29 / 本年新收|20|26 / 上年结转|3|3`],
    ['alone with heads', `|自然人|总计 / ${name}|23|29`],
  ])('%s', (_, rows) => {
    for (const { figures, left } of landedIn(rowsOf(rows), from, 2024)) {
      expect(Object.values(figures)).not.toContain(23)
      expect(left.length).toBeGreaterThan(0)
    }
  })
})
