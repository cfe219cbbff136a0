/** Saves what is on the desk at every change, tries again while that fails, and keeps it meanwhile. */
import { type ShallowRef, readonly, ref } from 'vue'
import {
  autosave,
  type Kept,
  type LogRow,
  reopenDatabase,
  type SaveState,
  type TroubleKind,
  troubleOf,
} from '@/storage'
import { useTrouble } from '../safekeeping/trouble'
import type { FiledKind, Stored } from './kind'
import { storing } from './storing'
import { storeUnfiled } from './unfiled'
import { tellsUnsaved } from './unsaved'

/** First and longest pause between two tries to save what could not be saved, milliseconds. */
const firstPause = 1000
const longestPause = 30_000

/** Tries again later and later, until it is told that all is well. */
function trying(again: () => Promise<void>) {
  let pause = firstPause
  let retry: ReturnType<typeof setTimeout> | undefined
  return {
    later(): void {
      clearTimeout(retry)
      retry = setTimeout(() => {
        reopenDatabase()
          // If it still fails, the save that follows tells why.
          .catch(() => undefined)
          .finally(again)
      }, pause)
      pause = Math.min(pause * 2, longestPause)
    },
    allIsWell(): void {
      pause = firstPause
    },
  }
}

/** What the officer decides; trying again would not help. */
const questions = ['changed', 'removed', 'binned'] as const
/** What another window has done that the officer must decide about. */
export type AskedKind = (typeof questions)[number]

/** What is wrong with saving: told, or where its screen asks, kept to be asked. */
function askingOf<F extends Kept, E extends LogRow>({ doing, asksItself }: FiledKind<F, E>) {
  const trouble = useTrouble()
  const asks = ref<AskedKind>()
  return {
    asks,
    /** @returns true if it is for the officer to decide. */
    tell: (cause: unknown): boolean => {
      const kind: TroubleKind = troubleOf(cause)
      asks.value = questions.find((one) => one === kind)
      if (asks.value === undefined || !asksItself) trouble.tell(cause, doing)
      return asks.value !== undefined
    },
    settled: (): void => {
      asks.value = undefined
      trouble.healed(doing)
    },
  }
}

/** Saves that wait while what is on the desk is changed from elsewhere. */
function holding() {
  let held: Promise<void> | undefined
  return {
    wait: async (): Promise<void> => held,
    /** Lets saves wait until what it gives is called. */
    holdBack: (): (() => void) => {
      let letGo: () => void = () => undefined
      held = new Promise((done) => {
        letGo = done
      })
      return () => {
        held = undefined
        letGo()
      }
    },
  }
}

/** Saves at every change, and again later where that fails. */
function autosaving<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
) {
  const trouble = useTrouble()
  const saveState = ref<SaveState>('saved')
  const savedAt = ref<number>()
  const { asks, tell, settled } = askingOf(kind)
  const held = holding()
  const stores = storing(kind, filed, trouble.wiped)

  async function save(): Promise<void> {
    await held.wait()
    const stored = await stores.store()
    if (stored && stored.id === filed.value?.id) savedAt.value = stored.changed
  }
  const saver = autosave(save, (state, cause) => {
    saveState.value = state
    if (state === 'saved') {
      retry.allIsWell()
      settled()
      void storeUnfiled()
    } else if (state === 'failed' && !tell(cause)) retry.later()
  })
  const retry = trying(saver.flush)

  // A save that runs and will succeed is no trouble; one that is being tried again is.
  tellsUnsaved(() => {
    const isInTrouble = saveState.value === 'failed' || trouble.present !== undefined
    return saveState.value !== 'saved' && isInTrouble ? stores.lacking() : undefined
  })

  return { ...saver, saveState, savedAt, asks, tell, settled, holdBack: held.holdBack, stores }
}

/**
 * @param filed what is on the desk; its revision is kept up here.
 * @param show puts another stored state of it on the desk.
 */
export function saving<F extends Kept, E extends LogRow>(
  kind: FiledKind<F, E>,
  filed: ShallowRef<F | undefined>,
  show: (stored: Stored<F, E>) => void,
) {
  const { stores, asks, ...saver } = autosaving(kind, filed)
  const { begin, add, asNew, lacking, idle, log } = stores

  /** Lays what is stored on the desk; with `due` it is not stored yet. */
  function lay(stored: Stored<F, E>, due = false): void {
    begin(stored.edits, due)
    asks.value = undefined
    show(stored)
    saver.savedAt.value = due ? undefined : stored.filed.changed
  }

  /** Keeps in this window what cannot be saved, so that something else may take its place. */
  function shelve(): void {
    const left = lacking()
    if (left) kind.waiting.set(left.filed.id, left)
  }

  /** A new row of the log, or with `row` the latest one grown. */
  function record(one: E, row?: number): void {
    add(one, row)
    saver.changed()
  }

  /** Clears the desk; what was on it is no longer saved. */
  function clear(): void {
    begin([], false)
    asks.value = undefined
    filed.value = undefined
  }

  /** Stores it again although it was removed for good elsewhere. */
  function fileAgain(): void {
    asNew()
    saver.changed()
  }

  return { ...saver, asks: readonly(asks), log, idle, lay, shelve, record, clear, fileAgain }
}
