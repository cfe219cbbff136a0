/** What a check is: its place in the catalogue, and the single judgements it makes on a report. */
import type { Adjustment, ListChange, UnitKind } from '@/report/consolidation/consolidation'
import type { NameDecision } from '@/report/consolidation/handed-in'
import type { Format } from '@/report/format'
import type { OrganLevel, Report } from '@/report/report'
import { type Finding, type Severity, byGravity } from './finding'

/** Another report to compare with; its format may differ from the judged report's. */
export interface Neighbour {
  readonly report: Report
  readonly format: Format
}

/** The report of a unit that is added up, and what the unit is. */
export interface UnitReport extends Neighbour {
  readonly kind?: UnitKind
  /** So many of its blank cells were not read from its file; nobody knows whether it left them blank. */
  readonly unread?: number
}

/** A unit on the list of a consolidation. */
export interface ListedUnit {
  readonly name: string
  readonly kind: UnitKind
  readonly counted: boolean
  readonly received: boolean
  /** Its report came and was given back. */
  readonly returned?: boolean
}

/** What last year's consolidation of the same organ was made from. */
export interface PreviousUnits {
  readonly list: readonly ListedUnit[]
  readonly units: readonly UnitReport[]
}

/** Everything a judgement may look at. */
export interface Context {
  readonly report: Report
  readonly format: Format
  /** Last year's report of the same organ, where it is on this machine. */
  readonly previous?: Neighbour
  /** The reports this one is the sum of, where it is consolidated. */
  readonly units?: readonly UnitReport[]
  /** All units of that consolidation, those that have not reported too. */
  readonly list?: readonly ListedUnit[]
  /** What is written to correct its sums. */
  readonly adjustments?: readonly Adjustment[]
  /** Written reasons why its list differs from last year's. */
  readonly listChanges?: readonly ListChange[]
  readonly previousUnits?: PreviousUnits
  /** What is decided of names that look like one unit. */
  readonly decisions?: readonly NameDecision[]
}

/** What a judgement answers: nothing when all holds or waits for a blank. */
export type Answer = Finding | readonly Finding[] | undefined

/** One question asked of a report, asked again only when something it reads has changed. */
export interface Judgement {
  /** Figure keys and other members, named as `memberOf` names them. */
  readonly reads: readonly string[]
  /**
   * What it reads too where it finds something, to say what would mend it: whether it finds anything depends
   * on `reads` alone, so that while it is silent no change of these is put to it.
   */
  readonly readsToMend?: readonly string[]
  judge(context: Context): Answer
}

/** Checks that look at the same side of a report, under the name officers know it by. */
export interface Family {
  readonly name: string
  readonly checks: readonly Check[]
  /** Why none of it can be asked of a report, where what it compares with is not there. */
  readonly unaskable?: (context: Context) => string | undefined
}

/** A family as it was put to one report. */
export interface PutFamily extends Pick<Family, 'name' | 'checks'> {
  /** Why none of its checks were made, as a sentence; absent where they were. */
  readonly unasked?: string
}

/** An entry of the catalogue. */
export interface Check {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** The rule as a sentence. */
  readonly sentence: string
  readonly source: string
  /** Patterns of the words it looks for in texts, to be searched by; none for checks of figures. */
  readonly words?: readonly RegExp[]
  /** The organ levels it applies to; every level if absent. */
  readonly levels?: readonly OrganLevel[]
  /** Works out step by step what is judged, where that takes long; it is all remembered, and need not be asked for. */
  readonly ready?: (context: Context) => Iterable<undefined>
  /** None for a format that has nothing of what it asks. */
  judgements(format: Format): readonly Judgement[]
}

const asked = new WeakMap<Format, Map<Check, readonly Judgement[]>>()

function askedBy(check: Check, format: Format): readonly Judgement[] {
  const { levels } = check
  const all = check.judgements(format)
  if (!levels) return all
  return all.map((judgement) => ({
    ...judgement,
    reads: [...judgement.reads, 'organ'],
    judge: (context) => {
      const { level } = context.report.organ
      return level === undefined || levels.includes(level) ? judgement.judge(context) : undefined
    },
  }))
}

/**
 * What a check asks of reports in a format, of organs of its levels only; an organ whose level is not told may be of any.
 * Made once for each format.
 */
export function judgementsOf(check: Check, format: Format): readonly Judgement[] {
  const ofFormat = asked.get(format) ?? new Map<Check, readonly Judgement[]>()
  asked.set(format, ofFormat)
  const judgements = ofFormat.get(check) ?? askedBy(check, format)
  ofFormat.set(check, judgements)
  return judgements
}

/** What some checks find in a report, gravest first: for a few of them, judged once. `judge` runs the whole catalogue. */
export const findingsBy = (checks: readonly Check[], context: Context): readonly Finding[] =>
  byGravity(
    checks
      .flatMap((check) => judgementsOf(check, context.format))
      .flatMap((judgement) => judgement.judge(context) ?? []),
  )
