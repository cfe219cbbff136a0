/** What each cell of a table shows, told to the cells it changes for alone: a key draws no other cell again. */
import { type ShallowRef, shallowRef, watchEffect } from 'vue'
import type { Figure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { figureOf, unreadAt } from '@/report/report'
import type { SheetProps } from './events'
import type { EntrySheet } from './sheet'

/** What a cell shows. */
export interface CellLook {
  readonly figure: Figure
  readonly state: 'blank' | 'ok' | 'error' | 'warning'
  /** Ids of the findings that speak of the cell. */
  readonly described: string | undefined
  /** That it is likely to be wrong, and what it should be. */
  readonly suspect: string | undefined
  readonly selected: boolean
  /** Text that is no figure, kept for the officer to mend; empty if there is none. */
  readonly unread: string
  /** What a blank must be, and why. */
  readonly ghost: number | undefined
  readonly because: string | undefined
  /** Last year's figure, where it is shown. */
  readonly lastYear: Figure | undefined
}

/** The look of one cell, followed by the cell itself. */
export type ShownLook = Readonly<ShallowRef<CellLook>>

function lookAt(props: Readonly<SheetProps>, key: FigureKey, selected: boolean): CellLook {
  const figure = figureOf(props.report, key)
  const mark = props.marks.get(key)
  const ghost = props.ghosts.get(key)
  return {
    figure,
    state: mark?.state ?? (figure === null ? 'blank' : 'ok'),
    described: mark?.described === '' ? undefined : mark?.described,
    suspect: mark?.suspect,
    selected,
    unread: unreadAt(props.report, key),
    ghost: ghost?.value,
    because: ghost?.because,
    lastYear: props.lastYear.get(key),
  }
}

const isSame = (a: CellLook, b: CellLook): boolean =>
  (Object.keys(a) as (keyof CellLook)[]).every((name) => a[name] === b[name])

/** Follows what the cells of a table show. @returns the look of a cell; asked for by a key the table has not, it throws. */
export function useLooks({ props, grid, selection }: EntrySheet) {
  const looks = new Map<FigureKey, { now: CellLook; readonly look: ShallowRef<CellLook> }>()
  watchEffect(() => {
    const { value: selected } = selection.cells
    for (const { key } of grid.value.flat()) {
      const now = lookAt(props, key, selected.has(key))
      const known = looks.get(key)
      if (!known) looks.set(key, { now, look: shallowRef(now) })
      else if (!isSame(known.now, now)) {
        known.now = now
        known.look.value = now
      }
    }
  })
  return (key: FigureKey): ShownLook => {
    const known = looks.get(key)
    if (!known) throw new Error(`No cell of this table: ${key}`)
    return known.look
  }
}
