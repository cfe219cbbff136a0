/** What the rules of `check/text/rule/wording/mixed-terms` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.mixed-terms': {
    breaks: { text: '写成“政务公开申请”', narrative: { requests: '规范办理政务公开申请。' } },
    holds: {
      text: '写“政府信息公开申请”；政务公开工作照写',
      narrative: { requests: '按照政务公开工作要点，规范办理政府信息公开申请。' },
    },
  },
}

export default examples
