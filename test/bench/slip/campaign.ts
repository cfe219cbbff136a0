/** Plants slips by the thousand and counts how many the first suggestion undoes. */
import type { Context, Finding } from '@/check'
import { checks, findingsIn } from '@/check/catalogue'
import { slipsAmong } from '@/check/slip'
import { formatById, formats } from '@/format'
import { applyChanges } from '@/report/edit/edit'
import { type FigureKey, type Format } from '@/report/format'
import { type Report, figureOf, freeze } from '@/report/report'
import { enterFigures } from '@/report/sums'
import { generated } from './generated'
import { allHold, answers, tablesOf } from './oracle'
import { type Figures, type Kind, kinds, mistyped, plant, typingKinds } from './plant'
import { published } from './published'
import { type Chance, chance } from './random'

/** What became of the slips of one kind. */
export interface Tally {
  planted: number
  /** Every identity still holds: nobody can find it. */
  hidden: number
  /** Another report, also one slip away, fulfils every identity as well. */
  ambiguous: number
  ambiguousFirst: number
  /** One answer only. */
  unique: number
  uniqueFirst: number
  /** Right, but not first. */
  amongThree: number
  /** Something was said, and it was all wrong. */
  misled: number
}

const newTally = (): Tally => ({
  planted: 0,
  hidden: 0,
  ambiguous: 0,
  ambiguousFirst: 0,
  unique: 0,
  uniqueFirst: 0,
  amongThree: 0,
  misled: 0,
})

interface Subject {
  readonly format: Format
  readonly report: Report
  readonly previous?: Report
}

/** A report to spoil: one in six a published one. */
function subject(dice: Chance): Subject {
  const format = dice.one(formats)
  if (dice.next() < 1 / 6) {
    const { report, previous } = dice.one(published)
    const own = formatById(report.format)
    if (own) return { format: own, report, ...(previous && { previous }) }
  }
  return { format, ...generated(format, dice) }
}

const contextOf = ({ format, previous }: Subject, report: Report): Context => ({
  report,
  format,
  ...(previous && { previous: { report: previous, format } }),
})

const slipCheck = checks.find(({ id }) => id === 'figure.likely-slip')

/** What is said of a report, likeliest first. */
export const suggestions = (context: Context): readonly Finding[] =>
  findingsIn((slipCheck?.judgements(context.format) ?? []).map((one) => one.judge(context)))

const figuresOf = (report: Report): Figures =>
  new Map(Object.entries(report.figures).map(([key, figure]) => [key, figure ?? 0]))

const restores = (finding: Finding | undefined, right: Figures): boolean =>
  finding?.remedy?.figures?.length === right.size &&
  finding.remedy.figures.every(([key, figure]) => right.get(key) === figure)

/** The report as printed with the slip: nothing follows. */
const printed = (report: Report, slip: Figures): Report =>
  freeze({ ...report, figures: { ...report.figures, ...Object.fromEntries(slip) } })

/** The report after the slip was made in the app: totals that agreed follow. */
const typedIn = (report: Report, format: Format, slip: Figures): Report =>
  applyChanges(report, enterFigures(report, format, slip))

function withoutTotals(format: Format, rows: readonly (readonly FigureKey[])[]) {
  const totals = new Set(format.sums.map(({ total }) => total))
  return rows.map((row) => row.filter((key) => !totals.has(key))).filter((row) => row.length > 1)
}

export type Mode = 'printed' | 'typed'

/** The figures of the slip, and as many others of its table, typed since all held. */
function typedSince(
  slip: Figures,
  places: readonly (readonly FigureKey[])[],
  others: number,
  dice: Chance,
) {
  const suspects = new Set(slip.keys())
  for (let other = 0; other < others; other++) suspects.add(dice.one(dice.one(places)))
  return suspects
}

/**
 * One slip in each of many reports: `count` that really changed something, kinds and tables in turn.
 * @param others where given, the desk knows which figures were typed since all held: the slip's, and so many others.
 */
