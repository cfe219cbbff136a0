/** What the rules of `check/text/rule/structure/other-matters` are shown by. */
import type { Examples } from '../../../example'

const examples: Examples = {
  'other.empty': {
    breaks: { text: '第六部分空白', year: 2020, narrative: { other: '' } },
    holds: { text: '写了“无”', year: 2020, narrative: { other: '无。' } },
  },
  'structure.format-year': {
    breaks: { text: '报告年度在格式施行以前', early: true },
    holds: { text: '格式与年度相符' },
  },
}

export default examples
