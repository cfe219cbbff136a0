/** What the database holds: the shape of every record, table by table. */
import type { Consolidation } from '@/report/consolidation/consolidation'
import type { SumChange } from '@/report/consolidation/change'
import type { Change, Origin, Reversible } from '@/report/edit/edit'
import type { Report } from '@/report/report'

/** What is filed on this machine, a report or a consolidation; times are milliseconds since 1970. */
export interface Kept {
  readonly id: string
  readonly created: number
  readonly changed: number
  /** Grows by one with every save; 0 before the first. Nothing is saved onto another revision. */
  readonly revision: number
  /** When it was moved to the bin; absent while it is not there. Consolidations never are. */
  readonly deleted?: number
}

/** A report as it is filed. */
export interface Filed extends Kept {
  readonly report: Report
  /** One of the samples the app brings along; absent for the officer's own. */
  readonly sample?: true
}

/** One row of a log. Undoing and redoing are edits of their own. */
export interface LogRow<C extends Reversible = Reversible> {
  /** Given by the database; rows in this order tell the history of what they belong to. */
  readonly number?: number
  readonly at: number
  readonly origin: Origin
  readonly changes: readonly C[]
  /** Edits of one stay in a cell or text are one row. */
  readonly session?: string
}

/** One row of a report's log. */
export interface Edit extends LogRow<Change> {
  /** The id of the filed report. */
  readonly report: string
}

/** One row of a consolidation's log. */
export interface SumEdit extends LogRow<SumChange> {
  /** The id of the filed consolidation. */
  readonly sum: string
}

/** That a version was handed in or published, and as which file. */
export interface HandedIn {
  readonly how: 'submitted' | 'published'
  /** The day: `2026-01-20`. */
  readonly day: string
  /** To which office, or on which site; may be empty. */
  readonly to: string
  /** The file that left, with its SHA-256; absent where it is not known. */
  readonly file?: { readonly name: string; readonly digest: string }
  /** Headings that left worded otherwise than the decree's, by the place of their section. */
  readonly headings?: Readonly<Record<string, string>>
}

/** A report as it was at a moment that has a name. */
export interface NamedVersion {
  readonly id: string
  /** The id of the filed report. */
  readonly report: string
  readonly name: string
  /** When it was named, milliseconds since 1970. */
  readonly at: number
  /** The number of the last edit it holds; 0 before the first. */
  readonly number: number
  readonly state: Report
  /** Absent for versions that were only named. */
  readonly handed?: HandedIn
}

/** A consolidation as it is filed. */
export interface FiledConsolidation extends Kept {
  readonly consolidation: Consolidation
  /** The marks of its saves, the latest last: they tell whether one copy goes on from another. */
  readonly trail: readonly string[]
}

/** A setting by name: plain JSON. */
export interface StoredSetting {
  readonly key: string
  readonly value: unknown
}

/** Something true of this browser only: the backup folder's handle, when the last backup was. */
export interface MachineFact {
  readonly key: string
  readonly value: unknown
}
