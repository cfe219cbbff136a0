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
  /** The whole rows, or columns, of the selected cells. @param key the cell in hand. */
  function along(way: 'row' | 'column', key: FigureKey): void {
    const chosen = rows.value.length > 0 ? cells.value : new Set([key])
    const there = grid.value.flat().filter((cell) => chosen.has(cell.key))
    const left = Math.min(...there.map(({ column }) => column))
    const right = Math.max(...there.map(({ column, span }) => column + span))
    const line =
      way === 'row'
        ? grid.value.filter((row) => row.some((cell) => chosen.has(cell.key))).flat()
        : grid.value.flat().filter(({ column, span }) => column < right && column + span > left)
    anchor.value = line[0]?.key
    active.value = line.at(-1)?.key
  }
  return { anchor, active, rows, cells, keys, at, to, between, none, all, along }
}
