/** What the rules of `check/text/rule/privacy/numbers` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'privacy.id-number': {
    breaks: {
      text: '写了身份证号',
      narrative: { proactive: '申请人证件号码11010519491231002X。' },
    },
    holds: {
      text: '校验码不对，不是身份证号',
      narrative: { proactive: '档案编号110105194912310021。' },
    },
  },
  'privacy.mobile': {
    breaks: { text: '写了手机号', narrative: { proactive: '联系电话：13800138000。' } },
    holds: { text: '写的是办公电话', narrative: { proactive: '联系电话：0451-57321163。' } },
  },
  'privacy.card': {
    breaks: { text: '写了银行卡号', narrative: { proactive: '缴费账号6222021001116245702。' } },
    holds: { text: '编号不是卡号', narrative: { proactive: '目录编号6222021001116245703。' } },
  },
  'privacy.mailbox': {
    breaks: { text: '用了商业邮箱', narrative: { proactive: '电子邮箱：gongkai@163.com。' } },
    holds: { text: '用政务邮箱', narrative: { proactive: '电子邮箱：gongkai@example.gov.cn。' } },
  },
}

export default examples
