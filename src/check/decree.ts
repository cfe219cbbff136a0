/** What the decree itself prints beside its tables: the sums and the balance. */
import { addFigures, difference, showFigure } from '@/report/figure'
import { type Balance, type Format, type Sum, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import { unfinished, withParts } from '@/report/sums'
import type { Check, Context, Judgement } from './check'
import type { Finding } from './finding'
import { mayEnter, readByFix } from './fix/offer'
import { addedUp, inFormula } from './words'

const partNames: Readonly<Record<string, string>> = {
  'requests.row-sum': '六类申请人之和',
  'requests.column-sum': '（一）至（六）各项之和',
  'proceedings.sum': '维持、纠正、其他、未审结之和',
}

/** Judges one total against its parts; waits while any of them is blank. The sum is offered where nothing speaks against it. */
function judgeSum(sum: Sum, context: Context): Finding | undefined {
  const { report, format } = context
  const parts = sum.parts.map((key) => figureOf(report, key))
  const expected = addFigures(parts)
  if (expected === null) return undefined
  const total = figureOf(report, sum.total)
  if (total === null || total === expected) return undefined
  const off = difference(expected, total)
  const name = shortName(format, sum.total)
  return {
    id: `${sum.check}:${sum.total}`,
    check: sum.check,
    severity: 'error',
    text: `“${name}”应等于${partNames[sum.check] ?? '各部分之和'}`,
    formula: `${addedUp(parts)} = ${inFormula(total)} ？相差 ${showFigure(Math.abs(off), 'amount')}`,
    advice: '先核对各分项；分项无误的，采用求和结果',
    source: sum.source,
    figures: [sum.total, ...sum.parts],
    ...(mayEnter([[sum.total, expected]], context) && {
      remedy: {
        text: `改为 ${showFigure(expected, 'amount')}`,
        figures: [[sum.total, expected]] as const,
      },
    }),
  }
}

/**
 * Judges one balance; waits while any of its figures is blank, or a total of it only follows parts not yet filled in.
 * @param sums those of the totals among its figures and their parts.
 */
function judgeBalance(
  balance: Balance,
  sums: readonly Sum[],
  report: Report,
  format: Format,
): Finding | undefined {
  const left = balance.left.map((key) => figureOf(report, key))
  const right = balance.right.map((key) => figureOf(report, key))
  const leftSum = addFigures(left)
  const rightSum = addFigures(right)
  if (leftSum === null || rightSum === null || leftSum === rightSum) return undefined
  const figures = [...balance.left, ...balance.right]
  const waiting = unfinished(report, sums)
  if (figures.some((key) => waiting.has(key))) return undefined
  const off = Math.abs(difference(leftSum, rightSum))
  const first = figures[0] ?? ''
  const column = shortName(format, first).split('·').at(-1) ?? ''
  return {
    id: `${balance.check}:${first}`,
    check: balance.check,
    severity: 'error',
    text: `“${column}”列勾稽关系不平：${balance.text}`,
    formula: `${addedUp(left)} = ${addedUp(right)} ？相差 ${showFigure(off, 'amount')}`,
    advice: '核对本列的新收、上年结转、各项办理结果和结转下年度',
    source: balance.source,
    figures,
  }
}

const sumCheck = (id: string, title: string, sentence: string): Check => ({
  id,
  severity: 'error',
  title,
  sentence,
  source: '年度报告格式表三、表四',
  judgements: (format) =>
    format.sums
      .filter(({ check }) => check === id)
      .map((sum): Judgement => ({
        reads: [sum.total, ...sum.parts],
        readsToMend: readByFix(format, sum.total),
        judge: (context) => judgeSum(sum, context),
      })),
})

/** The checks of what the decree itself demands. */
export const decreeChecks: readonly Check[] = [
  sumCheck('requests.row-sum', '表三行合计', '表三每一行的总计等于六类申请人之和'),
  sumCheck(
    'requests.column-sum',
    '表三办理结果合计',
    '表三每一列的（七）总计等于（一）至（六）各项之和',
  ),
  {
    id: 'requests.balance',
    severity: 'error',
    title: '表三勾稽关系',
    sentence: '表三每一列：第一项加第二项之和，等于第三项加第四项之和',
    source: '年度报告格式表三',
    judgements: (format) =>
      format.balances.map((balance) => {
        const reads = withParts(format, [...balance.left, ...balance.right])
        const sums = format.sums.filter(({ total }) => reads.includes(total))
        return { reads, judge: ({ report }) => judgeBalance(balance, sums, report, format) }
      }),
  },
  sumCheck('proceedings.sum', '表四合计', '表四每一组的总计等于维持、纠正、其他结果、尚未审结之和'),
]
