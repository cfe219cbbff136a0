/** Small choices of how things are shown, remembered on this machine or in this window; forgotten where that is not allowed. */
import { type Ref, ref, watch } from 'vue'

function remembered(storage: () => Storage, name: string): string | null {
  try {
    return storage().getItem(name)
  } catch (cause) {
    console.warn(cause)
    return null
  }
}

function remember(storage: () => Storage, name: string, value: string): void {
  try {
    storage().setItem(name, value)
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
