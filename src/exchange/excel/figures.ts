/** The long sheet: every figure in a row of its own, following the tables. */
import type { WriteSheet } from 'hucre/xlsx'
import { tidyOf } from '../tidy'
import { reference } from './address'
import { emptyGrid, protection, raise, set } from './grid'
import { columnWidth, heightOf, labelStyle, manyPages, pageNumber, textStyle } from './style'
import type { FigureSource } from './table'

const name = '数据'
const heads = [
  ['table', '表'],
  ['row', '行'],
  ['column', '列'],
  ['value', '值'],
  ['unit', '计量单位'],
  ['key', '编码'],
] as const
const widths = [12, 100, 40, 22, 20, 72]

/** What the figure is, what it is now, and its key; blanks stay blank. */
export function figuresSheet({ report, format, places }: FigureSource): WriteSheet {
  const grid = emptyGrid()
  const style = textStyle(true, false)
  for (const [column, [, value]] of heads.entries())
    set(grid, { row: 0, column, style: labelStyle, value })
  for (const [index, { value, ...rest }] of tidyOf(report, format).entries()) {
    const place = places.get(rest.key)
    const there = place ? reference(place, name) : ''
    for (const [column, [head]] of heads.entries())
      set(grid, {
        row: index + 1,
        column,
        style,
        ...(head === 'value'
          ? { value, formula: `IF(${there}="","",${there})` }
          : { value: rest[head] }),
      })
    raise(
      grid,
      index + 1,
      Math.max(18, heightOf(rest.row, 97), heightOf(rest.column, 37), heightOf(rest.key, 69)),
    )
  }
  return {
    name,
    rows: [],
    cells: grid.cells,
    rowDefs: grid.heights,
    columns: widths.map((width) => ({ width: columnWidth(width) })),
    protection: { ...protection, autoFilter: true },
    freezePane: { rows: 1 },
    pageSetup: { ...manyPages, orientation: 'landscape' },
    headerFooter: pageNumber,
  }
}
