/** The house style of official documents (GB/T 9704) for Word: page, faces, sizes, pitch, styles and page numbers. */
import type { IStylesOptions } from 'docx'

export type Docx = typeof import('docx')

const latin = 'Times New Roman'

/** A face with those that stand in for it where it is not installed, best first; named for Word's font table. */
interface Face {
  readonly name: string
  readonly instead: readonly string[]
  readonly family: 'roman' | 'swiss' | 'script'
}

/** 公文 faces. 方正小标宋 is commercial and the GB2312 faces are old: none is embedded, each has its heirs. */
export const faces = {
  title: {
    name: '方正小标宋简体',
    instead: ['FZXiaoBiaoSong-B05S', '方正小标宋_GBK', '华文中宋', '宋体'],
    family: 'roman',
  },
  first: { name: '黑体', instead: ['SimHei', '方正黑体_GBK', '华文黑体'], family: 'swiss' },
  second: {
    name: '楷体_GB2312',
    instead: ['楷体', 'KaiTi', '方正楷体_GBK', '华文楷体'],
    family: 'script',
  },
  text: {
    name: '仿宋_GB2312',
    instead: ['仿宋', 'FangSong', '方正仿宋_GBK', '华文仿宋'],
    family: 'roman',
  },
  table: { name: '宋体', instead: ['SimSun', '方正书宋_GBK', '华文宋体'], family: 'roman' },
} as const satisfies Readonly<Record<string, Face>>

/** 版心 156 mm × 225 mm on A4; the page number stands 7 mm below it. */
export const page = {
  width: 210,
  height: 297,
  margin: { top: 37, bottom: 35, left: 28, right: 26, header: 15, footer: 22 },
} as const

export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4)
export const twipsOfPoints = (points: number): number => points * 20
/** Word counts type sizes in half points. */
export const size = (points: number): number => points * 2

const fontOf = (eastAsia: string, western = latin) => ({
  ascii: western,
  hAnsi: western,
  cs: western,
  eastAsia,
})

/** The font of a stretch of text in another face than its paragraph's. */
export const runFont = (face: Face) => ({ ...fontOf(face.name), hint: 'eastAsia' })

/** Quotation marks and dashes are set in the Chinese face, digits and Latin letters in the Latin one. */
export const hinted = { font: { hint: 'eastAsia' } }

const letters = ({ name }: Face, points: number, bold = false) => ({
  font: fontOf(name),
  size: size(points),
  bold,
  italics: false,
  color: '000000',
})

/** The document grid of GB/T 9704: 22 lines of 28 characters, in twips and in 4096ths of a point. */
export const grid = { linePitch: 579, charSpace: -849 }

/** Our styles by their ids, as Word and WPS know or show them. */
export const names: Readonly<Record<string, string>> = {
  Title: 'Title',
  ...Object.fromEntries([1, 2, 3, 4, 5].map((level) => [`Heading${level}`, `heading ${level}`])),
  BodyText: 'Body Text',
  Caption: 'caption',
  Signature: 'Signature',
  TableText: '表格文字',
  Picture: '图片',
}

/**
 * Text so close that 28 characters fill a line. Not all programs set signs larger than a cell of the grid in one
 * cell, so the styles keep to the measure by themselves.
 */
const close = { characterSpacing: -5, snapToGrid: false }

/** Lines of a fixed pitch: 22 of them fill a page. */
const pitch = ({ LineRuleType }: Docx, points: number, after = 0) => ({
  spacing: { before: 0, after, line: twipsOfPoints(points), lineRule: LineRuleType.EXACT },
})

/** Two characters, in characters for Word and WPS, in twips for those who do not count them. */
const indent = { firstLine: twipsOfPoints(32), firstLineChars: 200 }

const language = { value: 'en-US', eastAsia: 'zh-CN' }

/** Styles of the text; headings carry their outline level, so that the navigation pane lists them. */
export function styles(docx: Docx): IStylesOptions {
  const { AlignmentType, LineRuleType } = docx
  const heading = (face: Face, outlineLevel: number, bold = false) => ({
    next: 'BodyText',
    run: { ...letters(face, 16, bold), ...close },
    paragraph: { ...pitch(docx, 28), indent, keepNext: true, keepLines: true, outlineLevel },
  })
  const single = { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } }
  const text = { basedOn: 'Normal', quickFormat: true }
  return {
    default: {
      document: { run: { ...letters(faces.text, 16), language } },
      title: {
        next: 'BodyText',
        run: letters(faces.title, 22),
        paragraph: {
          ...pitch(docx, 36, twipsOfPoints(28)),
          alignment: AlignmentType.CENTER,
          keepNext: true,
        },
      },
      heading1: heading(faces.first, 0),
      heading2: heading(faces.second, 1),
      heading3: heading(faces.text, 2, true),
      heading4: heading(faces.text, 3),
      heading5: heading(faces.text, 4),
      caption: {
        next: 'BodyText',
        run: letters(faces.text, 12),
        paragraph: { ...single, alignment: AlignmentType.CENTER, keepLines: true },
      },
    },
    paragraphStyles: [
      {
        ...text,
        id: 'BodyText',
        name: 'Body Text',
        next: 'BodyText',
        run: { ...letters(faces.text, 16), ...close },
        paragraph: { ...pitch(docx, 28), indent, alignment: AlignmentType.JUSTIFIED },
      },
      { id: 'Signature', name: 'Signature', basedOn: 'BodyText', quickFormat: true },
      {
        ...text,
        id: 'TableText',
        name: 'Table Text',
        run: letters(faces.table, 9),
        paragraph: single,
      },
      {
        ...text,
        id: 'Picture',
        name: 'Picture',
        next: 'Caption',
        paragraph: { ...single, alignment: AlignmentType.CENTER, keepNext: true },
      },
    ],
  }
}

/**
 * The page number `— 1 —` in 四号 宋体: odd pages at the right, even ones at the left, a character from
 * the edge, as GB/T 9704 wants it, since official documents are printed on both sides.
 */
export function pageNumbers({ AlignmentType, Footer, PageNumber, Paragraph, TextRun }: Docx) {
  const run = { font: fontOf(faces.table.name, faces.table.name), size: size(14) }
  const footer = (alignment: 'left' | 'right') =>
    new Footer({
      children: [
        new Paragraph({
          alignment: alignment === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
          indent: { [alignment]: twipsOfPoints(14) },
          children: [new TextRun({ ...run, children: ['— ', PageNumber.CURRENT, ' —'] })],
        }),
      ],
    })
  return { default: footer('right'), even: footer('left') }
}

/** Word's font table: what to take where a face is not installed, and of which kind it is. */
export const fontTable = (): string =>
  Object.values(faces)
    .map(
      ({ name, instead, family }) =>
        `<w:font w:name="${name}"><w:altName w:val="${instead.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
    )
    .join('')
