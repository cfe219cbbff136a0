/** What each key does in a table: moves, stretches, enters, edits, clears, fills. */
import { nextTick, watch } from 'vue'
import type { FigureKey } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import { belowRun, entryOrder, moveOf, moved, onward, paged } from '../../part/table/grid'
import { useFilling } from './filling'
import type { EntrySheet } from './sheet'

/** The rows of a page: what the window shows of a table besides the bars and the head. */
const rowsInSight = ({ offsetHeight }: HTMLElement): number =>
  Math.max(1, Math.floor((innerHeight - 260) / Math.max(26, offsetHeight)))

/**
 * Whether what is typed in a cell is the last that the table waited for: then nothing is to be typed in another column.
 * Along one row Enter goes on all the same: whoever has typed the totals before types the last one too.
 */
function useCompletion({ grid, isTyping, props }: EntrySheet) {
  /** The cell in which the table became complete; it may be typed on. */
  let last: FigureKey | undefined
  const rowOf = (key: FigureKey): number =>
    grid.value.findIndex((row) => row.some((cell) => cell.key === key))
  const columnOf = (key: FigureKey) => grid.value.flat().find((cell) => cell.key === key)?.column
  const isFilled = (key: FigureKey): boolean =>
    figureOf(props.report, key) !== null || unreadAt(props.report, key) !== ''
  watch(
    () => entryOrder(grid.value).every(isFilled),
    (isComplete) => {
      last = isComplete ? entryOrder(grid.value).find(isTyping) : undefined
    },
    { flush: 'sync' },
  )
  return (key: FigureKey, target: FigureKey): boolean =>
    key === last &&
    isTyping(key) &&
    columnOf(key) !== columnOf(target) &&
    rowOf(key) !== rowOf(target)
}

/** The keys that lead to another cell. */
function useWays(sheet: EntrySheet) {
  const { emit, finish, go, grid, inside, selection, settle, stretch, walk } = sheet
  const { alongRows, endRun, enterRun, tabbedFrom } = sheet
  const completes = useCompletion(sheet)
  /** Where the key leads from a cell; nothing if it is no move. */
  function targetOf({ key, target }: KeyboardEvent, control: boolean) {
    const move = moveOf(key, control)
    if (move) return (from: FigureKey) => moved(grid.value, from, move)
    if (control || !/^Page(?:Up|Down)$/.test(key)) return undefined
    const rows = rowsInSight(target as HTMLElement)
    return (from: FigureKey) => paged(grid.value, from, key === 'PageUp' ? -rows : rows)
  }
  /** True if the key is a move. */
  function travel(event: KeyboardEvent, key: FigureKey, control: boolean): boolean {
    const lead = event.altKey ? undefined : targetOf(event, control)
    if (!lead || inside.value) return false
    const from = event.shiftKey ? (selection.active.value ?? key) : key
    const target = lead(from)
    if (event.shiftKey) stretch(target ?? from)
    // At the edge of the table there is nowhere to go, and the entry ends all the same.
    else if (target === undefined || target === key) finish()
    else go(target)
    return true
  }
  /** To the next cell of a selected block, or the one before; false where none is selected. */
  function within(key: FigureKey, order: readonly FigureKey[], back: boolean): boolean {
    if (order.length === 0) return false
    const next = order.indexOf(key) + (back ? -1 : 1)
    walk(order[(next + order.length) % order.length])
    return true
  }
  /** Where Enter leads within the table; who fills row by row is not led from its foot to another column. */
  function below(key: FigureKey, back: boolean): FigureKey | undefined {
    if (back || !alongRows.value) return onward(grid.value, key, back)
    if (tabbedFrom.value !== undefined) return belowRun(grid.value, tabbedFrom.value, key)
    return moved(grid.value, key, 'down') && onward(grid.value, key)
  }
  /** As Enter leads; round and round in a selected block, and after a run of Tab back below where it began. */
  function enter(key: FigureKey, back: boolean): void {
    const order = entryOrder(grid.value).filter((one) => selection.cells.value.has(one))
    if (within(key, order, back)) return
    const target = below(key, back)
    const on = alongRows.value ? 'blank' : 'next'
    if (back) endRun()
    if (target !== undefined && !completes(key, target)) {
      enterRun()
      go(target)
      return
    }
    emit('leave', back ? 'previous' : on, key)
    settle(key)
  }
  /** Along the rows of a selected block; elsewhere the browser leads on. @returns true if it was the former. */
  const tabbed = (key: FigureKey, back: boolean): boolean =>
    within(key, selection.rows.value.flat(), back)
  return { travel, enter, tabbed }
}

