/** What the clipboard holds as rows of cells, the labels that begin them apart; a column stays a column. */
import { parseCsv } from 'hucre/csv'
import { measured } from '@/report/measure'
import { readHtml } from '../read/html'
import type { SourceCell, SourceDocument } from '../read/source'
import { tame } from '../read/tame'
import { readText } from '../read/plain/text'
import { textLines } from '../read/plain/text-line'
import type { FigureOrigin } from '../recognise/recognised'
import { type Label, labelOf, likeness, sure } from '../recognise/label/words'
import { isFigure, isWord } from './cell'
import { headedBy } from './heads'
import { piecesIn } from './shape/pieces'
import { isPeriod, tellsOtherYear, tellsUnit } from './telling'

/** What the clipboard holds. */
export interface Clipboard {
  readonly html: string
  readonly text: string
}

export interface PastedRow {
  readonly labels: readonly string[]
  readonly cells: readonly {
    readonly text: string
    readonly origin: FigureOrigin
    /** How many columns it takes where it was copied. */
    readonly span: number
    /** What its spreadsheet holds, where it shows something else. */
    readonly stored?: string
  }[]
}

/** Where a cell was copied from, as one word. */
export const placeOf = ({ where, row, column }: FigureOrigin): string => `${where} ${row} ${column}`

const lineBreak = /\r\n|[\n\r]/
const withoutEnd = (text: string): string => text.replace(/(?:\r?\n)+$/, '')

/**
 * The texts of rows as they stand. A cell over several columns is one cell in Word and in our own copies; in a spreadsheet
 * it takes them all, the others blank, which its plain text tells.
 */
export function standingTexts(
  rows: readonly PastedRow[],
  plain: string,
): readonly (readonly string[])[] {
  const widths = parseCsv(withoutEnd(plain), { delimiter: '\t', maxRows: 500 }).map(
    ({ length }) => length,
  )
  return rows.map(({ cells }) => {
    const last = cells.at(-1)
    const takes = last ? last.origin.column + last.span : 0
    const isWhole = last !== undefined && widths[last.origin.row] === takes
    return cells.flatMap(({ text, span }) =>
      isWhole ? [text, ...Array.from({ length: span - 1 }, () => '')] : [text],
    )
  })
}

