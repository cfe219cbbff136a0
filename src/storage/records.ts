/** What the database holds: the shape of every record, table by table. */
import type { Consolidation, Received, Unit } from '@/report/consolidation/consolidation'
import type { SumChange } from '@/report/consolidation/change'
import type { Held } from '@/report/consolidation/handed-in'
import type { PackedReport, Shapes } from '@/report/consolidation/packed'
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

/** The head of a filed consolidation: its units and what is held lie in rows of their own, and are empty here. */
export interface SumHead extends FiledConsolidation {
  /** The lists of keys that the figures of its reports follow. */
  readonly shapes: Readonly<Shapes>
  /** The mark of the write that laid all of its rows: what a window knows of rows of another is of no use. */
  readonly laid: string
}

/** A received report by its number among those of its consolidation. */
export type ReceivedRow = Omit<Received, 'report'> & { readonly report: number }

/** A unit whose reports lie apart. */
export type UnitRow = Omit<Unit, 'received' | 'returned'> & {
  readonly received?: ReceivedRow
  readonly returned?: ReceivedRow
}

/** What came in and is not counted, its report lying apart. */
export type HeldRow = Omit<Held, 'report'> & { readonly report?: number }

/** One of a list of a consolidation; the places tell the order and have gaps. */
export interface ListRow<One> {
  readonly sum: string
  readonly place: number
  readonly one: One
}

/** A report that came in for a consolidation, never changed: its figures, and what else is not text. */
export interface SumReport extends Omit<PackedReport, 'narrative'> {
  readonly sum: string
  readonly number: number
}

/** The texts of such a report. */
export interface SumText extends Pick<PackedReport, 'narrative'> {
  readonly sum: string
  readonly number: number
}

/** An edit of a consolidation as it is stored: reports in it by their numbers. */
export interface SumEditRow extends Omit<SumEdit, 'changes'> {
  readonly changes: readonly unknown[]
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
