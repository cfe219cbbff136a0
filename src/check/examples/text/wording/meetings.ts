/** What the rules of `check/text/rule/wording/meetings` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.meeting': {
    breaks: { text: '“届”写成了“大”', narrative: { proactive: '贯彻党的十九大四中全会精神。' } },
    holds: { text: '名称准确', narrative: { proactive: '贯彻党的十九届四中全会精神。' } },
  },
}

export default examples
