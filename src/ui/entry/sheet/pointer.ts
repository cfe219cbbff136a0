/** What the pointer does in a table: it selects, stretches the block, opens a cell's text, and changes no figure. */
import type { FigureKey } from '@/report/format'
import { headed } from '../../part/table/grid'
import type { EntrySheet } from './sheet'

const main = 0
const secondary = 2

/** Selecting with the pointer: a cell whole, or a block as long as the button is held. */
function useBlocks(sheet: EntrySheet) {
  const { isTyping, keyAt, selection, settle, stretch, tell } = sheet
  /** Set while the button is held down that was pressed on a cell. */
  let held = false
  const release = (): void => {
    held = false
  }

  /** The cell alone is selected, with its whole text, so that typing replaces its figure. */
  function choose(input: HTMLInputElement, key: FigureKey): void {
    if (input !== document.activeElement) {
      input.focus({ preventScroll: true })
      return
    }
    if (isTyping(key)) settle(key)
    input.select()
    selection.at(key)
    tell()
  }
  /** The block reaches to this cell, and from now on to any that is passed. */
  function reach(key: FigureKey): void {
    held = true
    addEventListener('mouseup', release, { once: true })
    if (selection.active.value !== key) stretch(key)
  }
  function passed(event: MouseEvent): void {
    const key = keyAt(event)
    if (event.buttons !== 1) release()
    if (held && key !== undefined && selection.active.value !== key) stretch(key)
  }
  return { choose, reach, release, passed }
}

/** Pressing a heading selects the figures it stands for, and passing others on all between, as in a spreadsheet. */
function useHeads({ grid, isTyping, layout, selection, settle, stand, tell }: EntrySheet) {
  /** The figures of the heading the button was pressed on and is held. */
  let from: readonly FigureKey[] = []

  function figuresUnder(target: EventTarget | null): readonly FigureKey[] {
    const cell =
      target instanceof Element ? target.closest<HTMLTableCellElement>('th, td.corner') : null
    const row = cell?.parentElement
    const head =
      cell && row instanceof HTMLTableRowElement
        ? layout.value.rows[row.rowIndex]?.[cell.cellIndex]
        : undefined
    return head ? headed(layout.value, head) : []
  }
  /** True if a heading was pressed. */
  function pressed({ target, button, detail }: MouseEvent): boolean {
    from = button === main ? figuresUnder(target) : []
    const [first, last] = [from[0], from.at(-1)]
    // A second press marks its words, to copy them.
    if (first === undefined || last === undefined || detail > 1) return false
    if (isTyping(first)) settle(first)
    selection.between(first, last)
    stand(first)
    tell()
    return true
  }
  function passed({ target, buttons }: MouseEvent): void {
    if (buttons !== 1) from = []
    const to = from.length > 0 ? figuresUnder(target) : []
    const order = grid.value.flat().map(({ key }) => key)
    const ends = [...from, ...to].sort((a, b) => order.indexOf(a) - order.indexOf(b))
    const [first, last] = [ends[0], ends.at(-1)]
    if (to.length === 0 || first === undefined || last === undefined) return
    selection.between(first, last)
    tell()
  }
  const released = (): void => {
    from = []
  }
  return { pressed, passed, released }
}

/**
 * No text is dragged out of a cell, and none falls into one: a figure would leave its place, or land in the midst of
 * another. Files are not touched.
 */
const draggedOver =
  (keyAt: EntrySheet['keyAt']) =>
  (event: DragEvent): void => {
    if (keyAt(event) === undefined || event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'dragover' && event.dataTransfer) event.dataTransfer.dropEffect = 'none'
  }

/**
 * A press on marked text sets the caret only when it is let go, and Chromium keeps that in mind past the presses it is kept
 * from answering: a later one would put the caret into a figure that was selected whole.
 */
const unmark = (input: HTMLInputElement): void => {
  input.setSelectionRange(input.selectionEnd, input.selectionEnd)
}

/** Handles presses and movements over the cells of a table. */
export function usePointer(sheet: EntrySheet) {
  const { edit, focusWithin, inside, isTyping, keyAt, selection, tabbedFrom } = sheet
  const blocks = useBlocks(sheet)
  const { choose, reach, release } = blocks
  const heads = useHeads(sheet)

  /** Where text is being written, the browser sets the caret and marks, as everywhere. */
  const isWriting = (input: HTMLInputElement, key: FigureKey): boolean =>
    input === document.activeElement &&
    selection.rows.value.length === 0 &&
    (inside.value || isTyping(key))

  /**
   * The browser's own answer to a press would put the caret into the text, mark it on moving, carry marked text about, and
   * keep the pointer to the cell where it began. Only where text is being written is it wanted.
   */
  function pressed(event: MouseEvent): void {
    release()
    const key = keyAt(event)
    const input = event.target as HTMLInputElement
    if (key === undefined) {
      if (!heads.pressed(event)) return
      tabbedFrom.value = undefined
      event.preventDefault()
      return
    }
    if (input.matches(':disabled')) return
    tabbedFrom.value = undefined
    if (isWriting(input, key) && (event.button === main || event.button === secondary)) {
      if (event.button === main && event.detail === 1 && !event.shiftKey) unmark(input)
      inside.value = true
      return
    }
    event.preventDefault()
    if (event.button === secondary) {
      if (!focusWithin() || !selection.keys.value.includes(key)) choose(input, key)
    } else if (event.button === main) {
      const stretches = event.shiftKey && focusWithin()
      if (!stretches) choose(input, key)
      if (event.detail === 2 && !stretches) edit(input)
      else reach(key)
    }
  }

  /** The middle button pastes what was marked last, wherever that was, in some systems. */
  function released(event: MouseEvent): void {
    heads.released()
    if (keyAt(event) !== undefined && event.button !== main && event.button !== secondary)
      event.preventDefault()
  }

  function passed(event: MouseEvent): void {
    blocks.passed(event)
    heads.passed(event)
  }
  return { pressed, passed, released, dragged: draggedOver(keyAt) }
}