/** What is done to the selected cells, or to the text of the one with the keyboard. */
function useDeeds(sheet: EntrySheet) {
  const { emit, finish, forget, inside, isTyping, props, revert, selection, show, tell } = sheet
  const { fill, fillTyped } = useFilling(sheet)
  function clear(key: FigureKey): void {
    forget(key)
    show(key)
    emit(
      'enter',
      selection.keys.value.map((one) => [one, null]),
      'cleared',
    )
  }
  function undo(key: FigureKey, input: HTMLInputElement): void {
    revert(key)
    void nextTick(() => {
      input.select()
    })
  }
  /** True unless the text of a cell is being edited, which is selected whole then. */
  function selectAll(): boolean {
    if (inside.value) return false
    finish()
    selection.all()
    tell()
    return true
  }
  /** Takes what a blank must be. */
  function take(key: FigureKey): void {
    const ghost = props.ghosts.get(key)
    if (!ghost || figureOf(props.report, key) !== null || unreadAt(props.report, key) !== '') return
    emit('enter', [[key, ghost.value]], 'filled')
  }
  /** Takes what a blank must be; with Shift the row is selected, with Control the column. */
  function space({ shiftKey }: KeyboardEvent, key: FigureKey, control: boolean): boolean {
    // In the midst of typing it is a sign like any other: without it two numbers would become one.
    if (inside.value || isTyping(key)) return false
    if (shiftKey || control) {
      selection.along(shiftKey ? 'row' : 'column', key)
      tell()
    } else take(key)
    // Typed over a figure it would clear it unseen.
    return true
  }
  /** With Control spreadsheets show the cell in hand; the browser would clear it. */
  function backspace(key: FigureKey, control: boolean): boolean {
    if (!control || inside.value || isTyping(key)) return false
    show(key)
    return true
  }
  /** Left to the browser these keys would set a bookmark and load the page again. */
  function fillBy({ key: pressed, shiftKey, altKey }: KeyboardEvent, key: FigureKey): boolean {
    if (shiftKey || altKey) return false
    fill(key, pressed.toLowerCase() === 'd' ? 'down' : 'right')
    return true
  }
  return { backspace, clear, fillBy, fillTyped, undo, selectAll, space }
}

/** Handles the keys pressed in the cells of a table. */
export function useKeys(sheet: EntrySheet): (event: KeyboardEvent) => void {
  const { edit, emit, finish, endRun, inside, tab } = sheet
  const { travel, enter, tabbed } = useWays(sheet)
  const { backspace, clear, fillBy, fillTyped, undo, selectAll, space } = useDeeds(sheet)

  /** What the key does; true if the browser shall do nothing more. */
  function act(event: KeyboardEvent, key: FigureKey, control: boolean): boolean {
    const input = event.target as HTMLInputElement
    switch (event.key.length === 1 ? event.key.toLowerCase() : event.key) {
      case 'Enter':
        if (control) fillTyped(key, input)
        else enter(key, event.shiftKey)
        return true
      case 'F2':
        edit(input)
        return true
      case 'Escape':
        undo(key, input)
        return false
      case 'Delete':
        // With Shift it is the other key that cuts; in the midst of typing it takes away a sign.
        if (inside.value || event.shiftKey || sheet.isTyping(key)) return false
        clear(key)
        return true
      case 'Backspace':
        return backspace(key, control)
      case ' ':
        return space(event, key, control)
      case 'a':
        return control && selectAll()
      case 's':
        // The screen stores what stands there then.
        if (control) finish()
        return false
      case 'd':
      case 'r':
        return control && fillBy(event, key)
      case '0':
        if (!event.altKey) return false
        emit('fill')
        return true
      default:
        return false
    }
  }

  return (event) => {
    const key = sheet.keyAt(event)
    if (key === undefined || event.isComposing) return
    const control = event.ctrlKey || event.metaKey
    if (event.key === 'Tab') {
      if (tabbed(key, event.shiftKey)) event.preventDefault()
      else tab(key)
    } else if (travel(event, key, control)) {
      endRun()
      event.preventDefault()
    } else if (act(event, key, control)) event.preventDefault()
  }
}
