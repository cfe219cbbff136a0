/**
 * Tables within a text, as the file writes them: each row a line that begins and ends with a bar, bars between its
 * cells, and below the first row, the head, a line of `---` for every column. A bar within a cell is written `\|`.
 *
 *     | 单位 | 件数 |
 *     | --- | --- |
 *     | 甲局 | 3 |
 */
import { cleanLine } from './gate'

/** A table of more columns cannot be read across a page; it stays text. */
export const mostColumns = 12
/** A longer one belongs in an annex. */
export const mostRows = 300

/** One column is a list, and stays text too. */
const isWidth = (columns: number): boolean => columns >= 2 && columns <= mostColumns

/** Rows of the same number of cells, the head first. */
export type TextTable = readonly (readonly string[])[]

/** A stretch of a text, in UTF-16 units: lines as they stand, or a table. */
export type TextPart =
  | { readonly kind: 'lines'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'table'
      readonly start: number
      readonly end: number
      readonly rows: TextTable
    }

/** A bar that divides cells. */
const bar = /(?<!\\)\|/
const everyBar = /(?<!\\)\|/g
const isRow = (line: string): boolean => /^\s*\|.*(?<!\\)\|\s*$/.test(line) && line.trim() !== '|'
const isRule = (line: string): boolean => /^\s*\|(?:\s*:?-{3,}:?\s*\|)+\s*$/.test(line)

const cellsIn = (line: string): readonly string[] =>
  line
    .trim()
    .slice(1, -1)
    .split(bar)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'))

/** Rows made equally long with blank cells. */
function even(rows: TextTable): TextTable {
  const width = Math.max(...rows.map(({ length }) => length))
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')])
}

interface PlacedLine {
  readonly text: string
  readonly start: number
}

function placedLines(text: string): readonly PlacedLine[] {
  let start = 0
  return text.split('\n').map((line) => {
    const placed = { text: line, start }
    start += line.length + 1
    return placed
  })
}

/** The table whose head is the line at this place, and how many lines it takes. */
function tableAt(
  lines: readonly PlacedLine[],
  at: number,
): { readonly rows: TextTable; readonly lines: number } | undefined {
  const head = lines[at]?.text ?? ''
  if (!isRow(head) || !isRule(lines[at + 1]?.text ?? '')) return undefined
  let end = at + 2
  while (isRow(lines[end]?.text ?? '')) end += 1
  const body = lines.slice(at + 2, end).map(({ text }) => cellsIn(text))
  const rows = even([cellsIn(head), ...body])
  const width = rows[0]?.length ?? 0
  return isWidth(width) ? { rows, lines: end - at } : undefined
}

/** True unless a text surely holds no table. */
const mayHold = (text: string): boolean => text.includes('|') && text.includes('---')

/** A text as its lines and tables, in their order; a text without a table is one stretch of lines. */
export function partsOfText(text: string): readonly TextPart[] {
  if (!mayHold(text)) return [{ kind: 'lines', start: 0, end: text.length }]
  const lines = placedLines(text)
  const parts: TextPart[] = []
  const endOf = (line: number): number => {
    const last = lines[line]
    return last ? last.start + last.text.length : 0
  }
  let from = 0
  const close = (to: number): void => {
    if (to > from) parts.push({ kind: 'lines', start: lines[from]?.start ?? 0, end: endOf(to - 1) })
  }
  for (let at = 0; at < lines.length; at += 1) {
    const table = tableAt(lines, at)
    if (!table) continue
    close(at)
    const end = at + table.lines
    parts.push({
      kind: 'table',
      start: lines[at]?.start ?? 0,
      end: endOf(end - 1),
      rows: table.rows,
    })
    from = end
    at = end - 1
  }
  close(lines.length)
  return parts
}

/** The tables of a text. */
export const tablesIn = (text: string): readonly TextTable[] =>
  partsOfText(text).flatMap((part) => (part.kind === 'table' ? [part.rows] : []))

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

/** A table as a text writes it. Line breaks within a cell become blanks. */
export function tableText(rows: TextTable): string {
  const [head = [], ...body] = even(rows).map((row) =>
    row.map((cell) => cleanLine(cell.replace(/\s+/g, ' ')).trim().replace(/\|/g, '\\|')),
  )
  return [head, head.map(() => '---'), ...body].map(lineOf).join('\n')
}

/** Whether rows can stand in a text as a table. */
export const isTextTable = (rows: TextTable): boolean =>
  rows.length >= 2 &&
  rows.length <= mostRows &&
  isWidth(Math.max(...rows.map(({ length }) => length))) &&
  rows.some((row) => row.some((cell) => cell.trim() !== ''))

const blanked = (text: string): string => text.replace(/[^\n]/g, '\n')

/** A line of a table with nothing but its cells, each where it stood and on a line of its own. */
const cellsAlone = (line: string): string =>
  isRule(line) ? blanked(line) : line.replace(everyBar, '\n')

/**
 * A text of the same length in which tables are no sentences: their cells stand alone on lines (`cells`), or
 * nothing stands there (`none`). A text without tables is the very same.
 */
export function withoutTables(text: string, show: 'cells' | 'none'): string {
  if (!mayHold(text)) return text
  return partsOfText(text)
    .map((part) => {
      const own = text.slice(part.start, part.end)
      if (part.kind === 'lines') return own
      return show === 'none' ? blanked(own) : own.split('\n').map(cellsAlone).join('\n')
    })
    .join('\n')
}

/** The characters a reader counts: no blanks, and of tables only their cells. */
export const signsIn = (text: string): number =>
  Array.from(withoutTables(text, 'cells').replace(/\s/g, '')).length

/**
 * What to put into a text in place of a stretch of it so that a table among it begins and ends a line, and touches
 * no other table.
 */
export function fitted(text: string, start: number, end: number, piece: string): string {
  const [before, after] = [text.slice(0, start), text.slice(end)]
  const parts = partsOfText(piece)
  if (parts.every(({ kind }) => kind === 'lines')) return piece
  const [first, last] = [parts[0]?.kind === 'table', parts.at(-1)?.kind === 'table']
  const lineBefore = before.replace(/\n$/, '').split('\n').at(-1) ?? ''
  const lineAfter = after.replace(/^\n/, '').split('\n')[0] ?? ''
  const broken = (edge: boolean) => (edge ? '\n' : '')
  const above =
    broken(first && before !== '' && !before.endsWith('\n')) + broken(first && isRow(lineBefore))
  const below =
    broken(last && after !== '' && !after.startsWith('\n')) + broken(last && isRow(lineAfter))
  return `${above}${piece}${below}`
}
