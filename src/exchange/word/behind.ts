/** How Word sets what is no part of a report's running text: an annex's beginning, lines apart, signatures. */
import type { IParagraphOptions, Paragraph } from 'docx'
import type { HeadingBlock, ParagraphBlock } from '../document/document'
import { type Docx, faces, hinted, runFont, size, twipsOfPoints } from './style'

/** A line of the text, and the width of a character of it, in points. */
const line = 28
const character = 16

const noIndent = { firstLine: 0, firstLineChars: 0 }

/** The word 附件 at the left of a new page, or the annex's own title centred below it. */
export function annexHeading(docx: Docx, { annex, level, text, newPage }: HeadingBlock): Paragraph {
  const { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } = docx
  const isTitle = annex === 'title'
  const space = twipsOfPoints(line)
  const look = isTitle ? { font: runFont(faces.title), size: size(22) } : hinted
  return new Paragraph({
    heading: HeadingLevel[`HEADING_${level}`],
    pageBreakBefore: newPage === true,
    indent: noIndent,
    ...(isTitle && {
      alignment: AlignmentType.CENTER,
      spacing: {
        before: space,
        after: space,
        line: twipsOfPoints(36),
        lineRule: LineRuleType.EXACT,
      },
    }),
    children: [new TextRun({ ...look, text })],
  })
}

/** What sets a paragraph apart from the running text; nothing for one of that. */
export function placing(
  { AlignmentType }: Docx,
  { apart, flush, fromRight }: ParagraphBlock,
): IParagraphOptions {
  return {
    // By its style it is told from the text when the file is read back.
    ...((apart || fromRight !== undefined) && { style: 'Signature' }),
    ...(apart && { spacing: { before: twipsOfPoints(line) } }),
    ...(flush && { indent: noIndent }),
    ...(fromRight !== undefined && {
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      indent: { ...noIndent, right: twipsOfPoints(Math.round(character * fromRight)) },
    }),
  }
}
