/** The keys that work anywhere on the entry screen, where nothing lies open over it. */
import { type Ref, onBeforeUnmount, onMounted } from 'vue'
import { isCovered } from '../part/undo'

export interface Acts {
  readonly showNext: (by: 1 | -1) => void
  /** Between a place and the card of what is found there. */
  readonly cross: () => void
  readonly outline: () => void
  readonly save: () => void
  readonly print: () => void
}

/** Opens the menu of exports, its button has the keyboard. */
function openExports(): void {
  const button = document.querySelector<HTMLElement>('[data-action="export"]')
  button?.focus()
  button?.click()
}

/** What a key does; undefined where it is not the screen's. */
function actOf(event: KeyboardEvent, acts: Acts): (() => void) | undefined {
  const control = event.ctrlKey || event.metaKey
  if (control || event.altKey) {
    if (control && event.altKey) return undefined
    const key = event.key.toLowerCase()
    if (control) return { s: acts.save, p: acts.print }[key]
    return { m: acts.outline, e: openExports }[key]
  }
  switch (event.key) {
    case 'F8':
      return () => {
        acts.showNext(event.shiftKey ? -1 : 1)
      }
    case 'F6':
      return acts.cross
    default:
      return undefined
  }
}

/** Handles these keys wherever they are pressed, as long as the screen stands. */
export function useScreenKeys(acts: Acts): void {
  function pressed(event: KeyboardEvent): void {
    const act = event.isComposing ? undefined : actOf(event, acts)
    if (!act || event.defaultPrevented) return
    event.preventDefault()
    if (act === acts.save || !isCovered()) act()
  }
  onMounted(() => {
    addEventListener('keydown', pressed)
  })
  onBeforeUnmount(() => {
    removeEventListener('keydown', pressed)
  })
}

/** Handles keys and presses: what was said of one act is past with the next; a modifier alone is none, nor is F1, which asks on. */
export const hushing =
  (note: Ref<string>) =>
  (event: Event): void => {
    if (event instanceof KeyboardEvent && /^(?:Shift|Control|Alt|Meta|F1)$/.test(event.key)) return
    note.value = ''
  }
