/** A report as read together with what the officer has decided about it, before anything is stored. */
import type { Doubt, Reading, Recognised } from '@/exchange'
import { type Change, figureChange, textChange, unreadChange } from '@/report/edit/edit'
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, type NarrativePlace, cellsOf } from '@/report/format'
import {
  type Report,
  figureOf,
  freeze,
  textOf,
  unreadAt,
  usualTitle,
  withUnread,
} from '@/report/report'
import { enterFigures } from '@/report/sums'
import { cleanReport } from '@/report/text/clean'

/** What to do where the organ has a report of that year already. */
export type Plan = 'keep' | 'replace' | 'fill'

export interface ImportDraft {
  readonly reading: Reading
  readonly organ: string
  /** Undefined while neither the source nor the officer names it. */
  readonly year: number | undefined
  readonly title: string
  /** Figures typed or chosen by the officer. */
  readonly decided: ReadonlyMap<FigureKey, Figure>
  /** What the officer typed for a figure and is none; empty where a figure was decided after all. */
  readonly unread: ReadonlyMap<FigureKey, string>
  /** The doubts that are settled. */
  readonly settled: ReadonlySet<Doubt>
  readonly plan: Plan
  /** The day on which it was published, empty until it is given; absent while it is not said to have been. */
  readonly published?: string | undefined
}

export const draftOf = (reading: Reading): ImportDraft => ({
  reading,
  organ: reading.recognised.report.organ.name,
  year: reading.recognised.year,
  title: reading.recognised.report.title,
  decided: new Map(),
  unread: new Map(),
  settled: new Set(),
  plan: 'keep',
})

/** A draft once these figures are decided, and the doubt with them; texts typed for them give way. */
export const decidedIn = (
  { decided, unread, settled }: ImportDraft,
  figures: readonly (readonly [FigureKey, Figure])[],
  doubt?: Doubt,
): Pick<ImportDraft, 'decided' | 'unread' | 'settled'> => ({
  decided: new Map([...decided, ...figures]),
  unread: new Map([...unread, ...figures.map(([key]) => [key, ''] as const)]),
  settled: doubt ? new Set([...settled, doubt]) : settled,
})

/** A draft once a text is typed for a figure: the whole of it is a figure, which settles a doubt about that cell, or it is kept beside the one there was. */
export function typedFor(draft: ImportDraft, key: FigureKey, text: string): Partial<ImportDraft> {
  const kind = cellsOf(draft.reading.recognised.format).get(key)?.kind ?? 'count'
  const read = readFigure(text, kind)
  if (!read.ok) return { unread: new Map([...draft.unread, [key, text]]) }
  const next = decidedIn(draft, [[key, read.value]])
  return { ...next, settled: new Set([...next.settled, ...filledIn(draft, next.decided)]) }
}

/** The doubts whose every cell the officer has filled with a figure. */
const filledIn = ({ reading }: ImportDraft, decided: ImportDraft['decided']): readonly Doubt[] =>
  reading.recognised.doubts.filter(
    ({ figures }) =>
      figures.length > 0 && figures.every((key) => (decided.get(key) ?? null) !== null),
  )

const usualOf = ({ organ, year }: Pick<ImportDraft, 'organ' | 'year'>): string =>
  organ.trim() === '' || year === undefined ? '' : usualTitle(organ.trim(), year)

/** A draft once its facts are revised: a title made of the organ and the year follows theirs, one that was read stays. */
export function revised(draft: ImportDraft, patch: Partial<ImportDraft>): Partial<ImportDraft> {
  const isOwn = draft.reading.recognised.titled === true || draft.title !== usualOf(draft)
  return isOwn || patch.title !== undefined
    ? patch
    : { title: usualOf({ ...draft, ...patch }), ...patch }
}

/** The report as it would be stored now. A doubt not settled leaves what was read. */
export function reportOf({ reading, organ, year, title, decided, unread }: ImportDraft): Report {
  const { report } = reading.recognised
  if (year === report.year && organ === report.organ.name && title === report.title)
    if (decided.size === 0 && unread.size === 0) return report
  const made = {
    ...report,
    year: year ?? report.year,
    organ: { ...report.organ, name: organ.trim() },
    title,
    figures: { ...report.figures, ...Object.fromEntries(decided) },
  }
  const texts = new Map([...Object.entries(report.unread ?? {}), ...unread])
  return cleanReport(freeze(withUnread(made, texts)))
}

