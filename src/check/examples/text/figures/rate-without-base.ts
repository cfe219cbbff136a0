/** What the rules of `check/text/rule/figures/rate-without-base` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.rate-without-base': {
    breaks: {
      text: '没有收到申请，文字写答复率100%',
      narrative: { requests: '政府信息公开申请答复率100%。' },
    },
    holds: {
      text: '收到1件，答复1件，答复率100%',
      rows: { received: 1, granted: 1 },
      narrative: { requests: '政府信息公开申请答复率100%。' },
    },
  },
}

export default examples
