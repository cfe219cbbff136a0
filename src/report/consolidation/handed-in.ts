/** What comes in for a consolidation beside what is counted: files not taken, what each unit sent before, what is decided of names. */
import type { Figure } from '../figure'
import { type FigureKey, type Format, type NarrativePlace, cellsOf } from '../format'
import { type Report, figureOf, textOf, unreadAt } from '../report'

/**
 * Why a file that came in is not counted: not read, to be looked at first, whose it is not known, perhaps another
 * unit of the list, the unit has sent another one, refused, left aside by the officer, or the same as one that came.
 */
export const heldReasons = [
  'waiting',
  'look',
  'unit',
  'alike',
  'another',
  'refused',
  'left',
  'same',
] as const

export type HeldReason = (typeof heldReasons)[number]

/** A file that came in and is not counted. */
export interface Held {
  readonly id: string
  readonly file: string
  /** The intake it came with. */
  readonly run: string
  readonly reason: HeldReason
  /** What is wrong and what to do, where the reason alone does not tell. */
  readonly word: string
  /** Milliseconds since 1970. */
  readonly at: number
  /** The id of the unit it is of, or may be of, as far as that is known. */
  readonly unit?: string
  /** Whose report it says it is. */
  readonly organ?: string
  /** The report, where it was read beyond doubt. */
  readonly report?: Report
  /** The cells of it that stand blank because they were not read. */
  readonly notRead?: readonly FigureKey[]
}

/** True while somebody has to do something about it. */
export const isAsked = ({ reason }: Held): boolean => reason !== 'refused' && !isOver(reason)

/** True of what nothing more is to be done or told about. */
export const isOver = (reason: HeldReason): boolean => reason === 'left' || reason === 'same'

/** The latest intake: which files are counted together, and how many of them are taken. */
export interface Intake {
  readonly run: string
  readonly taken: number
  /** The ids of units whose corrections at their word the taken ones put an end to; absent where there are none. */
  readonly ended?: readonly string[]
}

/** What is written of two names that look like one unit. */
export interface NameDecision {
  readonly id: string
  /** The name a report came under, and that of the unit on the list. */
  readonly names: readonly [string, string]
  readonly isSame: boolean
  readonly at: number
}

/** One report a unit has sent, by what was other in it than in the one before; nothing for the first. */
export interface Submission {
  readonly from: string
  readonly at: number
  readonly figures: readonly (readonly [FigureKey, Figure, Figure])[]
  readonly texts: readonly NarrativePlace[]
  /** When it was given back, milliseconds since 1970. */
  readonly returned?: number
  /** Who said so and when: it is no report of the unit, its figures were corrected here at its word (电话更正). */
  readonly note?: string
}

/** In what two reports of one unit differ. */
export interface Differences {
  readonly figures: readonly FigureKey[]
  readonly texts: readonly NarrativePlace[]
}

/** The cells, and the sections whose words, are not the same in two reports of a format. */
export function differencesOf(format: Format, a: Report, b: Report): Differences {
  if (a === b) return { figures: [], texts: [] }
  return {
    figures: [...cellsOf(format).keys()].filter(
      (key) => figureOf(a, key) !== figureOf(b, key) || unreadAt(a, key) !== unreadAt(b, key),
    ),
    texts: format.sections
      .map(({ place }) => place)
      .filter((place) => textOf(a, place).trim() !== textOf(b, place).trim()),
  }
}

/** True if a report says the same as another, figures and words. */
export function isSameReport(format: Format, a: Report, b: Report): boolean {
  const { figures, texts } = differencesOf(format, a, b)
  return figures.length + texts.length === 0
}

/** A report as an entry of its unit's submissions, after the one before. */
export function submissionOf(
  format: Format,
  { report, from, at }: { readonly report: Report; readonly from: string; readonly at: number },
  before: Report | undefined,
): Submission {
  const { figures, texts } = before
    ? differencesOf(format, before, report)
    : { figures: [], texts: [] }
  return {
    from,
    at,
    figures: before
      ? figures.map((key) => [key, figureOf(before, key), figureOf(report, key)] as const)
      : [],
    texts,
  }
}

/** What several submissions changed together: the figure before the first of them and after the last. */
export function changedBy(submissions: readonly Submission[]): Submission['figures'] {
  const changed = new Map<FigureKey, [Figure, Figure]>()
  for (const { figures } of submissions)
    for (const [key, before, after] of figures) {
      // What was blank before is known too.
      const known = changed.get(key)
      changed.set(key, [known ? known[0] : before, after])
    }
  return [...changed]
    .filter(([, [before, after]]) => before !== after)
    .map(([key, [before, after]]) => [key, before, after] as const)
}
