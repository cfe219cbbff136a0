/** What this window does when its right to write comes, goes, or is lent for one change from elsewhere. */
import type { Ref, ShallowRef } from 'vue'
import { inverse } from '@/report/edit/edit'
import type { Kept, LogRow, Party } from '@/storage'
import type { MakeEdit } from './editing'
import type { following } from './following'
import type { FiledKind, Stored } from './kind'
import type { saving } from './saving'

/**
 * @param writes whether this window writes; kept up here.
 * @param edit makes an edit of what is on the desk.
 * @returns the party that stands for something filed, by its id.
 */
export function lending<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
  saver: ReturnType<typeof saving<F, E>>,
  { catchUp, isOn, stored }: ReturnType<typeof following<F, E>>,
  writes: Ref<boolean>,
  edit: MakeEdit<E>,
): (id: string) => Party {
  /**
   * Lays what was stored meanwhile on the desk, and on it again what was entered here since.
   * @param before what was on the desk when all was saved, with the length of its log.
   */
  function rebase(before: F, length: number, found: Stored<F, E>): void {
    if (!filed.value || found.filed.revision <= filed.value.revision) return
    const again = saver.idle() ? [] : saver.log.slice(length)
    const began = again.reduceRight(
      (state, { changes }) => kind.apply(state, inverse(changes)),
      filed.value,
    )
    const grown = { origin: 'typed', changes: kind.differences(before, began) } as const
    const session = saver.log[length - 1]?.session
    saver.lay(found)
    for (const one of [{ ...grown, ...(session !== undefined && { session }) }, ...again]) {
      const now = filed.value
      // A step back is no longer one: what it took back is not the latest any more.
      const origin = one.origin === 'undone' || one.origin === 'redone' ? 'resolved' : one.origin
      edit(kind.differences(now, kind.apply(now, one.changes)), origin, one.session)
    }
  }

  return (id) => ({
    save: saver.flush,
    async start() {
      await catchUp(id)
      writes.value = true
      // What could not be saved before is tried again, and asked about if it clashes.
      void saver.flush()
    },
    stop() {
      writes.value = false
    },
    async pause() {
      await saver.flush()
      const before = filed.value
      const { length } = saver.log
      if (!before || !isOn(id) || !saver.idle()) return undefined
      const goOn = saver.holdBack()
      return async () => {
        const found = await stored(id)
        goOn()
        if (found && isOn(id)) rebase(before, length, found)
      }
    },
  })
}
