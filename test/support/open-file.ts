/** OpenDocument files written by hand: the small report as a workbook or a text, one figure of it in any way. */
import { strToU8, zipSync } from 'fflate'
import { report } from './shown'

const names = 'office text table style fo draw calcext loext dc number svg'
  .split(' ')
  .map((name) => `xmlns:${name}="urn:x:${name}"`)
  .join(' ')

export interface OpenExtras {
  /** Styles, and the parts of the file they stand in. */
  readonly automatic?: string
  readonly styles?: string
  /** Columns of the table, where they are told. */
  readonly columns?: string
  /** What the rows with the figure, and the one before, are written as. */
  readonly row?: (row: string) => string
  /** Attributes of the sheet. */
  readonly table?: string
  /** What stands in the sheet behind its rows. */
  readonly sheet?: string
  /** Before, and behind, all else in the body; behind the table. */
  readonly before?: string
  readonly behind?: string
}

const paragraph = (text: string): string => `<text:p>${text}</text:p>`
const spanned = (inner: string): string =>
  `<table:table-cell table:style-name="Plain" table:number-columns-spanned="2">${inner}</table:table-cell><table:covered-table-cell/>`
const cell = (text: string): string =>
  `<table:table-cell table:style-name="Plain" office:value-type="string">${paragraph(text)}</table:table-cell>`

/** A style of a family. */
export const openStyle = (family: string, name: string, inner: string, more = ''): string =>
  `<style:style style:name="${name}" style:family="${family}" ${more}>${inner}</style:style>`
/** A style that sets its text. */
export const typeStyle = (family: string, name: string, attributes: string): string =>
  openStyle(family, name, `<style:text-properties ${attributes}/>`)

function rowsOf(figure: string, { row = (one) => one }: OpenExtras): string {
  return report(figure, '', (text) => cell(text))
    .rows.map((cells) => {
      const inner =
        cells.length === 1
          ? spanned(paragraph(/>([^<]+)<\/text:p>/.exec(cells[0] ?? '')?.[1] ?? ''))
          : cells.join('')
      const own = `<table:table-row>${inner}</table:table-row>`
      return inner.includes('行政许可') ? row(own) : own
    })
    .join('')
}

/** @param figure the whole cell. */
export function sheetXml(figure: string, extras: OpenExtras = {}): string {
  const { before, after } = report('', '', (text) => text)
  const line = (texts: readonly string[]) =>
    texts.map((text) => `<table:table-row>${cell(text)}</table:table-row>`).join('')
  const { columns = '<table:table-column table:number-columns-repeated="2"/>' } = extras
  return `<office:spreadsheet>${extras.before ?? ''}<table:table table:name="表" ${extras.table ?? ''}>${columns}${line(before)}${rowsOf(figure, extras)}${line(after)}${extras.sheet ?? ''}</table:table>${extras.behind ?? ''}</office:spreadsheet>`
}

/** @param figure what is in the figure's cell. @param prose the paragraph of the overview. */
export function textXml(figure: string, extras: OpenExtras = {}, prose = ''): string {
  const { before, after } = report('', prose, (text) => text)
  const { columns = '<table:table-column table:number-columns-repeated="2"/>' } = extras
  const lines = (texts: readonly string[]) =>
    texts.map((text) => (text.startsWith('<') ? text : paragraph(text))).join('')
  const own = figure.startsWith('<table:table-cell')
    ? figure
    : `<table:table-cell>${figure}</table:table-cell>`
  return `<office:text>${extras.before ?? ''}${lines(before)}<table:table>${columns}${rowsOf(own, extras)}</table:table>${lines(after)}${extras.behind ?? ''}</office:text>`
}

const inner = ({ automatic = '', styles = '' }: OpenExtras): string =>
  `<office:styles>${styles}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles>`

/** The body as a packed file. */
export const openFile = (body: string, extras: OpenExtras = {}): Uint8Array =>
  zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument'),
    'styles.xml': strToU8(
      `<office:document-styles ${names}><office:styles>${extras.styles ?? ''}</office:styles></office:document-styles>`,
    ),
    'content.xml': strToU8(
      `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}>${inner({ ...extras, styles: '' })}<office:body>${body}</office:body></office:document-content>`,
    ),
  })

/** The body as one flat XML text. */
export const flatFile = (body: string, extras: OpenExtras = {}): Uint8Array =>
  strToU8(
    `<?xml version="1.0" encoding="UTF-8"?>\n<office:document ${names} office:mimetype="application/vnd.oasis.opendocument">${inner(extras)}<office:body>${body}</office:body></office:document>`,
  )
