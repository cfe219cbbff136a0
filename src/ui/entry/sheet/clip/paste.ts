/** A block of cells laid over the figures of a table, from the first selected cell on. */
import { type Figure, addFilled, readFigure } from '@/report/figure'
import { type FigureKey, type Format, type NumberKind, cellsOf, shortName } from '@/report/format'
import { type Report, figureOf } from '@/report/report'
import type { Clipboard } from '@/state/import/paste'
import { type FigureGrid, placeOf } from '../../../part/table/grid'

export interface Pasted {
  readonly figures: readonly (readonly [FigureKey, Figure])[]
  /** Texts that are no figures, and cells beyond the table: left out, and said so. */
  readonly left: readonly string[]
}

/** True if nothing on the clipboard is a cell, such as a picture; a copied blank cell is one. */
export const holdsNoCells = ({ html, text }: Clipboard): boolean =>
  text.trim() === '' && (/<img\b/i.test(html) || !(text.includes('\t') || /<t[dh]\b/i.test(html)))

/** A figure alone, or blank, or a sign for nothing. */
const isBare = (text: string): boolean =>
  /^[\s\-—–/]*$/.test(text) || (!/\p{L}/u.test(text) && readFigure(text, 'change').ok)

/**
 * True if the clipboard holds one row of plain text and no letter: with a page beside it, what that shows is what counts,
 * which only its reader can tell.
 */
export function isPlainRow({ html, text }: Clipboard): boolean {
  const row = text.replace(/[\r\n]+$/, '')
  return html.trim() === '' && !/[\n\r]/.test(row) && row.split('\t').every(isBare)
}

/** A block that reaches over the table's edge is of another shape: one with 小计, or begun at another cell. */
const tooLarge = (rows: readonly (readonly string[])[], down: number, right: number): string =>
  `粘贴的有 ${String(rows.length)} 行 ${String(widest(rows))} 列，从选中的格起本表只有 ${String(down)} 行 ${String(right)} 列，放不下，一格也没有粘贴。请看看是不是多出了小计、序号等行或列，或者应从另一格开始`

/** A column of words alone is one of names, none of which the table has: what stands beside it is not counted. */
function wordColumn(rows: readonly (readonly string[])[]): string | undefined {
  for (let at = 0; at < widest(rows); at += 1) {
    const texts = rows.map((row) => row[at]?.trim() ?? '').filter((text) => text !== '')
    const isWords =
      texts.length > 0 &&
      texts.every((text) => /^\p{Script=Han}+$/u.test(text) && !/^(?:无|没有|零)$/.test(text))
    const hasMore = rows.some((row) =>
      row.some((text, other) => other !== at && text.trim() !== ''),
    )
    if (isWords && hasMore)
      return `“${texts.slice(0, 3).join('”“')}”${texts.length > 3 ? '等' : ''}不是本表的行名，一格也没有粘贴`
  }
  return undefined
}

const widest = (rows: readonly (readonly unknown[])[]): number =>
  Math.max(1, ...rows.map(({ length }) => length))

/** How often something of this size goes into the selection; once if it does not fit in evenly. */
const times = (selected: number, size: number): number =>
  size > 0 && selected % size === 0 ? selected / size : 1

/** True if something of this size stays within the selection, or this is one cell thin, and only tells where it begins. */
const staysWithin = (selected: number, size: number): boolean => selected === 1 || size <= selected

/** How the text of a cell is read as a figure, and what is said of the place of one that is none. */
export interface CellReading {
  readonly read: typeof readFigure
  readonly named: (text: string, kind: NumberKind, place: string) => string
}
const plainly: CellReading = { read: readFigure, named: (_, __, place) => place }

