/** What the rules of `check/year/cases` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'proceedings.reviews-without-decisions': {
    breaks: {
      text: '本年和上年都没有办结申请，行政复议却有 3 件',
      figures: { 'proceedings.review.upheld': 3, 'proceedings.review.total': 3 },
      previous: {},
    },
    holds: {
      text: '上年办结 3 件，本年行政复议 3 件',
      figures: { 'proceedings.review.upheld': 3, 'proceedings.review.total': 3 },
      previous: {
        figures: {
          'requests.received.natural': 3,
          'requests.received.total': 3,
          'requests.granted.natural': 3,
          'requests.granted.total': 3,
          'requests.concluded.natural': 3,
          'requests.concluded.total': 3,
        },
      },
    },
  },
  'proceedings.suits-without-reviews': {
    breaks: {
      text: '本年和上年都没有审结行政复议，复议后起诉却有 2 件',
      figures: { 'proceedings.afterReview.upheld': 2, 'proceedings.afterReview.total': 2 },
      previous: {},
    },
    holds: {
      text: '上年审结行政复议 2 件，本年复议后起诉 2 件',
      figures: { 'proceedings.afterReview.upheld': 2, 'proceedings.afterReview.total': 2 },
      previous: {
        figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
      },
    },
  },
}

export default examples
