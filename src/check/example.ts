/** Small reports that show a check at work; the catalogue prints them and the tests judge them. */
import type { UnitKind } from '@/report/consolidation/consolidation'
import type { Figure } from '@/report/figure'
import type { FigureKey, NarrativePlace } from '@/report/format'
import type { OrganLevel } from '@/report/report'

/** A unit of a consolidation, told like a report. */
export interface ExampleUnit extends Omit<Example, 'text'> {
  readonly kind?: UnitKind
  /** It is on the list, but its report has not come. */
  readonly missing?: true
}

/** What differs from an honest report of a county office in which nothing happened. */
export interface Example {
  /** The situation in the officer's words. */
  readonly text: string
  /** Other checks that must find it too, because what it breaks cannot be broken alone. */
  readonly also?: readonly string[]
  /** The report year, where the rule depends on it. */
  readonly year?: number
  /** The report is of the year before its format began. */
  readonly early?: boolean
  /** The organ's name, where the rule depends on it. */
  readonly name?: string
  readonly level?: OrganLevel
  /** What else is filled in of the organ. */
  readonly organ?: Readonly<Record<string, string>>
  readonly title?: string
  /**
   * Rows of the tables by what they are, in any format: `{ received: 12, 'denied.deliberative': 2 }`. A number
   * stands in the first cell of the row (自然人, 结果维持, 制发), a list in its cells in order. Totals and
   * 结转下年度 follow from them.
   */
  readonly rows?: Readonly<Record<string, number | readonly number[]>>
  /** Single figures by their keys, where rows cannot tell them. */
  readonly figures?: Readonly<Record<FigureKey, Figure>>
  readonly narrative?: Readonly<Partial<Record<NarrativePlace, string>>>
  /** Last year's report, told the same way but without prose of its own; none if absent. */
  readonly previous?: Omit<Example, 'text'>
  /** The units and their reports. */
  readonly units?: readonly ExampleUnit[]
  /** Amounts written to correct the sum of the units. */
  readonly adjustments?: Readonly<Record<FigureKey, number>>
  /** Last year's units and their reports. */
  readonly previousUnits?: readonly ExampleUnit[]
}

/** A small report that breaks a check, and a like one that does not. */
export interface ExamplePair {
  readonly breaks: Example
  readonly holds: Example
}

/** What checks are shown by, by their ids. */
export type Examples = Readonly<Record<string, ExamplePair>>

/** A shortest overview that speaks of all five aspects, for the examples of the checks. */
export const fiveAspects =
  '（一）主动公开。更新及时。\n（二）依申请公开。答复规范。\n（三）政府信息管理。审查严格。\n（四）平台建设。专栏齐全。\n（五）监督保障。有培训。'
