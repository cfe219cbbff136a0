/** Counts quoted in the prose: applications, cases, documents, decisions, fees. */
import type { ProseRule } from '../../rule'
import { counted } from '../../kind/count'

const documents = Object.fromEntries(
  ['issued', 'inForce', 'made', 'published', 'totalPublished'].map((column) => [
    `normativeDocuments.${column}`,
    6,
  ]),
)

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.requests',
    severity: 'warning',
    title: '文字中的申请件数',
    sentence: '文字写的新收、收到、受理、办结、答复、结转、各类办理结果和申请人件数与表三一致',
    source: '年度报告格式表三',
    compares: 'count',
    is: counted('requests', 'requests'),
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
  {
    id: 'narrative.proceedings',
    severity: 'warning',
    title: '文字中的复议诉讼件数',
    sentence: '文字写的政府信息公开行政复议、行政诉讼件数及其结果与表四一致',
    source: '年度报告格式表四',
    compares: 'count',
    is: counted('proceedings', 'proceedings'),
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
  {
    id: 'narrative.documents',
    severity: 'warning',
    title: '文字中的文件件数',
    sentence: '文字写的规章、规范性文件制发、废止、现行有效件数与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: counted('documents', 'proactive'),
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
  {
    id: 'narrative.decisions',
    severity: 'warning',
    title: '文字中的处理决定数量',
    sentence: '文字写的行政许可、行政处罚、行政强制处理决定数量与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: counted('decisions', 'proactive'),
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
  {
    id: 'narrative.fees',
    severity: 'warning',
    title: '文字中的收费金额',
    sentence: '文字写的行政事业性收费、采购金额换算成万元后与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: counted('fees', 'proactive'),
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
]

export default rules
