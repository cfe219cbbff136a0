/** Where a block lands that its reader has read, and whether it is looked at first. */
import type { FigureKey, Format } from '@/report/format'
import { readMeasured, whyNoFigure } from '@/report/measure'
import type { PastedBlock } from '@/state/import/paste'
import { type FigureGrid, placeOf } from '../../../part/table/grid'
import { type CellReading, type Pasted, layOn } from './paste'

/** Figures may have the unit of their cell behind them. */
const withUnits: CellReading = {
  read: readMeasured,
  named: (text, kind, place) => `${place}：${whyNoFigure(text, kind)}`,
}

/** Rows without the blank ones at their ends, where all of them do not fit into so many. */
function fitted<Row extends readonly string[]>(rows: readonly Row[], room: number): readonly Row[] {
  const isBlank = (row: Row | undefined): boolean =>
    row?.every((text) => text.trim() === '') ?? false
  let [from, to] = [0, rows.length]
  while (to - from > room && isBlank(rows[to - 1])) to -= 1
  while (to - from > room && isBlank(rows[from])) from += 1
  return rows.slice(from, to)
}

/** Where a block as read lands: by its own labels where it has any that are known, else over the selected cells. */
export function placed(
  { landed, left, by, rows, said }: PastedBlock,
  format: Format,
  grid: FigureGrid,
  onto: readonly (readonly FigureKey[])[],
): Pasted {
  if (by === 'none') {
    const at = onto[0]?.[0]
    const start = at === undefined ? undefined : placeOf(grid, at)
    // Blank rows below a title part it from the figures.
    const room = said.length > 0 ? 0 : grid.length - (start?.row ?? 0)
    const laid = layOn(fitted(rows, room), format, grid, onto, withUnits)
    return { ...laid, left: [...new Set([...laid.left, ...left])] }
  }
  return { figures: [...landed].map(([key, { figure }]) => [key, figure]), left }
}

/** True if a block is to be shown before it lands: anything but one bare row with nothing said around it. */
export const needsLook = ({ by, rows, unlike, said, left, from }: PastedBlock): boolean =>
  rows.length > 1 ||
  by !== 'none' ||
  from !== undefined ||
  [unlike, said, left].some(({ length }) => length > 0)
