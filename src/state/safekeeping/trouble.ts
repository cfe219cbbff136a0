/** What is wrong with keeping reports: one state for all screens, told for what failed, gone when that works again. */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowReactive, shallowRef } from 'vue'
import { dismissLoss, lossHere, onWaiting, type TroubleKind, troubleOf } from '@/storage'
import { type ToldLoss, type Trouble, wordsFor, wordsOf } from './trouble-words'

/**
 * What failed: saving the `report` or the `sum` on the desk, `filing` what waits in this window without
 * lying on the desk, `acting` (a deletion, a setting, a name), `reading`.
 */
export type Doing = 'report' | 'sum' | 'filing' | 'acting' | 'reading'

/** What is at stake comes first. */
const order: readonly Doing[] = ['report', 'sum', 'filing', 'acting', 'reading']

/** What fails now, by what was being done. */
function failures() {
  const failing = shallowReactive(new Map<Doing, TroubleKind>())
  /** Another window keeps the database from being opened. */
  const waits = shallowRef(false)
  onScopeDispose(
    onWaiting(() => {
      waits.value = true
    }),
  )

  /** Tells what an error of the storage means. */
  function tell(cause: unknown, doing: Doing = 'report'): void {
    const kind = troubleOf(cause)
    // Once for each trouble: saving is tried again and again.
    if (failing.get(doing) !== kind) console.error(cause)
    failing.set(doing, kind)
    if (kind !== 'waits') waits.value = false
  }

  /** This works (again). What must be known all the same stays until it is dismissed. */
  function healed(doing: Doing = 'report'): void {
    failing.delete(doing)
    waits.value = false
  }

  const worst = computed<Trouble | undefined>(() => {
    if (waits.value) return wordsFor('waits', 'reading')
    const doing = order.find((one) => failing.has(one))
    const kind = doing && failing.get(doing)
    return doing && kind && wordsFor(kind, doing)
  })
  /** True while what is stored cannot be read: an empty list says nothing. */
  const unreadable = computed(() => waits.value || failing.has('reading'))

  return { worst, unreadable, tell, healed }
}

/** What was lost and must be known although everything works. */
function losses() {
  const told = shallowRef<ToldLoss>()
  return {
    told,
    /** What was stored is gone; what is on the desk is stored again. */
    wiped: (): void => {
      dismissLoss()
      told.value = { kind: 'wiped' }
    },
    /** Looks whether the database is another, or further back, than when it was last written. */
    look: async (): Promise<void> => {
      const loss = await lossHere()
      if (loss && told.value?.kind !== 'wiped') told.value = loss
    },
    /** What was lost came back, or is known to be gone. */
    broughtBack: (): void => {
      if (told.value) dismissLoss()
      told.value = undefined
    },
  }
}

const notLoaded = /dynamically imported module|importing a module script|preload CSS/i

/** True if the browser's words, or Vite's of a style, say that a file of the program did not come. */
export const isPartMissing = (words: string): boolean => notLoaded.test(words)

export const useTrouble = defineStore('trouble', () => {
  const { worst, unreadable, tell, healed } = failures()
  const { told, wiped, look, broughtBack } = losses()
  const stray = shallowRef<string>()
  const present = computed<Trouble | undefined>(
    () => worst.value ?? (told.value && wordsOf(told.value)),
  )
  return {
    ...{ present, unreadable, tell, healed, wiped, look, broughtBack },
    /** An error nobody expected, for the notice that offers the report as a file. */
    stray,
    /** It is a file of the program that did not come: there is a new version at this address, or no network. */
    isPartMissing: computed(() => isPartMissing(stray.value ?? '')),
    /** Reading works, which says nothing of the space for writing. */
    readable: () => {
      healed('reading')
    },
    /** The officer knows. */
    dismiss: () => {
      if (!worst.value) broughtBack()
      healed('acting')
    },
    caught(cause: unknown) {
      stray.value = cause instanceof Error ? cause.message : String(cause)
    },
  }
})
