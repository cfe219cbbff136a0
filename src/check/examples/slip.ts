/** What the rules of `check/slip/index` are shown by. */
import type { Examples } from '../example'

const examples: Examples = {
  'figure.likely-slip': {
    breaks: {
      text: '信访举报投诉类申请应为 21 件，误填为 12 件，总计是对的',
      also: ['requests.row-sum', 'requests.column-sum'],
      figures: {
        'requests.received.natural': 21,
        'requests.received.total': 21,
        'requests.notProcessed.petition.natural': 12,
        'requests.notProcessed.petition.total': 21,
        'requests.concluded.natural': 21,
        'requests.concluded.total': 21,
      },
    },
    holds: {
      text: '信访举报投诉类申请填 21 件，与总计一致',
      figures: {
        'requests.received.natural': 21,
        'requests.received.total': 21,
        'requests.notProcessed.petition.natural': 21,
        'requests.notProcessed.petition.total': 21,
        'requests.concluded.natural': 21,
        'requests.concluded.total': 21,
      },
    },
  },
}

export default examples
