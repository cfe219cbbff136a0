/** What the mouse does in a table: selects a cell whole, sets the caret, stretches the block, and carries no text about. */
import type { EntrySheet } from './sheet'

/** Handles presses, clicks and movements over the cells of a table. */
export function usePointer(sheet: EntrySheet) {
  const { emit, inside, isTyping, keyAt, selection, stretch, tabbedFrom } = sheet

  function clicked(event: MouseEvent): void {
    const key = keyAt(event)
    tabbedFrom.value = undefined
    if (key !== undefined && (event.detail > 1 || isTyping(key))) inside.value = true
  }

  /** As in Excel: a click on the cell one is already in selects it whole, so that typing replaces its figure. */
  function clickedAgain(event: MouseEvent): void {
    const key = keyAt(event)
    if (key === undefined || event.target !== document.activeElement) return
    if (event.button !== 0 || event.detail !== 1 || event.shiftKey) return
    if (inside.value || isTyping(key)) return
    event.preventDefault()
    const input = event.target as HTMLInputElement
    input.select()
    selection.at(key)
    emit('select', [key])
    // Chromium sets the caret only when the button is let go inside what is selected.
    const release = (up: Event): void => {
      up.preventDefault()
    }
    input.addEventListener('mouseup', release, { once: true })
  }

  /** With Shift, or with the button held down, the block reaches to this cell. */
  function extended(event: MouseEvent): void {
    const key = keyAt(event)
    const held = event.type === 'mouseover' && event.buttons === 1
    if (key === undefined || selection.anchor.value === undefined) return
    if (!held && !(event.type === 'mousedown' && event.shiftKey)) return
    if (held && selection.active.value === key) return
    event.preventDefault()
    stretch(key)
  }

  function pressedOn(event: MouseEvent): void {
    clickedAgain(event)
    extended(event)
  }

  /**
   * No text is dragged out of a cell, where pressing and moving selects a block, and none falls into one: a figure would
   * leave its place, or land in the midst of another. Files are not touched.
   */
  function dragged(event: DragEvent): void {
    if (keyAt(event) === undefined || event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'dragover' && event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }
  return { clicked, pressedOn, extended, dragged }
}
