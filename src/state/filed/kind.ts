/** What the keeping of something filed must know of its kind: how it is stored, changed, and named between windows. */
import type { Kept, LogRow, Saved } from '@/storage'
import type { Doing } from '../safekeeping/trouble'

/** Something filed with its log, oldest edit first. */
export interface Stored<F extends Kept, E extends LogRow> {
  readonly filed: F
  readonly edits: readonly E[]
}

/** Where something stored stands: its revision, and when it was moved to the bin if it lies there. */
export type StoredStage = Pick<Kept, 'revision' | 'deleted'>

/** One kind of what is filed: reports, or consolidations. */
export interface FiledKind<F extends Kept, E extends LogRow> {
  /** How trouble with saving it is told. */
  readonly doing: Extract<Doing, 'report' | 'sum'>
  /** True if its own screen asks what is to become of two windows' changes; else the notice of trouble does. */
  readonly asksItself: boolean
  /** The name under which windows agree on who writes it. */
  readonly nameOf: (id: string) => string
  /** What waits in this window until it can be stored, by id. */
  readonly waiting: Map<string, Stored<F, E>>
  /** False if its format is unknown. */
  readonly isKnown: (filed: F) => boolean
  readonly load: (id: string) => Promise<Stored<F, E> | undefined>
  /** As stored when it is opened to be written: the storage may shorten its log. */
  readonly tidied: (stored: Stored<F, E>) => Promise<Stored<F, E>>
  /** Rejects with `ChangedElsewhere`, `RemovedElsewhere` or `LiesInBin` where it would undo what another window did. */
  readonly save: (filed: F, edits: readonly E[], anew: boolean) => Promise<Saved<Partial<F>>>
  /** Calls back with its stage at once and whenever that changes; undefined if it is not there. */
  readonly follow: (id: string, told: (stage: StoredStage | undefined) => void) => () => void
  readonly row: (id: string, row: LogRow<E['changes'][number]>) => E
  /** A change through the gate for texts. */
  readonly clean: (change: E['changes'][number]) => E['changes'][number]
  readonly apply: (filed: F, changes: E['changes']) => F
  readonly differences: (before: F, after: F) => E['changes']
  /** Two edits of one stay in a cell as one. */
  readonly merged: (first: E['changes'], second: E['changes']) => E['changes']
  /** True of an edit that can be undone. */
  readonly isStep: (changes: E['changes']) => boolean
}