/**
 * Lays rows of cells over the selected ones: again and again along the side they fill evenly, otherwise once, from
 * its first cell on, beyond the selection too. What is wider or higher than a selection of several columns and rows is
 * laid once, as Excel does. Rows stay rows. A blank cell makes its figure blank; what is not a
 * number is left out, never shifted. Where something would lie beyond the table's edge, nothing is laid.
 * @param onto the selected cells row by row, at least one.
 */
export function layOn(
  rows: readonly (readonly string[])[],
  format: Format,
  grid: FigureGrid,
  onto: readonly (readonly FigureKey[])[],
  { read: readCell, named }: CellReading = plainly,
): Pasted {
  const figures: [FigureKey, Figure][] = []
  const left: string[] = []
  const first = onto[0]?.[0]
  const start = first === undefined ? undefined : placeOf(grid, first)
  if (!start) return { figures, left }
  const leftmost = grid[start.row]?.[start.index]?.column ?? 0
  const words = wordColumn(rows)
  if (words !== undefined) return { figures, left: [words] }
  const room = grid[start.row]?.filter(({ column }) => column >= leftmost).length ?? 0
  const width = widest(rows)
  const again = staysWithin(onto.length, rows.length) ? times(widest(onto), width) : 1
  const downwards = staysWithin(widest(onto), width) ? times(onto.length, rows.length) : 1
  const kinds = cellsOf(format)
  for (let down = 0; down < rows.length * downwards; down += 1) {
    const cells = rows[down % rows.length] ?? []
    const targets = grid[start.row + down]?.filter(({ column }) => column >= leftmost) ?? []
    // Rows of the selection may be of different lengths; below it all are as long as the widest.
    const selected = again > 1 ? (onto[down]?.length ?? width * again) : width
    for (let right = 0; right < selected; right += 1) {
      const text = cells[right % width]
      const key = targets[right]?.key
      if (text === undefined) continue
      const kind = key === undefined ? undefined : kinds.get(key)?.kind
      const read = kind && readCell(text, kind)
      if (key !== undefined && read?.ok) figures.push([key, read.value])
      else if (text.trim() === '') continue
      else if (key === undefined)
        return { figures: [], left: [tooLarge(rows, grid.length - start.row, room)] }
      else {
        const place = shortName(format, key)
        left.push(`“${text.trim()}”（${kind ? named(text, kind, place) : place}）`)
      }
    }
  }
  return { figures, left }
}

/** True if a row does not land as it is: its end may lie over a total, or words among its figures. */
export const isCutOff = (row: readonly string[], { left }: Pasted): boolean =>
  row.length > 1 && left.length > 0

/**
 * Totals among pasted cells that are not what their parts add up to, those pasted with them and the others as they stand:
 * a column may be missing or one too many.
 */
export function unevenTotals(
  { figures }: Pasted,
  { sums }: Format,
  report: Report,
): readonly FigureKey[] {
  const laid = new Map(figures)
  return sums
    .filter(({ total, parts }) => {
      const figure = laid.get(total) ?? null
      if (!parts.some((part) => laid.has(part))) return false
      const added = parts.map(
        (part) => (laid.has(part) ? laid.get(part) : figureOf(report, part)) ?? null,
      )
      return figure !== null && added.every((one) => one !== null) && addFilled(added) !== figure
    })
    .map(({ total }) => total)
}

const blankWords = (figures: Pasted['figures']): string => {
  const blank = figures.filter(([, figure]) => figure === null).length
  return blank > 0 ? `（其中 ${String(blank)} 格是空白）` : ''
}
const leftWords = (left: readonly string[]): string =>
  left.length > 0 ? `；未粘贴：${left.slice(0, 5).join('、')}${left.length > 5 ? '等' : ''}` : ''

/** What to say after pasting: how many cells, and what was left out. */
export const pastedWords = ({ figures, left }: Pasted): string =>
  figures.length === 0 && left.length === 0
    ? '没有粘贴：剪贴板里的文字不是数字，也不是表格'
    : `已粘贴 ${figures.length} 格${blankWords(figures)}${leftWords(left)}`
