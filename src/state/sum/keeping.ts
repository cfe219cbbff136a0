/** Saves the consolidation on the desk at every change, in one window at a time; others follow it. */
import { type ShallowRef, ref, shallowRef, watch } from 'vue'
import { type SaveState, autosave } from '@/storage/autosave'
import {
  type FiledConsolidation,
  loadConsolidations,
  saveConsolidation,
} from '@/storage/consolidations'
import { reopenDatabase } from '@/storage/database'
import { RemovedElsewhere, troubleOf } from '@/storage/trouble'
import { type Party, type Standing, stand } from '@/storage/window/writer'
import { useTrouble } from '../safekeeping/trouble'
import { useUnits } from './units'
import { tellsUnsaved } from '../filed/unsaved'

/** Pause between two tries to save what could not be saved, milliseconds. */
const pause = 3000

/** The name under which windows agree on who writes a consolidation. */
export const sumName = (id: string): string => `consolidation/${id}`

/**
 * @param filed the consolidation on the desk; its revision is kept up here.
 * @param laid is called when another stored state of it, or another one, lies on the desk.
 */
export function sumKeeping(filed: ShallowRef<FiledConsolidation | undefined>, laid: () => void) {
  const trouble = useTrouble()
  const units = useUnits()
  const saveState = ref<SaveState>('saved')
  const savedAt = ref<number>()
  /** False while another window writes it: it is shown as saved there. */
  const mayWrite = ref(true)
  /** Another window has saved it meanwhile: the officer says which of the two stays. */
  const apart = ref(false)
  const due = shallowRef(false)
  let standing: Standing | undefined
  /** Saves wait for this while the consolidation is changed from elsewhere. */
  let held: Promise<void> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined

  async function save(): Promise<void> {
    await held
    const current = filed.value
    if (!current || !due.value) return
    due.value = false
    try {
      const saved = await saveConsolidation(current)
      if (filed.value?.id === current.id) filed.value = { ...filed.value, ...saved }
      savedAt.value = current.changed
    } catch (cause) {
      due.value = true
      throw cause
    }
  }

  const saver = autosave(save, (state, cause) => {
    saveState.value = state
    // With nothing on the desk nothing was saved, which tells nothing of the storage.
    if (state === 'saved' && filed.value) trouble.healed('sum')
    if (state !== 'failed') return
    const kind = troubleOf(cause)
    if (kind === 'changed') apart.value = true
    else if (cause instanceof RemovedElsewhere && filed.value) {
      // What another window has removed while it is worked on here is filed again.
      filed.value = { ...filed.value, revision: 0 }
      saver.changed()
    } else {
      trouble.tell(cause, 'sum')
      clearTimeout(retry)
      retry = setTimeout(() => {
        reopenDatabase()
          // If it still fails, the save that follows tells why.
          .catch(() => undefined)
          .finally(saver.flush)
      }, pause)
    }
  })

  tellsUnsaved(() => {
    const isInTrouble = saveState.value === 'failed' || trouble.present !== undefined
    const isDue = saveState.value !== 'saved' && isInTrouble && due.value
    return isDue && filed.value ? { sum: filed.value } : undefined
  })

  function lay(stored: FiledConsolidation): void {
    due.value = false
    filed.value = stored
    savedAt.value = stored.revision > 0 ? stored.changed : undefined
    laid()
  }

  /** What another window has saved, or a backup has brought back, is shown; what is not saved here is never given up for it. */
  watch(
    () => units.all,
    (all) => {
      const stored = all.find(({ id }) => id === filed.value?.id)
      const newer = stored && filed.value && stored.revision > filed.value.revision
      if (newer && !due.value && saveState.value === 'saved') lay(stored)
    },
  )

  /** What is stored by now is shown; what is not saved here is never given up for it. */
  async function catchUp(id: string): Promise<void> {
    const [stored] = await loadConsolidations([id]).catch((cause: unknown) => {
      trouble.tell(cause)
      return []
    })
    const newer = stored && filed.value?.id === id && stored.revision > filed.value.revision
    if (newer && !due.value) lay(stored)
  }

  const partyOf = (id: string): Party => ({
    save: () => saver.flush(),
    async start() {
      await catchUp(id)
      mayWrite.value = true
      void saver.flush()
    },
    stop() {
      mayWrite.value = false
    },
    async pause() {
      await saver.flush()
      if (filed.value?.id !== id || due.value) return undefined
      let goOn: () => void = () => undefined
      held = new Promise((done) => {
        goOn = done
      })
      return async () => {
        await catchUp(id)
        held = undefined
        goOn()
      }
    },
  })

  /** Lays a consolidation on the desk and claims it for this window. */
  async function take(stored: FiledConsolidation): Promise<void> {
    await leave()
    standing = await stand(sumName(stored.id), partyOf(stored.id))
    mayWrite.value = standing.writes()
    apart.value = false
    lay(stored)
    await catchUp(stored.id)
  }

  /** Leaves it to other windows after everything is saved. */
  async function leave(): Promise<void> {
    await saver.flush()
    standing?.leave()
    standing = undefined
  }

  /** Takes it from the window that writes it, after that has saved. */
  async function takeHere(): Promise<void> {
    if (!mayWrite.value) await standing?.take()
  }

  /** Settles what two windows have saved apart: one of the two states stays. */
  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const mine = filed.value
    const [stored] = mine ? await loadConsolidations([mine.id]) : []
    if (!mine || !stored) return
    apart.value = false
    lay(choice === 'mine' ? { ...stored, consolidation: mine.consolidation } : stored)
    saveState.value = 'saved'
    if (choice === 'mine') changed()
  }

  /** The consolidation on the desk has changed: it is saved at once. */
  function changed(): void {
    due.value = true
    saver.changed()
  }

  return {
    saveState,
    savedAt,
    mayWrite,
    apart,
    take,
    leave,
    takeHere,
    settle,
    changed,
    flush: saver.flush,
  }
}
