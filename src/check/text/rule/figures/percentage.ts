/** 占33.9%, 办结率96.2%: shares and rates recomputed. */
import type { ProseRule } from '../../rule'
import { percentages } from '../../kind/share/percentage'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.percentage',
    severity: 'warning',
    title: '文字中的比例',
    sentence: '文字写的占比、办结率、纠错率 = 部分 ÷ 总数（末位相差不超过1）',
    source: '年度报告格式表三',
    compares: 'share',
    is: percentages,
  },
]

export default rules
