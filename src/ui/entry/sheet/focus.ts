/** Which cell of a table has the keyboard, and how it comes to one, leaves it, and comes back with the window. */
import type { Ref } from 'vue'
import type { FigureKey } from '@/report/format'
import type { useSelection } from './selection'

/** The figure's key of the cell an event happened in. */
export const keyAt = (event: Event): FigureKey | undefined =>
  event.target instanceof HTMLElement ? event.target.dataset['figure'] : undefined

/**
 * The keyboard in one table.
 * @param root the element that holds the cells.
 * @param entered is told of the cell that is newly entered and selected.
 */
export function useFocus(
  root: Readonly<Ref<HTMLElement | null>>,
  selection: ReturnType<typeof useSelection>,
  entered: (key: FigureKey) => void,
) {
  const cellOf = (key: FigureKey) =>
    root.value?.querySelector<HTMLInputElement>(`[data-figure="${key}"]`)
  /** True if one of the table's cells has the keyboard. */
  const focusWithin = (): boolean =>
    (document.activeElement as HTMLElement | null)?.dataset['figure'] !== undefined &&
    root.value?.contains(document.activeElement) === true

  /** The cell that had the keyboard when the whole window lost it. */
  let away: FigureKey | undefined
  /** Set while the keyboard goes to another cell of the block. */
  let walking = false

  function focused(event: FocusEvent): void {
    const key = keyAt(event)
    const returned = away
    away = undefined
    if (key === undefined || key === returned) return
    if (!walking) selection.at(key)
    entered(key)
  }
  /** A block is selected in one table at a time. With the window the selection stays, as in a spreadsheet. */
  function left(event: FocusEvent): void {
    away = document.activeElement === event.target ? keyAt(event) : undefined
    const to = event.relatedTarget
    if (!(to instanceof HTMLElement) || to.dataset['figure'] === undefined) return
    if (root.value?.contains(to) === false) selection.none()
  }
  const show = (key: FigureKey): void => {
    cellOf(key)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  function go(key: FigureKey | undefined): void {
    if (key === undefined) return
    cellOf(key)?.focus()
    show(key)
  }
  /** To another cell of the selected block, which stays. */
  function walk(key: FigureKey | undefined): void {
    walking = true
    go(key)
    walking = false
  }
  /** To a cell of the selected block, which stays; what is in sight stays too. */
  function stand(key: FigureKey): void {
    walking = true
    cellOf(key)?.focus({ preventScroll: true })
    walking = false
  }
  return { focusWithin, focused, left, show, go, walk, stand }
}
