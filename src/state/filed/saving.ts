/** Saves what is on the desk: its log, what of it is due, trying again while that fails, and keeping it meanwhile. */
import { type ShallowRef, ref } from 'vue'
import { type SaveState, autosave } from '@/storage/autosave'
import { database, reopenDatabase } from '@/storage/database'
import { type Edit, type Filed, saveEdits, unnumbered } from '@/storage/reports'
import { RemovedElsewhere, type TroubleKind, troubleOf } from '@/storage/trouble'
import { useTrouble } from '../safekeeping/trouble'
import { type Stored, storeUnfiled, unfiled } from './unfiled'
import { tellsUnsaved } from './unsaved'

/** First and longest pause between two tries to save what could not be saved, milliseconds. */
const firstPause = 1000
const longestPause = 30_000

/** What the officer decides; trying again would not help. */
const asked: ReadonlySet<TroubleKind> = new Set(['changed', 'removed', 'binned'])

/**
 * @param filed the report on the desk; its revision is kept up here.
 * @param show puts another stored state of it on the desk.
 */
export function saving(filed: ShallowRef<Filed | undefined>, show: (stored: Stored) => void) {
  const trouble = useTrouble()
  const saveState = ref<SaveState>('saved')
  const savedAt = ref<number>()

  const log: Edit[] = []
  const unsaved = new Set<number>()
  let busy = false
  let anew = false
  let generation = 0
  let pause = firstPause
  let retry: ReturnType<typeof setTimeout> | undefined
  /** Saves wait for this while the report is changed from elsewhere. */
  let held: Promise<void> | undefined

  async function put(current: Filed): Promise<void> {
    // In the order of the log: new rows get their numbers, and so their place, in this order.
    const rows = [...unsaved].sort((a, b) => a - b)
    const edits = rows.map((row) => log[row]).filter((one) => one !== undefined)
    unsaved.clear()
    busy = true
    try {
      const { numbers, revision } = await saveEdits(current, edits, anew)
      anew = false
      unfiled.delete(current.id)
      const now = filed.value
      if (now?.id !== current.id) return
      filed.value = { ...now, revision }
      rows.forEach((row, index) => {
        const one = log[row]
        const number = numbers[index]
        if (one && number !== undefined) log[row] = { ...one, number }
      })
      savedAt.value = current.changed
    } catch (cause) {
      for (const row of rows) unsaved.add(row)
      throw cause
    } finally {
      busy = false
    }
  }

  /** All of the report and its log is due: what was stored of it is gone, and its numbers with it. */
  function asNew(): void {
    anew = true
    log.forEach((one, row) => {
      log[row] = unnumbered(one)
      unsaved.add(row)
    })
  }

  async function save(): Promise<void> {
    await held
    const current = filed.value
    if (!current || (unsaved.size === 0 && current.revision > 0 && !anew)) return
    try {
      await put(current)
    } catch (cause) {
      if (!(cause instanceof RemovedElsewhere) || database.generation === generation) throw cause
      asNew()
      await put(current)
      trouble.wiped()
    }
    generation = database.generation
  }

  const saver = autosave(save, (state, cause) => {
    saveState.value = state
    if (state === 'saved') {
      pause = firstPause
      trouble.healed()
      void storeUnfiled()
    } else if (state === 'failed') {
      trouble.tell(cause)
      if (!asked.has(troubleOf(cause))) tryLater()
    }
  })

  function tryLater(): void {
    clearTimeout(retry)
    retry = setTimeout(() => {
      reopenDatabase()
        // If it still fails, the save that follows tells why.
        .catch(() => undefined)
        .finally(saver.flush)
    }, pause)
    pause = Math.min(pause * 2, longestPause)
  }

  /**
   * Lays a stored report on the desk.
   * @param due it is not stored yet.
   */
  function lay(stored: Stored, due = false): void {
    log.splice(0, log.length, ...stored.edits)
    unsaved.clear()
    if (due) for (const row of log.keys()) unsaved.add(row)
    anew = false
    generation = database.generation
    show(stored)
    savedAt.value = due ? undefined : stored.filed.changed
  }

  const idle = (): boolean => !busy && !anew && unsaved.size === 0 && filed.value?.revision !== 0

  // A save that runs and will succeed is no trouble; one that is being tried again is.
  tellsUnsaved(() => {
    const isInTrouble = saveState.value === 'failed' || trouble.present !== undefined
    const due = saveState.value !== 'saved' && isInTrouble && filed.value && !idle()
    return due && filed.value ? { filed: filed.value, edits: [...log] } : undefined
  })

  /** Keeps in this window what cannot be saved, so that another report may take its place. */
  function shelve(): void {
    if (filed.value && !idle()) unfiled.set(filed.value.id, { filed: filed.value, edits: [...log] })
  }

  /** A new edit, or with `row` the latest one grown. */
  function record(one: Edit, row = log.length): void {
    log[row] = one
    unsaved.add(row)
    saver.changed()
  }

  /** Lets saves wait until what it gives is called. */
  function holdBack(): () => void {
    let letGo: () => void = () => undefined
    held = new Promise((done) => {
      letGo = done
    })
    return () => {
      held = undefined
      letGo()
    }
  }

  /** Stores a report again that was removed for good elsewhere. */
  function fileAgain(): void {
    asNew()
    saver.changed()
  }

  return {
    log,
    saveState,
    savedAt,
    lay,
    idle,
    shelve,
    record,
    fileAgain,
    holdBack,
    changed: saver.changed,
    flush: saver.flush,
  }
}
