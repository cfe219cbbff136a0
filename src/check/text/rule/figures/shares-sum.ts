/** 分别占40%、35%、25%: shares that are said to be all of one whole. */
import type { ProseRule } from '../../rule'
import { partition } from '../../kind/list/shares'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.shares-sum',
    severity: 'warning',
    title: '比例合计',
    sentence: '文字列出全部构成的比例，合计为100%（四舍五入的误差除外）',
    source: '数据应前后一致',
    is: partition,
  },
]

export default rules
