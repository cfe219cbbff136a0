/** Small choices of how things are shown, remembered on this machine; forgotten where that is not allowed. */
import { type Ref, ref, watch } from 'vue'

function remembered(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function remember(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Shown as chosen until the page is closed.
  }
}

/** A switch that keeps its position. */
export function preference(name: string): Ref<boolean> {
  const on = ref(remembered(name) === 'on')
  watch(on, (now) => {
    remember(name, now ? 'on' : 'off')
  })
  return on
}
