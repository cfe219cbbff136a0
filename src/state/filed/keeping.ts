/** Which window writes what is on the desk: claims it, follows another, lends it for one change, settles what both changed. */
import { type Ref, type ShallowRef, computed, ref } from 'vue'
import { type Kept, type LogRow, stand, type WriterSeat } from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import type { MakeEdit } from './editing'
import { following } from './following'
import type { FiledKind, Stored } from './kind'
import { lending } from './lending'
import { saving } from './saving'

/** Reads something to be opened; undefined if it is not there. What goes wrong is told. */
async function found<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  trouble: ReturnType<typeof useTrouble>,
  id: string,
): Promise<Stored<F, E> | undefined> {
  try {
    const stored = await kind.load(id)
    trouble.readable()
    return stored
  } catch (cause) {
    trouble.tell(cause, 'reading')
    return undefined
  }
}

/** Claims things filed for this window, one at a time, and leaves them. */
function claiming<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  saver: ReturnType<typeof saving<F, E>>,
  followed: ReturnType<typeof following<F, E>>,
  writes: Ref<boolean>,
  partyOf: ReturnType<typeof lending<F, E>>,
) {
  const trouble = useTrouble()
  let standing: WriterSeat | undefined

  function release(): void {
    followed.unfollowed()
    standing?.leave()
    standing = undefined
  }

  /** Lays it on the desk and claims it for this window. False if there is none, it cannot be read, or its format is unknown. */
  async function load(id: string): Promise<boolean> {
    if (followed.isOn(id) && standing) return true
    await saver.flush()
    saver.shelve()
    release()
    const own = await stand(kind.nameOf(id), partyOf(id))
    standing = own
    const waits = kind.waiting.get(id)
    const stored = waits ?? (await found(kind, trouble, id))
    const whole = stored && own.writes() && !waits ? await kind.tidied(stored) : stored
    if (!whole || !kind.isKnown(whole.filed)) {
      release()
      return false
    }
    writes.value = own.writes()
    saver.lay(whole, waits !== undefined)
    followed.lies(id, whole.filed)
    followed.follow(id)
    if (waits) saver.changed()
    return true
  }

  return {
    load,
    /** Leaves it to other windows after everything is saved; it stays on the desk. */
    leave: async (): Promise<void> => {
      await saver.flush()
      if (saver.idle()) release()
    },
    /** Takes it from the window that writes it, after that has saved. */
    take: async (): Promise<void> => {
      if (!writes.value) await standing?.take()
    },
    /** Clears the desk; what could not be saved waits in this window. */
    close: async (): Promise<void> => {
      await saver.flush()
      saver.shelve()
      release()
      saver.clear()
    },
  }
}

/**
 * @param filed what is on the desk.
 * @param show puts another stored state of it on the desk.
 * @param edit makes an edit of it.
 */
export function keeping<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
  show: (stored: Stored<F, E>) => void,
  edit: MakeEdit<E>,
) {
  const saver = saving(kind, filed, show)
  const followed = following(kind, filed, saver)
  const writes = ref(true)
  const partyOf = lending(kind, filed, saver, followed, writes, edit)
  const claims = claiming(kind, saver, followed, writes, partyOf)

  /** Settles two windows' changes: both states go into the log, the chosen one last. */
  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const mine = filed.value
    if (!mine) return
    await claims.take()
    const stored = await kind.load(mine.id)
    if (!stored) return
    saver.lay(stored)
    edit(kind.differences(stored.filed, mine), 'resolved')
    if (choice === 'theirs') edit(kind.differences(mine, stored.filed), 'resolved')
    saver.settled()
    saver.changed()
  }

  const { isBinned, lies } = followed
  /** False while another window writes it, or it lies in the bin: it is shown as saved there. */
  const mayWrite = computed(() => writes.value && !isBinned.value)
  return { ...saver, ...claims, mayWrite, isBinned, lies, settle }
}
