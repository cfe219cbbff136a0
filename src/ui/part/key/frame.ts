/** The keys of the whole app: F1 leads to the page of the help that speaks of where one is, Ctrl+K opens the box that finds. */
import { onBeforeUnmount, onMounted } from 'vue'
import type { Router } from 'vue-router'
import { isCovered } from '../undo'

/** Explains what is in hand on the screen itself; false where there is nothing to explain. */
type Explain = () => boolean

let explain: Explain | undefined

/** While this screen stands, F1 first asks it to explain what is in hand. */
export function useExplaining(own: Explain): void {
  onMounted(() => {
    explain = own
  })
  onBeforeUnmount(() => {
    if (explain === own) explain = undefined
  })
}

/**
 * Handles these keys wherever they are pressed; the frame alone listens.
 * @param find opens the box.
 */
export const frameKeys =
  (router: Router, find: () => void) =>
  (event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event
    if (event.isComposing || event.defaultPrevented || altKey) return
    if (key === 'F1') {
      event.preventDefault()
      if (!shiftKey && !isCovered() && explain?.() === true) return
      void import('../../help/lead').then(({ lead }) => lead(router))
    } else if ((ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'k') {
      event.preventDefault()
      if (!isCovered()) find()
    }
  }