export function oneSlip(
  mode: Mode,
  count: number,
  seed: number,
  others?: number,
): ReadonlyMap<Kind, Tally> {
  const dice = chance(seed)
  const tallies = new Map(kinds.map((kind) => [kind, newTally()] as const))
  for (let planted = 0; planted < count;) {
    const one = subject(dice)
    const tables = tablesOf(one.format)
    const cells = tables.map((rows) => rows.flat().length)
    const at = dice.below(cells.reduce((sum, size) => sum + size, 0)) < (cells[0] ?? 0) ? 0 : 1
    const kind = kinds[planted % kinds.length] ?? '颠倒'
    const tally = tallies.get(kind)
    const rows = tables[at] ?? []
    const places = mode === 'printed' ? rows : withoutTotals(one.format, rows)
    const figures = figuresOf(one.report)
    const slip = plant(places, figures, kind, dice)
    if (slip.size === 0 || !tally) continue
    planted++
    tally.planted++
    const report =
      mode === 'printed' ? printed(one.report, slip) : typedIn(one.report, one.format, slip)
    const spoilt = figuresOf(report)
    if (allHold(one.format, (key) => spoilt.get(key) ?? 0)) {
      tally.hidden++
      continue
    }
    const right = new Map([...slip.keys()].map((key) => [key, figures.get(key) ?? 0]))
    const context = contextOf(one, report)
    const said =
      others === undefined
        ? suggestions(context)
        : slipsAmong(typedSince(slip, places, others, dice), context)
    const first = restores(said[0], right)
    const unique = mode === 'printed' && answers(one.format, spoilt) === 1
    if (unique) {
      tally.unique++
      if (first) tally.uniqueFirst++
    } else {
      tally.ambiguous++
      if (first) tally.ambiguousFirst++
    }
    if (!first && said.some((finding) => restores(finding, right))) tally.amongThree++
    else if (!first && said.length > 0) tally.misled++
  }
  return tallies
}

/** Milliseconds of processor time that judging takes, so that other work on the machine does not count: median, 99th percentile and longest of many reports. */
export interface Latency {
  readonly median: number
  readonly p99: number
  readonly longest: number
}

/** How long the check takes on reports with so many typing errors anywhere, none included. */
export function latency(mode: Mode, slips: number, count: number, seed: number): Latency {
  const dice = chance(seed)
  const times: number[] = []
  while (times.length < count) {
    const one = subject(dice)
    const figures = figuresOf(one.report)
    const cells = tablesOf(one.format).flatMap((rows) =>
      (mode === 'printed' ? rows : withoutTotals(one.format, rows)).flat(),
    )
    const slip = new Map<FigureKey, number>()
    while (slip.size < slips) {
      const key = dice.one(cells)
      const typed = mistyped(figures.get(key) ?? 0, dice.one(typingKinds), dice)
      if (typed !== figures.get(key)) slip.set(key, typed)
    }
    const spoil =
      mode === 'printed' ? printed : (r: Report, f: Figures) => typedIn(r, one.format, f)
    const context = contextOf(one, spoil(one.report, slip))
    const began = process.cpuUsage()
    suggestions(context)
    const { user, system } = process.cpuUsage(began)
    times.push((user + system) / 1000)
  }
  times.splice(0, Math.floor(count / 10))
  times.sort((a, b) => a - b)
  const at = (share: number): number => times[Math.floor(share * (times.length - 1))] ?? 0
  return { median: at(0.5), p99: at(0.99), longest: at(1) }
}

/** Two typing errors in different rows and columns: how often both are named with their right figures. */
export interface PairTally {
  planted: number
  hidden: number
  both: number
  one: number
}

/**
 * Two typing errors in different rows and columns of the table with columns.
 * @param others as for one slip.
 */
export function twoSlips(mode: Mode, count: number, seed: number, others?: number): PairTally {
  const dice = chance(seed)
  const tally = { planted: 0, hidden: 0, both: 0, one: 0 }
  while (tally.planted < count) {
    const one = subject(dice)
    const rows = tablesOf(one.format).find((table) => table.length > 1) ?? []
    const places = mode === 'printed' ? rows : withoutTotals(one.format, rows)
    const figures = figuresOf(one.report)
    const pick = (): readonly [number, number, FigureKey] => {
      const y = dice.below(places.length)
      const x = dice.below(places[y]?.length ?? 0)
      return [y, x, places[y]?.[x] ?? '']
    }
    const [a, b] = [pick(), pick()]
    if (a[0] === b[0] || a[1] === b[1]) continue
    const slip = new Map(
      [a, b].flatMap(([, , key]) => {
        const right = figures.get(key) ?? 0
        const typed = mistyped(right, dice.one(typingKinds), dice)
        return typed === right ? [] : [[key, typed] as const]
      }),
    )
    if (slip.size < 2) continue
    tally.planted++
    const report =
      mode === 'printed' ? printed(one.report, slip) : typedIn(one.report, one.format, slip)
    const spoilt = figuresOf(report)
    if (allHold(one.format, (key) => spoilt.get(key) ?? 0)) tally.hidden++
    const context = contextOf(one, report)
    const said =
      others === undefined
        ? suggestions(context)
        : slipsAmong(typedSince(slip, places, others, dice), context)
    const firsts = said.filter(({ text }) => !text.startsWith('或者'))
    const named = new Map(firsts.flatMap(({ remedy }) => remedy?.figures ?? []))
    const found = [...slip.keys()].filter((key) => named.get(key) === figureOf(one.report, key))
    if (found.length === 2) tally.both++
    else if (found.length === 1) tally.one++
  }
  return tally
}
