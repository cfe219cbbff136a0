/** What the rules of `check/table/amount` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'fees.unit': {
    breaks: {
      text: '乡镇收费 251000，实为 25.1 万元',
      level: 'township',
      figures: { 'proactive.fees.amount': 251000, 'proactive.procurement.amount': 251000 },
    },
    holds: {
      text: '乡镇收费 25.1 万元',
      level: 'township',
      figures: { 'proactive.fees.amount': 25.1, 'proactive.procurement.amount': 25.1 },
    },
  },
  'fees.began-or-ended': {
    breaks: {
      text: '上年收费 86 万元，本年填 0',
      previous: { figures: { 'proactive.fees.amount': 86, 'proactive.procurement.amount': 86 } },
    },
    holds: {
      text: '上年收费 86 万元，本年 79.5 万元',
      figures: { 'proactive.fees.amount': 79.5, 'proactive.procurement.amount': 79.5 },
      previous: { figures: { 'proactive.fees.amount': 86, 'proactive.procurement.amount': 86 } },
    },
  },
}

export default examples
