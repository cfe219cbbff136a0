/** The browser asks before the window is closed, reloaded or left: only while there is a reason, for a page that could ask is not kept for going back. */
import { onScopeDispose, watch } from 'vue'

function ask(event: BeforeUnloadEvent): void {
  event.preventDefault()
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- Chromium before 119 asks only because of it
  event.returnValue = true
}

/** Reasons that stand; the listener is there as long as one does. */
let reasons = 0

function count(by: 1 | -1): void {
  reasons += by
  if (reasons === 1 && by === 1) addEventListener('beforeunload', ask)
  if (reasons === 0) removeEventListener('beforeunload', ask)
}

/** Lets the browser ask while `isLost` says that something would be gone. */
export function askBeforeLeaving(isLost: () => boolean): void {
  let counts = false
  const heed = (is: boolean) => {
    if (is !== counts) count(is ? 1 : -1)
    counts = is
  }
  watch(isLost, heed, { immediate: true, flush: 'sync' })
  onScopeDispose(() => {
    heed(false)
  })
}
