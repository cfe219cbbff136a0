/** What the rules of `check/table/organ` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'organ.no-rule-making-power': {
    breaks: {
      text: '县级政府填写规章现行有效 1 件',
      figures: {
        'proactive.rules.issued': 1,
        'proactive.rules.inForce': 1,
        'proactive.rules.made': 1,
        'proactive.rules.published': 1,
        'proactive.rules.totalPublished': 1,
      },
    },
    holds: {
      text: '设区的市政府填写规章现行有效 1 件',
      level: 'city',
      figures: {
        'proactive.rules.issued': 1,
        'proactive.rules.inForce': 1,
        'proactive.rules.made': 1,
        'proactive.rules.published': 1,
        'proactive.rules.totalPublished': 1,
      },
    },
  },
  'proceedings.direct-suits': {
    breaks: {
      text: '2024 年度未经复议直接起诉 10 件，行政复议 0 件',
      year: 2024,
      figures: { 'proceedings.direct.upheld': 10, 'proceedings.direct.total': 10 },
    },
    holds: {
      text: '2024 年度未经复议直接起诉 9 件',
      year: 2024,
      figures: { 'proceedings.direct.upheld': 9, 'proceedings.direct.total': 9 },
    },
  },
}

export default examples
