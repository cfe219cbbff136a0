/** What the rules of `check/year/continued` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'carry-over.requests': {
    breaks: {
      text: '上年度报告结转下年度 1 件，本年上年结转却写 0',
      previous: {
        figures: {
          'requests.received.natural': 1,
          'requests.received.total': 1,
          'requests.carriedOut.natural': 1,
          'requests.carriedOut.total': 1,
        },
      },
    },
    holds: {
      text: '上年度报告结转下年度 1 件，本年上年结转 1 件',
      figures: {
        'requests.carriedIn.natural': 1,
        'requests.carriedIn.total': 1,
        'requests.granted.natural': 1,
        'requests.granted.total': 1,
        'requests.concluded.natural': 1,
        'requests.concluded.total': 1,
      },
      previous: {
        figures: {
          'requests.received.natural': 1,
          'requests.received.total': 1,
          'requests.carriedOut.natural': 1,
          'requests.carriedOut.total': 1,
        },
      },
    },
  },
  'stock.rules': {
    breaks: {
      text: '上年现行有效 11 件，本年制发 2 件、废止 1 件，现行有效仍写 11',
      level: 'city',
      figures: {
        'proactive.rules.issued': 2,
        'proactive.rules.repealed': 1,
        'proactive.rules.inForce': 11,
      },
      previous: { level: 'city', figures: { 'proactive.rules.inForce': 11 } },
    },
    holds: {
      text: '上年现行有效 11 件，本年制发 2 件、废止 1 件，现行有效 12：11 + 2 − 1 = 12',
      level: 'city',
      figures: {
        'proactive.rules.issued': 2,
        'proactive.rules.repealed': 1,
        'proactive.rules.inForce': 12,
      },
      previous: { level: 'city', figures: { 'proactive.rules.inForce': 11 } },
    },
  },
  'stock.normative-documents': {
    breaks: {
      text: '上年现行有效 59 件，本年制发 14 件，现行有效却写 14',
      figures: {
        'proactive.normativeDocuments.issued': 14,
        'proactive.normativeDocuments.inForce': 14,
      },
      previous: { figures: { 'proactive.normativeDocuments.inForce': 59 } },
    },
    holds: {
      text: '上年现行有效 59 件，本年制发 14 件，现行有效 73',
      figures: {
        'proactive.normativeDocuments.issued': 14,
        'proactive.normativeDocuments.inForce': 73,
      },
      previous: { figures: { 'proactive.normativeDocuments.inForce': 59 } },
    },
  },
  'items.previous': {
    breaks: {
      text: '上年度报告行政许可 153 项、本年增 2，本年上一年项目数量仍写 153',
      figures: { 'proactive.licensing.previousItems': 153 },
      previous: {
        figures: {
          'proactive.licensing.previousItems': 153,
          'proactive.licensing.change': 2,
        },
      },
    },
    holds: {
      text: '上年度报告行政许可 153 项、本年增 2，本年上一年项目数量 155',
      figures: { 'proactive.licensing.previousItems': 155 },
      previous: {
        figures: {
          'proactive.licensing.previousItems': 153,
          'proactive.licensing.change': 2,
        },
      },
    },
  },
  'carry-over.proceedings': {
    breaks: {
      text: '上年行政复议尚未审结 2 件，本年行政复议总计 0',
      previous: {
        figures: { 'proceedings.review.pending': 2, 'proceedings.review.total': 2 },
      },
    },
    holds: {
      text: '上年行政复议尚未审结 2 件，本年结果维持 2 件，总计 2',
      figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
      previous: {
        figures: { 'proceedings.review.pending': 2, 'proceedings.review.total': 2 },
      },
    },
  },
  'stock.published': {
    breaks: {
      text: '上年对外公开总数量 59 件，本年新公开 9 件，总数量却写 60',
      figures: {
        'proactive.normativeDocuments.made': 9,
        'proactive.normativeDocuments.published': 9,
        'proactive.normativeDocuments.totalPublished': 60,
      },
      previous: { figures: { 'proactive.normativeDocuments.totalPublished': 59 } },
    },
    holds: {
      text: '上年对外公开总数量 59 件，本年新公开 9 件，总数量 68',
      figures: {
        'proactive.normativeDocuments.made': 9,
        'proactive.normativeDocuments.published': 9,
        'proactive.normativeDocuments.totalPublished': 68,
      },
      previous: { figures: { 'proactive.normativeDocuments.totalPublished': 59 } },
    },
  },
}

export default examples
