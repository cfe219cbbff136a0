/** Workbooks with the small report on one sheet, one figure of it written in any way. */
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { report } from './shown'

type Value = string | number

/** The small report as a sheet; the figure's cell as told. */
export function sheet(
  figure: Partial<Cell> & { value: Value },
  more: Partial<WriteSheet> = {},
): WriteSheet {
  const { before, rows, after } = report<Value>(figure.value, '全年公开。', (text) =>
    /^\d+$/.test(text) ? Number(text) : text,
  )
  const all: Value[][] = [
    ...before.map((text) => [text]),
    ...rows.map((row) => [...row]),
    ...after.map((text) => [text]),
  ]
  const at = all.findIndex(([label]) => label === '行政许可')
  return { name: '表', rows: all, cells: new Map([[`${at},1`, figure]]), ...more }
}
export const file = (one: WriteSheet) => writeXlsx({ sheets: [one] })
