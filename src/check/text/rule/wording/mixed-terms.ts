/** 政务公开申请 and its like: words that mix 政府信息公开 with 政务公开 where the regulation has one term only. */
import type { ProseRule } from '../../rule'
import { type Swap, swap } from '../../kind/swap'

/** What is said, and the regulation's word for it. */
const mixed: readonly Swap[] = [
  [
    /政务(?:信息)?公开(?:的)?申请(?!人)|政务(?:信息)?依申请公开(?:申请)?|政府信息公开依申请公开|政府公开申请/g,
    '政府信息公开申请',
  ],
  [/依申请公开(?:申请)?件(?!数)|依申请件(?!数)/g, '政府信息公开申请'],
  [/政务(?:信息)?公开申请人/g, '政府信息公开申请人'],
  [/政务(?:信息)?公开(?:工作)?年度报告|政务(?:信息)?公开年报/g, '政府信息公开工作年度报告'],
  [/政务(?:信息)?公开(?=(?:类)?(?:行政复议|行政诉讼))/g, '政府信息公开'],
  [/主动公开政务信息情况/g, '主动公开政府信息情况'],
  [/政务(?:信息)?公开信息处理费/g, '政府信息公开信息处理费'],
  [/政务(?:信息)?公开指南/g, '政府信息公开指南'],
]

const rules: readonly ProseRule[] = [
  {
    id: 'wording.mixed-terms',
    severity: 'hint',
    title: '政务公开与政府信息公开',
    sentence:
      '申请、年度报告、指南、复议诉讼用“政府信息公开”，不写成政务公开、政务信息公开、依申请公开件',
    source: '《政府信息公开条例》第二十七条、第五十条',
    is: swap(mixed, {
      sparesQuotes: true,
      advice: '《条例》规定的是政府信息公开，政务公开的范围更宽，两个词不混用',
    }),
  },
]

export default rules