/** A spreadsheet's plain text: cells between tabs, a cell with line breaks in quotation marks. */
export const tabbed = (text: string): SourceDocument => ({
  kind: '粘贴的内容',
  blocks: [
    {
      kind: 'table',
      where: '粘贴的表格',
      cells: parseCsv(withoutEnd(text), { delimiter: '\t', maxRows: 500 }).flatMap((row, index) =>
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

/** The names of a table: of its rows, of its columns, and all its headings. */
export interface TableNames {
  readonly rows: readonly Label[]
  readonly columns: readonly Label[]
  readonly known: readonly Label[]
}

const likest = (text: string, names: readonly Label[]): number =>
  Math.max(0, ...names.map((name) => likeness(labelOf(text), name)))

const isOneOf = (text: string, names: readonly Label[]): boolean => likest(text, names) >= sure

/** The name of a row rather than of a column. */
const namesRow = (text: string, { rows, columns }: TableNames): boolean =>
  isOneOf(text, rows) && likest(text, rows) > likest(text, columns)

/** A unit in a cell of its own is no name, though a heading may hold it. */
const isUnit = (text: string): boolean => /^(?:万元|亿元)$/.test(text.trim())

/** A heading of the table, a year, or a text long enough to be nothing else. */
const isLabel = (text: string, known: readonly Label[]): boolean =>
  /^20\d\d年/.test(text) ||
  (!isPeriod(text) &&
    (/\p{Script=Han}{4}/u.test(text) ||
      (/\p{Script=Han}{2}/u.test(text) && !isUnit(text) && isOneOf(text, known))))

const isLabelOf =
  (known: readonly Label[]) =>
  (text: string): boolean =>
    isLabel(text, known)

/** Bare values, one on each line: cells below one another, which are never laid along a row. A blank line is a blank cell. */
const isColumn = (text: string): boolean =>
  text.trim().split(lineBreak).length > 1 &&
  text.split(lineBreak).every((line) => textLines(line).every(({ cells }) => cells.length <= 1))

/** A line of a message that is a name and its figure: 重复申请：4, 予以公开26件。 */
const namedLine =
  /^([^\d\n\r]*[\p{Script=Han})）])[：: \t]*(-?\d[\d.,，]*)[ \t]*(?:件|宗|项|个)?[。；;，,、]?[ \t]*$/gmu

/** What was copied, read in two ways. */
export interface CopiedCells {
  /** By its labels: figures on lines below a label are its row. */
  readonly labelled: SourceDocument
  /** As it stands: what stood below one another is never laid along a row. */
  readonly standing: SourceDocument
  /** What its page shows, where it has one. */
  readonly page?: SourceDocument
}

/** Its tables as it has them; else its text. */
export function copiedCells({ html, text }: Clipboard, names: TableNames): CopiedCells {
  const tamed = html.trim() === '' ? undefined : tame(html)
  const page = tamed?.ok ? readHtml(tamed.value, { columns: true }) : undefined
  if (page?.blocks.some(({ kind }) => kind === 'table'))
    return { labelled: page, standing: page, page }
  // What is struck out or hidden is in the plain text all the same.
  const shown = page?.blocks.flatMap((block) => (block.kind === 'text' ? [block] : [])) ?? []
  const isUnlike = shown.some(({ unseen }) => unseen !== undefined && unseen.length > 0)
  const told = isUnlike ? shown.map((block) => block.text).join('\n') : text
  return { ...textCells(told, names), ...(page && { page }) }
}

/** Its lines of text. */
function textCells(text: string, names: TableNames): CopiedCells {
  const lines = tabbed(text)
  const told = text.replace(namedLine, '$1 $2')
  const isCell = isFigure({ text }) || measured(text) || (told === text && isWord(text))
  if (text.includes('\t') || isCell) return { labelled: lines, standing: lines }
  const read = readText(told)
  if (!isColumn(told)) return { labelled: read, standing: read }
  // A column below its own name is a column.
  const [first = '', ...others] = text.split(lineBreak)
  const isBelowHead =
    isLabel(first, names.known) &&
    !namesRow(first, names) &&
    !others.some((line) => isLabel(line, names.known))
  const hasLabels = !isBelowHead && text.split(lineBreak).some((line) => isLabel(line, names.known))
  return { labelled: hasLabels ? read : lines, standing: lines }
}

/** A row's cells; those that reach into it from above are blank in it, labels are not there, years are said again. */
function cellsByRow(cells: readonly SourceCell[], known: readonly Label[]): SourceCell[][] {
  const rows: SourceCell[][] = []
  for (const cell of cells) {
    // A year holds for all rows it is merged over.
    const holds = isPeriod(cell.text)
    const reach = isLabel(cell.text, known) && !holds ? 1 : cell.rowSpan
    for (let down = 0; down < reach; down += 1)
      (rows[cell.row + down] ??= []).push(
        down === 0 ? cell : { ...cell, row: cell.row + down, text: holds ? cell.text : '' },
      )
  }
  return Array.from(rows, (row: SourceCell[] | undefined) =>
    (row ?? []).sort((a, b) => a.column - b.column),
  )
}

/** A number of something within words: 受理申请51件. */
export const counted = /\d\s*(?:件|项|个|宗|人|条|次|万元|元)/

/** Lines with a figure that stand in no table, and sentences that stand in one. */
export const strayLines = (
  { blocks }: SourceDocument,
  known: readonly Label[],
): readonly string[] =>
  blocks.flatMap((block) =>
    block.kind === 'text'
      ? block.text.split(lineBreak).filter((line) => /\d/.test(line))
      : sentencesIn(cellsByRow(block.cells, known), known, block.where),
  )

function sentencesIn(
  rows: readonly (readonly SourceCell[])[],
  known: readonly Label[],
  where: string,
): readonly string[] {
  const pieces = piecesIn(rows, isLabelOf(known), where)
  return rows
    .filter((_, at) => pieces[at]?.length === 0)
    .flatMap((cells) => cells.filter(({ text }) => counted.test(text)))
    .map(({ text }) => text)
}

/** The rows of the tables; a row of labels alone is a head. */
export const rowsOf = (source: SourceDocument, known: readonly Label[]): readonly PastedRow[] =>
  source.blocks.flatMap((block) =>
    block.kind === 'table'
      ? piecesIn(cellsByRow(block.cells, known), isLabelOf(known), block.where).flat()
      : [],
  )

/** A row below heads. */
export interface HeadedRow extends PastedRow {
  /** How many rows of figures stand above it in its table. */
  readonly at: number
  /** What stands above each of its cells, the outermost first. */
  readonly heads: readonly (readonly string[])[]
}

/** The rows of the tables, each with the heads above it; the heads themselves are none. @param year the report's own. */
export const headedRows = (
  source: SourceDocument,
  names: TableNames,
  year: number,
): readonly HeadedRow[] =>
  source.blocks.flatMap((block) => {
    if (block.kind !== 'table') return []
    const { known } = names
    const is = {
      row: (text: string): boolean => namesRow(text, names),
      column: (text: string): boolean => isOneOf(text, names.columns),
      telling: (text: string): boolean => tellsOtherYear(text, year) || tellsUnit(text),
    }
    let at = -1
    const headed = headedBy(cellsByRow(block.cells, known), is)
    const pieces = piecesIn(
      headed.map(({ cells }) => cells),
      isLabelOf(known),
      block.where,
    )
    return headed.flatMap(({ over }, nth) =>
      (pieces[nth] ?? []).map((row) => ({
        ...row,
        at: (at += 1),
        heads: row.cells.map(({ origin }) => over(origin.column)),
      })),
    )
  })
