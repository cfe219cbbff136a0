/** Word documents written by hand: the small report with runs, paragraphs, styles and lists of any kind. */
import { strToU8, zipSync } from 'fflate'
import { report } from './shown'

const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml.'

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
export const paragraph = (runs: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
export const style = (id: string, type: string, inner: string): string =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inner}</w:style>`
export const revised = (name: string, inner: string): string =>
  `<w:${name} w:id="1" w:author="x" w:date="2025-01-01T00:00:00Z">${inner}</w:${name}>`

const level = (at: number, format: string, text: string): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`
/** A list of four levels: （一） 1. ① 1.1 */
export const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '（%1）')}${level(1, 'decimal', '%2.')}${level(2, 'decimalEnclosedCircle', '%3')}${level(3, 'decimal', '%2.%4')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>`
export const item = (text: string, at: number): string =>
  paragraph(run(text), `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="5"/></w:numPr>`)
/** A paragraph for each level, and how a reader shows them. */
export const numbered = {
  levels: [0, 1, 1, 2, 3, 0, 1],
  lines: ['（一）甲。', '1.甲。', '2.甲。', '①甲。', '2.1 甲。', '（二）甲。', '1.甲。'],
}

export interface WordExtras {
  readonly styles?: string
  readonly numbering?: string
  readonly others?: Readonly<Record<string, string | Uint8Array>>
  readonly relations?: string
  /** Properties of the figure's cell. */
  readonly cell?: string
}

/** A document of this body. */
export function packed(body: string, extras: WordExtras = {}): Uint8Array {
  const { styles = '', numbering: lists = '', others = {}, relations: own = '' } = extras
  const part = (name: string, inner: string) =>
    strToU8(`<w:${name} xmlns:w="${main}">${inner}</w:${name}>`)
  const related = (links: string) =>
    strToU8(`<Relationships xmlns="${packages}/relationships">${links}</Relationships>`)
  const link = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const types = ['document.main', 'styles', 'numbering'].map(
    (name) =>
      `<Override PartName="/word/${name.replace('.main', '')}.xml" ContentType="${content}${name}+xml"/>`,
  )
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    ),
    '_rels/.rels': related(link('r1', 'officeDocument', 'word/document.xml')),
    'word/_rels/document.xml.rels': related(
      `${link('s', 'styles', 'styles.xml')}${link('n', 'numbering', 'numbering.xml')}${own}`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles),
    'word/numbering.xml': part('numbering', lists),
    ...Object.fromEntries(
      Object.entries(others).map(([name, inner]) => [
        name,
        typeof inner === 'string' ? strToU8(inner) : inner,
      ]),
    ),
  })
}

/** The small report with these runs as its figure, and these paragraphs as its text. */
export function word(
  figure: string,
  extras: WordExtras = {},
  text = paragraph(run('全年公开1520条。')),
): Uint8Array {
  const own = paragraph(figure)
  const { before, rows, after } = report(own, text, (plain) => paragraph(run(plain)))
  const cell = (inner: string, span: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${span * 3000}" w:type="dxa"/><w:gridSpan w:val="${span}"/>${inner === own ? (extras.cell ?? '') : ''}</w:tcPr>${inner}</w:tc>`
  const line = (cells: readonly string[]) =>
    `<w:tr>${cells.map((inner) => cell(inner, 3 - cells.length)).join('')}</w:tr>`
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4"/>`,
  )
  const table = `<w:tblPr><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="3000"/></w:tblGrid>`
  return packed(
    `${before.join('')}<w:tbl>${table}${rows.map(line).join('')}</w:tbl>${after.join('')}`,
    extras,
  )
}

/** Styles that hide what is set in them: `Child` by its basis, `GoneText` whole paragraphs. */
export const hiding: WordExtras = {
  styles:
    style('Gone', 'character', '<w:rPr><w:vanish/></w:rPr>') +
    style('Child', 'character', '<w:basedOn w:val="Gone"/>') +
    style('Struck', 'character', '<w:rPr><w:strike/></w:rPr>') +
    style('GoneText', 'paragraph', '<w:rPr><w:vanish/></w:rPr>') +
    style('PaleText', 'paragraph', '<w:rPr><w:color w:val="FFFFFF"/></w:rPr>'),
}
