/** Small choices of how things are shown, remembered on this machine or in this window; forgotten where that is not allowed. */
import { type Ref, ref, watch } from 'vue'
import { databaseName } from '@/storage'

/** Other programs may be at home at the same address; and what is cleared from this machine is told by it. */
const nameHere = (name: string): string => `${databaseName}/${name}`

function remembered(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(nameHere(name))
  } catch (cause) {
    console.warn(cause)
    return null
  }
}

function remember(storage: () => Storage, name: string, value: string): void {
  try {
    storage().setItem(nameHere(name), value)
  } catch (cause) {
    console.warn(cause)
    // Shown as chosen until the page is closed.
  }
}

function kept(storage: () => Storage, name: string): Ref<boolean> {
  const on = ref(remembered(storage, name) === 'on')
  watch(on, (now) => {
    remember(storage, name, now ? 'on' : 'off')
  })
  return on
}

/** A switch that keeps its position. */
export const preference = (name: string): Ref<boolean> => kept(() => localStorage, name)

/** A switch that keeps its position until the window is closed. */
export const sessionPreference = (name: string): Ref<boolean> => kept(() => sessionStorage, name)

/** Whether this place has a storage to remember things in: tests and workers have none. */
const remembers = (): boolean => 'localStorage' in globalThis

/** What can be told anew at any time and is only kept to save that: undefined where nothing is kept, or it cannot be read. */
export function recalled(name: string): unknown {
  try {
    const kept = remembers() ? remembered(() => localStorage, name) : null
    return JSON.parse(kept ?? 'null') ?? undefined
  } catch (cause) {
    console.warn(cause)
    return undefined
  }
}

/** Keeps it for the next start. */
export function keepInMind(name: string, value: unknown): void {
  if (remembers()) remember(() => localStorage, name, JSON.stringify(value))
}
