/** The checks of counts in the prose: applications, cases, documents, decisions, fees. */
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Check } from '../../../check'
import type { Example } from '../../../example'
import { findCounts } from '../../read/claim/compared'
import { textCheck } from '../../kind/kind'

const keysOf = (format: Format, prefix: string): readonly FigureKey[] =>
  [...cellsOf(format).keys()].filter((key) => key.startsWith(prefix))

interface CountCheck {
  readonly id: string
  readonly title: string
  readonly sentence: string
  readonly source: string
  readonly table: string
  readonly examples: { readonly breaks: Example; readonly holds: Example }
  readonly applies?: (format: Format) => boolean
}

const countCheck = ({ table, ...rest }: CountCheck): Check =>
  textCheck({
    ...rest,
    severity: 'warning',
    reads: (format) => [...keysOf(format, `${table}.`), 'organ'],
    find: (text, context, place) => findCounts(rest.id, text, context, place),
  })

const requests = {
  'requests.received.natural': 12,
  'requests.received.total': 12,
  'requests.granted.natural': 12,
  'requests.granted.total': 12,
  'requests.concluded.natural': 12,
  'requests.concluded.total': 12,
}

/** The checks of counts quoted in the prose. */
export const countChecks: readonly Check[] = [
  countCheck({
    id: 'narrative.requests',
    title: '文字中的申请件数',
    sentence: '文字写的新收、收到、受理、办结、答复、结转、各类办理结果和申请人件数与表三一致',
    source: '年度报告格式表三',
    table: 'requests',
    examples: {
      breaks: {
        text: '表三新收12件，文字写收到13件',
        figures: requests,
        narrative: { requests: '本年共收到政府信息公开申请13件。' },
      },
      holds: {
        text: '文字与表三都是12件',
        figures: requests,
        narrative: { requests: '本年共收到政府信息公开申请12件，均予以公开。' },
      },
    },
  }),
  countCheck({
    id: 'narrative.proceedings',
    title: '文字中的复议诉讼件数',
    sentence: '文字写的政府信息公开行政复议、行政诉讼件数及其结果与表四一致',
    source: '年度报告格式表四',
    table: 'proceedings',
    examples: {
      breaks: {
        text: '表四复议总计2件，文字写3件',
        figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
        narrative: { proceedings: '因政府信息公开被申请行政复议3件。' },
      },
      holds: {
        text: '文字与表四都是2件',
        figures: { 'proceedings.review.upheld': 2, 'proceedings.review.total': 2 },
        narrative: { proceedings: '因政府信息公开被申请行政复议2件，结果维持2件。' },
      },
    },
  }),
  countCheck({
    id: 'narrative.documents',
    title: '文字中的文件件数',
    sentence: '文字写的规章、规范性文件制发、废止、现行有效件数与表二一致',
    source: '年度报告格式表二',
    table: 'proactive',
    examples: {
      breaks: {
        text: '表二制发6件，文字写7件',
        figures: documents(6),
        narrative: { proactive: '本年制发行政规范性文件7件。' },
      },
      holds: {
        text: '文字与表二都是6件',
        figures: documents(6),
        narrative: { proactive: '本年制发行政规范性文件6件。' },
      },
    },
  }),
  countCheck({
    id: 'narrative.decisions',
    title: '文字中的处理决定数量',
    sentence: '文字写的行政许可、行政处罚、行政强制处理决定数量与表二一致',
    source: '年度报告格式表二',
    table: 'proactive',
    examples: {
      breaks: {
        text: '表二行政许可120件，文字写102件',
        figures: { 'proactive.licensing.previousItems': 9, 'proactive.licensing.decisions': 120 },
        narrative: { proactive: '全年作出行政许可决定102件。' },
      },
      holds: {
        text: '文字与表二都是120件',
        figures: { 'proactive.licensing.previousItems': 9, 'proactive.licensing.decisions': 120 },
        narrative: { proactive: '全年作出行政许可决定120件。' },
      },
    },
  }),
  countCheck({
    id: 'narrative.fees',
    title: '文字中的收费金额',
    sentence: '文字写的行政事业性收费、采购金额换算成万元后与表二一致',
    source: '年度报告格式表二',
    table: 'proactive',
    examples: {
      breaks: {
        text: '表二86.42万元，文字写68.42万元',
        figures: { 'proactive.fees.amount': 86.42, 'proactive.procurement.amount': 86.42 },
        narrative: { proactive: '行政事业性收费68.42万元，政府集中采购68.42万元。' },
      },
      holds: {
        text: '同一金额，文字以元为单位',
        figures: { 'proactive.fees.amount': 86.42, 'proactive.procurement.amount': 86.42 },
        narrative: { proactive: '行政事业性收费864200元，政府集中采购864200元。' },
      },
    },
  }),
]

function documents(count: number): Readonly<Record<FigureKey, number>> {
  return Object.fromEntries(
    ['issued', 'inForce', 'made', 'published', 'totalPublished'].map((column) => [
      `proactive.normativeDocuments.${column}`,
      count,
    ]),
  )
}
