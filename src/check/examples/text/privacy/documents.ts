/** What the rules of `check/text/rule/privacy/documents` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'privacy.secrecy-mark': {
    breaks: { text: '写了密级标志', narrative: { proactive: '转发机密★文件。' } },
    holds: { text: '说的是审查国家秘密', narrative: { proactive: '公开前审查是否属于国家秘密。' } },
  },
  'privacy.case-number': {
    breaks: { text: '写了案号', narrative: { proactive: '已审结（2020）示01行初12号案件。' } },
    holds: { text: '只写件数', narrative: { proactive: '已审结案件按期履行。' } },
  },
  'privacy.internal-document': {
    breaks: {
      text: '引用了会议纪要的文号',
      narrative: { proactive: '按照会议纪要〔2020〕12号办理。' },
    },
    holds: {
      text: '引用的是公开的文件',
      narrative: { proactive: '按照国办函〔2020〕109号办理。' },
    },
  },
}

export default examples
