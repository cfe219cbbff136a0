/** Sayings that figures deny: 未收到, 均获维持, 全部办结, against the cells that would have to be zero. */
import { type FigureKey, type Format, type NarrativePlace, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Context } from '../../check'
import type { Severity } from '../../finding'
import {
  type Sentence,
  matchesIn,
  sentencesOf,
  wordsAfter,
  wordsBefore,
} from '../read/clause/sentence'
import { isPartOfYear, speaksOfAnotherTime } from '../read/clause/time'
import { speaksOfWiderArea } from '../read/clause/whose'
import { rememberedFormat } from '../read/remember'
import type { Found, TextKind } from './kind'

/** A saying where it stands. */
export interface Clause extends Context {
  readonly said: string
  /** The first group of the saying's pattern. */
  readonly gap: string
  /** What its sentence says before it and after it. */
  readonly before: string
  readonly after: string
  readonly sentence: Sentence
  readonly place: NarrativePlace
}

/** A reason to let a saying stand. */
export type Unless = (clause: Clause) => boolean

export const unlessBefore =
  (words: RegExp): Unless =>
  ({ before }) =>
    words.test(before)

export const unlessAfter =
  (words: RegExp): Unless =>
  ({ after }) =>
    words.test(after)

/** Said of another year than the report's. */
export const ofAnotherTime: Unless = ({ before, report }) =>
  speaksOfAnotherTime(before, report.year)

/** Said of a part of the year. */
export const ofPartOfYear: Unless = ({ before }) => isPartOfYear(before)

export interface Saying {
  /** A global pattern. */
  readonly words: RegExp
  readonly unless: readonly Unless[]
  /** Which figures the saying is of; none where it is of something the tables do not count. */
  readonly cells: (clause: Clause) => readonly FigureKey[]
  /** Where it is not the rule's; undefined lets the saying stand. */
  readonly severity?: (clause: Clause) => Severity | undefined
}

interface Denied {
  /** Whatever figures the sayings may be of. */
  readonly cells: (format: Format) => readonly FigureKey[]
  /** What denies a saying: `some` of its figures above zero, or that there is `none`. */
  readonly by?: 'some' | 'none'
  /** What else is read. */
  readonly reads?: readonly string[]
  readonly readsAlso?: (format: Format) => readonly FigureKey[]
  /** A sentence without these words holds no saying. */
  readonly within?: RegExp
  /** How far back a saying may be narrowed, and then not past the one before it; the whole sentence if absent. */
  readonly reach?: number
  readonly sayings: readonly Saying[]
  readonly says: (clause: Clause, figures: readonly FigureKey[]) => string
  readonly formula?: string
  readonly advice: string | ((format: Format, figures: readonly FigureKey[]) => string)
}

/** `“结果纠正”2 件、“尚未审结”1 件`; of many the first three. */
export function inWords(
  { report, format }: Context,
  figures: readonly FigureKey[],
  most = Infinity,
): string {
  const shown = figures
    .slice(0, most)
    .map((key) => `“${shortName(format, key)}”${figureOf(report, key) ?? 0} 件`)
  return `${shown.join('、')}${figures.length > most ? '等' : ''}`
}

const isSome = (report: Report, key: FigureKey): boolean => (figureOf(report, key) ?? 0) > 0

/** The figures that deny a saying. */
function against(
  by: Denied['by'],
  report: Report,
  cells: readonly FigureKey[],
): readonly FigureKey[] {
  if (by === 'none') return cells.every((key) => figureOf(report, key) === 0) ? cells : []
  return cells.filter((key) => isSome(report, key))
}

function* deniedIn(
  sentence: Sentence,
  saying: Saying,
  rule: Denied,
  context: Context,
  place: NarrativePlace,
): Iterable<Found> {
  const { text } = sentence
  let from = 0
  for (const match of matchesIn(sentence, saying.words)) {
    const [said, gap = ''] = match
    const [start, end] = [match.index, match.index + said.length]
    const before =
      rule.reach === undefined
        ? wordsBefore(text, start)
        : text.slice(Math.max(from, start - rule.reach), start)
    from = end
    const after = wordsAfter(text, end)
    if (speaksOfWiderArea(before, context.report.organ.name)) continue
    const clause = { ...context, said, gap, before, after, sentence, place }
    if (saying.unless.some((unless) => unless(clause))) continue
    const figures = against(rule.by, context.report, saying.cells(clause))
    if (figures.length === 0) continue
    const severity = saying.severity?.(clause)
    if (saying.severity && severity === undefined) continue
    const { formula, advice } = rule
    yield {
      start: sentence.start + start,
      end: sentence.start + end,
      text: rule.says(clause, figures),
      ...(formula !== undefined && { formula }),
      advice: typeof advice === 'string' ? advice : advice(context.format, figures),
      figures,
      ...(severity !== undefined && { severity }),
    }
  }
}

export function deny(rule: Denied): TextKind {
  const cellsIn = rememberedFormat(rule.cells)
  return {
    reads: (format) => [
      'organ',
      ...(rule.reads ?? []),
      ...(rule.readsAlso?.(format) ?? []),
      ...cellsIn(format),
    ],
    *find(text, context, place) {
      const { report, format } = context
      // What no figure can deny costs no reading of the text.
      const cells = cellsIn(format)
      const idle =
        rule.by === 'none'
          ? cells.some((key) => figureOf(report, key) !== 0)
          : !cells.some((key) => isSome(report, key))
      if (idle) return
      for (const sentence of sentencesOf(text))
        if (rule.within?.test(sentence.text) !== false)
          for (const saying of rule.sayings) yield* deniedIn(sentence, saying, rule, context, place)
    },
  }
}
