/** A block of cells copied from a spreadsheet, Word or a page: what its own labels say of where each cell belongs. */
import { parseCsv } from 'hucre/csv'
import { type Figure, readFigure } from '@/report/figure'
import { type FigureKey, type Format, type Table, cellsOf, shortName } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { figureOf } from '@/report/report'
import { readHtml } from './read/html'
import type { SourceDocument } from './read/source'
import { tame } from './read/tame'
import { readText } from './read/text'
import { recognise } from './recognise'
import type { Origin } from './recognise/recognised'
import { apart, labelOf, likeness, sure } from './recognise/words'

/** What the clipboard holds. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

/** A cell that has found its place. */
export interface Landed {
  readonly figure: Figure
  readonly origin: Origin
}

export interface Block {
  /** Where its labels say; none if it has no labels that are known. */
  readonly landed: ReadonlyMap<FigureKey, Landed>
  /** Its cells row by row without labels, for laying them from the cursor on. */
  readonly rows: readonly (readonly string[])[]
  /** What was left out, named. */
  readonly left: readonly string[]
}

/** A spreadsheet's plain text: cells between tabs, a cell with line breaks in quotation marks. */
const tabbed = (text: string): SourceDocument => ({
  kind: '粘贴的内容',
  blocks: [
    {
      kind: 'table',
      where: '粘贴的表格',
      cells: parseCsv(text.replace(/(?:\r?\n)+$/, ''), { delimiter: '\t', maxRows: 500 }).flatMap(
        (row, index) =>
          row.map((cell, column) => ({
            row: index,
            column,
            rowSpan: 1,
            columnSpan: 1,
            text: String(cell ?? ''),
          })),
      ),
    },
  ],
})

function sourceOf({ html, text }: Clipboard): SourceDocument {
  if (/<table\b/i.test(html)) {
    const page = tame(html)
    if (page.ok) return readHtml(page.value)
  }
  return text.includes('\t') ? tabbed(text) : readText(text)
}

interface Row {
  readonly labels: readonly string[]
  readonly cells: readonly { readonly text: string; readonly origin: Origin }[]
}

const isLabel = (text: string): boolean =>
  /\p{L}/u.test(text) && !/^[增减]?[+-]?[\d０-９]/u.test(text.trim())

/** The rows of the tables: label cells at their beginning, then the others; a row of labels alone is a head. */
const rowsOf = (source: SourceDocument): readonly Row[] =>
  source.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const rows = new Map<number, (typeof block.cells)[number][]>()
    for (const cell of block.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell])
    return [...rows.values()].flatMap((cells) => {
      const last = cells.findLastIndex(({ text }) => isLabel(text))
      const rest = cells.slice(last + 1)
      if (rest.length === 0) return []
      return {
        labels: cells.slice(0, last + 1).flatMap(({ text }) => (text.trim() === '' ? [] : [text])),
        cells: rest.map(({ text, row, column }) => ({
          text,
          origin: { text, where: block.where, row, column },
        })),
      }
    })
  })

/** Where the recogniser, reading it as a report, puts each cell. */
function asReport(source: SourceDocument, format: Format): Omit<Block, 'rows'> | undefined {
  const found = recognise(source, [format])
  if (!found.ok || found.value.origins.size === 0) return undefined
  const { report, origins, doubts } = found.value
  const doubted = new Set(doubts.flatMap(({ figures }) => figures))
  const landed = new Map<FigureKey, Landed>()
  for (const [key, origin] of origins)
    if (!doubted.has(key)) landed.set(key, { figure: figureOf(report, key), origin })
  const left = doubts
    .filter(({ figures }) => figures.length > 0)
    .map(({ figures, text, why }) => {
      const [first = ''] = figures
      return `${shortName(format, first)}${figures.length > 1 ? `等${figures.length}格` : ''}“${text.trim().slice(0, 30)}”（${why}）`
    })
  return { landed, left }
}

interface Line {
  readonly label: ReturnType<typeof labelOf>
  readonly keys: readonly FigureKey[]
}

/** The table's rows with the innermost label of each. */
const linesOf = (format: Format, table: Table): readonly Line[] =>
  layoutOf(format, table).rows.flatMap((row) => {
    const keys = row.flatMap(({ key }) => (key === undefined ? [] : [key]))
    const label = row.findLast(({ role }) => role === 'row')
    return keys.length > 0 && label ? [{ label: labelOf(label.text), keys }] : []
  })

/** The one row a label means; undefined if none or several. */
function lineNamed(labels: readonly string[], lines: readonly Line[]): Line | undefined {
  const said = labels.at(-1)
  if (said === undefined) return undefined
  const ranked = lines
    .map((line) => ({ line, score: likeness(labelOf(said), line.label) }))
    .sort((a, b) => b.score - a.score)
  const [best, next] = ranked
  if (!best || best.score < sure || (next && best.score - next.score < apart)) return undefined
  return best.line
}

/** Rows by their labels, columns by number: all of the row's, or from the cursor's column on. */
function byRows(
  rows: readonly Row[],
  format: Format,
  table: Table,
  from: FigureKey,
): Omit<Block, 'rows'> | undefined {
  const lines = linesOf(format, table)
  const start = Math.max(0, lines.find(({ keys }) => keys.includes(from))?.keys.indexOf(from) ?? 0)
  const landed = new Map<FigureKey, Landed>()
  const left: string[] = []
  for (const { labels, cells } of rows) {
    const line = lineNamed(labels, lines)
    const keys = cells.length === line?.keys.length ? line.keys : line?.keys.slice(start)
    const named = labels.join(' ')
    if (!keys) left.push(`${named}（没有这一行）`)
    cells.forEach(({ text, origin }, index) => {
      const key = keys?.[index]
      const kind = key === undefined ? undefined : cellsOf(format).get(key)?.kind
      const read = kind && readFigure(text, kind)
      if (key !== undefined && read?.ok) landed.set(key, { figure: read.value, origin })
      else if (keys && text.trim() !== '') left.push(`${named}“${text.trim()}”`)
    })
  }
  return landed.size === 0 ? undefined : { landed, left }
}

/**
 * Reads a copied block for one table of a format. Nothing is guessed: what is doubtful or no number
 * is left out and named.
 * @param from the cell the cursor is in, whose column counts where the block names its rows only.
 */
export function readBlock(
  clipboard: Clipboard,
  format: Format,
  table: Table,
  from: FigureKey,
): Block {
  const source = sourceOf(clipboard)
  const rows = rowsOf(source)
  const found = asReport(source, format) ??
    byRows(rows, format, table, from) ?? { landed: new Map(), left: [] }
  return { ...found, rows: rows.map(({ cells }) => cells.map(({ text }) => text)) }
}
