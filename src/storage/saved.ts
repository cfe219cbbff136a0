/** What a save of something filed heeds and gives: nothing is written onto another revision than the one it was made from. */
import type { Kept, LogRow } from './records'
import { ChangedElsewhere, RemovedElsewhere } from './trouble'

/** What a save gave: the numbers of the rows, in their order, and what tells the stored state from the one before. */
export interface Saved<Marks> {
  readonly numbers: readonly number[]
  readonly marks: Marks
}

/**
 * Throws `RemovedElsewhere` or `ChangedElsewhere` if what is to be saved was not made from what is stored.
 * @param stored the stored revision; undefined if nothing is stored.
 * @param anew it is filed again after it was removed.
 */
export function heedRevision(
  { id, revision }: Kept,
  stored: number | undefined,
  anew: boolean,
): void {
  if (stored === undefined) {
    if (revision > 0 && !anew) throw new RemovedElsewhere(id)
  } else if (anew || stored !== revision) throw new ChangedElsewhere(id)
}

/** The row without its number, so that storing it gives it a new one. */
export function unnumbered<E extends LogRow>(row: E): E {
  const plain: E & { number?: unknown } = { ...row }
  delete plain.number
  return plain
}
