/** What is already wrong while blanks keep the decree's sums and balances waiting. */
import { addFilled, showFigure } from '@/report/figure'
import { type Balance, type Format, type Sum, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { unfinished, withParts } from '@/report/sums'
import type { Check } from '../check'
import type { Finding } from '../finding'
import { findingOf, type Told } from '../told'
import { addedUp } from '../words'

const onlyTotal: Told = {
  id: 'figure.only-total',
  severity: 'warning',
  title: '只填总计',
  sentence: '填了总计的，各分项也要填，不能只填总计',
  source: '年度报告格式各表',
}

const exceeded: Told = {
  id: 'requests.exceeded',
  severity: 'error',
  title: '办理数超过应办数',
  sentence: '办理结果与结转下年度之和，不超过新收与上年结转之和；有空格时也能看出',
  source: '年度报告格式表三',
}

function judgeTotals(sums: readonly Sum[], report: Report, format: Format): Finding | undefined {
  const totals = new Set(format.sums.map(({ total }) => total))
  const alone = sums.filter(
    ({ total, parts }) =>
      !parts.some((key) => totals.has(key)) &&
      (figureOf(report, total) ?? 0) !== 0 &&
      parts.every((key) => figureOf(report, key) === null),
  )
  const first = alone[0]
  if (!first) return undefined
  const name = shortName(format, first.total)
  return findingOf(onlyTotal, first.check, {
    text: `${alone.length > 1 ? `有 ${String(alone.length)} 处只填了总计：“${name}”等` : `“${name}”只填了总计`}，分项都空着`,
    advice: '按申请人、结果分别填写分项，没有发生的填 0',
    figures: alone.flatMap(({ total, parts }) => [total, ...parts]),
  })
}

/**
 * Speaks only while the balance itself waits, and only of what no blank can mend.
 * @param sums those of the totals among its figures and their parts.
 */
function judgeBalance(
  { left, right }: Balance,
  sums: readonly Sum[],
  report: Report,
  format: Format,
): Finding | undefined {
  const due = left.map((key) => figureOf(report, key))
  const handled = right.map((key) => figureOf(report, key))
  const waiting = unfinished(report, sums)
  if (due.includes(null) || left.some((key) => waiting.has(key))) return undefined
  if (!handled.includes(null) && !right.some((key) => waiting.has(key))) return undefined
  const most = addFilled(due)
  const filled = addFilled(handled)
  if (most === null || filled === null || filled <= most) return undefined
  const column =
    shortName(format, left[0] ?? '')
      .split('·')
      .at(-1) ?? ''
  return findingOf(exceeded, left[0] ?? '', {
    text: `“${column}”列办理的件数比应办的多 ${showFigure(filled - most, 'amount')} 件`,
    formula: `${addedUp(due)} ≥ ${addedUp(handled.filter((figure) => figure !== null))} ？`,
    advice: '核对新收、上年结转和结转下年度',
    figures: [...right.filter((key) => figureOf(report, key) !== null), ...left],
  })
}

/** The checks that need not wait for the last blank. */
export const waitingChecks: readonly Check[] = [
  {
    ...onlyTotal,
    judgements: (format) =>
      [...new Set(format.sums.map(({ check }) => check))].map((check) => {
        const sums = format.sums.filter((sum) => sum.check === check)
        return {
          reads: sums.flatMap(({ total, parts }) => [total, ...parts]),
          judge: ({ report }) => judgeTotals(sums, report, format),
        }
      }),
  },
  {
    ...exceeded,
    judgements: (format) =>
      format.balances.map((balance) => {
        const reads = withParts(format, [...balance.left, ...balance.right])
        const sums = format.sums.filter(({ total }) => reads.includes(total))
        return { reads, judge: ({ report }) => judgeBalance(balance, sums, report, format) }
      }),
  },
]
