/** What repeats last year's report, and what it promised and is not taken up. */
import type { ProseRule } from '../../rule'
import { copiedSection, copiedWhole, sameProblem } from '../../kind/wording/copied'
import { forgottenPromises } from '../../kind/wording/promises'

/** The format of 2019 has the Regulation only; the office's notice names copying since 2021. */
const source =
  '《政府信息公开条例》第四十七条；2021年度起国办公开办函〔2021〕30号：对内容雷同的追究责任'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.copied-whole',
    beside: 'previous',
    severity: 'warning',
    title: '全文与上年雷同',
    sentence: '各部分文字合起来与上年相似度不超过80%',
    source,
    is: copiedWhole,
  },
  {
    id: 'narrative.copied',
    beside: 'previous',
    severity: 'warning',
    title: '与上年雷同',
    sentence: '总体情况与上年相似度不超过70%，存在的主要问题及改进情况不超过60%',
    source,
    places: ['overview', 'problems'],
    is: copiedSection,
  },
  {
    id: 'narrative.same-problem',
    beside: 'previous',
    severity: 'warning',
    title: '问题与上年相同',
    sentence: '上年写过的问题，今年应写整改情况，不应原样再写',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    is: sameProblem,
  },
  {
    id: 'problems.promises',
    beside: 'previous',
    // A hint, though a report should answer for last year's promises: that they are not taken up is
    // read from shared words alone, and other words may well tell of the same work.
    severity: 'hint',
    title: '上年的改进打算',
    sentence: '上年报告提出的改进打算，今年的报告应写落实情况',
    source: '《政府信息公开条例》第五十条第（四）项',
    places: ['problems'],
    is: forgottenPromises,
  },
]

export default rules
