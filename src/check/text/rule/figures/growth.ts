/** 较上年增长1.05%: changes recomputed from this year's report and last year's. */
import type { ProseRule } from '../../rule'
import { growth } from '../../kind/growth/growth'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.growth',
    severity: 'warning',
    title: '文字中的同比',
    sentence:
      '文字写的较上年增减 =（本年 − 上年）÷ 上年，按所写位数四舍五入；写持平、几倍、上年件数的，也与上年报告一致；一句话里的本年数、上年数、增减数、百分比和方向互相对得上',
    source: '本年和上年的年度报告表格',
    compares: 'change',
    is: growth,
  },
]

export default rules
