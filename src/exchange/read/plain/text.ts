/** Reads plain text: tables typed with tabs or bars, copied cell by cell, or set out with blanks as a PDF gives them. */
import { type TextPart, partsOfText, tableText } from '@/report/text/table'
import { newBound } from '../pack/bound'
import type { SourceBlock, SourceCell, SourceDocument } from '../source'
import { type TextLine, isFigure, textLines, withoutMarks } from './text-line'

/** So many labels in a row may stand between two rows of figures of one table. */
const widest = 60

const opens = (line: TextLine | undefined): boolean =>
  line !== undefined && (line.kind === 'row' || line.kind === 'figure')

/** A short line; 一、本年新收… is a row's label only if its figures follow at once. */
const label = (lines: readonly TextLine[], at: number): boolean => {
  const next = lines[at + 1]
  return (
    lines[at]?.kind === 'short' ||
    (lines[at]?.kind === 'heading' && opens(next) && isFigure(next?.cells[0] ?? ''))
  )
}

interface Region {
  readonly from: number
  readonly to: number
}

/** From the first label before a row of figures to the last row of figures, and its label's end. */
function regionAt(lines: readonly TextLine[], first: number, floor: number): Region {
  let from = first
  while (from > floor && first - from < widest && label(lines, from - 1)) from--
  let to = first + 1
  for (let at = first; at < lines.length && at - to < widest; at++) {
    if (opens(lines[at])) to = at + 1
    else if (!label(lines, at)) break
  }
  while (to < lines.length && lines[to]?.kind === 'short' && lines[to]?.indent !== 0) to++
  return { from, to }
}

/** A few figures do not make a table; a line with cells, or three figures among labels, do. */
const isTable = (lines: readonly TextLine[]): boolean =>
  lines.some(({ kind }) => kind === 'row') ||
  lines.filter(({ kind, text }) => kind === 'figure' && /\d|[０-９]/.test(text)).length >= 3

/** A figure alone on its line belongs to the label above it, as do the figures after it. */
function rowsOf(lines: readonly TextLine[]): readonly (readonly string[])[] {
  const rows: string[][] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const goesOn = line.kind === 'figure' && before !== undefined && before.kind !== 'row'
    if (goesOn) rows.at(-1)?.push(line.text)
    else rows.push([...line.cells])
    before = line
  }
  return rows
}

function cellsOf(rows: readonly (readonly string[])[]): readonly SourceCell[] {
  const bound = newBound()
  for (const row of rows) bound.cells(row.length, '表格')
  return rows.flatMap((cells, row) =>
    cells.map((text, column) => ({ row, column, rowSpan: 1, columnSpan: 1, text })),
  )
}

const ends = /[。！？；：:…]$/

/** True if lines are broken at the edge of a page: paragraphs are indented and run on without indent. */
function isWrapped(lines: readonly TextLine[]): boolean {
  const runsOn = lines.filter(
    ({ indent, kind }, index) =>
      indent < 2 &&
      kind !== 'heading' &&
      (lines[index - 1]?.indent ?? 0) >= 2 &&
      !ends.test(lines[index - 1]?.text ?? '。'),
  )
  return runsOn.length > 0
}

const joined = (before: string, after: string): string =>
  /[A-Za-z0-9,.]$/.test(before) && /^[A-Za-z]/.test(after) ? `${before} ${after}` : before + after

function paragraphs(lines: readonly TextLine[], wrapped: boolean): string {
  const found: string[] = []
  let before: TextLine | undefined
  for (const line of lines) {
    const goesOn =
      wrapped &&
      before !== undefined &&
      before.kind !== 'heading' &&
      line.kind !== 'heading' &&
      line.indent < 2
    if (goesOn) found.push(joined(found.pop() ?? '', line.text))
    else found.push(line.text)
    before = line
  }
  return found.join('\n')
}

/**
 * Reads plain text. Cells are separated by tabs, bars or wide blanks, or stand one on each line; where
 * blanks were lost in copying a row has fewer cells than its table has columns, and nothing fills them in.
 */
export function readText(text: string): SourceDocument {
  const plain = text.replace(/\r\n?/g, '\n')
  const blocks: SourceBlock[] = []
  let tables = 0
  const where = (): string => `第${(tables += 1)}个表格`
  let from = 0
  for (const part of partsOfText(plain)) {
    if (part.kind === 'lines' || !isWritten(plain, part)) continue
    blocks.push(...blocksOf(plain.slice(from, part.start), where))
    const rows = part.rows.map((row) => row.map(withoutMarks))
    blocks.push({ kind: 'table', cells: cellsOf(rows), where: where() })
    from = part.end
  }
  return { kind: '文本', blocks: [...blocks, ...blocksOf(plain.slice(from), where)] }
}

/** A table as our own texts write it, with nothing beside it that may be one of its rows. */
const isWritten = (text: string, { start, end, rows }: TextPart & { kind: 'table' }): boolean =>
  text.slice(start, end) === tableText(rows) && /^(?:\s*\n\s*\n|\s*$)/.test(text.slice(end))

/** The tables and paragraphs of a text whose tables are told by nothing but how their lines look. */
function blocksOf(text: string, where: () => string): readonly SourceBlock[] {
  const lines = textLines(text)
  const wrapped = isWrapped(lines.filter(({ kind }) => kind !== 'row' && kind !== 'figure'))
  const blocks: SourceBlock[] = []
  let done = 0
  const prose = (to: number): void => {
    const found = paragraphs(lines.slice(done, to), wrapped)
    if (found !== '') blocks.push({ kind: 'text', text: found })
    done = to
  }
  for (let at = 0; at < lines.length; at++) {
    if (at < done || !opens(lines[at])) continue
    const { from, to } = regionAt(lines, at, done)
    const region = lines.slice(from, to)
    if (!isTable(region)) {
      at = to - 1
      continue
    }
    prose(from)
    blocks.push({ kind: 'table', cells: cellsOf(rowsOf(region)), where: where() })
    done = to
  }
  prose(lines.length)
  return blocks
}
