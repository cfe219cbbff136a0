/** What continues last year's report, as the format declares it: 上年结转, 现行有效, 上一年项目数量, and what cannot fall below it. */
import { type Figure, addFigures, addFilled, difference, showFigure } from '@/report/figure'
import {
  type Continuation,
  type FigureKey,
  type Floor,
  type Format,
  shortName,
} from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context } from '../check'
import type { Finding } from '../finding'
import { mayEnter, readByFix } from '../fix/offer'
import { figuresIn, lastYear } from '../previous'
import type { Told } from '../told'
import { addedUp, inFormula } from '../words'

/** What the officer entered for a figure that should have been continued. */
function mistakeIn(figure: number, then: number, issued: number): string | undefined {
  if (figure === then) return '与上年相同，可能没有更新'
  return issued > 0 && figure === issued ? '与本年新增数相同，存量应为累计数' : undefined
}

/** A continuation with this report's figures and last year's in it. */
interface Continued {
  readonly figure: number
  readonly then: number
  readonly added: readonly number[]
  readonly taken: readonly number[]
  /** What the figure should be. */
  readonly expected: number
  /** How much the figure is above that. */
  readonly off: number
}

/** Undefined while anything is blank, or last year's report not to be compared. */
function continued(
  { figure: key, previous, plus = [], minus = [] }: Continuation,
  context: Context,
): Continued | undefined {
  const last = lastYear(context)
  const then = last && figuresIn(last, previous)
  const at = (one: FigureKey) => figureOf(context.report, one)
  const isNumber = (one: Figure): one is number => one !== null
  const figure = at(key)
  const [added, taken] = [plus.map(at).filter(isNumber), minus.map(at).filter(isNumber)]
  if (typeof then !== 'number' || figure === null) return undefined
  if (added.length < plus.length || taken.length < minus.length) return undefined
  const expected = difference(addFilled([then, ...added]) ?? 0, addFilled(taken) ?? 0)
  return { figure, then, added, taken, expected, off: difference(figure, expected) }
}

/** The continuations of the parts, where the figure is a total and each of its parts is continued by the same rule. */
function partsOf({ check, figure }: Continuation, format: Format): readonly Continuation[] {
  for (const { total, parts } of format.sums) {
    if (total !== figure) continue
    const rules = format.continuations.filter(
      (one) => one.check === check && parts.includes(one.figure),
    )
    if (rules.length === parts.length) return rules
  }
  return []
}

/** True of a total that differs by just what its parts differ by: the mistakes are theirs, and told there. */
function followsParts(rule: Continuation, off: number, context: Context): boolean {
  const parts = partsOf(rule, context.format).map((part) => continued(part, context)?.off)
  return parts.length > 0 && addFigures(parts.map((part) => part ?? null)) === off
}

function judgeContinuation(
  rule: Continuation,
  { severity }: Told,
  advice: string,
  context: Context,
): Finding | undefined {
  const found = continued(rule, context)
  if (!found || found.off === 0 || followsParts(rule, found.off, context)) return undefined
  const { figure, then, added, taken, expected } = found
  const { plus = [], minus = [] } = rule
  const mistake =
    plus.length + minus.length > 0 ? mistakeIn(figure, then, addFilled(added) ?? 0) : undefined
  const left = [`上年 ${inFormula(then)}`, ...added.map((part) => `+ ${inFormula(part)}`)]
  const off = showFigure(Math.abs(found.off), 'amount')
  const isFixed = mayEnter([[rule.figure, expected]], context)
  return {
    id: `${rule.check}:${rule.figure}`,
    check: rule.check,
    severity,
    beside: 'previous',
    // What is merged, split or corrected since is lawfully another number than last year's.
    ...(severity === 'error' && { explicable: true as const }),
    text: `“${shortName(context.format, rule.figure)}”与上年度报告不衔接：${rule.text}`,
    formula: `${[...left, ...taken.map((part) => `− ${inFormula(part)}`)].join(' ')} = ${inFormula(figure)} ？相差 ${off}`,
    advice: mistake === undefined ? advice : `${mistake}。${advice}`,
    source: rule.source,
    figures: [rule.figure, ...plus, ...minus],
    ...(isFixed && {
      remedy: {
        text: `改为 ${showFigure(expected, 'amount')}`,
        figures: [[rule.figure, expected] as const],
      },
    }),
  }
}

/** All that a continuation is judged by: its own figures and those of its parts. */
function readsOf(rule: Continuation, format: Format): readonly string[] {
  const own = [rule, ...partsOf(rule, format)].flatMap(({ figure, plus = [], minus = [] }) => [
    figure,
    ...plus,
    ...minus,
  ])
  return [...new Set(own)]
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
    beside: 'previous',
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
        reads: readsOf(rule, format),
        readsToMend: readByFix(format, rule.figure),
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
