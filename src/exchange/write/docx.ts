/** How the printed report becomes a Word file: block by block in the house style, sealed without names and dates. */
import type { Paragraph, Table } from 'docx'
import { escaped } from '@/report/text/markup'
import { hasAddress, textRuns } from '@/report/text/runs'
import {
  type Block,
  type Document,
  type ParagraphBlock,
  type PictureBlock,
  isUnderText,
} from '../document/document'
import {
  type Docx,
  faces,
  grid,
  hinted,
  page,
  pageNumbers,
  runFont,
  styles,
  twips,
  twipsOfPoints,
} from '../word/style'
import { printable } from '../document/text'
import { annexHeading, placing } from '../word/behind'
import { corrections } from '../word/parts'
import { table } from '../word/table'
import type { Finished, Writer } from '../writers'

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Word's library counts pictures in pixels of 96 to the inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

/** A text whose telephone numbers are not parted at their hyphens. */
function textRun({ NoBreakHyphen, TextRun }: Docx, text: string, font = hinted.font) {
  const pieces = textRuns(text).flatMap(({ kind, text: run }) =>
    kind === 'whole'
      ? run.split(/(?<=-)|(?=-)/).map((piece) => (piece === '-' ? new NoBreakHyphen() : piece))
      : [run],
  )
  return new TextRun({ font, children: pieces })
}

function paragraph(docx: Docx, block: ParagraphBlock, spacing: Spacing, keepNext: boolean) {
  const { text, lead = 0 } = block
  const { AlignmentType, Paragraph } = docx
  const rest = textRun(docx, text.slice(lead))
  const children =
    lead === 0 ? [rest] : [textRun(docx, text.slice(0, lead), runFont(faces.second)), rest]
  return new Paragraph({
    spacing,
    style: 'BodyText',
    ...(keepNext && { keepNext }),
    // A long address goes to the next line whole, and the line before it must not gape.
    ...((block.ragged ?? hasAddress(text)) && { alignment: AlignmentType.LEFT }),
    ...placing(docx, block),
    children,
  })
}

/** A caption whose number Word counts: 图1 办理结果. */
function caption({ Paragraph, SimpleField, TextRun }: Docx, text: string) {
  const [, number = '', rest = text] = /^图(\d+)( .*)$/.exec(text) ?? []
  const run = (part: string) => new TextRun({ ...hinted, text: part })
  const counted = [run('图'), new SimpleField('SEQ 图 \\* ARABIC', number), run(rest)]
  return new Paragraph({ style: 'Caption', children: number === '' ? [run(rest)] : counted })
}

function picture(docx: Docx, block: PictureBlock, id: number) {
  const { ImageRun, Paragraph } = docx
  const { png, width, height, alt } = block
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: `图${id}`, title: block.caption, description: alt },
  })
  return [new Paragraph({ style: 'Picture', children: [image] }), caption(docx, block.caption)]
}

type Spacing = { readonly before?: number; readonly after?: number }

function elements(
  docx: Docx,
  blocks: readonly Block[],
  index: number,
): readonly (Paragraph | Table)[] {
  const { HeadingLevel, Paragraph, TextRun } = docx
  const block = blocks[index]
  const spacing = {
    ...(blocks[index - 1]?.kind === 'table' && { before: twipsOfPoints(14) }),
    ...(blocks[index + 1]?.kind === 'table' && { after: twipsOfPoints(6) }),
  }
  switch (block?.kind) {
    case 'title': {
      const children = block.lines.map(
        (text, line) => new TextRun({ ...hinted, text, ...(line > 0 && { break: 1 }) }),
      )
      const pageBreakBefore = block.newPage === true
      return [new Paragraph({ spacing, heading: HeadingLevel.TITLE, pageBreakBefore, children })]
    }
    case 'heading': {
      if (block.annex !== undefined) return [annexHeading(docx, block)]
      const heading = HeadingLevel[`HEADING_${block.level}`]
      const children = [new TextRun({ ...hinted, text: block.text })]
      return [new Paragraph({ spacing, heading, children })]
    }
    case 'paragraph':
      return [paragraph(docx, block, spacing, isUnderText(blocks[index + 1]))]
    case 'table':
      // Word makes one table of two without a paragraph between them.
      return [
        table(docx, block),
        ...(blocks[index + 1]?.kind === 'table' ? [new Paragraph({ style: 'TableText' })] : []),
      ]
    case 'picture':
      return picture(docx, block, blocks.slice(0, index + 1).filter(isPicture).length)
    case undefined:
      return []
  }
}

const isPicture = ({ kind }: Block): boolean => kind === 'picture'

/** Gives the tables their names for aids, which the library cannot, in their order. */
function named(part: string, { blocks }: Document): string {
  const names = blocks.flatMap((block) => (block.kind === 'table' ? [block.name] : []))
  return part.replace(/<\/w:tblPr>/g, (end) => {
    const name = names.shift()
    return name === undefined ? end : `<w:tblCaption w:val="${escaped(name)}"/>${end}`
  })
}

async function write({ document, report }: Finished): Promise<Blob> {
  const [docx, { sealed }] = await Promise.all([import('docx'), import('../sealed')])
  const { title, blocks } = document
  const { margin } = page
  const file = new docx.Document({
    title,
    styles: styles(docx),
    evenAndOddHeaderAndFooters: document.oneSided !== true,
    sections: [
      {
        properties: {
          grid: { ...grid, type: docx.DocumentGridType.LINES_AND_CHARS },
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(margin.top),
              bottom: twips(margin.bottom),
              left: twips(margin.left),
              right: twips(margin.right),
              header: twips(margin.header),
              footer: twips(margin.footer),
              gutter: 0,
            },
          },
        },
        footers: pageNumbers(docx),
        children: blocks.flatMap((_, index) => elements(docx, blocks, index)),
      },
    ],
  })
  const organ = printable(report.organ.name)
  return sealed(
    await docx.Packer.toBlob(file),
    { title, organ },
    {
      ...corrections(organ),
      'word/document.xml': (part) => named(part, document),
    },
  )
}

/** The Word file of the report; the library is loaded when the first one is written. */
export default {
  title: 'Word 文档（.docx）',
  note: '公文格式，可直接送签、盖章、归档',
  order: 10,
  extension: 'docx',
  mime,
  handsIn: 'perhaps',
  write,
} satisfies Writer
