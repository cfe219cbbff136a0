/** What the rules of `check/text/rule/wording/documents` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.outdated': {
    breaks: {
      text: '引用国务院令第492号',
      narrative: { proactive: '依据国务院令第492号公开信息。' },
    },
    holds: {
      text: '引用国务院令第711号',
      narrative: { proactive: '依据国务院令第711号公开信息。' },
    },
  },
  'wording.document-number': {
    breaks: { text: '用了方括号', narrative: { proactive: '执行国办函[2020]109号的规定。' } },
    holds: { text: '用六角括号', narrative: { proactive: '执行国办函〔2020〕109号的规定。' } },
  },
}

export default examples
