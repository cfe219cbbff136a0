/** What the rules of `check/unit/sum` are shown by. */
import type { Examples } from '../../example'

/** An office with `own` applications granted, by natural persons. */
export const granted = (own: number) => ({
  'requests.received.natural': own,
  'requests.received.total': own,
  'requests.granted.natural': own,
  'requests.granted.total': own,
  'requests.concluded.natural': own,
  'requests.concluded.total': own,
})

const examples: Examples = {
  'consolidation.sum': {
    breaks: {
      text: '两个单位新收 3 件、4 件，汇总写 6 件',
      figures: granted(6),
      units: [{ figures: granted(3) }, { figures: granted(4) }],
    },
    holds: {
      text: '两个单位新收 3 件、4 件，其中 1 件是移送的，写明调整 −1，汇总 6 件',
      figures: granted(6),
      units: [{ figures: granted(3) }, { figures: granted(4) }],
      adjustments: {
        'requests.received.natural': -1,
        'requests.granted.natural': -1,
        'requests.concluded.natural': -1,
      },
    },
  },
  'consolidation.part-exceeds': {
    breaks: {
      text: '甲局行政许可 5 件，乙局未填，汇总写 3 件',
      also: ['consolidation.unit-blank'],
      figures: { 'proactive.licensing.decisions': 3, 'proactive.licensing.previousItems': 1 },
      units: [
        { figures: { 'proactive.licensing.decisions': 5, 'proactive.licensing.previousItems': 1 } },
        { figures: { 'proactive.licensing.decisions': null } },
      ],
    },
    holds: {
      text: '甲局行政许可 5 件，乙局 2 件，汇总 7 件',
      figures: { 'proactive.licensing.decisions': 7, 'proactive.licensing.previousItems': 2 },
      units: [
        { figures: { 'proactive.licensing.decisions': 5, 'proactive.licensing.previousItems': 1 } },
        { figures: { 'proactive.licensing.decisions': 2, 'proactive.licensing.previousItems': 1 } },
      ],
    },
  },
}

export default examples
