/** What would be done twice by a double click or by a key held down, and is done once. */

/**
 * An act that is not begun again while it runs, nor once it is done.
 * @param act gives true if it is done for good, false if it may be tried again.
 */
export function once(act: () => Promise<boolean>): () => Promise<void> {
  let isBegun = false
  return async () => {
    if (isBegun) return
    isBegun = true
    try {
      isBegun = await act()
    } catch (cause) {
      isBegun = false
      throw cause
    }
  }
}

/** The main button of a dialog or a screen, which stores, sends on or opens. */
const main = 'button.primary, button[type=submit]'

/** Whether the first click of two was on a main button, which may be gone by the second. */
let wasMain = false

/** The second click of two on a main button is nobody's wish, whatever stands there by then; listens before all others. */
export function secondClick(event: MouseEvent): void {
  const isMain = event.target instanceof Element && event.target.closest(main) !== null
  const isSecond = event.detail > 1
  if (isSecond && (wasMain || isMain)) {
    event.preventDefault()
    event.stopPropagation()
  }
  if (!isSecond) wasMain = isMain
}
