/** How a statutory table is set in Word: true merges, repeated heads, rows and bands that stay whole. */
import type { Table } from 'docx'
import type { TableBlock, TableCell } from '../document'
import { type Docx, hinted, size, textWidth, twips } from './style'

/** Tables with so many columns are set small. */
const dense = 10

/** A long figure shrinks rather than break; some systems set digits two thirds as wide as high. */
function pointsOf(cell: TableCell, width: number, usual: number): number {
  if (cell.role !== 'figure') return usual
  const room = (width / 20 - 3) / (Math.max(1, cell.text.length) * 0.64)
  return Math.min(usual, Math.max(1, Math.floor(room / 0.5) * 0.5))
}

function tableCell(docx: Docx, cell: TableCell, block: TableBlock, widths: readonly number[]) {
  const { AlignmentType, Paragraph, TableCell, TextDirection, TextRun, VerticalAlignTable } = docx
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, part) => sum + part, 0)
  const isDense = block.widths.length >= dense
  const left = cell.role === 'row' && !cell.upright && isDense
  /** A narrow heading of an even length breaks in pairs: 商业/企业. */
  const pairs = cell.role === 'column' && cell.columnSpan === 1 && cell.text.length % 2 === 0
  const side = twips(pairs && isDense ? 0.9 : 0.5)
  return new TableCell({
    margins: { left: side, right: side },
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(cell.upright && { textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT }),
    children: [
      new Paragraph({
        style: 'TableText',
        alignment: left ? AlignmentType.LEFT : AlignmentType.CENTER,
        children: [
          new TextRun({
            ...hinted,
            text: cell.text,
            size: size(pointsOf(cell, width, isDense ? 9 : 10.5)),
          }),
        ],
      }),
    ],
  })
}

/** The table over the whole text width. */
export function table(docx: Docx, block: TableBlock): Table {
  const { AlignmentType, BorderStyle, HeightRule, Table, TableLayoutType, TableRow } = docx
  const whole = block.widths.reduce((sum, width) => sum + width, 0)
  const widths = block.widths.map((width) => twips((width * textWidth) / whole))
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
          tableHeader: index < block.headRows,
          /** A page may end between the bands of a table, never within one. */
          keepNext: (block.rows[index + 1]?.[0]?.role ?? 'title') !== 'title',
          height: {
            value: twips(block.widths.length >= dense ? 6 : 8),
            rule: HeightRule.ATLEAST,
          },
          children: row.map((cell) => tableCell(docx, cell, block, widths)),
        }),
    ),
  })
}
