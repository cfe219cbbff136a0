/**
 * What the app offers to change by itself. The reports were written before the rules were read: honest ones full of
 * numbers that are not the table's, and like ones with one mistake planted, half of them in a cell while the text is right.
 */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { findingsIn, judge } from '@/check'
import type { Context } from '@/check/check'
import { contextOf } from '@/check/example-context'
import type { Finding } from '@/check/finding'
import { formatForYear } from '@/format'
import { applyChanges } from '@/report/edit'
import type { FigureKey } from '@/report/format'
import { type Report, figureOf, freeze, textOf } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { type Case, exampleOf } from '../inspector/kit'

interface Planted extends Case {
  /** The figures that stand in the table in place of the right ones; otherwise the text is wrong at its ⟦spot¦. */
  readonly cell?: Readonly<Record<FigureKey, number>>
}

const casesIn = (name: string): readonly Planted[] =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Planted)

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

const honest = casesIn('honest.jsonl')
const planted = casesIn('planted.jsonl')

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
