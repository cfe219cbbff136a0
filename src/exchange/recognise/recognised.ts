/** What recognition gives: a report, where each figure came from, and everything it would not decide alone. */
import type { Figure } from '@/report/figure'
import type { FigureKey, Format, NarrativePlace, Section } from '@/report/format'
import { type Report, usualTitle } from '@/report/report'
import type { Headings } from './text/reworded'

/** The cell of the source a figure was read from, text as found. */
export interface FigureOrigin {
  readonly text: string
  /** 第2个表格, 工作表“表三” … */
  readonly where: string
  /** Grid position within that table, from 0. */
  readonly row: number
  readonly column: number
}

/** Something the source does not say clearly. It concerns figures, a passage, or what the report is. */
export interface Doubt {
  /** The figures it concerns; none if it concerns a passage or the report itself. */
  readonly figures: readonly FigureKey[]
  readonly place?: NarrativePlace
  readonly member?: 'year' | 'organ' | 'format'
  /** What the source says, as found. */
  readonly text: string
  readonly where: string
  /** Why it is doubted, a sentence for the officer. */
  readonly why: string
  /** What it may be: figures in the unit of the cell. The report holds blank or the first of them. */
  readonly candidates: readonly Figure[]
}

/** A report as recognised. What was not recognised is blank, what is doubted is said. */
export interface Recognised {
  /** Frozen. Its year is the first of its format if the source names none (then `year` is absent). */
  readonly report: Report
  readonly format: Format
  /** As the source says it; absent if it does not. */
  readonly year?: number
  /** Its title is the source's own; absent where it is made of the organ and the year. */
  readonly titled?: true
  /** For every figure read, blanks included: the cell it came from. */
  readonly origins: ReadonlyMap<FigureKey, FigureOrigin>
  readonly doubts: readonly Doubt[]
  /** Figures of the format the source has no cell for, and no doubt either. */
  readonly missing: readonly FigureKey[]
  /** Places whose heading the source does not have: their text was not found. Elsewhere a blank text is one that is blank there. */
  readonly unheaded?: readonly NarrativePlace[]
  /** Headings that the source words otherwise than the decree, as it has them. */
  readonly headings?: Headings
  /** What the officer should know of the whole: sections not found, tables missing. */
  readonly problems: readonly string[]
}

/** The title of a source that gives none: the usual one, or blank where organ or year is not known, to be filled in. */
export const titleOf = (organ: string, year: number | undefined): string =>
  organ === '' || year === undefined ? '' : usualTitle(organ, year)

/** What is said of a section whose heading the source does not have. */
export const sectionMissing = ({ title }: Section): string => `没有找到“${title}”这一部分的标题`
