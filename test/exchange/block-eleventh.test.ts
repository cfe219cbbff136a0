/** What an eleventh trial pasted: units told for all figures, 行政诉讼 undivided, rows of other business. None of it lands beside its place. */
import { describe, expect, it } from 'vitest'
import type { FigureKey } from '@/report/format'
import { landedIn, rowsOf } from '../support/pasted'

const received = 'requests.received.natural'
const figuresOf = (text: string, from: FigureKey) =>
  landedIn(rowsOf(text), from, 2025).map(({ figures }) => figures)

describe('an amount in 元 is not stored as 万元, wherever the cursor is', () => {
  const table =
    '信息内容|本年制发件数|本年废止件数|现行有效件数 / 规章|1|0|3 / 行政规范性文件|4|1|9 / 信息内容|本年处理决定数量|| / 行政许可|120|| / 信息内容|本年收费金额|| / 行政事业性收费|52000||'
  it.each([
    [`单位：元||| / ${table}`, 'requests.denied.enforcementFiles.research'],
    [`单位：元||| / ${table}`, 'proceedings.review.upheld'],
    [`单位：件、元||| / ${table}`, received],
    [`单位：元||| / ${table}`, 'proactive.rules.issued'],
  ])('%s', (text, from) => {
    for (const figures of figuresOf(text, from)) expect(figures['fees.amount']).toBeUndefined()
  })
})

it.each(['proceedings.afterReview.upheld', 'proceedings.direct.corrected', received])(
  '行政诉讼 undivided is neither of its parts, from %s',
  (from) => {
    const text =
      '类别|结果维持|结果纠正|其他结果|尚未审结|总计 / 行政复议|1|7|6|8|22 / 行政诉讼|3|2|6|2|13'
    for (const figures of figuresOf(text, from))
      expect(
        Object.keys(figures).filter((key) => /^proceedings\.(?:direct|afterReview)/.test(key)),
      ).toEqual([])
  },
)

it.each(['投诉', '信访件', '许可申请', '提案'])(
  'rows that count %s are no applications',
  (what) => {
    const text = `项目|自然人|商业企业|总计 / 本年受理${what}|120|340|460 / 上年结转|3|8|11 / 办结${what}|110|330|440 / 结转下年度继续办理|8|14|22`
    for (const figures of figuresOf(text, received)) expect(figures).toEqual({})
  },
)
