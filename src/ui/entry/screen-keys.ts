/** The keys that work anywhere on the entry screen: next finding, undo, redo, save at once. */

export interface Acts {
  readonly showNext: (by: 1 | -1) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
}

/** Handles keys pressed anywhere on the screen. */
export function screenKeys({ showNext, undo, redo, save }: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    if (event.key === 'F8') {
      event.preventDefault()
      showNext(event.shiftKey ? -1 : 1)
    }
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return
    const key = event.key.toLowerCase()
    if (key === 'z' && !event.shiftKey) undo()
    else if (key === 'y' || (key === 'z' && event.shiftKey)) redo()
    else if (key === 's') save()
    else return
    event.preventDefault()
  }
}
