/** What the keys, the pointer and the clipboard of one table share: its cells, the selection, the cell being typed in. */
import { type Ref, computed, nextTick, shallowRef } from 'vue'
import type { Ghost } from '@/check/slip/ghost'
import type { Figure } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { type Report, figureOf, unreadAt } from '@/report/report'
import type { Clipboard } from '@/state/import/paste'
import { gridOf } from '../../part/table/grid'
import type { Mark } from '../finding/marks'
import { useSelection } from './selection'

export interface SheetProps {
  report: Report
  format: Format
  table: Table
  marks: ReadonlyMap<FigureKey, Mark>
  ghosts: ReadonlyMap<FigureKey, Ghost>
  lastYear: ReadonlyMap<FigureKey, Figure>
}

export interface SheetEvents {
  enter: [
    figures: readonly (readonly [FigureKey, Figure])[],
    origin: 'typed' | 'pasted' | 'cleared' | 'filled',
    session?: string,
  ]
  /** The whole text of a cell as it is being typed. */
  type: [key: FigureKey, text: string, session: string]
  select: [keys: readonly FigureKey[]]
  explain: [key: FigureKey]
  note: [text: string]
  /** More than a row of bare cells is pasted at a cell. */
  block: [clipboard: Clipboard, from: FigureKey]
  /** Blanks among the selected cells shall be zero. */
  fill: []
  /** Enter leads out of the table: to the next one, or back to the one before. */
  leave: [to: 'next' | 'previous', from: FigureKey]
}

/** Two stays in a cell within a millisecond are two. */
let stays = 0

type Emit = <Name extends keyof SheetEvents>(name: Name, ...args: SheetEvents[Name]) => void

/** What a cell's editor lets its table do. */
interface Editor {
  readonly isTyping: () => boolean
  /** Shows what the report holds instead of what is being typed. */
  readonly rest: () => void
}

/**
 * The state of one table on the entry screen and the few things done to it in more than one way.
 * @param root the element that holds the cells.
 */
export function useSheet(
  props: Readonly<SheetProps>,
  emit: Emit,
  root: Readonly<Ref<HTMLElement | null>>,
) {
  const layout = computed(() => layoutOf(props.format, props.table))
  const grid = computed(() => gridOf(layout.value))
  const cells = computed(() => cellsOf(props.format))
  const selection = useSelection(grid)

  /** Set while the caret moves inside the text (F2, a double click, or a click into what is being typed). */
  const inside = shallowRef(false)
  /** The figure the cell had when it was entered, and the name of the stay in it. */
  const before = shallowRef<Figure>(null)
  const session = shallowRef('')
  const tabbedFrom = shallowRef<FigureKey>()

  const keyAt = (event: Event): FigureKey | undefined =>
    event.target instanceof HTMLElement ? event.target.dataset['figure'] : undefined

  function begin(key: FigureKey): void {
    inside.value = false
    before.value = figureOf(props.report, key)
    beginTyping(key)
  }
  /** What is typed from now on is one step of undo, and keeps the figure the cell has now where it is no figure. */
  function beginTyping(key: FigureKey): void {
    stays += 1
    session.value = `${key}#${String(Date.now())}#${String(stays)}`
  }
  function focused(event: FocusEvent): void {
    const key = keyAt(event)
    if (key === undefined) return
    selection.at(key)
    begin(key)
    emit('select', [key])
  }
  function go(key: FigureKey | undefined): void {
    const input = root.value?.querySelector<HTMLInputElement>(`[data-figure="${key ?? ''}"]`)
    input?.focus()
    input?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  function stretch(key: FigureKey): void {
    selection.to(key)
    emit('select', selection.keys.value)
  }
  /** Takes what a blank must be. */
  function take(key: FigureKey): boolean {
    const ghost = props.ghosts.get(key)
    if (!ghost || figureOf(props.report, key) !== null || unreadAt(props.report, key) !== '')
      return false
    emit('enter', [[key, ghost.value]], 'filled')
    return true
  }

  const editors = new Map<FigureKey, Editor>()
  const remembering = new Map<FigureKey, (editor: unknown) => void>()
  /** Keeps hold of a cell's editor; the same function each time, or every cell would be drawn again with each key. */
  function remember(key: FigureKey): (editor: unknown) => void {
    const known = remembering.get(key)
    if (known) return known
    const made = (editor: unknown): void => {
      if (editor) editors.set(key, editor as Editor)
      else editors.delete(key)
    }
    remembering.set(key, made)
    return made
  }
  /** Ends typing in a cell, if one stays in it: its figure is shown as printed and selected, as after coming to it. */
  function settle(key: FigureKey): void {
    const input = document.activeElement
    if (!(input instanceof HTMLInputElement) || input.dataset['figure'] !== key) return
    forget(key)
    begin(key)
    void nextTick(() => {
      input.select()
    })
  }
  /** Takes back what was typed during this stay in the cell. */
  function revert(key: FigureKey): void {
    if (figureOf(props.report, key) !== before.value || unreadAt(props.report, key) !== '')
      emit('enter', [[key, before.value]], 'typed', session.value)
    forget(key)
    inside.value = false
  }
  const isTyping = (key: FigureKey): boolean => editors.get(key)?.isTyping() ?? false
  /** Ends typing in a cell: it shows what the report holds. */
  function forget(key: FigureKey): void {
    editors.get(key)?.rest()
    beginTyping(key)
  }

  return {
    props,
    emit,
    layout,
    grid,
    cells,
    selection,
    inside,
    session,
    tabbedFrom,
    keyAt,
    focused,
    go,
    stretch,
    take,
    remember,
    settle,
    revert,
    isTyping,
    forget,
  }
}

export type Sheet = ReturnType<typeof useSheet>
