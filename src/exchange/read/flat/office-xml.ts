/** Office's documents written as one XML text: told apart, and made the zip file that the usual readers read. */
import { strToU8, zipSync } from 'fflate'

/** Flat OPC (Word's and WPS's "Word XML 文档"), Word 2003 XML, Excel 2003 XML, flat OpenDocument; undefined for any other XML. */
export function officeXmlKind(xml: string): 'package' | 'word' | 'excel' | 'open' | undefined {
  const head = xml.slice(0, 8192)
  if (!/^\s*<\?xml|^\s*<\w+:/.test(head)) return undefined
  if (/<pkg:package\b/.test(head)) return 'package'
  if (/<w:wordDocument\b/.test(head)) return 'word'
  if (/<office:document\s/.test(head)) return 'open'
  return /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)
    ? 'excel'
    : undefined
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006'
const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

const relations = (type: string, target: string): Uint8Array =>
  strToU8(
    `<Relationships xmlns="${packaged}/relationships"><Relationship Id="r1" Type="${office}/${type}" Target="${target}"/></Relationships>`,
  )

const contentTypes = (types: readonly (readonly [name: string, type: string])[]): Uint8Array =>
  strToU8(
    `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${types
      .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
      .join('')}</Types>`,
  )

/** What is in the first element of a name, its own tags left out; undefined where there is none. */
function inside(xml: string, name: string): string | undefined {
  const open = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(xml)
  if (!open) return undefined
  const from = open.index + open[0].length
  const to = xml.lastIndexOf(`</${name}>`)
  return to < from ? undefined : xml.slice(from, to)
}

const mostParts = 4000

/** The XML parts of a flat package as a zip file; pictures and what else is binary stay out. */
export function zipOfFlat(xml: string): Uint8Array {
  const parts: Record<string, Uint8Array> = {}
  const types: (readonly [string, string])[] = []
  for (const piece of xml.split('<pkg:part').slice(1, mostParts)) {
    const name = /pkg:name="\/([^"]+)"/.exec(piece)?.[1]
    const type = /pkg:contentType="([^"]+)"/.exec(piece)?.[1] ?? ''
    const text = inside(piece, 'pkg:xmlData')
    if (name === undefined || text === undefined) continue
    parts[name] = strToU8(text)
    if (!name.endsWith('.rels')) types.push([name, type])
  }
  parts['[Content_Types].xml'] = contentTypes(types)
  return zipSync(parts, { level: 0 })
}

/** A flat OpenDocument text or workbook (.fodt, .fods) as the zip file it would else be; its pictures stay out. */
export const zipOfOpen = (xml: string): Uint8Array =>
  zipSync(
    {
      'content.xml': strToU8(without(xml, 'office:binary-data')),
      'styles.xml': strToU8('<office:document-styles/>'),
    },
    { level: 0 },
  )

/** Revisions of 2003 as those of today, by the kind each annotation says it is. */
function withRevisions(xml: string): string {
  const open: string[] = []
  return xml.replace(
    /<(\/?)aml:annotation\b([^<>]*?)(\/?)>/g,
    (_, end: string, attributes: string, empty: string) => {
      if (end !== '') return `</${open.pop() ?? 'w:ins'}>`
      if (empty !== '') return ''
      const kind = attributes.includes('Word.Deletion')
        ? 'w:del'
        : attributes.includes('Word.Insertion')
          ? 'w:ins'
          : 'w:smartTag'
      open.push(kind)
      return `<${kind}>`
    },
  )
}

/** The text without elements of a name and what is in them. */
function without(xml: string, name: string): string {
  const pieces: string[] = []
  let from = 0
  for (let at = xml.indexOf(`<${name}>`); at >= 0; at = xml.indexOf(`<${name}>`, from)) {
    const end = xml.indexOf(`</${name}>`, at)
    if (end < 0) break
    pieces.push(xml.slice(from, at))
    from = end + name.length + 3
  }
  return pieces.join('') + xml.slice(from)
}

/** The names of 2003 that are others today; what only wraps is taken away. */
const modern = (xml: string): string =>
  withRevisions(without(without(xml, 'w:footnote'), 'w:endnote'))
    .replace(/<\/?(?:wx|st\d+|aml):[^<>]*>/g, '')
    .replace(/<(\/?)w:vmerge\b/g, '<$1w:vMerge')
    .replace(/<(\/?)w:hlink\b/g, '<$1w:hyperlink')

/** A Word 2003 XML document as today's zip file. */
export function zipOfWord2003(xml: string): Uint8Array {
  const element = (name: string, content: string): Uint8Array =>
    strToU8(
      `<w:${name} xmlns:w="${main}" xmlns:r="${office}" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">${content}</w:${name}>`,
    )
  const body = modern(inside(xml, 'w:body') ?? '')
  return zipSync(
    {
      '[Content_Types].xml': contentTypes([
        ['word/document.xml', `${wordType}.document.main+xml`],
        ['word/styles.xml', `${wordType}.styles+xml`],
      ]),
      '_rels/.rels': relations('officeDocument', 'word/document.xml'),
      'word/_rels/document.xml.rels': relations('styles', 'styles.xml'),
      'word/document.xml': element('document', `<w:body>${body}</w:body>`),
      'word/styles.xml': element('styles', inside(xml, 'w:styles') ?? ''),
    },
    { level: 0 },
  )
}
