/** What the rules of `check/text/rule/figures/shares-sum` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.shares-sum': {
    breaks: {
      text: '三个渠道分别占40%、35%、20%，合计95%',
      narrative: { proactive: '网站、新媒体、公开栏分别占40%、35%、20%。' },
    },
    holds: {
      text: '三个渠道分别占33%、33%、33%，是四舍五入',
      narrative: { proactive: '网站、新媒体、公开栏分别占33%、33%、33%。' },
    },
  },
}

export default examples