/** A doubt about the organ or the year is settled once the officer has put another in its place. */
const isAnswered = ({ reading, organ, year }: ImportDraft, { member }: Doubt): boolean =>
  (member === 'organ' && organ !== reading.recognised.report.organ.name) ||
  (member === 'year' && year !== undefined && year !== reading.recognised.year)

/** What is still in doubt. */
export const openDoubts = (draft: ImportDraft): readonly Doubt[] =>
  draft.reading.recognised.doubts.filter(
    (doubt) => !draft.settled.has(doubt) && !isAnswered(draft, doubt),
  )

/** What keeps the report from being stored; undefined if nothing does. */
export function lackOf({ organ, year }: ImportDraft): 'organ' | 'year' | undefined {
  if (organ.trim() === '') return 'organ'
  return year === undefined || !Number.isInteger(year) || year < 2008 || year > 2100
    ? 'year'
    : undefined
}

/** True if it is said to have been published, on no day that can be: none before the December of its year, none to come. */
export function lacksDay({ year, published, plan }: ImportDraft): boolean {
  if (published === undefined || plan === 'fill') return false
  const at = Date.parse(`${published}T00:00`)
  return !(at >= Date.parse(`${String(year)}-12-01T00:00`) && at <= Date.now())
}

/** How many figures were read, how many stand blank in the source, of how many the format has. */
export function countOf({ format, origins, report }: Recognised): {
  readonly read: number
  readonly blank: number
  readonly due: number
} {
  const keys = [...cellsOf(format).keys()]
  const found = keys.filter((key) => origins.has(key))
  const read = found.filter((key) => figureOf(report, key) !== null).length
  return { read, blank: found.length - read, due: keys.length }
}

const placesOf = (format: Format): readonly NarrativePlace[] =>
  format.sections.map(({ place }) => place)

/** The edit that turns a stored report into the imported one. */
function replacing(existing: Report, imported: Report, format: Format): readonly Change[] {
  const keys = [...cellsOf(format).keys()]
  return [
    ...keys
      .filter((key) => figureOf(existing, key) !== figureOf(imported, key))
      .map((key) => figureChange(existing, key, figureOf(imported, key))),
    ...keys
      .filter((key) => unreadAt(existing, key) !== unreadAt(imported, key))
      .map((key) => unreadChange(existing, key, unreadAt(imported, key))),
    ...placesOf(format)
      .filter((place) => textOf(existing, place) !== textOf(imported, place))
      .map((place) => textChange(existing, place, textOf(imported, place))),
    ...(existing.title === imported.title
      ? []
      : [{ what: 'title', before: existing.title, after: imported.title } as const]),
  ]
}

/** The edit that fills what is blank in a stored report and holds no text either; totals that agreed with their parts follow. */
function filling(existing: Report, imported: Report, format: Format): readonly Change[] {
  const blanks = [...cellsOf(format).keys()].filter(
    (key) => figureOf(existing, key) === null && unreadAt(existing, key) === '',
  )
  const figures = blanks
    .filter((key) => figureOf(imported, key) !== null)
    .map((key) => [key, figureOf(imported, key)] as const)
  return [
    ...enterFigures(existing, format, new Map(figures)),
    ...blanks
      .filter((key) => unreadAt(imported, key) !== '')
      .map((key) => unreadChange(existing, key, unreadAt(imported, key))),
    ...placesOf(format)
      .filter((place) => textOf(existing, place) === '' && textOf(imported, place) !== '')
      .map((place) => textChange(existing, place, textOf(imported, place))),
  ]
}

/** The changes a plan makes to a report that is there already. */
export const planned = (
  plan: 'replace' | 'fill',
  existing: Report,
  imported: Report,
  format: Format,
): readonly Change[] =>
  plan === 'replace' ? replacing(existing, imported, format) : filling(existing, imported, format)
