/** Lists in papers: a table of words, its columns wide enough to be read, its rows free to part at a page's end. */
import { cleanLine } from '@/report/text/gate'
import { titleLines } from '@/report/text/title'
import { everyRow } from '../document/breaks'
import type { TableBlock, TableCell, TitleBlock } from '../document/document'
import { titleRoom } from '../document/setting'

/** A column of a list. */
export interface ListColumn {
  readonly head: string
  /** In millimetres of paper; all together the width of the text. */
  readonly width: number
  readonly align?: 'center'
}

const cellAt = (
  row: number,
  column: number,
  role: TableCell['role'],
  text: string,
  align: TableCell['align'],
): TableCell => ({
  ...{ row, column, role, align, text: cleanLine(text) },
  rowSpan: 1,
  columnSpan: 1,
  points: 10.5,
  inset: 1.5,
})

/** A paper's title at its top. */
export const titleBlock = (text: string): TitleBlock => ({
  kind: 'title',
  text,
  lines: titleLines(text, titleRoom),
})

/** The rows under the heads of their columns. */
export const listBlock = (
  name: string,
  columns: readonly ListColumn[],
  rows: readonly (readonly string[])[],
): TableBlock => ({
  kind: 'table',
  name,
  widths: columns.map(({ width }) => width),
  rowHeight: 8,
  headRows: 1,
  starts: everyRow(rows.length + 1, 1),
  rows: [
    columns.map(({ head }, column) => cellAt(0, column, 'column', head, 'center')),
    ...rows.map((row, index) =>
      row.map((text, column) =>
        cellAt(index + 1, column, 'text', text, columns[column]?.align ?? 'left'),
      ),
    ),
  ],
})

/** What is said of one thing: names at the left, contents beside them. */
export const factsBlock = (
  name: string,
  facts: readonly (readonly [name: string, content: string])[],
): TableBlock => ({
  kind: 'table',
  name,
  widths: [32, 124],
  rowHeight: 8,
  headRows: 0,
  starts: everyRow(facts.length, 0),
  rows: facts.map(([what, content], row) => [
    cellAt(row, 0, 'row', what, 'center'),
    cellAt(row, 1, 'text', content, 'left'),
  ]),
})
