/** A block of figures as it leaves by the clipboard: text with tabs, and a table for word processors. */
import type { FigureKey } from '@/report/format'
import { type CopiedFrom, copiedFromAttribute, copiedFromText } from '@/state/import/paste'
import type { FigureGrid } from '../../../part/table/grid'

/** One block in the two flavours other programs take. */
interface CopiedBlock {
  readonly text: string
  readonly html: string
}

/**
 * The block row by row; a blank figure is an empty cell in both.
 * @param show what a cell shows.
 * @param from the report and the table it is copied from, told where it is pasted elsewhere.
 */
export function copiedBlock(
  rows: readonly (readonly FigureKey[])[],
  grid: FigureGrid,
  show: (key: FigureKey) => string,
  from: CopiedFrom,
): CopiedBlock {
  const spans = new Map(grid.flat().map(({ key, span }) => [key, span]))
  const table = document.createElement('table')
  table.setAttribute('border', '1')
  table.setAttribute('cellspacing', '0')
  table.setAttribute(copiedFromAttribute, copiedFromText(from))
  for (const row of rows) {
    const line = table.insertRow()
    for (const key of row) {
      const cell = line.insertCell()
      cell.colSpan = spans.get(key) ?? 1
      cell.textContent = show(key)
    }
  }
  return {
    text: rows.map((row) => row.map(show).join('\t')).join('\n'),
    html: table.outerHTML,
  }
}
