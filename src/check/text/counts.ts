/** The counts the prose quotes against the tables: applications, cases, documents, decisions, fees. */
import { type FigureKey, type Format, cellsOf, shortName } from '@/report/format'
import type { Report } from '@/report/report'
import type { Check, Context } from '../check'
import type { Example } from '../example'
import { addedUp } from '../words'
import { figureOf } from '@/report/report'
import { type Claim, claimsOf } from './claim'
import { besidesOwn, namesAnother } from './own'
import { type Found, textCheck } from './place'
import { amountOf, digitsFor, says, written } from './quantity'
import { type Reading, amountIn, readingsOf } from './reading'

/** Words that claim the whole of something, so that a part of it or another organ's must not be held against the table. */
const whole = /^(?:received|new|gathered|handled|concluded|bare|flow:)/

/** Claims that speak of this organ and this year, as wholes where the table holds the whole. */
export function comparable(claim: Claim, report: Report): boolean {
  if (claim.when !== undefined && claim.when !== report.year) return false
  if (namesAnother(claim.before, report.organ.name)) return false
  if (!whole.test(claim.role)) return true
  if (claim.among) return false
  const rest = besidesOwn(claim.before, report.organ.name)
  if (claim.subject.startsWith('item:') && claim.role === 'bare') return rest === ''
  return claim.explicit || rest === ''
}

/** What a money or count claim is counted in: 万元 in the tables, pieces otherwise. */
const baseOf = ({ quantity }: Claim): number => (quantity.kind === 'money' ? 1e4 : 1)

/** The claims of a place that can be compared, each with its readings; a text under 三 speaks of applications. */
export function comparableClaims(
  text: string,
  { report, format }: Context,
  place: string,
): readonly { readonly claim: Claim; readonly readings: readonly Reading[] }[] {
  return claimsOf(text, format).flatMap((found) => {
    const claim =
      found.subject === '' && place === 'requests' ? { ...found, subject: 'requests' } : found
    if (!comparable(claim, report)) return []
    const readings = readingsOf(claim, report.year, format)
    return readings.length === 0 ? [] : [{ claim, readings }]
  })
}

/** A reading's name in a sentence: 本年新收政府信息公开申请数量·总计 + …; long sums by their first and last. */
export function nameOf(format: Format, reading: Reading): string {
  const names = reading.map((key) => shortName(format, key))
  return names.length > 3 ? `${names[0] ?? ''}等${names.length}项之和` : names.join(' + ')
}

/** 收到 with neither 新收 nor 新收加上年结转 behind it is wrong for certain only when nothing in the clause could narrow it. */
function certain(claim: Claim, { report }: Context, all: readonly Claim[]): boolean {
  if (claim.role !== 'received' && claim.role !== 'new') return false
  if (!claim.explicit || claim.self || claim.among) return false
  if (besidesOwn(claim.before, report.organ.name) !== '') return false
  const said = amountOf(claim.quantity)
  if (
    all.some(
      ({ role, quantity }) =>
        /^(?:received|new|gathered|handled|bare)$/.test(role) && amountOf(quantity) !== said,
    )
  )
    return false
  const sums = [['received'], ['received', 'carriedIn'], ['concluded'], ['concluded', 'carriedOut']]
  return sums.every((rows) => {
    const amount = amountIn(
      report,
      rows.map((row) => `requests.${row}.total`),
    )
    return amount !== null && !says(claim.quantity, amount)
  })
}

const familyOf = (claim: Claim, format: Format): string => {
  if (claim.quantity.kind === 'money') return 'narrative.fees'
  if (claim.subject.startsWith('case:')) return 'narrative.proceedings'
  if (!claim.subject.startsWith('item:')) return 'narrative.requests'
  const flows = [...cellsOf(format).keys()].filter((key) =>
    key.startsWith(`proactive.${claim.subject.slice(5)}.`),
  )
  return flows.length > 1 && claim.role.startsWith('flow:')
    ? 'narrative.documents'
    : 'narrative.decisions'
}

function* findCounts(id: string, text: string, context: Context, place: string): Iterable<Found> {
  const { report, format } = context
  const all = comparableClaims(text, context, place)
  const seen = new Map<string, number>()
  for (const { claim, readings } of all) {
    if (familyOf(claim, format) !== id) continue
    const ordinal = seen.get(claim.role + claim.subject) ?? 0
    seen.set(claim.role + claim.subject, ordinal + 1)
    const base = baseOf(claim)
    const amounts = readings.map((reading) => amountIn(report, reading))
    const [plain] = amounts
    if (plain === undefined || plain === null || amounts.includes(null)) continue
    if (amounts.some((amount) => amount !== null && says(claim.quantity, amount, base))) continue
    const unique =
      new Set(amounts).size === 1 || /^(?:received|new|gathered|who:|outcome:)/.test(claim.role)
    const { start, end, digitsEnd } = claim.quantity
    const said = written(text, claim.quantity)
    const unit = base === 1 ? '' : ' 万元'
    const alternatives = readings
      .map((reading, index) => ({ reading, amount: amounts[index] ?? 0 }))
      .filter(({ amount }, index) => amounts.indexOf(amount) === index)
      .slice(0, 3)
    const by = digitsFor(claim.quantity, plain, base)
    yield {
      id: `${claim.subject}.${claim.role}.${ordinal}`,
      start,
      end,
      text: `文字写“${said}”，与表格不一致：${alternatives.map(({ reading, amount }) => `“${nameOf(format, reading)}”为 ${amount}${unit}`).join('，')}`,
      formula: `${amountOf(claim.quantity, base)} = ${addedUp((readings[0] ?? []).map((key) => figureOf(report, key)))} ？`,
      advice: '核对台账：文字有误的改文字，表格有误的改表格；口径不同的写明口径',
      figures: [...new Set(readings.flat())],
      ...(certain(
        claim,
        context,
        all.map((one) => one.claim),
      ) && { severity: 'error' as const }),
      ...(unique && { by, at: { start, end: digitsEnd } }),
    }
  }
}

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
        figures: { 'proactive.licensing.decisions': 120 },
        narrative: { proactive: '全年作出行政许可决定102件。' },
      },
      holds: {
        text: '文字与表二都是120件',
        figures: { 'proactive.licensing.decisions': 120 },
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
