/** Check cells set beside and below a table, red where they differ. */
import type { ConditionalRule } from 'hucre/xlsx'
import { address } from './address'
import type { CheckCell } from './checks'
import { type WorkbookGrid, raise, set } from './grid'
import { rowsAbove } from './places'
import { checkLabelStyle, checkStyle, wrongStyle } from './style'

/** Where the table ends. */
interface Laid {
  readonly bottom: number
  readonly right: number
  /** Columns of row labels. */
  readonly labels: number
}

const kinds = ['sum', 'balance'] as const

/** Sets the check cells. @returns their addresses. */
export function setChecks(
  grid: WorkbookGrid,
  checks: readonly CheckCell[],
  laid: Laid,
): readonly string[] {
  const spots: string[] = []
  const put = ({ value, formula }: CheckCell, row: number, column: number): void => {
    set(grid, { row, column, style: checkStyle, value, formula })
    spots.push(address({ row, column }))
  }
  const aside = laid.right + 1
  const right = checks.filter(({ where }) => where === 'right')
  for (const check of right) put(check, check.index, aside)
  if (right.length > 0)
    set(grid, {
      row: rowsAbove,
      column: aside,
      style: checkStyle,
      value: '横向校核',
    })
  let row = laid.bottom + 1
  for (const kind of kinds) {
    const below = checks.filter((check) => check.where === 'below' && check.kind === kind)
    const [first] = below
    if (!first) continue
    for (const check of below) put(check, row, check.index)
    const free = Math.min(...below.map(({ index }) => index))
    const text = kind === 'sum' ? '校核：总计与各项之和' : `校核：${first.text}`
    if (free > 0)
      set(grid, { row, column: 0, columnSpan: free, style: checkLabelStyle, value: text })
    raise(grid, row, 30)
    row += 1
  }
  for (const check of checks.filter(({ where }) => where === 'list')) {
    put(check, row, laid.labels)
    set(grid, {
      row,
      column: 0,
      columnSpan: Math.max(1, laid.labels),
      style: checkLabelStyle,
      value: check.text,
    })
    row += 1
  }
  return spots
}

/** Red for a difference in the cell. */
export const wrongRule = (range: string): ConditionalRule => ({
  type: 'expression',
  priority: 1,
  formula: `AND(ISNUMBER(${range}),${range}<>0)`,
  style: wrongStyle,
  range,
})
