/** How the printed report becomes a Word file: block by block in the house style, sealed without names and dates. */
import type { Paragraph, Table } from 'docx'
import { escaped } from '@/report/text/markup'
import type { Block, Document, ParagraphBlock, PictureBlock } from '../document/document'
import {
  type Docx,
  faces,
  fontTable,
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
import { table } from '../word/table'
import type { Finished, Writer } from '../writers'

const mime = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** Word's library counts pictures in pixels of 96 to the inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4)

function paragraphRuns({ TextRun }: Docx, { text, lead = 0 }: ParagraphBlock) {
  const rest = new TextRun({ ...hinted, text: text.slice(lead) })
  if (lead === 0) return [rest]
  return [new TextRun({ font: runFont(faces.second), text: text.slice(0, lead) }), rest]
}

function picture({ ImageRun, Paragraph, TextRun }: Docx, block: PictureBlock, id: number) {
  const { png, width, height, alt, caption } = block
  const image = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pixels(width), height: pixels(height) },
    altText: { id: String(id), name: `图${id}`, title: caption, description: alt },
  })
  return [
    new Paragraph({ style: 'Picture', children: [image] }),
    new Paragraph({ style: 'Caption', children: [new TextRun({ ...hinted, text: caption })] }),
  ]
}

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
    case 'title':
    case 'heading': {
      const heading =
        block.kind === 'title' ? HeadingLevel.TITLE : HeadingLevel[`HEADING_${block.level}`]
      if (block.kind === 'heading' && block.annex !== undefined) return [annexHeading(docx, block)]
      const children = [new TextRun({ ...hinted, text: block.text })]
      return [new Paragraph({ spacing, heading, children })]
    }
    case 'paragraph':
      return [
        new Paragraph({
          spacing,
          style: 'BodyText',
          children: paragraphRuns(docx, block),
          ...placing(docx, block),
        }),
      ]
    case 'table':
      return [table(docx, block)]
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
  const about = { title, organ: printable(report.organ.name) }
  return sealed(await docx.Packer.toBlob(file), about, {
    'word/document.xml': (part) => named(part, document),
    'word/fontTable.xml': (part) => part.replace(/\/>$/, `>${fontTable()}</w:fonts>`),
  })
}

/** The Word file of the report; the library is loaded when the first one is written. */
export default {
  title: 'Word 文档（.docx）',
  note: '公文格式，可直接送签、盖章、归档',
  order: 10,
  extension: 'docx',
  mime,
  handsIn: true,
  write,
} satisfies Writer
