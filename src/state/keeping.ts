/** Which window writes the report on the desk: claims it, follows another, takes over, settles what both changed. */
import { type ShallowRef, ref } from 'vue'
import { formatById } from '@/format'
import { differences } from '@/report/compare'
import type { Change, Origin } from '@/report/edit'
import { type Filed, followReport, loadReport } from '@/storage/reports'
import { type Hold, claim, onAsked, takeOver } from '@/storage/writer'
import { foldedLog } from './folding'
import { saving } from './saving'
import { useTrouble } from './trouble'
import { type Stored, unfiled } from './unfiled'

/**
 * @param filed the report on the desk.
 * @param show puts another stored state of it on the desk.
 * @param edit makes an edit of it.
 */
export function keeping(
  filed: ShallowRef<Filed | undefined>,
  show: (stored: Stored) => void,
  edit: (changes: readonly Change[], origin: Origin) => void,
) {
  const trouble = useTrouble()
  const { lay, idle, shelve, changed, flush, ...rest } = saving(filed, show)
  /** False while another window writes this report: it is shown as saved there. */
  const mayWrite = ref(true)
  let hold: Hold | undefined
  let ends: (() => void)[] = []

  /** Shows what another window has saved; what is not saved here is never given up for it. */
  async function follow(id: string, revision = 0): Promise<void> {
    const newer = (stored: number) =>
      filed.value?.id === id && idle() && stored > filed.value.revision
    if (!newer(revision)) return
    const stored = await loadReport(id).catch((cause: unknown) => {
      console.warn(cause)
      return undefined
    })
    if (stored && newer(stored.filed.revision)) lay(stored)
  }

  const lost = () => {
    hold = undefined
    mayWrite.value = false
  }

  async function giveUp(): Promise<void> {
    if (!hold) return
    mayWrite.value = false
    await flush()
    letGo()
  }

  function letGo(): void {
    hold?.release()
    hold = undefined
  }

  function release(): void {
    for (const end of ends) end()
    ends = []
    letGo()
  }

  async function find(id: string): Promise<Stored | undefined> {
    try {
      const stored = await loadReport(id)
      trouble.readable()
      return stored
    } catch (cause) {
      trouble.tell(cause, 'reading')
      return undefined
    }
  }

  /** Lays a report on the desk and claims it for this window. False if there is none, it cannot be read, or its format is unknown. */
  async function load(id: string): Promise<boolean> {
    if (filed.value?.id === id && hold) return true
    await flush()
    shelve()
    release()
    hold = await claim(id, lost)
    const waiting = unfiled.get(id)
    const found = waiting ?? (await find(id))
    const stored = found && hold && !waiting ? await foldedLog(found, Date.now()) : found
    if (!stored || !formatById(stored.filed.report.format)) {
      release()
      return false
    }
    mayWrite.value = hold !== undefined
    lay(stored, waiting !== undefined)
    ends.push(
      followReport(id, (revision) => void follow(id, revision)),
      onAsked(id, () => void giveUp()),
    )
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
    const id = filed.value?.id
    if (id === undefined || mayWrite.value) return
    hold = await takeOver(id, lost)
    const stored = await loadReport(id)
    if (stored) lay(stored)
    mayWrite.value = true
  }

  /** Settles two windows' changes of one report: both states go into the log, the chosen one last. */
  async function settle(choice: 'mine' | 'theirs'): Promise<void> {
    const mine = filed.value
    if (!mine) return
    hold ??= await takeOver(mine.id, lost)
    mayWrite.value = true
    const stored = await loadReport(mine.id)
    if (!stored) return
    const theirs = stored.filed.report
    lay(stored)
    edit(differences(theirs, mine.report), 'resolved')
    if (choice === 'theirs') edit(differences(mine.report, theirs), 'resolved')
    trouble.healed()
    changed()
  }

  return { ...rest, flush, mayWrite, load, leave, take, settle }
}
