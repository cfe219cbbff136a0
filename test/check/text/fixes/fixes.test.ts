/**
 * What the app offers to change by itself. The reports were written before the rules were read: honest ones full of
 * numbers that are not the table's, and like ones with one mistake planted, half of them in a cell while the text is right.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Context, Finding } from '@/check'
import { findingsIn, judge, rejudge } from '@/check/catalogue'
import { contextOf } from '@/check/example-context'
import { formatForYear } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, cellsOf } from '@/report/format'
import { type Report, figureOf, freeze, textOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { casesIn } from '../corpus/cases'
import { type Case, exampleOf } from '../inspector/kit'

interface Planted extends Case {
  /** The figures that stand in the table in place of the right ones; otherwise the text is wrong at its ⟦spot¦. */
  readonly cell?: Readonly<Record<FigureKey, number>>
}

function contextFor(one: Planted, reading: 'right' | 'wrong'): Context {
  const year = one.year ?? 2024
  const format = formatForYear(year)
  if (!format) throw new Error(`No format for ${String(year)}`)
  const example = exampleOf(one, reading)
  const cell = reading === 'wrong' ? one.cell : undefined
  return contextOf({ ...example, figures: { ...example.figures, ...cell } }, format, year)
}

/** The report after a finding's fix, entered as the desk does it. */
function mended({ report, format }: Context, { remedy }: Finding): Report {
  const entered = remedy?.figures
    ? applyChanges(report, enterFigures(report, format, new Map(remedy.figures)))
    : report
  if (!remedy?.replace) return entered
  const { passage, by } = remedy.replace
  const text = textOf(entered, passage.place)
  const narrative = {
    ...entered.narrative,
    [passage.place]: text.slice(0, passage.start) + by + text.slice(passage.end),
  }
  return freeze({ ...entered, narrative })
}

const isSame = (one: Report, other: Report): boolean =>
  JSON.stringify(one.narrative) === JSON.stringify(other.narrative) &&
  Object.keys(other.figures).every((key) => figureOf(one, key) === figureOf(other, key))

/** The members a fix touches that it does not give back as they should be. */
function spoilt(context: Context, right: Report, finding: Finding): readonly string[] {
  const after = mended(context, finding)
  const figures = (finding.remedy?.figures ?? []).map(([key]) => key)
  const place = finding.remedy?.replace?.passage.place
  return [
    ...figures.filter((key) => figureOf(after, key) !== figureOf(right, key)),
    ...(place !== undefined && textOf(after, place) !== textOf(right, place) ? [place] : []),
  ]
}

const told = ({ check, text, remedy }: Finding): string =>
  `${check} ${text} → ${remedy?.text ?? ''}`

const offersIn = (context: Context): readonly Finding[] =>
  findingsIn(judge(context)).filter(({ remedy }) => remedy !== undefined)

const honest: readonly Planted[] = casesIn('fixes/honest.jsonl')
const planted: readonly Planted[] = casesIn('fixes/planted.jsonl')
const others: readonly Planted[] = casesIn('inspector/planted.jsonl').filter(
  ({ also }) => also === undefined,
)

it.each(honest.map((one) => [one.id, one] as const))(
  'offers no fix on honest report %s',
  (_, one) => {
    expect(offersIn(contextFor(one, 'right')).map(told)).toEqual([])
  },
)

it.each(planted.map((one) => [`${one.id} ${one.defect ?? ''}`, one] as const))(
  'offers nothing but the original for %s',
  (_, one) => {
    const [context, { report: right }] = [contextFor(one, 'wrong'), contextFor(one, 'right')]
    expect(isSame(context.report, right)).toBe(false)
    for (const offer of offersIn(context)) {
      expect([told(offer), ...spoilt(context, right, offer)]).toEqual([told(offer)])
      const after = findingsIn(judge({ ...context, report: mended(context, offer) }))
      expect(after.length).toBeLessThanOrEqual(findingsIn(judge(context)).length)
    }
  },
)

/** Checks whose fix is a number made from the figures. */
const measured = /^narrative\.(?:requests|proceedings|documents|decisions|fees|growth|percentage)$/

it.each(others.map((one) => [`${one.id} ${one.defect ?? ''}`, one] as const))(
  'offers no number but the original for %s',
  (_, one) => {
    const [context, { report: right }] = [contextFor(one, 'wrong'), contextFor(one, 'right')]
    for (const offer of offersIn(context).filter(({ check }) => measured.test(check)))
      expect([told(offer), ...spoilt(context, right, offer)]).toEqual([told(offer)])
  },
)

it('judges again as it judges anew where a sentence speaks of two tables', () => {
  const county = planted.find(({ told }) => told?.rev !== undefined && told.t3 !== undefined)
  if (!county) throw new Error('No case with both tables')
  const text = { requests: '全年新收政府信息公开申请1275件，上年结转43件，被申请行政复议58件。' }
  const context = contextFor({ ...county, text }, 'right')
  const key = 'proceedings.review.total'
  const report = freeze({ ...context.report, figures: { ...context.report.figures, [key]: 85 } })
  const now = { ...context, report }
  expect(offersIn(context).map(({ check }) => check)).toContain('narrative.requests')
  expect(rejudge(judge(context), now, [key])).toEqual(judge(now))
})

it('never offers to write a figure in error into right text, and judges again as it judges anew', () => {
  const all = [...honest, ...planted, ...others]
  fc.assert(
    fc.property(
      fc.nat(all.length - 1).map((at) => all[at]?.id ?? ''),
      fc.nat(),
      fc.integer({ min: 0, max: 99 }),
      fc.boolean(),
      (id, at, figure, followed) => {
        const one = all.find((other) => other.id === id)
        if (!one) throw new Error(id)
        const context = contextFor(one, 'right')
        const { report, format } = context
        const filled = [...cellsOf(format).keys()].filter(
          (cell) => (figureOf(report, cell) ?? 0) > 0,
        )
        const key = filled[at % filled.length]
        if (key === undefined) return
        const wrong = followed
          ? applyChanges(report, enterFigures(report, format, new Map([[key, figure]])))
          : freeze({ ...report, figures: { ...report.figures, [key]: figure } })
        const now = { ...context, report: wrong }
        const moved = filled.filter((cell) => figureOf(report, cell) !== figureOf(wrong, cell))
        expect(rejudge(judge(context), now, moved)).toEqual(judge(now))
        const known = new Set(offersIn(context).map(told))
        const offers = offersIn(now)
          .filter(({ remedy }) => remedy?.replace)
          .map(told)
        expect(offers.filter((offer) => !known.has(offer))).toEqual([])
      },
    ),
    { numRuns: Number(process.env['RUNS'] ?? 1000) },
  )
}, 60_000)
