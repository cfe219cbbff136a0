/** What can be undone and redone, told from the log of edits alone, so that it survives a reload. */
import { type Change, type Origin, type Reversible, inverse } from './edit'

/** Steps that can be taken back and taken again; the latest last. */
export interface History<C extends Reversible = Change> {
  readonly undo: readonly (readonly C[])[]
  readonly redo: readonly (readonly C[])[]
}

export const noHistory: History = { undo: [], redo: [] }

/** The history after one more edit of the log; undoing and redoing are edits too. An edit that came to nothing is no step. */
export function recorded<C extends Reversible>(
  history: History<C>,
  origin: Origin,
  changes: readonly C[],
): History<C> {
  if (changes.length === 0) return history
  switch (origin) {
    case 'undone':
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse(changes)] }
    case 'redone':
      return { undo: [...history.undo, changes], redo: history.redo.slice(0, -1) }
    default:
      return { undo: [...history.undo, changes], redo: [] }
  }
}
