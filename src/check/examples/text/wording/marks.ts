/** What the rules of `check/text/rule/wording/marks` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'wording.half-width': {
    breaks: { text: '用了半角逗号', narrative: { proactive: '及时公开,便民利民。' } },
    holds: { text: '用全角逗号', narrative: { proactive: '及时公开，便民利民。' } },
  },
  'wording.unpaired': {
    breaks: { text: '书名号少一半', narrative: { proactive: '依据《条例公开信息。' } },
    holds: { text: '成对', narrative: { proactive: '依据《条例》公开信息。' } },
  },
  'wording.doubled': {
    breaks: { text: '重复了“信息”', narrative: { proactive: '及时公开信息信息。' } },
    holds: { text: '没有重复', narrative: { proactive: '及时公开信息。' } },
  },
}

export default examples
