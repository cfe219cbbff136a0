/** Filling cells from one another, as a spreadsheet does: down, to the right, or with what is being typed. */
import { nextTick } from 'vue'
import { type Figure, readFigure } from '@/report/figure'
import type { FigureKey } from '@/report/format'
import { clipped } from '@/report/edit/typing'
import { reckoned } from '@/report/reckon'
import { figureOf, unreadAt } from '@/report/report'
import { type FigureGrid, placeOf } from '../../part/table/grid'
import type { EntrySheet } from './sheet'

type Rows = readonly (readonly FigureKey[])[]
type Pair = readonly [target: FigureKey, source: FigureKey]

/** From a block's first row into the others, or into one row from the row above; columns that differ are left alone. */
function pairsDown(grid: FigureGrid, rows: Rows): readonly Pair[] {
  const columns = new Map(grid.flat().map(({ key, column }) => [key, column]))
  const top = rows[0]?.[0] === undefined ? undefined : placeOf(grid, rows[0][0])
  const above = top && grid[top.row - 1]?.map(({ key }) => key)
  const from = (rows.length > 1 ? rows[0] : above) ?? []
  const targets = rows.length > 1 ? rows.slice(1).flat() : (rows[0] ?? [])
  return targets.flatMap((target) =>
    from
      .filter((source) => columns.get(source) === columns.get(target))
      .map((source) => [target, source] as const),
  )
}

/** From a block's first column into the others, or into one column from the column to its left. */
function pairsRight(grid: FigureGrid, rows: Rows): readonly Pair[] {
  const isWide = rows.some((row) => row.length > 1)
  return rows.flatMap((row) => {
    const [first] = row
    const at = first === undefined ? undefined : placeOf(grid, first)
    const source = isWide ? first : at && grid[at.row]?.[at.index - 1]?.key
    const targets = isWide ? row.slice(1) : row
    return source === undefined ? [] : targets.map((target) => [target, source] as const)
  })
}

/** Handles the keys that fill. Each is one step of undo. */
export function useFilling(sheet: EntrySheet) {
  const { cells, emit, forget, grid, inside, isTyping, props, selection, session, show } = sheet

  /** From the cells above or to the left; text that is no figure is not handed on. */
  function fill(key: FigureKey, way: 'down' | 'right'): void {
    // Nothing comes from elsewhere into what is being typed.
    if (inside.value || isTyping(key)) return
    const rows = selection.rows.value.length > 0 ? selection.rows.value : [[key]]
    const pairs = way === 'down' ? pairsDown(grid.value, rows) : pairsRight(grid.value, rows)
    const figures = pairs
      .filter(([, source]) => unreadAt(props.report, source) === '')
      .map(([target, source]): readonly [FigureKey, Figure] => [
        target,
        figureOf(props.report, source),
      ])
    const named = way === 'down' ? ['向下', '上面'] : ['向右', '左边']
    if (figures.length === 0) {
      emit('note', `${named[1]}没有可以填过来的数`)
      return
    }
    // Ctrl+D one cell too high would empty a whole column.
    if (figures.every(([, figure]) => figure === null)) {
      emit('note', `${named[1]}是空白，没有填充；要清空请按 Delete`)
      return
    }
    forget(key)
    show(key)
    emit('enter', figures, 'filled')
    emit('note', `已${named[0]}填充 ${figures.length} 格`)
  }

  /** What is being typed in the cell goes into every selected one. */
  function fillTyped(key: FigureKey, input: HTMLInputElement): void {
    if (!inside.value && !isTyping(key)) {
      emit('note', '先输入数字，再按 Ctrl+回车填入选中的格')
      return
    }
    const kind = cells.value.get(key)?.kind ?? 'count'
    const read = readFigure(input.value, kind)
    const figure = read.ok ? read.value : reckoned(input.value, kind)
    if (figure === undefined) {
      emit('note', `“${clipped(input.value.trim())}”不是数字，没有填入其他格`)
      return
    }
    const keys = selection.keys.value
    emit(
      'enter',
      keys.map((one) => [one, figure]),
      'typed',
      session.value,
    )
    forget(key)
    inside.value = false
    emit('note', `已填入 ${keys.length} 格`)
    void nextTick(() => {
      input.select()
    })
  }
  return { fill, fillTyped }
}
