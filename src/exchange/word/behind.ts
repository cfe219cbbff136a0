/** How Word sets what is no part of a report's running text: an annex's beginning, lines apart, signatures. */
import type { IParagraphOptions, Paragraph } from 'docx'
import type { ParagraphBlock } from '../document/document'
import { type Docx, faces, hinted, runFont, size, twipsOfPoints } from './style'

/** A line of the text, and the width of a character of it, in points. */
const line = 28
const character = 16

const noIndent = { firstLine: 0, firstLineChars: 0 }

/** 附件 at the left of a new page, and the annex's own title centred below it. */
export function annexHeading(docx: Docx, label: string, title: string): Paragraph[] {
  const { AlignmentType, HeadingLevel, LineRuleType, Paragraph, TextRun } = docx
  return [
    new Paragraph({
      style: 'BodyText',
      pageBreakBefore: true,
      keepNext: true,
      indent: noIndent,
      children: [new TextRun({ font: runFont(faces.first), text: label })],
    }),
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      alignment: AlignmentType.CENTER,
      indent: noIndent,
      spacing: {
        before: twipsOfPoints(line),
        after: twipsOfPoints(line),
        line: twipsOfPoints(36),
        lineRule: LineRuleType.EXACT,
      },
      children: [
        new TextRun({ ...hinted, font: runFont(faces.title), size: size(22), text: title }),
      ],
    }),
  ]
}

/** What sets a paragraph apart from the running text; nothing for one of that. */
export function placing(
  { AlignmentType }: Docx,
  { apart, flush, fromRight }: ParagraphBlock,
): IParagraphOptions {
  return {
    ...(apart && { spacing: { before: twipsOfPoints(line) } }),
    ...(flush && { indent: noIndent }),
    ...(fromRight !== undefined && {
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      indent: { ...noIndent, right: twipsOfPoints(Math.round(character * fromRight)) },
    }),
  }
}
