/** What continues last year's report, as the format declares it: 上年结转, 现行有效, 上一年项目数量, and what cannot fall below it. */
import { addFilled, difference, showFigure } from '@/report/figure'
import { type Continuation, type Floor, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context } from '../check'
import type { Finding } from '../finding'
import { figuresIn, lastYear } from '../previous'
import { addedUp, inFormula } from '../words'

type Told = Omit<Check, 'judgements'>

/** What the officer entered for a figure that should have been continued. */
function mistakeIn(figure: number, then: number, issued: number): string | undefined {
  if (figure === then) return '与上年相同，可能没有更新'
  return issued > 0 && figure === issued ? '与本年新增数相同，存量应为累计数' : undefined
}

function judgeContinuation(
  rule: Continuation,
  { severity }: Told,
  advice: string,
  context: Context,
): Finding | undefined {
  const { report, format } = context
  const last = lastYear(context)
  const then = last && figuresIn(last, rule.previous)
  const { plus = [], minus = [] } = rule
  const figures = [rule.figure, ...plus, ...minus]
  const [figure, ...rest] = figures.map((key) => figureOf(report, key))
  if (typeof then !== 'number' || typeof figure !== 'number' || rest.includes(null))
    return undefined
  const added = plus.map((key) => figureOf(report, key))
  const taken = minus.map((key) => figureOf(report, key))
  const issued = addFilled(added) ?? 0
  const expected = difference(addFilled([then, ...added]) ?? 0, addFilled(taken) ?? 0)
  if (figure === expected) return undefined
  const off = showFigure(Math.abs(difference(figure, expected)), 'amount')
  const mistake = rest.length > 0 ? mistakeIn(figure, then, issued) : undefined
  const left = [`上年 ${inFormula(then)}`, ...added.map((part) => `+ ${inFormula(part)}`)]
  return {
    id: `${rule.check}:${rule.figure}`,
    check: rule.check,
    severity,
    text: `“${shortName(format, rule.figure)}”与上年度报告不衔接：${rule.text}`,
    formula: `${[...left, ...taken.map((part) => `− ${inFormula(part)}`)].join(' ')} = ${inFormula(figure)} ？相差 ${off}`,
    advice: mistake === undefined ? advice : `${mistake}。${advice}`,
    source: rule.source,
    figures,
    ...(expected >= 0 && {
      remedy: {
        text: `改为 ${showFigure(expected, 'amount')}`,
        figures: [[rule.figure, expected] as const],
      },
    }),
  }
}

function judgeFloor(
  rule: Floor,
  { severity }: Told,
  advice: string,
  context: Context,
): Finding | undefined {
  const { report, format } = context
  const last = lastYear(context)
  const then = last && figuresIn(last, rule.previous)
  const { plus = [] } = rule
  const figure = figureOf(report, rule.figure)
  const added = plus.map((key) => figureOf(report, key))
  if (typeof then !== 'number' || figure === null || added.includes(null)) return undefined
  const least = addFilled([then, ...added]) ?? 0
  if (figure >= least) return undefined
  const off = showFigure(difference(least, figure), 'amount')
  return {
    id: `${rule.check}:${rule.figure}`,
    check: rule.check,
    severity,
    text: `“${shortName(format, rule.figure)}”少于上年度报告应有的数：${rule.text}`,
    formula: `上年 ${addedUp([then, ...added])} ≤ ${inFormula(figure)} ？少 ${off}`,
    advice,
    source: rule.source,
    figures: [rule.figure, ...plus],
  }
}

/** The check that judges the continuations a format declares for it. */
export const continuationCheck = (told: Told, advice: string): Check => ({
  ...told,
  judgements: (format) =>
    format.continuations
      .filter(({ check }) => check === told.id)
      .map((rule) => ({
        reads: [rule.figure, ...(rule.plus ?? []), ...(rule.minus ?? [])],
        judge: (context) => judgeContinuation(rule, told, advice, context),
      })),
})

/** The check that judges the floors a format declares for it. */
export const floorCheck = (told: Told, advice: string): Check => ({
  ...told,
  judgements: (format) =>
    format.floors
      .filter(({ check }) => check === told.id)
      .map((rule) => ({
        reads: [rule.figure, ...(rule.plus ?? [])],
        judge: (context) => judgeFloor(rule, told, advice, context),
      })),
})
