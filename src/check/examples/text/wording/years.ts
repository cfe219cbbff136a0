/** What the rules of `check/text/rule/wording/years` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.year': {
    breaks: {
      text: '沿用旧稿，句首写的是2010年',
      narrative: { requests: '2010年，我县规范办理依申请公开。' },
    },
    holds: {
      text: '以前的年份用于对比',
      narrative: { requests: '与2010年相比，申请渠道更加畅通。' },
    },
  },
  'narrative.as-of': {
    breaks: { text: '写“截至目前”', narrative: { proactive: '截至目前，网站运行平稳。' } },
    holds: { text: '写明日期', narrative: { proactive: '截至12月31日，网站运行平稳。' } },
  },
  'narrative.relative-year': {
    breaks: { text: '写“今年”', narrative: { proactive: '今年改版了网站。' } },
    holds: { text: '写“本年”', narrative: { proactive: '本年改版了网站。' } },
  },
}

export default examples
