/** What the rules of `check/text/rule/wording/slips` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.slip': {
    breaks: { text: '“个别”写成“各别”', narrative: { proactive: '各别栏目更新不及时。' } },
    holds: { text: '写对了', narrative: { proactive: '个别栏目更新不及时。' } },
  },
}

export default examples
