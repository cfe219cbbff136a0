/** A block of cells on the clipboard, laid over the figures from the cursor on. */
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { type Grid, placeOf } from './grid'

export interface Pasted {
  readonly figures: readonly (readonly [FigureKey, Figure])[]
  /** Texts that are no figures, and cells beyond the table: left out, and said so. */
  readonly left: readonly string[]
}

const isLabel = (text: string): boolean =>
  /[\p{L}]/u.test(text) && !/^[增减]?[+-]?[\d０-９]/u.test(text)

/** Rows and cells of tab-separated text, leading label cells dropped. */
export function clipboardRows(text: string): readonly (readonly string[])[] {
  return text
    .replace(/(?:\r?\n)+$/, '')
    .split(/\r?\n/)
    .map((line) => {
      const cells = line.split('\t')
      const start = cells.findIndex((cell) => !isLabel(cell))
      return start <= 0 ? (start < 0 ? [] : cells) : cells.slice(start)
    })
    .filter((cells) => cells.length > 0)
}

/**
 * Reads a pasted block. A blank cell makes its figure blank; what is not a number is left out, never
 * shifted; what lies beyond the table's edge is left out.
 */
export function readPaste(text: string, format: Format, grid: Grid, from: FigureKey): Pasted {
  const start = placeOf(grid, from)
  const figures: [FigureKey, Figure][] = []
  const left: string[] = []
  if (!start) return { figures, left }
  clipboardRows(text).forEach((cells, down) => {
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
