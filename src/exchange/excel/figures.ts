/** The long sheet: every figure in a row of its own, following the tables. */
import type { WriteSheet } from 'hucre/xlsx'
import { tidyOf } from '../tidy'
import { reference } from './address'
import { emptyGrid, protection, set } from './grid'
import { columnWidth, labelStyle, textStyle } from './style'
import type { FigureSource } from './table'

const name = '数据'
const heads = ['key', 'row', 'column', 'value', 'table', 'unit'] as const
const widths = [62, 110, 46, 22, 14, 14]

/** Keys first, then what the figure is and what it is now; blanks stay blank. */
export function figuresSheet({ report, format, places }: FigureSource): WriteSheet {
  const grid = emptyGrid()
  const style = textStyle(true, false)
  for (const [column, value] of heads.entries())
    set(grid, { row: 0, column, style: labelStyle, value })
  for (const [index, { value, ...rest }] of tidyOf(report, format).entries()) {
    const place = places.get(rest.key)
    const there = place ? reference(place, name) : ''
    for (const [column, head] of heads.entries())
      set(grid, {
        row: index + 1,
        column,
        style,
        ...(head === 'value'
          ? { value, formula: `IF(${there}="","",${there})` }
          : { value: rest[head] }),
      })
  }
  return {
    name,
    rows: [],
    cells: grid.cells,
    columns: widths.map((width) => ({ width: columnWidth(width) })),
    protection: { ...protection, autoFilter: true },
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  }
}
