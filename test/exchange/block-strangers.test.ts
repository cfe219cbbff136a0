/** Names that are not the table's, totals of other rows, money and units: left out and named, wherever the cursor is. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import type { Rows } from '../support/copied'
import { landedIn, rowsOf } from '../support/pasted'

const landed = (rows: Rows, from: FigureKey) => landedIn(rows, from, 2025)
const received = 'requests.received.natural'

describe('what only looks like ours', () => {
  it.each<[string, FigureKey, Rows, Record<string, number>]>([
    [
      'two years of table 二',
      'proactive.normativeDocuments.issued',
      rowsOf('2024年| / 行政许可|40 / 2025年| / 行政许可|45 / 行政处罚|6'),
      { 'proactive.licensing.decisions': 45, 'proactive.penalties.decisions': 6 },
    ],
    [
      'money where decisions are counted',
      'proactive.licensing.decisions',
      rowsOf('行政处罚（罚款金额万元）|120 / 行政强制|7'),
      { 'proactive.coercion.decisions': 7 },
    ],
    [
      'names that only begin like those of the table',
      'proactive.rules.issued',
      rowsOf(
        '行政许可申请数|50 / 行政许可|45 / 行政处罚听证|2 / 行政强制措施|4 / 行政事业性收费项目数|3 / 行政事业性收费|12.5',
      ),
      { 'proactive.licensing.decisions': 45, 'proactive.fees.amount': 12.5 },
    ],
    [
      'a column of units',
      'proactive.licensing.decisions',
      rowsOf('序号|项目|单位|数量|备注 / 1|行政许可|件|1234| / 2|行政事业性收费|万元|12.5|罚没'),
      { 'proactive.licensing.decisions': 1234, 'proactive.fees.amount': 12.5 },
    ],
    [
      'rows of table 四 that are no groups',
      'proceedings.review.upheld',
      rowsOf(
        '案件|结果维持|结果纠正|其他结果|尚未审结|总计 / 检察监督|7|7|7|7|28 / 复议后起诉|0|0|1|0|1 / 合计|7|7|8|7|29',
      ),
      {
        'proceedings.afterReview.upheld': 0,
        'proceedings.afterReview.corrected': 0,
        'proceedings.afterReview.otherResult': 1,
        'proceedings.afterReview.pending': 0,
        'proceedings.afterReview.total': 1,
      },
    ],
    [
      'a total of two other rows',
      received,
      rowsOf('|自然人|总计 / 本年新收|12|15 / 上年结转|1|1 / 合计|13|16'),
      {
        'requests.received.natural': 12,
        'requests.received.total': 15,
        'requests.carriedIn.natural': 1,
        'requests.carriedIn.total': 1,
      },
    ],
    [
      'a total of one group',
      received,
      rowsOf('属于国家秘密|1 / 属于三类内部事务信息|2 / 合计|3'),
      { 'requests.denied.stateSecret.natural': 1, 'requests.denied.internalAffairs.natural': 2 },
    ],
    [
      'a total of results, and a row behind',
      received,
      rowsOf('予以公开|8 / 部分公开|2 / 合计|10 / 行政许可|1'),
      {
        'requests.granted.natural': 8,
        'requests.partlyGranted.natural': 2,
      },
    ],
    [
      'shares of growth beside two years',
      'proactive.licensing.decisions',
      rowsOf('项目|2024年|2025年|增减% / 行政许可|1,100|1,234|12.2% / 行政处罚|60|56|-6.7%'),
      { 'proactive.licensing.decisions': 1234, 'proactive.penalties.decisions': 56 },
    ],
    [
      'money over decisions',
      'proactive.rules.issued',
      rowsOf('信息内容|罚款金额 / 行政处罚|120'),
      {},
    ],
    [
      'groups as rows of table 四',
      'proceedings.review.upheld',
      rowsOf(
        '类别|结果维持|结果纠正|其他结果|尚未审结|总计|备注 / 行政复议|1|2|3|4|10|无 / 复议后起诉|5|0|0|1|6|无',
      ),
      {
        'proceedings.review.upheld': 1,
        'proceedings.review.corrected': 2,
        'proceedings.review.otherResult': 3,
        'proceedings.review.pending': 4,
        'proceedings.review.total': 10,
        'proceedings.afterReview.upheld': 5,
        'proceedings.afterReview.corrected': 0,
        'proceedings.afterReview.otherResult': 0,
        'proceedings.afterReview.pending': 1,
        'proceedings.afterReview.total': 6,
      },
    ],
    [
      'years before the figures of table 四',
      'proceedings.review.upheld',
      rowsOf('2024年|2|1|0|0|3 / 2025年|1|0|0|0|1'),
      {},
    ],
  ])('%s', (_, from, rows, meant) => {
    for (const { figures, left } of landed(rows, from)) {
      expect(figures).toEqual(meant)
      expect(left).not.toEqual([])
    }
  })
})
