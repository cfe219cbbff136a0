/** What the rules of `check/table/waiting` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'figure.only-total': {
    breaks: {
      text: '行政复议总计 2 件，维持、纠正、其他结果、尚未审结都空着',
      also: ['figure.blank'],
      figures: {
        'proceedings.review.upheld': null,
        'proceedings.review.corrected': null,
        'proceedings.review.otherResult': null,
        'proceedings.review.pending': null,
        'proceedings.review.total': 2,
      },
    },
    holds: {
      text: '行政复议结果维持 2 件，其余为 0，总计 2',
      figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
    },
  },
  'requests.exceeded': {
    breaks: {
      text: '新收 3 件、上年结转 0 件，（七）总计还空着，结转下年度却已有 5 件',
      also: ['figure.blank'],
      figures: {
        'requests.received.natural': 3,
        'requests.received.total': 3,
        'requests.concluded.natural': null,
        'requests.concluded.total': null,
        'requests.carriedOut.natural': 5,
        'requests.carriedOut.total': 5,
      },
    },
    holds: {
      text: '新收 3 件，结转下年度 3 件',
      figures: {
        'requests.received.natural': 3,
        'requests.received.total': 3,
        'requests.carriedOut.natural': 3,
        'requests.carriedOut.total': 3,
      },
    },
  },
}

export default examples
