/** The one rule of undo keys: a box that is no part of the report undoes itself, and what is open keeps them from all behind it. */
import { onBeforeUnmount, onMounted } from 'vue'

/** What a screen undoes and redoes. */
export interface UndoActs {
  readonly undo: () => void
  readonly redo: () => void
}

let acts: UndoActs | undefined

/** While this screen stands, the keys undo and redo what it shows. */
export function useUndo(own: UndoActs): void {
  onMounted(() => {
    acts = own
  })
  onBeforeUnmount(() => {
    if (acts === own) acts = undefined
  })
}

/** True while a dialog or a menu is open, which has the keys for itself. */
export const isCovered = (): boolean =>
  document.querySelector('dialog[open], [aria-haspopup][aria-expanded="true"]') !== null

/** Fields whose text is the report's: it is undone there and not by the browser. */
const ofReport = '[data-figure], [data-narrative], [data-title], [data-organ]'
const box = 'input:not([type=checkbox], [type=radio], [type=file]), textarea, [contenteditable]'

const undoesItself = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.matches(box) &&
  !(target.matches(ofReport) && target.closest('dialog') === null)

/** What stood in a box when it was first reached, once it has been typed in. */
const firstTexts = new WeakMap<Element, string | null>()
const typedIn = new WeakSet<Element>()
const textOf = (box: Element): string | null =>
  box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement
    ? box.value
    : box.textContent

/** Follows what is typed into boxes; the frame alone listens, to `focusin` and `beforeinput`. */
export function watchBoxes({ type, target }: Event): void {
  if (!undoesItself(target) || !(target instanceof Element)) return
  if (!firstTexts.has(target)) firstTexts.set(target, textOf(target))
  if (type === 'beforeinput') typedIn.add(target)
}

/** True if a box has something of its own to undo or redo: with nothing, Chromium undoes in another box, and goes there. */
const hasOwnSteps = (target: EventTarget | null, step: keyof UndoActs): boolean =>
  target instanceof Element &&
  typedIn.has(target) &&
  (step === 'redo' || textOf(target) !== firstTexts.get(target))

/** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z, as every program has them. */
function stepOf(event: KeyboardEvent): keyof UndoActs | undefined {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return undefined
  const key = event.key.toLowerCase()
  if (key === 'z') return event.shiftKey ? 'redo' : 'undo'
  return key === 'y' ? 'redo' : undefined
}

/** The browser's own menus undo too. */
const menuSteps: Readonly<Record<string, keyof UndoActs>> = {
  historyUndo: 'undo',
  historyRedo: 'redo',
}

/** Handles the keys, and the browser's menu, for the whole app; the frame alone listens. */
export function undoing(event: KeyboardEvent | InputEvent): void {
  const step = event instanceof KeyboardEvent ? stepOf(event) : menuSteps[event.inputType]
  if (!step || event.defaultPrevented) return
  if (undoesItself(event.target)) {
    if (!hasOwnSteps(event.target, step)) event.preventDefault()
    return
  }
  if (!acts) return
  event.preventDefault()
  if (!isCovered()) acts[step]()
}
