/** What the rules of `check/text/rule/privacy/persons` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'privacy.applicant': {
    breaks: {
      text: '写了申请人是哪家公司',
      narrative: { proactive: '受理示例恒达建材有限公司提出的申请。' },
    },
    holds: { text: '只写类别', narrative: { proactive: '受理商业企业提出的申请。' } },
  },
  'privacy.person': {
    breaks: { text: '写了申请人姓氏', narrative: { proactive: '申请人张某要求公开征地材料。' } },
    holds: { text: '没有写姓名', narrative: { proactive: '申请人要求公开征地材料。' } },
  },
}

export default examples
