/** What the rules of `check/decree` are shown by. */
import type { Examples } from '../example'

const examples: Examples = {
  'requests.row-sum': {
    breaks: {
      text: '自然人新收 1 件，其他申请人均为 0，总计却写成 2',
      also: ['figure.likely-slip'],
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 2,
        'requests.granted.natural': 1,
        'requests.granted.total': 2,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 2,
      },
    },
    holds: {
      text: '自然人新收 1 件，总计 1',
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 1,
        'requests.granted.natural': 1,
        'requests.granted.total': 1,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 1,
      },
    },
  },
  'requests.column-sum': {
    breaks: {
      text: '（七）总计写 1，（一）至（六）却全为 0',
      also: ['figure.likely-slip'],
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 1,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 1,
      },
    },
    holds: {
      text: '（一）予以公开 1 件，其余为 0，（七）总计 1',
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 1,
        'requests.granted.natural': 1,
        'requests.granted.total': 1,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 1,
      },
    },
  },
  'requests.balance': {
    breaks: {
      text: '新收 1 件，办理结果和结转下年度都是 0：1 + 0 ≠ 0 + 0',
      figures: { 'requests.received.natural': 1, 'requests.received.total': 1 },
    },
    holds: {
      text: '新收 1 件，结转下年度继续办理 1 件：1 + 0 = 0 + 1',
      figures: {
        'requests.received.natural': 1,
        'requests.received.total': 1,
        'requests.carriedOut.natural': 1,
        'requests.carriedOut.total': 1,
      },
    },
  },
  'proceedings.sum': {
    breaks: {
      text: '行政复议结果维持 1 件，总计却为 0',
      also: ['figure.likely-slip'],
      figures: { 'proceedings.review.upheld': 1 },
    },
    holds: {
      text: '行政复议结果维持 1 件，总计 1',
      figures: { 'proceedings.review.upheld': 1, 'proceedings.review.total': 1 },
    },
  },
}

export default examples
