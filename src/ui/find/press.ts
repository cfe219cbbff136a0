/** Presses a button of a screen that may still be on its way. */

/** A screen that has not come by then is not coming; milliseconds. */
const patience = 10_000

/** Waits for the button, and presses it; without it nothing happens. */
export function press(selector: string): void {
  const tried = (): boolean => {
    const button = document.querySelector<HTMLButtonElement>(selector)
    if (!button || button.disabled) return false
    button.focus()
    button.click()
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
