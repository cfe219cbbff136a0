/** What the rules of `check/text/rule/wording/unfilled` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'narrative.placeholder': {
    breaks: { text: '留有XX', narrative: { proactive: '通过XX网站公开信息。' } },
    holds: {
      text: '已补全',
      narrative: { proactive: '通过县政府网站（http://www.example.gov.cn/xxgk/）公开信息。' },
    },
  },
  'narrative.missing-number': {
    breaks: { text: '“共主动公开条”没有数字', narrative: { proactive: '全年共主动公开条。' } },
    holds: { text: '数字齐全', narrative: { proactive: '全年共主动公开120条。' } },
  },
}

export default examples
