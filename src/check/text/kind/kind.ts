/** What every kind of rule is made into: how it reads one text of a report, or the report as a whole. */
import type { FigureKey, Format, NarrativePlace } from '@/report/format'
import type { Context } from '../../check'
import type { Finding, Severity } from '../../finding'

/** What a rule found; positions are in UTF-16 units of the place's text, end exclusive. */
export interface Found {
  readonly start: number
  readonly end: number
  /** Where what is missing belongs, or the beginning where it is the whole text: no words are marked. */
  readonly caret?: number
  readonly text: string
  readonly severity?: Severity
  readonly formula?: string | undefined
  readonly advice?: string
  readonly figures?: readonly FigureKey[]
  /** The words that mend it, and where they go if not in the found stretch's place. */
  readonly by?: string | undefined
  readonly at?: { readonly start: number; readonly end: number }
  /** The words on the button; what will stand there if absent. */
  readonly button?: string
  /** The words that mend it are a number made from the figures: a count, or a change or a share of counts. */
  readonly measured?: 'count' | 'change'
  /** Tells findings of one rule in one place apart, where their order may change. */
  readonly id?: string
}

/** Finds in the text of one place. */
export type Find = (text: string, context: Context, place: NarrativePlace) => Iterable<Found>

/** A rule that reads the texts one by one. */
export interface TextKind {
  /** False for formats it has nothing to ask. */
  readonly applies?: (format: Format) => boolean
  /** Whatever it reads beside the text itself: figure keys, `organ`, `title`, other narratives. */
  readonly reads?: (format: Format, place: NarrativePlace) => readonly string[]
  /** Patterns of the words it looks for, by which the rule can be searched for. */
  readonly words?: readonly RegExp[]
  /** Looks for words, which stand in a cell of a table as in a sentence; else tables are not seen at all. */
  readonly cells?: true
  readonly find: Find
}

/** What is said of the report as a whole; `source` only where it is not the rule's. */
export type Fault = Pick<Found, 'text' | 'formula' | 'advice'> &
  Pick<Finding, 'field'> & { readonly source?: string }

/** A rule that judges the title or the report as a whole, and marks no passage. */
export interface WholeKind {
  readonly reads: (format: Format) => readonly string[]
  readonly judge: (context: Context) => Fault | undefined
}

export type Kind = TextKind | WholeKind
