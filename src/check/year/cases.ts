/** 行政复议、行政诉讼 beside the decisions they can have come from, this year's and last year's. */
import { addFigures } from '@/report/figure'
import { type Concept, eachThatIs, figureThatIs } from '@/report/concept'
import { type FigureKey, type Format, shortName } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Check, Context } from '../check'
import type { Finding, Severity } from '../finding'
import { figuresIn, lastYear } from '../previous'
import { addedUp, inFormula } from '../words'

const decree = '年度报告格式表四'

/** What a figure is. */
type Asked = readonly [Concept, ...Concept[]]

interface Ceiling {
  readonly check: string
  readonly severity: Severity
  readonly figure: Asked
  /** What the cases can have come from, in this year and the last; undefined where a decree lacks it. */
  readonly from: (format: Format) => readonly FigureKey[] | undefined
  /** Last year's cases still pending, whose decisions may be older. */
  readonly pending: Asked
  readonly text: string
  readonly advice: string
}

const reviews: Ceiling = {
  check: 'proceedings.reviews-without-decisions',
  // Not to have answered at all is brought to review, too.
  severity: 'hint',
  figure: ['review', 'total'],
  from: (format) => eachThatIs(format, ['concluded', 'total']),
  pending: ['review', 'pending'],
  text: '超过本年和上年办结的申请、上年未审结的复议之和',
  advice: '只统计本机关为被申请人的政府信息公开案件；作为复议机关审理的案件不计',
}

/** However many outcomes the decree tells apart: all parts of the total but what is pending. */
function decidedReviews(format: Format): readonly FigureKey[] | undefined {
  const total = figureThatIs(format, 'review', 'total')
  const pending = figureThatIs(format, 'review', 'pending')
  const parts = format.sums.find((sum) => sum.total === total)?.parts
  return parts?.filter((key) => key !== pending)
}

const suits: Ceiling = {
  check: 'proceedings.suits-without-reviews',
  severity: 'warning',
  figure: ['afterReview', 'total'],
  from: decidedReviews,
  pending: ['afterReview', 'pending'],
  text: '超过本年和上年审结的行政复议、上年未审结的诉讼之和',
  advice: '核对是否与“未经复议直接起诉”错位；复议机关作共同被告的，只由原行为机关统计',
}

/** What counts of last year: what the cases can have come from, and those still pending. */
function beforeIn(
  format: Format,
  { from, pending }: Pick<Ceiling, 'from' | 'pending'>,
): readonly FigureKey[] | undefined {
  const decided = from(format)
  const open = figureThatIs(format, ...pending)
  return decided && open !== undefined ? [...decided, open] : undefined
}

function judgeCeiling(
  { check, severity, text, advice, ...asked }: Ceiling,
  key: FigureKey,
  from: readonly FigureKey[],
  context: Context,
): Finding | undefined {
  const { report, format } = context
  const last = lastYear(context)
  const before = last && beforeIn(last.format, asked)
  const then = last && before && figuresIn(last, before)
  const now = addFigures(from.map((part) => figureOf(report, part)))
  const figure = figureOf(report, key)
  if (typeof then !== 'number' || now === null || figure === null) return undefined
  if (figure <= now + then) return undefined
  return {
    id: check,
    check,
    severity,
    beside: 'previous',
    text: `“${shortName(format, key)}”${text}`,
    formula: `${inFormula(figure)} ≤ ${addedUp([now, then])} ？`,
    advice,
    source: decree,
    figures: [key, ...from],
  }
}

const ceilingCheck = (ceiling: Ceiling, told: Pick<Check, 'title' | 'sentence'>): Check => ({
  id: ceiling.check,
  severity: ceiling.severity,
  source: decree,
  ...told,
  judgements: (format) => {
    const figure = figureThatIs(format, ...ceiling.figure)
    const from = ceiling.from(format)
    if (!from || figure === undefined) return []
    return [
      {
        reads: [figure, ...from],
        judge: (context) => judgeCeiling(ceiling, figure, from, context),
      },
    ]
  },
})

/** The checks of cases against what they can have come from. */
export const caseChecks: readonly Check[] = [
  ceilingCheck(reviews, {
    title: '行政复议件数',
    sentence: '行政复议总计不多于本年和上年办结的申请、上年未审结的复议之和',
  }),
  ceilingCheck(suits, {
    title: '复议后起诉件数',
    sentence: '复议后起诉总计不多于本年和上年审结的行政复议、上年未审结的诉讼之和',
  }),
]
