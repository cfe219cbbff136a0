/** What a Word document holds, as HTML with merged cells for the HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Archive, oversized, safeParts, unpack } from './archive'
import { decodeText } from './encoding'
import { type LeftOut, leftOut } from './left-out'
import { bodyHtml } from './word/body'
import { numberingOf } from './word/numbering'
import { stylesOf } from './word/styles'
import { type WordElement, elementsOf, parseXml, wordsOf } from './word/xml'

/** Text, styles, numbering and notes; pictures and embedded objects are never unpacked. */
const isText = (name: string): boolean =>
  name === '_rels/.rels' || /^word\/(?:_rels\/)?[^/]+\.(?:xml|rels)$/.test(name)

/** A report has some hundred paragraphs, cells counted; building many times more takes the machine's memory. */
const mostParagraphs = 20_000

type Parts = ReadonlyMap<string, string>

const rootOf = (parts: Parts, name: string): WordElement | undefined => {
  const xml = parts.get(name)
  return xml === undefined ? undefined : parseXml(xml)
}

/** The main part: as the package names it, or by its usual name. */
function mainPart(parts: Parts): string | undefined {
  const named = elementsOf(rootOf(parts, '_rels/.rels')).find(({ attributes }) =>
    /\/officeDocument$/.test(attributes.get('Type') ?? ''),
  )
  const target = named?.attributes.get('Target')?.replace(/^\//, '')
  if (target !== undefined && parts.has(target)) return target
  return [...parts.keys()].find((name) => /^word\/[^/]*document[^/]*\.xml$/i.test(name))
}

/** What the document's relations point to, by their ids, as names of parts. */
const relationsOf = (parts: Parts, main: string): ReadonlyMap<string, string> =>
  new Map(
    elementsOf(rootOf(parts, main.replace(/([^/]+)$/, '_rels/$1.rels'))).map(({ attributes }) => {
      const target = attributes.get('Target') ?? ''
      const part = target.startsWith('/') ? target.slice(1) : `word/${target}`
      return [attributes.get('Id') ?? '', part] as const
    }),
  )

/** Footnotes, endnotes and comments stand outside the text and are not read. */
function countOutside(parts: Parts, left: LeftOut): void {
  const outside = [
    ['footnote', 'footnotes', 'note'],
    ['endnote', 'endnotes', 'note'],
    ['comment', 'comments', 'comment'],
  ] as const
  for (const [name, part, kind] of outside)
    for (const one of elementsOf(rootOf(parts, `word/${part}.xml`)))
      if (one.name === name) left.add(kind, wordsOf(one))
}

/** Put where a part stood that only the office program can open. */
interface Chunks {
  readonly html: (relation: string) => string
  /** How many could not be read. */
  readonly unread: () => number
}

function chunksOf(archive: Archive, relations: ReadonlyMap<string, string>): Chunks {
  let unread = 0
  return {
    html(relation) {
      const entry = archive.get(relations.get(relation) ?? '')
      const bytes = entry && unpack(entry)
      const text = bytes?.ok === true ? decodeText(bytes.value) : undefined
      if (text?.ok === true && /<(?:html|body|table|p|div)\b/i.test(text.value.slice(0, 65_536)))
        if (!/^(?:MIME-Version|From|Content-Type):/im.test(text.value.slice(0, 2000)))
          return text.value
      unread++
      return ''
    },
    unread: () => unread,
  }
}

const onlyWraps = refused(
  '这个 Word 文档只是包装了另一个网页或文档，内容不在 Word 正文里。请用 Word 或 WPS 打开，另存一次（.docx）后再导入。',
)

function readParts(archive: Archive, parts: Parts, left: LeftOut): Outcome<string> {
  const main = mainPart(parts)
  const document = main === undefined ? undefined : rootOf(parts, main)
  if (main === undefined || !document) throw new Error('No main part')
  const chunks = chunksOf(archive, relationsOf(parts, main))
  const html = bodyHtml(
    {
      styles: stylesOf(rootOf(parts, 'word/styles.xml')),
      numbering: numberingOf(rootOf(parts, 'word/numbering.xml')),
      chunk: chunks.html,
    },
    document,
  )
  countOutside(parts, left)
  return chunks.unread() > 0 ? onlyWraps : ok(html)
}

/**
 * The texts and tables of a Word document. Automatic numbers are written out; what Word does not show is
 * marked as such, for the HTML reader to leave out.
 * @param left counts what stands outside the text: notes, comments.
 */
export function htmlOfDocx(archive: Archive, left: LeftOut = leftOut()): Outcome<string> {
  const parts = safeParts(archive, isText)
  if (!parts.ok) return parts
  const paragraphs = [...parts.value.values()].reduce(
    (sum, xml) => sum + xml.split(/<w:p[\s>/]/).length - 1,
    0,
  )
  if (paragraphs > mostParagraphs) return oversized
  try {
    return readParts(archive, parts.value, left)
  } catch (cause) {
    return refused(
      'Word 文档的内容有错，无法读取。请用 Word 或 WPS 打开后另存为新的 .docx，或复制表格粘贴。',
      cause,
    )
  }
}
