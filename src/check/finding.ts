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
  /** Something else may as well be wrong: no key alone puts it in. */
  readonly guess?: true
}

/**
 * What a finding is besides something wrong. A slip names the likely culprit of other findings; a blank
 * is work still to be done, not a mistake; a format is one of other years, and the report can be converted.
 */
export type FindingRole = 'slip' | 'blank' | 'format'

/** A field of the report that is neither a figure nor a text: its title, the level in its 单位信息. */
export type ReportField = 'title' | 'level'

export interface Finding {
  /** Unique within a report and stable between edits: the check and what it judged. */
  readonly id: string
  readonly check: string
  readonly severity: Severity
  readonly role?: FindingRole
  /** The report it was compared with, where it was: 对照上年 shows both. */
  readonly beside?: 'previous'
  /** The likelier finding it is an alternative to, and its sentence where that one is not told before it. */
  readonly rival?: { readonly id: string; readonly alone: string }
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
  /**
   * Where in the passage's text one is led, in UTF-16 units, if no words are to be marked: something is missing and
   * belongs there, or it is the text as a whole.
   */
  readonly caret?: number
  /** The field where it is mended; figures it marks besides only show what made it ask. */
  readonly field?: ReportField
  readonly remedy?: Remedy
}

/** Findings as they are listed: gravest first, otherwise in their order. */
export function byGravity(findings: Iterable<Finding>): readonly Finding[] {
  const by: Readonly<Record<Severity, Finding[]>> = { error: [], warning: [], hint: [] }
  for (const finding of findings) by[finding.severity].push(finding)
  return [...by.error, ...by.warning, ...by.hint]
}

/** Whether a written reason can settle a finding; most errors cannot be explained away. */
export const mayBeExplained = ({ severity, explicable }: Finding): boolean =>
  severity !== 'error' || explicable === true
