/** Figures that stand under their own keys, set beside what was recognised: a second witness, or the only one. */
import { readFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Outcome, ok } from '@/report/outcome'
import { type Organ, type Report, blankReport, figureOf, freeze } from '@/report/report'
import type { Keyed } from '../../read/keyed'
import {
  type Doubt,
  type FigureOrigin,
  type Recognised,
  sectionMissing,
  titleOf,
} from '../recognised'

const textOf = (keyed: readonly Keyed[], key: string): string | undefined =>
  keyed.find((one) => one.key === key && one.text !== '')?.text

/** The format the list names, or the one that knows most of its keys. */
export function formatOfKeys(
  keyed: readonly Keyed[],
  formats: readonly Format[],
): Format | undefined {
  const named = textOf(keyed, 'format')
  const knows = (format: Format) => keyed.filter(({ key }) => cellsOf(format).has(key)).length
  return (
    formats.find(({ id }) => id === named) ??
    formats.filter((format) => knows(format) > 0).sort((a, b) => knows(b) - knows(a))[0]
  )
}

function organWith(organ: Organ, keyed: readonly Keyed[]): Organ {
  const members = keyed.filter(({ key, text }) => /^organ\.\w+$/.test(key) && text !== '')
  return { ...organ, ...Object.fromEntries(members.map(({ key, text }) => [key.slice(6), text])) }
}

/** The title the list gives, or the one found beside it; one that only follows from organ and year follows theirs. */
function titleWith(
  { report, year: known }: Recognised,
  keyed: readonly Keyed[],
  organ: Organ,
  year: number | undefined,
): string {
  const given = textOf(keyed, 'title')
  if (given !== undefined) return given
  const found = report.title !== titleOf(report.organ.name, known)
  return found ? report.title : titleOf(organ.name, year)
}

function reportWith(before: Recognised, keyed: readonly Keyed[], year: number | undefined): Report {
  const { report } = before
  const passages = keyed.filter(({ key, text }) => key.startsWith('narrative.') && text !== '')
  const organ = organWith(report.organ, keyed)
  return {
    ...report,
    ...(year !== undefined && { year }),
    title: titleWith(before, keyed, organ, year),
    organ,
    narrative: {
      ...report.narrative,
      ...Object.fromEntries(passages.map(({ key, text }) => [key.slice(10), text])),
    },
  }
}

/** What was said of the source, but for headings missed where the list itself has the section's text. */
function problemsWith(
  { problems, format }: Recognised,
  keyed: readonly Keyed[],
): readonly string[] {
  const told = format.sections
    .filter(({ place }) => keyed.some(({ key }) => key === `narrative.${place}`))
    .map(sectionMissing)
  return problems.filter((problem) => !told.includes(problem))
}

const nothing = (format: Format): Recognised => ({
  report: freeze({ ...blankReport(format, format.since, { name: '' }), title: '' }),
  format,
  origins: new Map(),
  doubts: [],
  missing: [...cellsOf(format).keys()],
  unheaded: format.sections.map(({ place }) => place),
  problems: [],
})

/**
 * What was recognised together with the list of keys. Where both give a figure and they differ, it is
 * a doubt with both; where one is silent, the other counts.
 * @param found a refusal if nothing but the list was there.
 */
export function withKeys(
  found: Outcome<Recognised>,
  keyed: readonly Keyed[],
  format: Format,
): Outcome<Recognised> {
  const before = found.ok ? found.value : nothing(format)
  const figures = { ...before.report.figures }
  const origins = new Map<FigureKey, FigureOrigin>(before.origins)
  const settled = new Set<FigureKey>()
  const doubts: Doubt[] = []
  for (const { key, text, where } of keyed) {
    const cell = cellsOf(format).get(key)
    if (!cell) continue
    const read = readFigure(text, cell.kind)
    const known = before.origins.get(key)
    const doubt = { figures: [key], text, where }
    settled.add(key)
    if (!read.ok) doubts.push({ ...doubt, why: read.problem.text, candidates: [] })
    else if (!known || figureOf(before.report, key) === read.value) {
      figures[key] = read.value
      if (!known) origins.set(key, { text, where, row: 0, column: 0 })
    } else
      doubts.push({
        ...doubt,
        why: `${known.where}中为“${known.text}”，与${where}不一致`,
        candidates: [figureOf(before.report, key), read.value],
      })
  }
  const named = Number(textOf(keyed, 'year') ?? Number.NaN)
  const year = Number.isInteger(named) ? named : before.year
  const said = new Set(['year', ...(textOf(keyed, 'organ.name') === undefined ? [] : ['organ'])])
  return ok({
    ...before,
    report: freeze({ ...reportWith(before, keyed, year), figures }),
    ...(year !== undefined && { year }),
    origins,
    doubts: [
      ...before.doubts.filter(
        (one) =>
          !one.figures.some((key) => settled.has(key)) &&
          !(year !== undefined && one.member !== undefined && said.has(one.member)),
      ),
      ...doubts,
    ],
    missing: before.missing.filter((key) => !settled.has(key)),
    unheaded: (before.unheaded ?? []).filter(
      (place) => !keyed.some(({ key }) => key === `narrative.${place}`),
    ),
    problems: problemsWith(before, keyed),
  })
}
