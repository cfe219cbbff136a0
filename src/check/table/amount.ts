/** Whether amounts of money are in 万元, as the form demands, neither in 元 nor in 亿元. */
import { isExact, showFigure } from '@/report/figure'
import { type Cell, cellsOf, shortName } from '@/report/format'
import { type Organ, type OrganLevel, figureOf } from '@/report/report'
import type { Check, Context } from '../check'
import type { Finding } from '../finding'
import { mayEnter, readByFix } from '../fix/offer'
import { figuresIn, lastYear } from '../previous'
import { findingOf, type Told } from '../told'

/** What an organ of a level does not take in round 万元: a department not ten 亿元, a county not a hundred; data. */
const enormous: Readonly<Record<OrganLevel, number>> = {
  township: 10_000,
  department: 100_000,
  county: 1_000_000,
  city: 10_000_000,
  province: 100_000_000,
  ministry: 100_000_000,
}

/** A school of any size, whatever level it is counted under. */
const school = /(?:中学|小学|幼儿园|学校|托儿所)$/

const mostOf = ({ name, level }: Organ): number =>
  school.test(name.trim()) ? enormous.township : level === undefined ? Infinity : enormous[level]

/** Below this a change of ten times is a matter of a few receipts. */
const considerable = 100
const times = 10

const unit: Told = {
  id: 'fees.unit',
  severity: 'warning',
  title: '金额单位',
  sentence:
    '金额以万元为单位；整数金额超过常见上限的（乡镇和中小学 1 亿元、部门 10 亿元、县级 100 亿元、市级 1000 亿元），或比上年大 10 倍以上的，可能误以元为单位；不到上年十分之一的，可能误以亿元为单位',
  source: '年度报告格式表二（单位：万元）',
}

/** What is odd about an amount, and which unit it is in if that is the mistake. */
interface Suspicion {
  readonly text: string
  readonly advice: string
  readonly unit: '元' | '亿元'
  readonly converted: number
}

const inYuan = (amount: number, odd: string): Suspicion => ({
  text: `${odd}，可能误以元为单位`,
  advice: '核对单位：以元计的，除以 10000 后填写',
  unit: '元',
  converted: amount / 10_000,
})

/** 亿元, or 元 divided by 10000 twice: both come to the same. */
const inYi = (amount: number, then: number): Suspicion => ({
  text: `不到上年（${showFigure(then, 'amount')} 万元）的十分之一，可能误以亿元为单位，或多除了一次 10000`,
  advice: '核对单位：以亿元计的，乘以 10000 后填写；由元换算的，只除以 10000 一次',
  unit: '亿元',
  converted: Number(showFigure(amount * 10_000, 'amount')),
})

function suspicion(
  amount: number,
  then: number | undefined,
  most = Infinity,
): Suspicion | undefined {
  if (then !== undefined && then > 0 && amount >= considerable && amount > then * times)
    return inYuan(
      amount,
      `是上年（${showFigure(then, 'amount')} 万元）的 ${(amount / then).toFixed(1)} 倍`,
    )
  if (then !== undefined && then >= considerable && amount > 0 && amount * times < then)
    return inYi(amount, then)
  return Number.isInteger(amount) && amount > most
    ? inYuan(amount, `超过 ${String(most / 10_000)} 亿元`)
    : undefined
}

/** The fix, where the other unit gives an exact amount that is itself no oddity beside last year's, and the text says no other. */
function conversion(
  cell: Cell,
  { unit: counted, converted }: Suspicion,
  then: number | undefined,
  context: Context,
): Pick<Finding, 'remedy'> {
  const likely = counted === '元' || suspicion(converted, then) === undefined
  if (!isExact(converted) || !likely || !mayEnter([[cell.key, converted]], context)) return {}
  return {
    remedy: {
      text: `按${counted}换算为 ${showFigure(converted, 'amount')} 万元`,
      figures: [[cell.key, converted]],
    },
  }
}

function judgeAmount(cell: Cell, context: Context): Finding | undefined {
  const { report, format } = context
  const amount = figureOf(report, cell.key)
  if (amount === null) return undefined
  const last = lastYear(context)
  const then = last && figuresIn(last, [cell.key])
  const odd = suspicion(amount, then ?? undefined, mostOf(report.organ))
  if (odd === undefined) return undefined
  return findingOf(unit, cell.key, {
    text: `“${shortName(format, cell.key)}”${showFigure(amount, 'amount')} 万元${odd.text}`,
    advice: odd.advice,
    figures: [cell.key],
    ...conversion(cell, odd, then ?? undefined, context),
  })
}

const begun: Told = {
  id: 'fees.began-or-ended',
  severity: 'warning',
  title: '金额从无到有、从有到无',
  sentence: '上年没有而本年有，或上年有而本年没有的金额（1 万元以上），请核实',
  source: '跨年合理性',
}

function judgeBegun(cell: Cell, context: Context): Finding | undefined {
  const { report, format } = context
  const amount = figureOf(report, cell.key)
  const last = lastYear(context)
  const then = last && figuresIn(last, [cell.key])
  if (amount === null || typeof then !== 'number') return undefined
  if ((amount === 0) === (then === 0) || Math.max(amount, then) < 1) return undefined
  return findingOf(begun, cell.key, {
    beside: 'previous',
    text: `“${shortName(format, cell.key)}”上年 ${showFigure(then, 'amount')} 万元，本年 ${showFigure(amount, 'amount')} 万元`,
    advice: '向财务核实；确有变化的，在文字部分说明原因',
    figures: [cell.key],
  })
}

const onAmounts = (
  told: Told,
  judge: (cell: Cell, context: Context) => Finding | undefined,
): Check => ({
  ...told,
  judgements: (format) =>
    [...cellsOf(format).values()]
      .filter(({ kind }) => kind === 'amount')
      .map((cell) => ({
        reads: [cell.key, 'organ'],
        readsToMend: readByFix(format, cell.key),
        judge: (context) => judge(cell, context),
      })),
})

/** Whether an amount is in the wrong unit, by its size and beside last year's. */
export const amountChecks: readonly Check[] = [onAmounts(unit, judgeAmount)]

/** Whether an amount appeared or vanished since last year. */
export const amountChangeChecks: readonly Check[] = [onAmounts(begun, judgeBegun)]
