/** How the printed report is set in Word: the house style of GB/T 9704 and tables with true merges. */
import type { IStylesOptions, Paragraph, Table } from 'docx'
import type { Block, Document, TableBlock, TableCell } from '../document'
import type { Writer } from '../writers'

type Docx = typeof import('docx')

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const latin = 'Times New Roman'
const textWidth = 156
const dense = 10

const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
const twipsOfPoints = (points: number): number => points * 20
/** Word counts type sizes in half points. */
const size = (points: number): number => points * 2

const face = (eastAsia: string) => ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia })

/** Quotation marks and dashes are set in the Chinese face, digits and Latin letters in the Latin one. */
const hinted = { font: { hint: 'eastAsia' } }

const letters = (eastAsia: string, points: number) => ({
  font: face(eastAsia),
  size: size(points),
  bold: false,
  italics: false,
  color: '000000',
})

/** Lines of a fixed pitch, as the style wants them for all but tables. */
const pitch = ({ LineRuleType }: Docx, points: number, after = 0) => ({
  spacing: { before: 0, after, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT },
})

const indent = { firstLine: twipsOfPoints(32), firstLineChars: 200 }

function styles(docx: Docx): IStylesOptions {
  const { AlignmentType, LineRuleType } = docx
  const heading = (eastAsia: string) => ({
    run: letters(eastAsia, 16),
    paragraph: { ...pitch(docx, 28), indent, keepNext: true, keepLines: true },
  })
  const text = { basedOn: 'Normal', quickFormat: true }
  return {
    default: {
      document: { run: { ...letters('仿宋_GB2312', 16), language: { eastAsia: 'zh-CN' } } },
      title: {
        run: letters('方正小标宋简体', 22),
        paragraph: {
          ...pitch(docx, 36, twipsOfPoints(28)),
          alignment: AlignmentType.CENTER,
          keepNext: true,
        },
      },
      heading1: heading('黑体'),
      heading2: heading('楷体_GB2312'),
      heading3: heading('仿宋_GB2312'),
    },
    paragraphStyles: [
      {
        ...text,
        id: 'BodyText',
        name: 'Body Text',
        run: letters('仿宋_GB2312', 16),
        paragraph: { ...pitch(docx, 28), indent, alignment: AlignmentType.JUSTIFIED },
      },
      {
        ...text,
        id: 'TableText',
        name: 'Table Text',
        run: letters('宋体', 9),
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  }
}

function tableCell(docx: Docx, cell: TableCell, block: TableBlock, widths: readonly number[]) {
  const { AlignmentType, Paragraph, TableCell, TextDirection, TextRun, VerticalAlignTable } = docx
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, part) => sum + part, 0)
  const usual = block.widths.length >= dense ? 9 : 10.5
  /** A long figure shrinks rather than break; some systems set digits two thirds as wide as high. */
  const room =
    Math.floor((width / 20 - 3) / (Math.max(1, cell.text.length) * 0.64) / 0.5) * 0.5 || 1
  const points = cell.role === 'figure' ? Math.min(usual, room) : usual
  const left = cell.role === 'row' && !cell.upright && block.widths.length >= dense
  /** A narrow heading of an even length breaks in pairs: 商业/企业. */
  const pairs = cell.role === 'column' && cell.columnSpan === 1 && cell.text.length % 2 === 0
  const side = twips(pairs && block.widths.length >= dense ? 0.9 : 0.5)
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
        children: [new TextRun({ ...hinted, text: cell.text, size: size(points) })],
      }),
    ],
  })
}

function table(docx: Docx, block: TableBlock): Table {
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

function blockOf(docx: Docx, block: Block, before?: Block, behind?: Block): Paragraph | Table {
  const { HeadingLevel, Paragraph, TextRun } = docx
  const spacing = {
    ...(before?.kind === 'table' && { before: twipsOfPoints(14) }),
    ...(behind?.kind === 'table' && { after: twipsOfPoints(6) }),
  }
  const set = {
    spacing,
    ...(block.kind !== 'table' && { children: [new TextRun({ ...hinted, text: block.text })] }),
  }
  switch (block.kind) {
    case 'title':
      return new Paragraph({ ...set, heading: HeadingLevel.TITLE })
    case 'heading':
      return new Paragraph({ ...set, heading: HeadingLevel[`HEADING_${block.level}`] })
    case 'paragraph':
      return new Paragraph({ ...set, style: 'BodyText' })
    case 'table':
      return table(docx, block)
  }
}

function footer({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Docx) {
  const number = { font: face('宋体'), size: size(14), children: ['— ', PageNumber.CURRENT, ' —'] }
  return new Footer({
    children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun(number)] })],
  })
}

async function write({ title, blocks }: Document): Promise<Blob> {
  const docx = await import('docx')
  const margin = { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 22, gutter: 0 }
  const file = new docx.Document({
    title,
    creator: '',
    lastModifiedBy: '',
    description: '',
    styles: styles(docx),
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(210), height: twips(297) },
            margin: Object.fromEntries(
              Object.entries(margin).map(([edge, millimetres]) => [edge, twips(millimetres)]),
            ),
          },
        },
        footers: { default: footer(docx) },
        children: blocks.map((block, index) =>
          blockOf(docx, block, blocks[index - 1], blocks[index + 1]),
        ),
      },
    ],
  })
  return docx.Packer.toBlob(file)
}

/** The Word file of the report; the library is loaded when the first one is written. */
export default {
  title: 'Word 文档（.docx）',
  note: '公文格式，可直接送签、盖章、归档',
  order: 10,
  extension: 'docx',
  mime,
  write: ({ document }) => write(document),
} satisfies Writer
