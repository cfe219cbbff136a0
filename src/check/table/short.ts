/** A column that is complete but for blanks, and would not balance with 0 in them. */
import { applyChanges } from '@/report/edit/edit'
import { addFilled, showFigure } from '@/report/figure'
import { type Balance, type FigureKey, type Sum, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import { enterFigures, unfinished, withParts } from '@/report/sums'
import type { Check, Context } from '../check'
import type { Finding } from '../finding'
import { tableOf } from '../fix/backing'
import { mayEnter, readByFix } from '../fix/offer'
import { sureSlip } from '../fix/settled'
import { slipsBeside } from '../slip'
import { findingOf, type Told } from '../told'
import { addedUp } from '../words'

const told: Told = {
  id: 'figure.short-column',
  severity: 'warning',
  title: '空格填 0 就不平',
  sentence: '一列只剩空格没填、空格填 0 又不平的，还有办理结果没填，或者已填的数字有误',
  source: '年度报告格式表三',
}

/** The blanks of a balance that lacks nothing else; none while it lacks more, or is not begun. */
function blanksOf(
  { left, right }: Balance,
  sums: readonly Sum[],
  { report }: Context,
): readonly FigureKey[] {
  const waiting = unfinished(report, sums)
  const isBlank = (key: FigureKey) => figureOf(report, key) === null
  if (left.some((key) => isBlank(key) || waiting.has(key)) || right.some(isBlank)) return []
  const below = (key: FigureKey): readonly FigureKey[] => waiting.get(key)?.flatMap(below) ?? [key]
  return right.flatMap(below).filter(isBlank)
}

/** The likely slip of the column, as it shows once 0 stands in every blank of the table. */
function slipIn(own: ReadonlySet<FigureKey>, context: Context): Finding | undefined {
  const { report, format } = context
  const [first = ''] = own
  const totals = new Set(format.sums.map(({ total }) => total))
  const zeros = tableOf(format, first)
    .filter((key) => !totals.has(key) && figureOf(report, key) === null)
    .map((key) => [key, 0] as const)
  const full = applyChanges(report, enterFigures(report, format, new Map(zeros)))
  const slips = slipsBeside(first, { ...context, report: full })
  const slip = sureSlip(slips.filter(({ figures }) => figures.some((key) => own.has(key))))
  const isTyped = slip?.figures.every((key) => figureOf(report, key) !== null)
  return isTyped ? slip : undefined
}

/** Waits until the column lacks nothing but blanks, more than one: a single one takes what is left. */
function judgeShort(balance: Balance, sums: readonly Sum[], context: Context): Finding | undefined {
  const { report, format } = context
  if (blanksOf(balance, sums, context).length < 2) return undefined
  const left = balance.left.map((key) => figureOf(report, key))
  const right = balance.right.map((key) => figureOf(report, key))
  const off = (addFilled(left) ?? 0) - (addFilled(right) ?? 0)
  if (off <= 0) return undefined
  const [first = ''] = balance.left
  const column = shortName(format, first).split('·').at(-1) ?? ''
  const own = new Set(withParts(format, [...balance.left, ...balance.right]))
  const slip = slipIn(own, context)
  const entries = slip?.remedy?.figures ?? []
  const figures = [...balance.left, ...balance.right]
  return findingOf(told, first, {
    text: `“${column}”列的空格都填 0 就不平，还差 ${showFigure(off, 'amount')} 件`,
    formula: `${addedUp(left)} = ${addedUp(right)} ？相差 ${showFigure(off, 'amount')}`,
    advice: slip
      ? `${slip.text}；数字无误的，把没填的办理结果填上`
      : '还有没填的办理结果，请填上；都填了的，逐格核对这一列',
    figures: [...new Set([...(slip?.figures ?? []), ...figures])],
    ...(slip?.remedy && mayEnter(entries, context) && { remedy: slip.remedy }),
  })
}

/** The check of columns that blanks alone keep waiting. */
export const shortChecks: readonly Check[] = [
  {
    ...told,
    judgements: (format) => {
      const totals = new Set(format.sums.map(({ total }) => total))
      return format.balances
        .filter(({ left }) => !left.some((key) => totals.has(key)))
        .map((balance) => {
          const reads = withParts(format, [...balance.left, ...balance.right])
          const sums = format.sums.filter(({ total }) => reads.includes(total))
          return {
            reads,
            readsToMend: readByFix(format, balance.left[0] ?? ''),
            judge: (context) => judgeShort(balance, sums, context),
          }
        })
    },
  },
]
