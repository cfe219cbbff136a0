/** What the rules of `check/table/figure` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'figure.form': {
    breaks: {
      text: '上年结转和结转下年度都写成 1.5 件',
      figures: {
        'requests.carriedIn.natural': 1.5,
        'requests.carriedIn.total': 1.5,
        'requests.carriedOut.natural': 1.5,
        'requests.carriedOut.total': 1.5,
      },
    },
    holds: {
      text: '上年结转和结转下年度都是 1 件',
      figures: {
        'requests.carriedIn.natural': 1,
        'requests.carriedIn.total': 1,
        'requests.carriedOut.natural': 1,
        'requests.carriedOut.total': 1,
      },
    },
  },
}

export default examples
