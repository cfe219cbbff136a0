/** The identities a format declares as linear forms: coefficients of figures that add up to a known number. */
import type { Continuation, FigureKey, Format } from '@/report/format'
import type { OrganLevel, Report } from '@/report/report'
import type { Context } from '../check'
import { figuresIn, lastYear } from '../previous'
import { continuedChecks } from '../year/continued'

/** What must hold: the figures times their coefficients add up to `equals`. */
export interface Identity {
  readonly terms: ReadonlyMap<FigureKey, number>
  readonly equals: number
  /** `sum` a total and its parts, `balance` a 勾稽关系, `continuation` from last year's report. */
  readonly from: 'sum' | 'balance' | 'continuation'
  /** The total, for a sum. */
  readonly total?: FigureKey
  /** The rule in the decree's words. */
  readonly text: string
}

const termsOf = (
  plus: readonly FigureKey[],
  minus: readonly FigureKey[],
): ReadonlyMap<FigureKey, number> => {
  const terms = new Map<FigureKey, number>()
  for (const key of plus) terms.set(key, (terms.get(key) ?? 0) + 1)
  for (const key of minus) terms.set(key, (terms.get(key) ?? 0) - 1)
  return terms
}

const compiled = new WeakMap<Format, readonly Identity[]>()

/** What a report must fulfil by itself: sums, then balances, as the format declares them. */
export function identitiesOf(format: Format): readonly Identity[] {
  const known = compiled.get(format)
  if (known) return known
  const identities = [
    ...format.sums.map(({ total, parts, source }): Identity => ({
      terms: termsOf([total], parts),
      equals: 0,
      from: 'sum',
      total,
      text: source,
    })),
    ...format.balances.map(({ left, right, text }): Identity => ({
      terms: termsOf(left, right),
      equals: 0,
      from: 'balance',
      text,
    })),
  ]
  compiled.set(format, identities)
  return identities
}

const none: readonly Identity[] = []

const continued = new WeakMap<Report, WeakMap<Format, Map<string, readonly Identity[]>>>()

/** True of a continuation that is judged for organs of this level. */
const concerns = ({ check }: Continuation, level?: OrganLevel): boolean => {
  const levels = continuedChecks.find(({ id }) => id === check)?.levels
  return level === undefined || levels === undefined || levels.includes(level)
}

/**
 * How the report must continue last year's, as far as that is comparable and filled in; the same list
 * while last year's report and the organ's level stay the same.
 */
export function continuationsOf(context: Context): readonly Identity[] {
  const last = lastYear(context)
  if (!last) return none
  const { level } = context.report.organ
  const ofReport =
    continued.get(last.report) ?? new WeakMap<Format, Map<string, readonly Identity[]>>()
  continued.set(last.report, ofReport)
  const known = ofReport.get(context.format) ?? new Map<string, readonly Identity[]>()
  ofReport.set(context.format, known)
  const before = known.get(level ?? '')
  if (before) return before
  const identities = context.format.continuations
    .filter((one) => concerns(one, level))
    .flatMap(({ figure, previous, plus, minus, text }): Identity[] => {
      const equals = figuresIn(last, previous)
      if (typeof equals !== 'number') return []
      const terms = termsOf([figure, ...(minus ?? [])], plus ?? [])
      return [{ terms, equals, from: 'continuation', text }]
    })
  known.set(level ?? '', identities)
  return identities
}
