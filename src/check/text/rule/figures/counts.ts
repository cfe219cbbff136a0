/** Counts quoted in the prose: applications, cases, documents, decisions, fees. */
import type { ProseRule } from '../../rule'
import { counted } from '../../kind/count'
import { feeInOtherUnit } from '../../kind/fee/unit'
import { together } from '../../kind/together'

const rules: readonly ProseRule[] = [
  {
    id: 'narrative.requests',
    severity: 'warning',
    title: '文字中的申请件数',
    sentence: '文字写的新收、收到、受理、办结、答复、结转、各类办理结果和申请人件数与表三一致',
    source: '年度报告格式表三',
    compares: 'count',
    is: counted('requests', 'requests'),
  },
  {
    id: 'narrative.proceedings',
    severity: 'warning',
    title: '文字中的复议诉讼件数',
    sentence: '文字写的政府信息公开行政复议、行政诉讼件数及其结果与表四一致',
    source: '年度报告格式表四',
    compares: 'count',
    is: counted('proceedings', 'proceedings'),
  },
  {
    id: 'narrative.documents',
    severity: 'warning',
    title: '文字中的文件件数',
    sentence: '文字写的规章、规范性文件制发、废止、现行有效件数与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: counted('documents', 'proactive'),
  },
  {
    id: 'narrative.decisions',
    severity: 'warning',
    title: '文字中的处理决定数量',
    sentence: '文字写的行政许可、行政处罚、行政强制处理决定数量与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: counted('decisions', 'proactive'),
  },
  {
    id: 'narrative.fees',
    severity: 'warning',
    title: '文字中的收费金额',
    sentence: '文字写的行政事业性收费、采购金额换算成万元后与表二一致',
    source: '年度报告格式表二',
    compares: 'count',
    is: together(counted('fees', 'proactive'), feeInOtherUnit),
  },
]

export default rules
