/** Which window writes the report on the desk: claims it, follows another, lends it for one change, settles what both changed. */
import { type ShallowRef, computed, ref } from 'vue'
import { formatById } from '@/format'
import { differences, stateAfter } from '@/report/edit/compare'
import { type Change, type Origin, applyChanges } from '@/report/edit/edit'
import type { Report } from '@/report/report'
import { type Filed, type Stage, followReport, loadReport, restoreFromBin } from '@/storage/reports'
import { LiesInBin, RemovedElsewhere } from '@/storage/trouble'
import { type Party, type Standing, stand } from '@/storage/window/writer'
import { foldedLog } from './folding'
import { saving } from './saving'
import { useTrouble } from '../safekeeping/trouble'
import { type Stored, unfiled } from './unfiled'

/**
 * @param filed the report on the desk.
 * @param show puts another stored state of it on the desk.
 * @param edit makes an edit of it.
 */
export function keeping(
  filed: ShallowRef<Filed | undefined>,
  show: (stored: Stored) => void,
  edit: (changes: readonly Change[], origin: Origin, session?: string) => void,
) {
  const trouble = useTrouble()
  const { lay, idle, shelve, changed, flush, holdBack, ...rest } = saving(filed, show)
  const writes = ref(true)
  /** True while the report lies in the bin: it is shown, and can be taken out. */
  const isBinned = ref(false)
  /** False while another window writes this report, or it lies in the bin: it is shown as saved there. */
  const mayWrite = computed(() => writes.value && !isBinned.value)
  let standing: Standing | undefined
  let unfollow: (() => void) | undefined

  const isOn = (id: string): boolean => filed.value?.id === id

  /** Reads what is stored; undefined if it is gone or cannot be read, which is no news while it is followed. */
  const stored = (id: string): Promise<Stored | undefined> =>
    loadReport(id).catch((cause: unknown) => {
      console.warn(cause)
      return undefined
    })

  /** Shows what another window has saved; what is not saved here is never given up for it. */
  async function catchUp(id: string, revision = Infinity): Promise<void> {
    const newer = (than: number) => isOn(id) && idle() && than > (filed.value?.revision ?? 0)
    if (!newer(revision)) return
    const found = await stored(id)
    if (found && newer(found.filed.revision)) lay(found)
  }

  /** Tells at once what another window has done with the report: saved it, put it in the bin or taken it out, removed it. */
  async function follow(id: string, stage: Stage | undefined): Promise<void> {
    if (!isOn(id)) return
    if (!stage) {
      if (idle() && unfollow) trouble.tell(new RemovedElsewhere(id))
      return
    }
    await catchUp(id, stage.revision)
    if (isOn(id)) lies(id, stage.deleted !== undefined)
  }

  function lies(id: string, inBin: boolean): void {
    if (inBin && !isBinned.value) trouble.tell(new LiesInBin(id))
    if (!inBin && isBinned.value) {
      if (trouble.present?.kind === 'binned') trouble.healed()
      void flush()
    }
    isBinned.value = inBin
  }

  const partyOf = (id: string): Party => ({
    save: flush,
    async start() {
      await catchUp(id)
      writes.value = true
      // What could not be saved before is tried again, and asked about if it clashes.
      void flush()
    },
    stop() {
      writes.value = false
    },
    async pause() {
      await flush()
      const before = filed.value?.report
      const { length } = rest.log
      if (!before || !isOn(id) || !idle()) return undefined
      const goOn = holdBack()
      return async () => {
        const found = await stored(id)
        goOn()
        if (found && isOn(id)) rebase(before, length, found)
      }
    },
  })

  /**
   * Lays what was stored meanwhile on the desk, and on it again what was entered here since.
   * @param before the report as it was when all was saved, with the length of its log.
   */
  function rebase(before: Report, length: number, found: Stored): void {
    if (!filed.value || found.filed.revision <= filed.value.revision) return
    const again = idle() ? [] : rest.log.slice(length)
    const began = stateAfter(filed.value.report, again, -1)
    const grown = { origin: 'typed', changes: differences(before, began) } as const
    const session = rest.log[length - 1]?.session
    lay(found)
    for (const one of [{ ...grown, ...(session !== undefined && { session }) }, ...again]) {
      const now = filed.value.report
      // A step back is no longer one: what it took back is not the latest any more.
      const origin = one.origin === 'undone' || one.origin === 'redone' ? 'resolved' : one.origin
      edit(differences(now, applyChanges(now, one.changes)), origin, one.session)
    }
  }

  function release(): void {
    unfollow?.()
    unfollow = undefined
    standing?.leave()
    standing = undefined
    if (isBinned.value && trouble.present?.kind === 'binned') trouble.healed()
    isBinned.value = false
  }

  async function find(id: string): Promise<Stored | undefined> {
    try {
      const found = await loadReport(id)
      trouble.readable()
      return found
    } catch (cause) {
      trouble.tell(cause, 'reading')
      return undefined
    }
  }

  /** Lays a report on the desk and claims it for this window. False if there is none, it cannot be read, or its format is unknown. */
  async function load(id: string): Promise<boolean> {
    if (isOn(id) && standing) return true
    await flush()
    shelve()
    release()
    const own = await stand(id, partyOf(id))
    standing = own
    const waiting = unfiled.get(id)
    const found = waiting ?? (await find(id))
    const whole = found && own.writes() && !waiting ? await foldedLog(found, Date.now()) : found
    if (!whole || !formatById(whole.filed.report.format)) {
      release()
      return false
    }
    writes.value = own.writes()
    lay(whole, waiting !== undefined)
    lies(id, whole.filed.deleted !== undefined)
    unfollow = followReport(id, (stage) => void follow(id, stage))
    if (waiting) changed()
    return true
  }

  /** Leaves the report to other windows after everything is saved; it stays on the desk. */
  async function leave(): Promise<void> {
    await flush()
    if (idle()) release()
  }

  /** Takes the report from the window that writes it, after that has saved. */
  async function take(): Promise<void> {
    if (!writes.value) await standing?.take()
  }

  /** Takes the report out of the bin, and goes on with it. */
  async function takeOut(): Promise<void> {
    const id = filed.value?.id
    if (id === undefined) return
    try {
      await restoreFromBin(id)
      lies(id, false)
    } catch (cause) {
      trouble.tell(cause)
    }
  }

  /** Settles two windows' changes of one report: both states go into the log, the chosen one last. */
  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const mine = filed.value
    if (!mine) return
    await take()
    const found = await loadReport(mine.id)
    if (!found) return
    const theirs = found.filed.report
    lay(found)
    edit(differences(theirs, mine.report), 'resolved')
    if (choice === 'theirs') edit(differences(mine.report, theirs), 'resolved')
    trouble.healed()
    changed()
  }

  return { ...rest, flush, mayWrite, isBinned, load, leave, take, takeOut, settle }
}
