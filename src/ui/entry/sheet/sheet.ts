/** What the keys, the pointer and the clipboard of one table share: its cells, the selection, the stay in a cell. */
import { type Ref, computed, shallowRef } from 'vue'
import { type FigureKey, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { figureOf, unreadAt } from '@/report/report'
import { gridOf } from '../../part/table/grid'
import type { SheetEmit, SheetProps } from './events'
import { keyAt, useFocus } from './focus'
import { useSelection } from './selection'
import { useStay } from './stay'

/**
 * The state of one table on the entry screen and the few things done to it in more than one way.
 * @param root the element that holds the cells.
 */
export function useSheet(
  props: Readonly<SheetProps>,
  emit: SheetEmit,
  root: Readonly<Ref<HTMLElement | null>>,
) {
  const layout = computed(() => layoutOf(props.format, props.table))
  const grid = computed(() => gridOf(layout.value))
  const cells = computed(() => cellsOf(props.format))
  const selection = useSelection(grid)
  const { begin, ...stay } = useStay(props, emit)
  /** Where a run of Tab began, for Enter to go back below it. */
  const tabbedFrom = shallowRef<FigureKey>()

  /** The cell in hand. */
  let current: FigureKey | undefined
  /** Tells what is selected, the cell in hand first. */
  function tell(): void {
    const { value: keys } = selection.keys
    const others = keys.filter((key) => key !== current)
    emit(
      'select',
      current !== undefined && others.length < keys.length ? [current, ...others] : keys,
    )
  }
  const focus = useFocus(root, selection, (key) => {
    begin(key)
    current = key
    tell()
  })
  function stretch(key: FigureKey): void {
    selection.to(key)
    focus.show(key)
    tell()
  }
  /** Takes what a blank must be. */
  function take(key: FigureKey): boolean {
    const ghost = props.ghosts.get(key)
    if (!ghost || figureOf(props.report, key) !== null || unreadAt(props.report, key) !== '')
      return false
    emit('enter', [[key, ghost.value]], 'filled')
    return true
  }

  const shared = { props, emit, layout, grid, cells, selection, tabbedFrom, ...stay }
  return { ...shared, ...focus, keyAt, stretch, take, tell }
}

/** One table with all that its keys, pointer and clipboard work on. */
export type EntrySheet = ReturnType<typeof useSheet>
