/** The one way to change what is filed: edits in its log, with their steps of undo, saved in one window at a time. */
import { computed, shallowRef } from 'vue'
import { type Origin, inverse } from '@/report/edit/edit'
import { type History, recorded } from '@/report/edit/history'
import type { Kept, LogRow } from '@/storage'
import { keeping } from './keeping'
import type { FiledKind, Stored } from './kind'

/** Makes an edit; those of one session (one stay in a cell or text) count as one step of undo. */
export type MakeEdit<E extends LogRow> = (
  made: E['changes'],
  origin: Origin,
  session?: string,
) => void

/** What whoever lays it on the desk does beside. */
export interface Heeding<F extends Kept, E extends LogRow> {
  /** Another state lies on the desk. */
  readonly shown: () => void
  /** What is on the desk has changed. */
  readonly changed: (changes: E['changes'], origin: Origin) => void
  /**
   * What an edit entails, as part of it.
   * @param before what was on the desk before it, @param latest the row it continues, if it does.
   */
  readonly entailed: (
    made: E['changes'],
    origin: Origin,
    before: F,
    latest: E | undefined,
  ) => E['changes']
}

/** The steps of undo, told from the log. */
function stepsOf<F extends Kept, E extends LogRow>({ isStep }: FiledKind<F, E>) {
  type Steps = History<E['changes'][number]>
  const steps = shallowRef<Steps>({ undo: [], redo: [] })
  const after = (before: Steps, origin: Origin, changes: E['changes']): Steps =>
    isStep(changes) ? recorded(before, origin, changes) : before
  return {
    ways: {
      /** The changes that undoing takes back, and those that redoing makes again. */
      undoable: computed<E['changes']>(() => steps.value.undo.at(-1) ?? []),
      redoable: computed<E['changes']>(() => steps.value.redo.at(-1) ?? []),
      canUndo: computed(() => steps.value.undo.length > 0),
      canRedo: computed(() => steps.value.redo.length > 0),
    },
    begin(log: readonly E[]): void {
      steps.value = log.reduce<Steps>((sofar, one) => after(sofar, one.origin, one.changes), {
        undo: [],
        redo: [],
      })
    },
    add(origin: Origin, changes: E['changes']): void {
      steps.value = after(steps.value, origin, changes)
    },
    /** The latest step grows. */
    grow(origin: Origin, before: E['changes'], changes: E['changes']): void {
      const { undo } = steps.value
      const earlier = before.length > 0 ? undo.slice(0, -1) : undo
      steps.value = after({ undo: earlier, redo: [] }, origin, changes)
    },
  }
}

/** A desk for one thing filed at a time. */
export function editing<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  heed: Heeding<F, E>,
) {
  const filed = shallowRef<F>()
  const { ways, ...history } = stepsOf(kind)

  function show(stored: Stored<F, E>): void {
    if (!kind.isKnown(stored.filed)) return
    history.begin(stored.edits)
    filed.value = stored.filed
    heed.shown()
  }
  const keep = keeping(kind, filed, show, edit)

  function put(changes: E['changes'], origin: Origin): void {
    if (!filed.value || changes.length === 0) return
    filed.value = kind.apply({ ...filed.value, changed: Date.now() }, changes)
    heed.changed(changes, origin)
  }

  function edit(made: E['changes'], origin: Origin, session?: string): void {
    const entered = made.map(kind.clean)
    const before = filed.value
    if (entered.length === 0 || !before || !keep.mayWrite.value) return
    const row = keep.log.length - 1
    const last = keep.log[row]
    const latest = session !== undefined && last?.session === session ? last : undefined
    put(entered, origin)
    const entailed = heed.entailed(entered, origin, before, latest)
    put(entailed, origin)
    const changes = [...entered, ...entailed]
    if (latest) {
      const whole = kind.merged(latest.changes, changes)
      history.grow(origin, latest.changes, whole)
      keep.record({ ...latest, changes: whole }, row)
    } else {
      history.add(origin, changes)
      const one = { at: Date.now(), origin, changes, ...(session !== undefined && { session }) }
      keep.record(kind.row(before.id, one))
    }
  }

  /** @returns the changes that were made, so that the screen can show them. */
  function undo(): E['changes'] {
    const changes = ways.undoable.value
    edit(inverse(changes), 'undone')
    return changes
  }
  function redo(): E['changes'] {
    const changes = ways.redoable.value
    edit(changes, 'redone')
    return changes
  }

  return { filed, keep, edit, undo, redo, ...ways }
}
