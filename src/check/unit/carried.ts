/** Last year's units handed on as much as this year's took over, though a reform moved it between units. */
import { type Figure, addFigures, difference, showFigure } from '@/report/figure'
import { type Continuation, type FigureKey, type Format, shortName } from '@/report/format'
import { plainUnitName } from '@/report/consolidation/unit-name'
import type { Check, Context, UnitReport } from '../check'
import { figuresIn } from '../previous'
import { findingOf, type Told } from '../told'
import { inFormula } from '../words'

const told: Told = {
  id: 'consolidation.carry-over',
  severity: 'hint',
  title: '各单位结转前后相接',
  sentence: '各单位上年结转之和等于上年各单位结转下年之和；机构改革只使结转在单位之间移动',
  source: '汇总要求',
}

/** The figures added up over units; undefined if a format lacks one, blank if one is blank. */
function sumOf(units: readonly UnitReport[], keys: readonly FigureKey[]): Figure | undefined {
  const figures = units.map((unit) => figuresIn(unit, keys))
  return figures.includes(undefined) ? undefined : addFigures(figures.map((one) => one ?? null))
}

/** The units by the name they are compared by. */
const named = (units: readonly UnitReport[], organ: string): ReadonlyMap<string, UnitReport> =>
  new Map(units.map((unit) => [plainUnitName(unit.report.organ.name, organ), unit]))

/** Last year's name of each unit that goes on whole in one of this year's, with the name it goes on under. */
const goesOnAs = ({ listChanges = [], report }: Context): ReadonlyMap<string, string> =>
  new Map(
    listChanges.flatMap(({ name, into = [] }) => {
      const [only, ...more] = into.map((one) => plainUnitName(one, report.organ.name))
      const is = plainUnitName(name, report.organ.name)
      return only !== undefined && more.length === 0 ? [[is, only] as const] : []
    }),
  )

/** Which units took over another number than they had handed on, with both; what was merged into a unit counts as handed on to it. */
function movedIn(context: Context, { figure, previous }: Continuation): readonly string[] {
  const { units = [], previousUnits } = context
  const organ = context.report.organ.name
  const before = named(previousUnits?.units ?? [], organ)
  const now = named(units, organ)
  const next = goesOnAs(context)
  const out = new Map<string, number>()
  for (const [name, then] of before) {
    const as = next.get(name) ?? name
    out.set(as, (out.get(as) ?? 0) + (figuresIn(then, previous) ?? 0))
  }
  return [...new Set([...out.keys(), ...now.keys()])].flatMap((name) => {
    const here = now.get(name)
    const handed = out.get(name) ?? 0
    const taken = here ? (figuresIn(here, [figure]) ?? 0) : 0
    const whose = (here ?? before.get(name))?.report.organ.name.trim() ?? name
    return handed === taken ? [] : [`${whose} ${inFormula(handed)}→${inFormula(taken)}`]
  })
}

/** The most telling of the differences: the totals where there is one. */
const worst = (gaps: readonly { readonly carried: Continuation; readonly off: number }[]) =>
  [...gaps].sort((a, b) => Math.abs(b.off) - Math.abs(a.off))[0]

function judge(carried: readonly Continuation[], format: Format, context: Context) {
  const { units = [], previousUnits } = context
  const before = previousUnits?.units ?? []
  if (units.length === 0 || before.length === 0) return undefined
  // While units are missing, the sums cannot meet.
  const waits = [...(context.list ?? []), ...(previousUnits?.list ?? [])].some(
    ({ counted, received: there }) => counted && !there,
  )
  if (waits) return undefined
  const gaps = carried.flatMap((one) => {
    const out = sumOf(before, one.previous)
    const taken = sumOf(units, [one.figure])
    if (typeof out !== 'number' || typeof taken !== 'number' || out === taken) return []
    return [{ carried: one, out, taken, off: difference(taken, out) }]
  })
  const first = worst(gaps)
  const gap = gaps.find(({ carried: one }) => one === first?.carried)
  if (!gap) return undefined
  const moved = movedIn(context, gap.carried)
  return findingOf(told, '', {
    text: `各单位“${shortName(format, gap.carried.figure)}”之和与上年各单位结转之和不符，相差 ${showFigure(Math.abs(gap.off), 'amount')}${moved.length > 0 ? `（${moved.slice(0, 4).join('，')}${moved.length > 4 ? '…' : ''}）` : ''}`,
    formula: `${inFormula(gap.taken)} = ${inFormula(gap.out)} ？`,
    advice: '核对撤并单位的结转有没有人接续，新设单位有没有重复计入',
    figures: gaps.map(({ carried: one }) => one.figure),
  })
}

/** The check of what goes from year to year over all units. */
export const carriedChecks: readonly Check[] = [
  {
    ...told,
    judgements: (format) => {
      const carried = format.continuations.filter((one) => one.carried)
      return carried.length === 0
        ? []
        : [{ reads: [], judge: (context) => judge(carried, format, context) }]
    },
  },
]
