/** Shows on the desk what other windows do with it: saved, put in the bin, removed. What is not saved here is never given up for it. */
import { type ShallowRef, ref } from 'vue'
import { type Kept, LiesInBin, type LogRow, RemovedElsewhere } from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import type { FiledKind, Stored, StoredStage } from './kind'
import type { saving } from './saving'

/** Whether what is on the desk lies in the bin, and the officer's being told. */
function lying<F extends Kept, E extends LogRow>(
  { doing }: FiledKind<F, E>,
  flush: () => Promise<void>,
) {
  const trouble = useTrouble()
  /** True while it lies in the bin: it is shown, and can be taken out. */
  const isBinned = ref(false)

  function forgetBin(): void {
    if (isBinned.value && trouble.present?.kind === 'binned') trouble.healed(doing)
    isBinned.value = false
  }

  /** Takes note of where it lies. */
  function lies(id: string, { deleted }: Pick<Kept, 'deleted'>): void {
    const inBin = deleted !== undefined
    if (inBin && !isBinned.value) trouble.tell(new LiesInBin(id), doing)
    if (!inBin && isBinned.value) {
      forgetBin()
      void flush()
    }
    isBinned.value = inBin
  }

  return { isBinned, lies, forgetBin }
}

/** @param saver saves what is on the desk. */
export function following<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
  saver: ReturnType<typeof saving<F, E>>,
) {
  const { isBinned, lies, forgetBin } = lying(kind, saver.flush)
  let unfollow: (() => void) | undefined

  const isOn = (id: string): boolean => filed.value?.id === id

  /** Reads what is stored; undefined if it is gone or cannot be read, which is no news while it is followed. */
  const stored = (id: string): Promise<Stored<F, E> | undefined> =>
    kind.load(id).catch((cause: unknown) => {
      console.warn(cause)
      return undefined
    })

  /** Shows what another window has saved. */
  async function catchUp(id: string, revision = Infinity): Promise<void> {
    const newer = (than: number) => isOn(id) && saver.idle() && than > (filed.value?.revision ?? 0)
    if (!newer(revision)) return
    const found = await stored(id)
    if (found && newer(found.filed.revision)) saver.lay(found)
  }

  /** Tells at once what another window has done with it. */
  async function heed(id: string, stage: StoredStage | undefined): Promise<void> {
    if (!isOn(id)) return
    if (!stage) {
      if (saver.idle() && unfollow) saver.tell(new RemovedElsewhere(id))
      return
    }
    await catchUp(id, stage.revision)
    if (isOn(id)) lies(id, stage)
  }

  function follow(id: string): void {
    unfollow = kind.follow(id, (stage) => void heed(id, stage))
  }
  function unfollowed(): void {
    unfollow?.()
    unfollow = undefined
    forgetBin()
  }

  return { isBinned, isOn, stored, catchUp, lies, follow, unfollowed }
}
