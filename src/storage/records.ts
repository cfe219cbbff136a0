/** What the database holds: the shape of every record, table by table. */
import type { Consolidation } from '@/report/consolidation/consolidation'
import type { Change, Origin } from '@/report/edit/edit'
import type { Report } from '@/report/report'

/** A report as it is filed on this machine; times are milliseconds since 1970. */
export interface Filed {
  readonly id: string
  readonly report: Report
  readonly created: number
  readonly changed: number
  /** Grows by one with every save of the report; 0 before the first. Nothing is saved onto another revision. */
  readonly revision: number
  /** One of the samples the app brings along; absent for the officer's own. */
  readonly sample?: true
  /** When it was moved to the bin; absent while it is not there. */
  readonly deleted?: number
}

/** One row of the edit log. Undoing and redoing are edits of their own. */
export interface Edit {
  /** Given by the database; rows of a report in this order tell its history. */
  readonly number?: number
  /** The id of the filed report. */
  readonly report: string
  readonly at: number
  readonly origin: Origin
  readonly changes: readonly Change[]
  /** Edits of one stay in a cell or text are one row. */
  readonly session?: string
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
}

/** A consolidation as it is filed on this machine; times are milliseconds since 1970. */
export interface FiledConsolidation {
  readonly id: string
  readonly consolidation: Consolidation
  readonly created: number
  readonly changed: number
  /** Grows by one with every save; 0 before the first. Nothing is saved onto another revision. */
  readonly revision: number
  /** The marks of its saves, the latest last: they tell whether one copy goes on from another. */
  readonly trail: readonly string[]
}

/** A setting by name: plain JSON. */
export interface Setting {
  readonly key: string
  readonly value: unknown
}

/** Something true of this browser only: the backup folder's handle, when the last backup was. */
export interface MachineFact {
  readonly key: string
  readonly value: unknown
}
