/** What the rules of `check/text/rule/figures/untold` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.corrected': {
    breaks: { text: '1件复议被纠正，全文没有说明', rows: { review: [0, 1] } },
    holds: {
      text: '说明了被纠正的原因',
      rows: { review: [0, 1] },
      narrative: {
        problems:
          '一是答复说理不够充分，有1件在行政复议中被纠正；二是基层人员对新要求还不熟悉。下一步，实行答复文书法制审核，组织两次业务培训，对新接手人员逐一辅导。',
      },
    },
  },
  'narrative.excessive': {
    breaks: {
      text: '3件大量反复申请，全文没有提到',
      rows: { received: 3, 'notProcessed.excessive': 3 },
    },
    holds: {
      text: '写明了认定的情况',
      rows: { received: 3, 'notProcessed.excessive': 3 },
      narrative: {
        requests: '同一申请人短期内大量反复提出申请3件，经要求说明理由后不予处理。',
      },
    },
  },
}

export default examples
