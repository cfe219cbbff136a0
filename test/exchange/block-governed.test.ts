/** What stands beside, above or below figures governs them: a year, a unit, a column's name, an office. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { format2021 as format, landedIn, rowsOf, tableOf } from '../support/pasted'
import { readBlock } from '@/exchange/block'

const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'
const upheld = 'proceedings.review.upheld'

/** What lands, told by row and column: `received.natural`. */
const landed = (text: string, from: FigureKey) =>
  landedIn(rowsOf(text), from, 2025).map(({ figures, left }) => ({
    left,
    figures: Object.entries(figures).map(
      ([key, figure]) => `${key.split('.').slice(1).join('.')}=${String(figure)}`,
    ),
  }))

describe('is heeded', () => {
  it.each<[string, FigureKey, string]>([
    ['项目|年度|自然人 / 本年新收|2024|20 / 予以公开|2024|15', received, ''],
    ['项目|年份|数量 / 行政许可|2024|310 / 行政处罚|2024|55', licensing, ''],
    ['项目|年度|自然人 / 本年新收|2025|12', received, 'received.natural=12'],
    ['项目|时期|自然人 / 本年新收|上年|20 / 予以公开|本年|12', received, 'granted.natural=12'],
    ['项目|2025年1-9月 / 行政许可|255', licensing, ''],
    ['项目|1—12月 / 行政许可|255', licensing, 'licensing.decisions=255'],
    ['2025年第三季度| / 行政许可|80', licensing, ''],
    ['项目|“十四五”累计 / 行政许可|1800', licensing, ''],
    ['项目|2024-2025 / 行政许可|655', licensing, ''],
    ['项目|1季度|2季度|全年 / 行政许可|80|90|170', licensing, 'licensing.decisions=170'],
    ['行政许可|310 / 注：以上为2024年数据|', licensing, ''],
    ['行政许可|310 / 注：含公安派出所120件，2024年为310件|', licensing, 'licensing.decisions=310'],
    [
      '项目|单位|数量 / 行政许可|件|345 / 行政事业性收费|元|125000',
      licensing,
      'licensing.decisions=345',
    ],
    ['行政事业性收费|125000|元 / 行政许可|345|件', licensing, 'licensing.decisions=345'],
    ['单位：元| / 行政许可|345 / 行政事业性收费|125000', licensing, 'licensing.decisions=345'],
    ['收费情况（单位：元）| / 行政事业性收费|125000', licensing, ''],
    ['行政事业性收费|125000 / 注：收费金额单位为元|', licensing, ''],
    ['项目|单位|数量 / 行政事业性收费|千元|125 / 行政许可|万件|3', licensing, ''],
    ['项目|单位|数量 / 行政事业性收费|万元|12.5', licensing, 'fees.amount=12.5'],
    [
      '复议后起诉| / 结果维持|1 / 结果纠正|0',
      upheld,
      'afterReview.upheld=1 afterReview.corrected=0',
    ],
    ['行政复议| / 结果维持|1', 'proceedings.direct.upheld', 'review.upheld=1'],
    ['商业企业| / 本年新收|3 / 上年结转|0', received, ''],
    ['全县汇总| / 本年新收|316', received, ''],
    ['单位|本年新收|予以公开 / 市公安局|31|5 / 县公安局|1|0', received, ''],
    ['|结果维持|结果纠正 / 全县|11|2', upheld, ''],
    ['|行政复议| / 单位|结果维持|结果纠正 / 市公安局|31|5 / 县公安局|1|0', upheld, ''],
    ['|行政复议| / 类别|结果维持|结果纠正 / 征收类|31|5 / 信息公开类|1|0', upheld, ''],
    ['单位|行政许可 / 县住建局|45', licensing, 'licensing.decisions=45'],
    [
      '本年新收|1|12|3 / 上年结转|2|1|0 / 予以公开|3|8|2',
      received,
      'received.natural=12 received.business=3 carriedIn.natural=1 carriedIn.business=0 granted.natural=8 granted.business=2',
    ],
  ])('%s', (text, from, meant) => {
    for (const { figures, left } of landed(text, from)) {
      expect(figures).toEqual(meant === '' ? [] : meant.split(' '))
      if (meant === '') expect(left).not.toEqual([])
    }
  })

  it('in a message too', () => {
    const target = { format, table: tableOf(upheld), from: upheld, year: 2025, organ: '' }
    const { landed: found, left } = readBlock(
      { html: '', text: '复议后起诉：\n结果维持 1\n结果纠正 0' },
      target,
    )
    expect([...found].map(([key, { figure }]) => [key, figure])).toEqual([
      ['proceedings.afterReview.upheld', 1],
      ['proceedings.afterReview.corrected', 0],
    ])
    expect(left).toEqual([])
  })

  it('where it is merged over its rows', () => {
    const html =
      '<table><tr><td rowspan="2">2024年</td><td>本年新收</td><td>20</td></tr><tr><td>予以公开</td><td>15</td></tr>' +
      '<tr><td rowspan="2">2025年</td><td>本年新收</td><td>12</td></tr><tr><td>予以公开</td><td>8</td></tr></table>'
    const target = { format, table: tableOf(received), from: received, year: 2025, organ: '' }
    const { landed: found } = readBlock({ html, text: '' }, target)
    expect([...found].map(([key, { figure }]) => [key, figure])).toEqual([
      ['requests.received.natural', 12],
      ['requests.granted.natural', 8],
    ])
  })
})
