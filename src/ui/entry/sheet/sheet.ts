/** What the keys, the pointer and the clipboard of one table share: its cells, the selection, the stay in a cell. */
import { type Ref, computed, shallowRef, watch } from 'vue'
import { type FigureKey, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { gridOf } from '../../part/table/grid'
import { readingWords } from '../../words'
import type { SheetEmit, SheetEvents, SheetProps } from './events'
import { keyAt, useFocus } from './focus'
import { useSelection } from './selection'
import { useStay } from './stay'

/** What the screen is told that changes the report, or says it was changed. */
const changing: ReadonlySet<string> = new Set<keyof SheetEvents>([
  ...(['enter', 'type', 'takeBack', 'block', 'fill', 'note'] as const),
])

/** Tells the screen; what cannot be done while another window writes is said instead. */
const unlessReading =
  (props: Readonly<SheetProps>, screen: SheetEmit): SheetEmit =>
  (name, ...args) => {
    if (props.readingOnly && changing.has(name)) screen('note', readingWords)
    else screen(name, ...args)
  }

/** A run of Tab: where it began, for Enter to go back below it. Who comes to a cell by another way goes on with none. */
function tabRun() {
  const tabbedFrom = shallowRef<FigureKey>()
  /** Rows are filled one after another: by runs of Tab, and Enter between them. */
  const alongRows = shallowRef(false)
  /** Set from a press of Tab, or of Enter within such rows, to where it leads. */
  let tabbing = false
  let entering = false
  function endRun(): void {
    tabbedFrom.value = undefined
    alongRows.value = false
  }
  return {
    tabbedFrom,
    alongRows,
    endRun,
    tab: (key: FigureKey): void => {
      tabbing = true
      alongRows.value = true
      tabbedFrom.value ??= key
    },
    /** Enter ends the run, and leads on below it. */
    enterRun: (): void => {
      tabbedFrom.value = undefined
      entering = alongRows.value
    },
    came: (): void => {
      if (!tabbing && !entering) endRun()
      tabbing = false
      entering = false
    },
    /** The keyboard goes elsewhere on the page; with the window it goes nowhere, and the run stays. */
    gone: ({ relatedTarget }: FocusEvent, table: HTMLElement | null): void => {
      if (!(relatedTarget instanceof Node) || table?.contains(relatedTarget)) return
      endRun()
      tabbing = false
      entering = false
    },
  }
}

/**
 * The state of one table on the entry screen and the few things done to it in more than one way.
 * @param root the element that holds the cells.
 */
export function useSheet(
  props: Readonly<SheetProps>,
  screen: SheetEmit,
  root: Readonly<Ref<HTMLElement | null>>,
) {
  const emit = unlessReading(props, screen)
  const layout = computed(() => layoutOf(props.format, props.table))
  const grid = computed(() => gridOf(layout.value))
  const cells = computed(() => cellsOf(props.format))
  const selection = useSelection(grid)
  const { begin, ...stay } = useStay(props, emit)
  const { came, gone, ...run } = tabRun()

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
    came()
    begin(key)
    current = key
    tell()
  })
  function left(event: FocusEvent): void {
    gone(event, root.value)
    focus.left(event)
  }
  watch(
    () => props.laid,
    (block) => {
      if (!block) return
      selection.between(block.first, block.last)
      focus.stand(block.first)
      tell()
    },
  )
  /** What is being typed is entered as it stands: a digit after it begins anew, in this cell or in all that are selected. */
  function finish(): void {
    if (current !== undefined && (stay.inside.value || stay.isTyping(current))) stay.settle(current)
  }
  function stretch(key: FigureKey): void {
    finish()
    selection.to(key)
    focus.show(key)
    tell()
  }

  const shared = { props, emit, layout, grid, cells, selection, ...run, ...stay }
  return { ...shared, ...focus, finish, left, keyAt, stretch, tell }
}

/** One table with all that its keys, pointer and clipboard work on. */
export type EntrySheet = ReturnType<typeof useSheet>
