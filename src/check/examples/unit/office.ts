/** What the rules of `check/unit/office` are shown by. */
import type { Examples } from '../../example'
import { granted } from './sum'

const examples: Examples = {
  'consolidation.office': {
    breaks: {
      text: '县政府办公室本机关新收 8 件，写了调整 −1，全县汇总成了 7 件',
      figures: granted(7),
      units: [{ kind: 'office', figures: granted(8) }],
      adjustments: {
        'requests.received.natural': -1,
        'requests.granted.natural': -1,
        'requests.concluded.natural': -1,
      },
    },
    holds: {
      text: '县政府办公室本机关新收 3 件，全县汇总 7 件',
      figures: granted(7),
      units: [{ kind: 'office', figures: granted(3) }, { figures: granted(4) }],
    },
  },
}

export default examples
