/** What the rules of `check/text/rule/figures/within` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.at-most': {
    breaks: {
      text: '征集86条，采纳96条',
      narrative: { proactive: '全年征集群众意见86条，采纳96条。' },
    },
    holds: {
      text: '征集86条，采纳69条',
      narrative: { proactive: '全年征集群众意见86条，采纳69条。' },
    },
  },
  'narrative.average': {
    breaks: {
      text: '全年发布600条，写平均每月60条',
      narrative: { proactive: '全年发布信息600条，平均每月60条。' },
    },
    holds: {
      text: '全年发布600条，平均每月50条',
      narrative: { proactive: '全年发布信息600条，平均每月50条。' },
    },
  },
  'narrative.two-totals': {
    breaks: {
      text: '第二部分写16842条，第三部分写18642条',
      narrative: {
        proactive: '全年主动公开政府信息16842条。',
        requests: '全年主动公开政府信息18642条。',
      },
    },
    holds: {
      text: '两处都写16842条',
      narrative: {
        proactive: '全年主动公开政府信息16842条。',
        requests: '全年主动公开政府信息16842条。',
      },
    },
  },
}

export default examples
