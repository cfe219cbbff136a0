/** Writes a changed source as a web page, a Word document or a workbook, as offices write them. */
import { strToU8, zipSync } from 'fflate'
import { type Cell, type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { escaped } from '@/report/text/markup'
import {
  type How,
  type MadeBlock,
  type MadeCell,
  type MadeTable,
  isMadeTable,
  shownIn,
} from './made'

const rowsOf = ({ cells }: MadeTable): readonly (readonly MadeCell[])[] => {
  const height = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan))
  return Array.from({ length: height }, (_, row) =>
    cells.filter((cell) => cell.row === row).sort((a, b) => a.column - b.column),
  )
}

const inPage: Readonly<Record<How, (text: string) => string>> = {
  plain: (text) => text,
  hidden: (text) => `<span style="display:none">${text}</span>`,
  struck: (text) => `<s>${text}</s>`,
  deleted: (text) => `<del>${text}</del>`,
  inserted: (text) => `<ins>${text}</ins>`,
  mark: (text) => `<sup>${text}</sup>`,
}

function pageTable(table: MadeTable): string {
  const rows = rowsOf(table).map((cells, row) => {
    const inner = cells.map(({ column, rowSpan, columnSpan, pieces }) => {
      const hide = table.hiddenColumns.has(column) ? ' style="display:none"' : ''
      const text = pieces.map((piece) => inPage[piece.how](escaped(piece.text))).join('')
      return `<td rowspan="${rowSpan}" colspan="${columnSpan}"${hide}>${text}</td>`
    })
    return `<tr${table.hiddenRows.has(row) ? ' style="display:none"' : ''}>${inner.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

/** As a web page. */
export const asPage = (blocks: readonly MadeBlock[]): Uint8Array =>
  strToU8(
    `<meta charset="utf-8"><body>${blocks
      .map((block) =>
        isMadeTable(block)
          ? pageTable(block)
          : block.text
              .split('\n')
              .map((line) => `<p>${escaped(line)}</p>`)
              .join(''),
      )
      .join('')}`,
  )

const run = (text: string, properties = '') =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

const inWord: Readonly<Record<How, (text: string) => string>> = {
  plain: (text) => run(text),
  hidden: (text) => run(text, '<w:vanish/>'),
  struck: (text) => run(text, '<w:strike/>'),
  deleted: (text) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`,
  inserted: (text) => `<w:ins>${run(text)}</w:ins>`,
  mark: (text) => run(text, '<w:vertAlign w:val="superscript"/>'),
}

const wordParagraph = (inner: string) => `<w:p>${inner}</w:p>`

function wordTable(table: MadeTable): string {
  const width = Math.max(0, ...table.cells.map(({ column, columnSpan }) => column + columnSpan))
  const rows = rowsOf(table).map((_, row) => {
    const cells: string[] = []
    for (let column = 0; column < width;) {
      const own = table.cells.find(
        (one) =>
          one.row <= row &&
          row < one.row + one.rowSpan &&
          one.column <= column &&
          column < one.column + one.columnSpan,
      )
      const span = own?.columnSpan ?? 1
      const down =
        !own || own.rowSpan === 1
          ? ''
          : own.row === row
            ? '<w:vMerge w:val="restart"/>'
            : '<w:vMerge/>'
      const text =
        own?.row === row ? own.pieces.map((one) => inWord[one.how](escaped(one.text))).join('') : ''
      cells.push(
        `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${down}</w:tcPr>${wordParagraph(text)}</w:tc>`,
      )
      column += span
    }
    return `<w:tr><w:trPr>${table.hiddenRows.has(row) ? '<w:hidden/>' : ''}</w:trPr>${cells.join('')}</w:tr>`
  })
  return `<w:tbl>${rows.join('')}</w:tbl>`
}

/** As a Word document; Word hides no columns. */
export const asWord = (blocks: readonly MadeBlock[]): Uint8Array =>
  zipSync({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(
      `<w:document><w:body>${blocks
        .map((block) =>
          isMadeTable(block)
            ? wordTable(block)
            : block.text
                .split('\n')
                .map((line) => wordParagraph(run(escaped(line))))
                .join(''),
        )
        .join('')}</w:body></w:document>`,
    ),
  })

const looks: Readonly<Partial<Record<How, object>>> = {
  hidden: { color: { rgb: 'FFFFFF' } },
  deleted: { strikethrough: true },
  struck: { strikethrough: true },
  mark: { vertAlign: 'superscript' },
}

function sheetCell(cell: MadeCell): Partial<Cell> & { value: string | number } {
  if (cell.stored) return { value: cell.stored.value, style: { numFmt: cell.stored.format } }
  const text = shownIn(cell)
  const isPlain = cell.pieces.every(({ how }) => how === 'plain')
  if (isPlain) return { value: /^\d{1,15}(?:\.\d+)?$/.test(text) ? Number(text) : text }
  return {
    value: cell.pieces.map((piece) => piece.text).join(''),
    richText: cell.pieces.map(({ text: said, how }) => ({
      text: said,
      ...(looks[how] && { font: looks[how] }),
    })),
  }
}

/** A sheet of one table, the lines of text before it above. */
function sheetOf(name: string, lines: readonly string[], table: MadeTable | undefined): WriteSheet {
  const cells = new Map<string, Partial<Cell>>(
    lines.map((value, row) => [`${row},0`, { value }] as const),
  )
  const top = lines.length
  for (const cell of table?.cells ?? [])
    cells.set(`${top + cell.row},${cell.column}`, sheetCell(cell))
  const width = 1 + Math.max(0, ...[...cells.keys()].map((at) => Number(at.split(',')[1])))
  const height = top + (table ? rowsOf(table).length : 0)
  return {
    name,
    cells,
    rows: Array.from({ length: height }, () => Array.from({ length: width }, () => null)),
    merges: (table?.cells ?? [])
      .filter(({ rowSpan, columnSpan }) => rowSpan > 1 || columnSpan > 1)
      .map(({ row, column, rowSpan, columnSpan }) => ({
        startRow: top + row,
        startCol: column,
        endRow: top + row + rowSpan - 1,
        endCol: column + columnSpan - 1,
      })),
    rowDefs: new Map([...(table?.hiddenRows ?? [])].map((row) => [top + row, { hidden: true }])),
    columns: Array.from({ length: width }, (_, at) =>
      table?.hiddenColumns.has(at) ? { hidden: true } : {},
    ),
  }
}

/** As a workbook: a sheet for each table, with the texts before it. */
export async function asWorkbook(blocks: readonly MadeBlock[]): Promise<Uint8Array> {
  const sheets: WriteSheet[] = []
  let lines: string[] = []
  for (const block of blocks)
    if (isMadeTable(block)) {
      sheets.push(sheetOf(`表${sheets.length + 1}`, lines, block))
      lines = []
    } else lines.push(...block.text.split('\n'))
  if (lines.length > 0) sheets.push(sheetOf(`表${sheets.length + 1}`, lines, undefined))
  return writeXlsx({ sheets })
}
