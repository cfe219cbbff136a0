/** What the rules of `check/text/rule/figures/sweeping` are shown by. */
import type { Examples } from '../../../example'

const six = { text: '6件都是自然人申请', rows: { received: 6, granted: 6 } }
const five = { received: 6, granted: 5 }

const examples: Examples = {
  'narrative.all-upheld': {
    breaks: {
      text: '2件复议中1件尚未审结，文字写均获维持',
      rows: { review: [1, 0, 0, 1] },
      narrative: { proceedings: '发生政府信息公开行政复议2件，均获维持。' },
    },
    holds: {
      text: '2件都是结果维持',
      rows: { review: 2 },
      narrative: { proceedings: '发生政府信息公开行政复议2件，均获维持。' },
    },
  },
  'narrative.all-concluded': {
    breaks: {
      text: '还有1件结转下年度，文字写全部办结',
      rows: five,
      narrative: { requests: '全年收到政府信息公开申请6件，全部办结。' },
    },
    holds: {
      text: '写明在法定期限内答复',
      rows: five,
      narrative: { requests: '全年收到政府信息公开申请6件，均在法定期限内答复。' },
    },
  },
  'narrative.all-of-one-kind': {
    breaks: {
      text: '有1件是商业企业申请，文字写均为自然人',
      rows: { received: [5, 1], granted: [5, 1] },
      narrative: { requests: '全年收到政府信息公开申请6件，申请人均为自然人。' },
    },
    holds: {
      ...six,
      narrative: { requests: '全年收到政府信息公开申请6件，申请人均为自然人。' },
    },
  },
}

export default examples
