/** What the rules of `check/unit/units` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'consolidation.units': {
    breaks: {
      text: '甲局的报告导入了两次',
      units: [{ name: '甲局' }, { name: '甲局' }],
    },
    holds: { text: '甲局、乙局的报告各一份', units: [{ name: '甲局' }, { name: '乙局' }] },
  },
  'consolidation.unit-errors': {
    breaks: {
      text: '甲局行政复议结果维持 1 件，总计 0；汇总照加',
      also: ['proceedings.sum'],
      figures: { 'proceedings.review.upheld': 1 },
      units: [{ figures: { 'proceedings.review.upheld': 1 } }, {}],
    },
    holds: {
      text: '甲局行政复议结果维持 1 件，总计 1；汇总相同',
      figures: { 'proceedings.review.upheld': 1, 'proceedings.review.total': 1 },
      units: [{ figures: { 'proceedings.review.upheld': 1, 'proceedings.review.total': 1 } }, {}],
    },
  },
  'consolidation.unit-blank': {
    breaks: {
      text: '甲局的行政处罚一格空着',
      units: [{ figures: { 'proactive.penalties.decisions': null } }, {}],
    },
    holds: {
      text: '甲局没有行政处罚决定，填 0',
      units: [{ figures: { 'proactive.penalties.decisions': 0 } }, {}],
    },
  },
}

export default examples
