/** Which cells of a table are selected: one, or the block between where it began and where it is now. */
import { type ComputedRef, computed, shallowRef } from 'vue'
import type { FigureKey } from '@/report/format'
import { type FigureGrid, block } from '../../part/table/grid'

/** The selection in one table. */
export function useSelection(grid: ComputedRef<FigureGrid>) {
  const anchor = shallowRef<FigureKey>()
  const active = shallowRef<FigureKey>()
  /** The block row by row; empty while only one cell is selected. */
  const rows = computed<readonly (readonly FigureKey[])[]>(() =>
    anchor.value !== undefined && active.value !== undefined && anchor.value !== active.value
      ? block(grid.value, anchor.value, active.value)
      : [],
  )
  const cells = computed(() => new Set(rows.value.flat()))
  /** The selected figures, in any case the current one. */
  const keys = computed<readonly FigureKey[]>(() =>
    rows.value.length > 0 ? rows.value.flat() : active.value === undefined ? [] : [active.value],
  )

  /** Starts anew at a cell. */
  function at(key: FigureKey): void {
    anchor.value = key
    active.value = key
  }
  /** Stretches the block to a cell. */
  function to(key: FigureKey): void {
    anchor.value ??= key
    active.value = key
  }
  /** The block between two cells. */
  function between(first: FigureKey, last: FigureKey): void {
    anchor.value = first
    active.value = last
  }
  function none(): void {
    anchor.value = undefined
    active.value = undefined
  }
  function all(): void {
    anchor.value = grid.value[0]?.[0]?.key
    active.value = grid.value.at(-1)?.at(-1)?.key
  }
  /** The whole row, or column, of the cell where the selection began. */
  function along(way: 'row' | 'column'): void {
    const from = anchor.value
    const row = grid.value.find((cells) => cells.some(({ key }) => key === from))
    const at = row?.findIndex(({ key }) => key === from) ?? -1
    const line = way === 'row' ? row : grid.value.flatMap((cells) => cells[at] ?? [])
    if (!line) return
    anchor.value = line[0]?.key
    active.value = line.at(-1)?.key
  }
  return { anchor, active, rows, cells, keys, at, to, between, none, all, along }
}
