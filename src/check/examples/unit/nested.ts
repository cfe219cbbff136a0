/** What the rules of `check/unit/nested` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'consolidation.nested': {
    breaks: {
      text: '同时汇总“甲区人民政府”和“甲区财政局”',
      units: [{ name: '甲区人民政府' }, { name: '甲区财政局' }],
    },
    holds: {
      text: '汇总“甲区人民政府”和“乙区人民政府”',
      units: [{ name: '甲区人民政府' }, { name: '乙区人民政府' }],
    },
  },
}

export default examples
