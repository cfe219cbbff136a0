/** How a statutory table is set in Word: true merges, repeated heads, rows and bands that stay whole. */
import type { Table } from 'docx'
import type { TableBlock, TableCell } from '../document/document'
import { type Docx, hinted, size, twips } from './style'

function tableCell(docx: Docx, cell: TableCell, width: number) {
  const { AlignmentType, Paragraph, TableCell, TextDirection, TextRun, VerticalAlignTable } = docx
  const side = twips(cell.inset)
  const edge = twips(0.3)
  return new TableCell({
    margins: { top: edge, bottom: edge, left: side, right: side },
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.upright && { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: cell.align === 'left' ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [
          new TextRun({
            ...{ ...hinted, text: cell.text, size: size(cell.points) },
            // Word breaks a number its cell is too narrow for, whatever is said of wrapping.
            ...(cell.condensed !== undefined && { scale: cell.condensed }),
          }),
        ],
      }),
    ],
  })
}

/**
 * 表二 has a head in each of its bands, and Word repeats only rows that begin a table: the first band's head would stand
 * over another band's figures. Instead each band stays whole with its own head.
 */
const repeats = ({ headRows }: TableBlock, index: number): boolean => index < headRows

/** Whether a page may end below this row. */
const mayEnd = ({ rows, starts }: TableBlock, index: number): boolean =>
  index + 1 === rows.length || starts.includes(index + 1)

/** The table over the whole text width. */
export function table(docx: Docx, block: TableBlock): Table {
  const { AlignmentType, BorderStyle, HeightRule, Table, TableLayoutType, TableRow } = docx
  const widths = block.widths.map(twips)
  const widthOf = ({ column, columnSpan }: TableCell) =>
    widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0)
  const line = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
  const side = { top: line, bottom: line, left: line, right: line }
  return new Table({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: docx.WidthType.DXA },
    columnWidths: widths,
    borders: { ...side, insideHorizontal: line, insideVertical: line },
    margins: { top: 0, bottom: 0, left: twips(0.5), right: twips(0.5) },
    rows: block.rows.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          ...(repeats(block, index) && { tableHeader: true }),
          keepNext: !mayEnd(block, index),
          height: { value: twips(block.rowHeight), rule: HeightRule.ATLEAST },
          children: row.map((cell) => tableCell(docx, cell, widthOf(cell))),
        }),
    ),
  })
}
