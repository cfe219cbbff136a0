/** A block of cells laid over the figures of a table from the cursor on. */
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import type { Clipboard } from '@/state/import/paste'
import { type FigureGrid, placeOf } from '../../part/table/grid'

export interface Pasted {
  readonly figures: readonly (readonly [FigureKey, Figure])[]
  /** Texts that are no figures, and cells beyond the table: left out, and said so. */
  readonly left: readonly string[]
}

/** True if nothing on the clipboard is a cell, such as a picture; a copied blank cell is one. */
export const holdsNoCells = ({ html, text }: Clipboard): boolean =>
  text.trim() === '' && (/<img\b/i.test(html) || !(text.includes('\t') || /<t[dh]\b/i.test(html)))

/** True if the clipboard holds one row of cells and nothing that could be a label. */
export const isPlainRow = (text: string): boolean =>
  !/[\n\r]/.test(text.trim()) && !/\p{Script=Han}{2}/u.test(text)

/**
 * Lays rows of cells from the cursor on. A blank cell makes its figure blank; what is not a number is
 * left out, never shifted; what lies beyond the table's edge is left out.
 */
export function layFrom(
  rows: readonly (readonly string[])[],
  format: Format,
  grid: FigureGrid,
  from: FigureKey,
): Pasted {
  const start = placeOf(grid, from)
  const figures: [FigureKey, Figure][] = []
  const left: string[] = []
  if (!start) return { figures, left }
  rows.forEach((cells, down) => {
    cells.forEach((cell, right) => {
      const target = grid[start.row + down]?.[start.index + right]?.key
      const kind = target === undefined ? undefined : cellsOf(format).get(target)?.kind
      const read = kind && readFigure(cell, kind)
      if (target !== undefined && read?.ok) figures.push([target, read.value])
      else if (cell.trim() !== '') left.push(cell.trim())
    })
  })
  return { figures, left }
}

/** What to say after pasting: how many cells, and what was left out. */
export const pastedWords = ({ figures, left }: Pasted): string =>
  left.length === 0
    ? `已粘贴 ${figures.length} 格`
    : `已粘贴 ${figures.length} 格；未粘贴（不是数字或超出表格）：${left.slice(0, 5).join('、')}${left.length > 5 ? '等' : ''}`
