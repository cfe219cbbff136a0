/** Where a block lands that its reader has read, and whether it is looked at first. */
import type { FigureKey, Format } from '@/report/format'
import { readMeasured, whyUnfit } from '@/report/measure'
import type { PastedBlock } from '@/state/import/paste'
import type { FigureGrid } from '../../../part/table/grid'
import { type CellReading, type Pasted, layOn } from './paste'

/** Figures may have the unit of their cell behind them. */
const withUnits: CellReading = {
  read: readMeasured,
  named: (text, kind, place) => {
    const why = whyUnfit(text, kind)
    return why === undefined ? place : `${place}：${why}`
  },
}

/** Where a block as read lands: by its own labels where it has any that are known, else over the selected cells. */
export function placed(
  { landed, left, by, rows }: PastedBlock,
  format: Format,
  grid: FigureGrid,
  onto: readonly (readonly FigureKey[])[],
): Pasted {
  if (by === 'none') {
    const laid = layOn(rows, format, grid, onto, withUnits)
    return { ...laid, left: [...new Set([...laid.left, ...left])] }
  }
  return { figures: [...landed].map(([key, { figure }]) => [key, figure]), left }
}

/** True if a block is to be shown before it lands: anything but one bare row with nothing said around it. */
export const needsLook = ({ by, rows, unlike, said, left }: PastedBlock): boolean =>
  rows.length > 1 || by !== 'none' || [unlike, said, left].some(({ length }) => length > 0)
