/** What the rules of `check/text/rule/figures/none` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.none': {
    breaks: {
      text: '文字写未收到申请，表三新收1件',
      rows: { received: 1, granted: 1 },
      narrative: { requests: '本年未收到政府信息公开申请。' },
    },
    holds: {
      text: '文字写未收到，表三为0',
      narrative: {
        requests: '本年未收到政府信息公开申请。',
        proceedings: '未发生行政复议和行政诉讼。',
      },
    },
  },
}

export default examples
