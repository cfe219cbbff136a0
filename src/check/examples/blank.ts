/** What the rules of `check/blank` are shown by. */
import type { Examples } from '../example'

const examples: Examples = {
  'figure.blank': {
    breaks: { text: '行政处罚一格空着', figures: { 'proactive.penalties.decisions': null } },
    holds: { text: '没有行政处罚决定，填 0', figures: { 'proactive.penalties.decisions': 0 } },
  },
}

export default examples
