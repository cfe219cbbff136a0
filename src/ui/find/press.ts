/** Presses a button of a screen that may still be on its way, or gives it the keyboard. */

/** A screen that has not come by then is not coming; milliseconds. */
const patience = 10_000

/** Waits for the button, and presses it; without it nothing happens. */
export const press = (selector: string): void => {
  reach(selector, (button) => {
    button.click()
  })
}

/** Brings a field into sight and rings it for a while: a click elsewhere led to it, and shows no focus of its own. */
function pointOut(one: HTMLElement): void {
  const whole = one.closest('label') ?? one
  whole.scrollIntoView({ block: 'center' })
  const ring = '3px solid Highlight'
  whole.animate(
    [{ outline: ring }, { outline: ring, offset: 0.8 }, { outline: '3px solid transparent' }],
    3000,
  )
}

/** Waits for a field or button and gives it the keyboard; without it nothing happens. */
export function reach(selector: string, then?: (one: HTMLElement) => void): void {
  const tried = (): boolean => {
    const button = document.querySelector<HTMLButtonElement>(selector)
    if (!button || button.disabled) return false
    button.focus()
    if (then) then(button)
    else pointOut(button)
    return true
  }
  if (tried()) return
  const watcher = new MutationObserver(() => {
    if (tried()) stop()
  })
  const timer = setTimeout(stop, patience)
  function stop(): void {
    watcher.disconnect()
    clearTimeout(timer)
  }
  watcher.observe(document.body, { childList: true, subtree: true, attributes: true })
}
