/** Stores what is on the desk: the rows of its log that are due, with what they led to, both or neither. */
import type { ShallowRef } from 'vue'
import { database, type Kept, type LogRow, RemovedElsewhere } from '@/storage'
import type { FiledKind, Stored } from './kind'
import { logRows } from './rows'

/**
 * @param filed what is on the desk; its revision is kept up here.
 * @param wiped is called when the whole database was gone and this is stored again.
 */
export function storing<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
  wiped: () => void,
) {
  const rows = logRows<E>()
  let [busy, anew, generation] = [false, false, 0]

  async function put(current: F): Promise<void> {
    const due = rows.take()
    busy = true
    try {
      const { numbers, marks } = await kind.save(current, due.edits, anew)
      anew = false
      kind.waiting.delete(current.id)
      if (filed.value?.id !== current.id) return
      filed.value = { ...filed.value, ...marks }
      due.numbered(numbers)
    } catch (cause) {
      due.failed()
      throw cause
    } finally {
      busy = false
    }
  }

  /** All of it is due: what was stored is gone, and the numbers of its rows with it. */
  function asNew(): void {
    anew = true
    rows.asNew()
  }
  /** True if all is stored. */
  const idle = (): boolean => !busy && !anew && rows.isStored() && filed.value?.revision !== 0

  /** Stores what is due. @returns what was stored; undefined if nothing was due. */
  async function store(): Promise<F | undefined> {
    const current = filed.value
    if (!current || (rows.isStored() && current.revision > 0 && !anew)) return undefined
    try {
      await put(current)
    } catch (cause) {
      if (!(cause instanceof RemovedElsewhere) || database.generation === generation) throw cause
      asNew()
      await put(current)
      wiped()
    }
    generation = database.generation
    return current
  }

  function begin(edits: readonly E[], due: boolean): void {
    rows.begin(edits, due)
    ;[anew, generation] = [false, database.generation]
  }
  /** What would be gone with this window; undefined if all is stored. */
  const lacking = (): Stored<F, E> | undefined =>
    filed.value && !idle() ? { filed: filed.value, edits: [...rows.log] } : undefined

  return { log: rows.log, add: rows.add, begin, store, asNew, idle, lacking }
}
