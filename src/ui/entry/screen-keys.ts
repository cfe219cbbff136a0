/** The keys that work anywhere on the entry screen: next finding, undo, redo, save at once. */
import { undoKey } from '../part/undo-key'

export interface Acts {
  readonly showNext: (by: 1 | -1) => void
  readonly undo: () => void
  readonly redo: () => void
  readonly save: () => void
}

const isSave = ({ ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !altKey && key.toLowerCase() === 's'

/** Handles keys pressed anywhere on the screen. */
export function screenKeys(acts: Acts): (event: KeyboardEvent) => void {
  return (event) => {
    const step = undoKey(event)
    if (event.key === 'F8') acts.showNext(event.shiftKey ? -1 : 1)
    else if (step) acts[step]()
    else if (isSave(event)) acts.save()
    else return
    event.preventDefault()
  }
}
