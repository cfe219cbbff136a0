/** What the rules of `check/table/proactive` are shown by. */
import type { Examples } from '../../example'

const examples: Examples = {
  'stock.too-small': {
    breaks: {
      text: '本年制发 14 件、废止 2 件，现行有效却写 0',
      figures: {
        'proactive.normativeDocuments.issued': 14,
        'proactive.normativeDocuments.repealed': 2,
      },
    },
    holds: {
      text: '本年制发 14 件、废止 2 件，现行有效 59',
      figures: {
        'proactive.normativeDocuments.issued': 14,
        'proactive.normativeDocuments.repealed': 2,
        'proactive.normativeDocuments.inForce': 59,
      },
    },
  },
  'items.negative': {
    breaks: {
      text: '行政许可上一年 2 项，本年减 5 项',
      figures: { 'proactive.licensing.previousItems': 2, 'proactive.licensing.change': -5 },
    },
    holds: {
      text: '行政许可上一年 7 项，本年减 5 项',
      figures: { 'proactive.licensing.previousItems': 7, 'proactive.licensing.change': -5 },
    },
  },
  'items.none': {
    breaks: {
      text: '行政处罚项目 0 项，处理决定 5 件',
      figures: { 'proactive.penalties.decisions': 5 },
    },
    holds: {
      text: '行政处罚项目 3 项，处理决定 5 件',
      figures: { 'proactive.penalties.previousItems': 3, 'proactive.penalties.decisions': 5 },
    },
  },
  'documents.published': {
    breaks: {
      text: '规范性文件本年新公开 14 件，对外公开总数量却为 9 件',
      figures: {
        'proactive.normativeDocuments.made': 14,
        'proactive.normativeDocuments.published': 14,
        'proactive.normativeDocuments.totalPublished': 9,
      },
    },
    holds: {
      text: '规范性文件本年新公开 14 件，对外公开总数量 59 件',
      figures: {
        'proactive.normativeDocuments.made': 14,
        'proactive.normativeDocuments.published': 14,
        'proactive.normativeDocuments.totalPublished': 59,
      },
    },
  },
  'documents.unpublished': {
    breaks: {
      text: '规范性文件本年新制作 14 件，新公开 12 件',
      figures: {
        'proactive.normativeDocuments.made': 14,
        'proactive.normativeDocuments.published': 12,
        'proactive.normativeDocuments.totalPublished': 57,
      },
    },
    holds: {
      text: '规范性文件本年新制作、新公开都是 14 件',
      figures: {
        'proactive.normativeDocuments.made': 14,
        'proactive.normativeDocuments.published': 14,
        'proactive.normativeDocuments.totalPublished': 59,
      },
    },
  },
}

export default examples
