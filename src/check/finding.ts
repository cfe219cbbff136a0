/** Something worth showing to the officer: what is wrong or odd, where, and what could be done. */
import type { Figure } from '@/report/figure'
import type { FigureKey, NarrativePlace } from '@/report/format'

/** 必须改正 · 请核实 · 提示 */
export type Severity = 'error' | 'warning' | 'hint'

/** A stretch of a narrative text, in UTF-16 units, end exclusive. */
export interface Passage {
  readonly place: NarrativePlace
  readonly start: number
  readonly end: number
}

/** What would mend it, with the words on its button: figures to enter, or words to put in a passage's place. */
export interface Remedy {
  readonly text: string
  readonly figures?: readonly (readonly [FigureKey, Figure])[]
  readonly replace?: { readonly passage: Passage; readonly by: string }
}

export interface Finding {
  /** Unique within a report and stable between edits: the check and what it judged. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  /** An error that a written reason settles, where the rule itself knows lawful exceptions. */
  readonly explicable?: true
  /** What is wrong, as a sentence. */
  readonly text: string
  /** The rule with its figures: `14 + 0 = 13 + 0 ？相差 1`. */
  readonly formula?: string
  /** What the officer should do. */
  readonly advice?: string
  readonly source?: string
  /** The figures it marks, the likely culprit first. */
  readonly figures: readonly FigureKey[]
  /** The passage it marks. */
  readonly passage?: Passage
  readonly remedy?: Remedy
}

/** Whether a written reason can settle a finding; most errors cannot be explained away. */
export const mayBeExplained = ({ severity, explicable }: Finding): boolean =>
  severity !== 'error' || explicable === true
