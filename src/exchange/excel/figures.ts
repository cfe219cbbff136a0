/** The long sheet: every figure in a row of its own, following the tables. */
import type { CellStyle, WriteSheet } from 'hucre/xlsx'
import { cellsOf } from '@/report/format'
import { tidyOf } from '../tidy'
import { columnName, reference } from './address'
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
const widths = [9, 100, 70, 18, 13, 96]

/** What the figure is, what it is now, and its key; blanks stay blank. */
export function figuresSheet({ report, format, places }: FigureSource): WriteSheet {
  const grid = emptyGrid()
  const text = textStyle(true, false)
  const styles = {
    text: { ...text, alignment: { ...text.alignment, vertical: 'center' } },
    value: { ...text, alignment: { horizontal: 'right', vertical: 'center', indent: 1 } },
    // Codes are no prose, and make no row higher.
    key: { ...text, alignment: { horizontal: 'left', vertical: 'center' } },
  } satisfies Record<string, CellStyle>
  for (const [column, [, value]] of heads.entries())
    set(grid, { row: 0, column, style: labelStyle, value })
  for (const [index, { value, ...rest }] of tidyOf(report, format).entries()) {
    const place = places.get(rest.key)
    const there = place ? reference(place, name) : ''
    for (const [column, [head]] of heads.entries())
      set(grid, {
        row: index + 1,
        column,
        style: head === 'value' || head === 'key' ? styles[head] : styles.text,
        ...(head === 'value'
          ? { value, formula: `IF(${there}="","",${there})` }
          : { value: rest[head] }),
      })
    raise(grid, index + 1, Math.max(18, heightOf(rest.row, 100), heightOf(rest.column, 70)))
  }
  // The codes are for programs: on paper they would take half of it.
  const printed = columnName(heads.findIndex(([head]) => head === 'key') - 1)
  return {
    name,
    rows: [],
    cells: grid.cells,
    rowDefs: grid.heights,
    columns: widths.map((width) => ({ width: columnWidth(width) })),
    protection: { ...protection, autoFilter: true },
    freezePane: { rows: 1 },
    pageSetup: { ...manyPages, printArea: `$A$1:$${printed}$${cellsOf(format).size + 1}` },
    headerFooter: pageNumber,
  }
}
