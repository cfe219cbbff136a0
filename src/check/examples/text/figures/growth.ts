/** What the rules of `check/text/rule/figures/growth` are shown by. */
import type { Examples } from '../../../example'

const twelve = { received: 12, granted: 12 }
const ten = { received: 10, granted: 10 }

const examples: Examples = {
  'narrative.growth': {
    breaks: {
      text: '上年10件，今年12件，文字写增长25%',
      rows: twelve,
      previous: { rows: ten },
      narrative: { requests: '本年收到政府信息公开申请12件，较上年增长25%。' },
    },
    holds: {
      text: '上年10件，今年12件，增长20%',
      rows: twelve,
      previous: { rows: ten },
      narrative: { requests: '本年收到政府信息公开申请12件，较上年增长20%。' },
    },
  },
}

export default examples
