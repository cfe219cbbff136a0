/** What a Word document holds, as HTML with merged cells for the HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import {
  type Archive,
  isCut,
  noDirectory,
  openArchive,
  oversized,
  safeParts,
  unpack,
} from './pack/archive'
import { beyond, newBound } from './pack/bound'
import { decodeText } from './encoding'
import { htmlOfMht, isMht } from './flat/mht'
import { type LeftOut, leftOut } from './left-out'
import { withoutPictures } from './tame'
import { bodyHtml } from './word/body'
import { asMarkup } from './word/markup'
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

/** Parts put into a document as they are: pages, other documents, plain text. */
interface Chunks {
  readonly html: (relation: string) => string
  /** How many could not be read. */
  readonly unread: () => number
}

const deepestChunk = 3

/** A part as HTML; undefined if it is of a kind that only the office program opens. */
function chunkHtml(bytes: Uint8Array, left: LeftOut, depth: number): string | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const archive = depth < deepestChunk ? openArchive(bytes) : undefined
    const inner = archive?.ok === true ? htmlOfDocx(archive.value, left, depth + 1) : undefined
    return inner?.ok === true ? inner.value : undefined
  }
  if (isMht(bytes)) {
    const page = htmlOfMht(bytes)
    return page.ok ? page.value : undefined
  }
  const text = decodeText(bytes)
  if (!text.ok || text.value.startsWith('{\\rt')) return undefined
  if (/<(?:html|body|table|p|div)\b/i.test(text.value.slice(0, 65_536))) return text.value
  return text.value
    .split(/\r\n?|\n/)
    .map((line) => `<p>${asMarkup(line)}</p>`)
    .join('')
}

function chunksOf(
  archive: Archive,
  relations: ReadonlyMap<string, string>,
  left: LeftOut,
  depth: number,
): Chunks {
  let unread = 0
  const bound = newBound()
  const known = new Map<string, string | undefined>()
  const chunkAt = (part: string): string | undefined => {
    if (known.has(part)) return known.get(part)
    const entry = archive.get(part)
    const bytes = entry && unpack(entry)
    const html = bytes?.ok === true ? chunkHtml(bytes.value, left, depth) : undefined
    const plain = html === undefined ? undefined : withoutPictures(html)
    known.set(part, plain)
    return plain
  }
  return {
    html(relation) {
      const html = chunkAt(relations.get(relation) ?? '')
      if (html === undefined) unread++
      // The document may put one part in again and again.
      bound.characters(html?.length ?? 0, '嵌入的文件')
      return html ?? ''
    },
    unread: () => unread,
  }
}

const onlyWraps = refused(
  '这个 Word 文档只是包装了另一个网页或文档，内容不在 Word 正文里。请用 Word 或 WPS 打开，另存一次（.docx）后再导入。',
)

function readParts(archive: Archive, parts: Parts, left: LeftOut, depth: number): Outcome<string> {
  const main = mainPart(parts)
  const document = main === undefined ? undefined : rootOf(parts, main)
  if (main === undefined || !document) throw new Error('No main part')
  // Without its styles nobody knows which of the runs that name one are hidden.
  const styled = (parts.get(main) ?? '').includes('<w:rStyle')
  if (isCut(archive) && styled && archive.get('word/styles.xml')?.found !== 'whole')
    return noDirectory
  const chunks = chunksOf(archive, relationsOf(parts, main), left, depth)
  const html = bodyHtml(
    {
      styles: stylesOf(rootOf(parts, 'word/styles.xml')),
      numbering: numberingOf(rootOf(parts, 'word/numbering.xml')),
      chunk: chunks.html,
    },
    document,
  )
  countOutside(parts, left)
  if (chunks.unread() === 0) return ok(html)
  if (html.replace(/<[^>]*>|\s/g, '').length < 100) return onlyWraps
  left.tell(
    `文档中嵌入的 ${chunks.unread()} 个文件没有读入；请用 Word 或 WPS 打开，另存一次（.docx）后再导入`,
  )
  return ok(html)
}

/**
 * The texts and tables of a Word document. Automatic numbers are written out; what Word does not show is
 * marked as such, for the HTML reader to leave out.
 * @param left counts what stands outside the text: notes, comments. @param depth of a document within documents.
 */
export function htmlOfDocx(
  archive: Archive,
  left: LeftOut = leftOut(),
  depth = 0,
): Outcome<string> {
  const parts = safeParts(archive, isText)
  if (!parts.ok) return parts
  const paragraphs = [...parts.value.values()].reduce(
    (sum, xml) => sum + xml.split(/<w:p[\s>/]/).length - 1,
    0,
  )
  if (paragraphs > mostParagraphs) return oversized
  try {
    return readParts(archive, parts.value, left, depth)
  } catch (cause) {
    return (
      beyond(cause) ??
      refused(
        'Word 文档的内容有错，无法读取。请用 Word 或 WPS 打开后另存为新的 .docx，或复制表格粘贴。',
        cause,
      )
    )
  }
}
