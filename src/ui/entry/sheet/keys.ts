/** What each key does in a table: moves, stretches, enters, edits, clears, fills, explains. */
import { nextTick } from 'vue'
import type { FigureKey } from '@/report/format'
import { moveOf, moved, onward } from '../../part/table/grid'
import type { EntrySheet } from './sheet'

/** The keys that lead to another cell. */
function useWays({ emit, go, grid, inside, selection, settle, stretch, tabbedFrom }: EntrySheet) {
  /** True if the key is a move. */
  function travel(event: KeyboardEvent, key: FigureKey, control: boolean): boolean {
    const move = moveOf(event.key, control)
    if (!move || (inside.value && !/Arrow(?:Up|Down)/.test(event.key))) return false
    const from = event.shiftKey ? (selection.active.value ?? key) : key
    const target = moved(grid.value, from, move)
    if (event.shiftKey) stretch(target ?? from)
    else go(target)
    return true
  }
  /** Down the column, at its end to the top of the next one, at the last to the next table; after a run of Tab to where it began. */
  function enter(key: FigureKey, back: boolean): void {
    const began = back ? undefined : tabbedFrom.value
    tabbedFrom.value = undefined
    const target =
      began === undefined ? onward(grid.value, key, back) : moved(grid.value, began, 'down')
    if (target !== undefined) {
      go(target)
      return
    }
    emit('leave', back ? 'previous' : 'next', key)
    settle(key)
  }
  return { travel, enter }
}

/** What is done to the selected cells, or to the text of the one with the keyboard. */
function useDeeds({ emit, forget, inside, revert, selection }: EntrySheet) {
  function clear(key: FigureKey): void {
    forget(key)
    emit(
      'enter',
      selection.keys.value.map((one) => [one, null]),
      'cleared',
    )
  }
  function edit(input: HTMLInputElement): void {
    inside.value = true
    input.setSelectionRange(input.value.length, input.value.length)
  }
  function undo(key: FigureKey, input: HTMLInputElement): void {
    revert(key)
    void nextTick(() => {
      input.select()
    })
  }
  function selectAll(): void {
    selection.all()
    emit('select', selection.keys.value)
  }
  return { clear, edit, undo, selectAll }
}

/** Handles the keys pressed in the cells of a table. */
export function useKeys(sheet: EntrySheet): (event: KeyboardEvent) => void {
  const { emit, inside, tabbedFrom, take } = sheet
  const { travel, enter } = useWays(sheet)
  const { clear, edit, undo, selectAll } = useDeeds(sheet)

  /** What the key does; true if the browser shall do nothing more. */
  function act(event: KeyboardEvent, key: FigureKey, control: boolean): boolean {
    const input = event.target as HTMLInputElement
    switch (event.key) {
      case 'Enter':
        enter(key, event.shiftKey)
        return true
      case 'F2':
        edit(input)
        return true
      case 'F1':
        emit('explain', key)
        return true
      case 'Escape':
        undo(key, input)
        return false
      case 'Delete':
        if (inside.value) return false
        clear(key)
        return true
      case ' ':
        return input.value === '' && take(key)
      case 'a':
        if (!control || inside.value) return false
        selectAll()
        return true
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
    if (event.key === 'Tab') tabbedFrom.value ??= key
    else if (travel(event, key, control) || act(event, key, control)) event.preventDefault()
    else if (event.key.length === 1 && !control) tabbedFrom.value = undefined
  }
}
