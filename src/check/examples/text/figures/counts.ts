/** What the rules of `check/text/rule/figures/counts` are shown by. */
import type { Examples } from '../../../example'

const documents = Object.fromEntries(
  ['issued', 'inForce', 'made', 'published', 'totalPublished'].map((column) => [
    `normativeDocuments.${column}`,
    6,
  ]),
)

const examples: Examples = {
  'narrative.requests': {
    breaks: {
      text: '表三新收12件，文字写收到13件',
      rows: { received: 12, granted: 12 },
      narrative: { requests: '本年共收到政府信息公开申请13件。' },
    },
    holds: {
      text: '文字与表三都是12件',
      rows: { received: 12, granted: 12 },
      narrative: { requests: '本年共收到政府信息公开申请12件，均予以公开。' },
    },
  },
  'narrative.proceedings': {
    breaks: {
      text: '表四复议总计2件，文字写3件',
      rows: { review: 2 },
      narrative: { proceedings: '因政府信息公开被申请行政复议3件。' },
    },
    holds: {
      text: '文字与表四都是2件',
      rows: { review: 2 },
      narrative: { proceedings: '因政府信息公开被申请行政复议2件，结果维持2件。' },
    },
  },
  'narrative.documents': {
    breaks: {
      text: '表二制发6件，文字写7件',
      rows: documents,
      narrative: { proactive: '本年制发行政规范性文件7件。' },
    },
    holds: {
      text: '文字与表二都是6件',
      rows: documents,
      narrative: { proactive: '本年制发行政规范性文件6件。' },
    },
  },
  'narrative.decisions': {
    breaks: {
      text: '表二行政许可120件，文字写102件',
      rows: { 'licensing.decisions': 120, 'licensing.previousItems': 9 },
      narrative: { proactive: '全年作出行政许可决定102件。' },
    },
    holds: {
      text: '文字与表二都是120件',
      rows: { 'licensing.decisions': 120, 'licensing.previousItems': 9 },
      narrative: { proactive: '全年作出行政许可决定120件。' },
    },
  },
  'narrative.fees': {
    breaks: {
      text: '表二86.42万元，文字写68.42万元',
      rows: { 'fees.amount': 86.42, 'procurement.amount': 86.42 },
      narrative: { proactive: '行政事业性收费68.42万元，政府集中采购68.42万元。' },
    },
    holds: {
      text: '同一金额，文字以元为单位',
      rows: { 'fees.amount': 86.42, 'procurement.amount': 86.42 },
      narrative: { proactive: '行政事业性收费864200元，政府集中采购864200元。' },
    },
  },
}

export default examples
