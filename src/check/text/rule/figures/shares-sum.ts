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
    breaks: {
      text: '三个渠道分别占40%、35%、20%，合计95%',
      narrative: { proactive: '网站、新媒体、公开栏分别占40%、35%、20%。' },
    },
    holds: {
      text: '三个渠道分别占33%、33%、33%，是四舍五入',
      narrative: { proactive: '网站、新媒体、公开栏分别占33%、33%、33%。' },
    },
  },
]

export default rules
