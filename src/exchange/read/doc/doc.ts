/** What an old Word or WPS document holds (.doc, .wps), as HTML for the one HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import type { LeftOut } from '../left-out'
import { beyond } from '../pack/bound'
import { type Streams, strangeCompound } from '../pack/compound'
import { type AutoNumbering, countingBy } from '../word/numbering'
import { signFontsIn } from './fonts'
import { listsIn } from './lists'
import { stylesOf } from './look'
import { type Paragraph, type Sources, paragraphsIn } from './paragraphs'
import { type Head, headOf, hindrance, tableName } from './pieces'
import { characterRuns, paragraphRuns } from './properties'
import { DocTables } from './tables'
import { ParagraphWriter } from './writer'

/** The numbers of structures in the head. */
const structures = { styles: 1, characters: 12, paragraphs: 13, fonts: 15, lists: 73, uses: 74 }
/** Characters of a text that is still taken for a report. */
const longest = 3_000_000
const mostParagraphs = 20_000

const refusals = {
  strange: strangeCompound,
  old: refused(
    '这是 Word 95 或更早版本的文档，不能读取。请用 Word 或 WPS 打开，另存为 .docx 后导入，或复制内容粘贴。',
  ),
  locked: refused('文件设有打开密码。请先用 Word 或 WPS 打开，去掉密码后另存再导入。'),
}

const damaged = (cause?: unknown) =>
  refused(
    'Word 文档的内容有错，无法读取。请用 Word 或 WPS 打开后另存为新的 .docx，或复制内容粘贴。',
    cause,
  )

const oversized = refused(
  'Word 文档内容过大，不像一份年度报告，已停止读取。请只复制其中的报告内容粘贴。',
)

/** Paragraphs as HTML, those of a table's rows gathered into it. */
function htmlOf(paragraphs: Iterable<Paragraph>, fields: ParagraphWriter): string | undefined {
  const html: string[] = []
  const tables = new DocTables(fields)
  let count = 0
  for (const paragraph of paragraphs) {
    if (++count > mostParagraphs) return undefined
    if (paragraph.depth > 0) tables.take(paragraph)
    else {
      html.push(tables.end())
      const tag = paragraph.title ? 'h1' : 'p'
      html.push(`<${tag}>${fields.html(paragraph)}</${tag}>`)
    }
  }
  html.push(tables.end())
  return html.join('\n')
}

/** Notes and comments stand outside the text and are not read. */
function countOutside(sources: Sources, left: LeftOut): void {
  const { main, footnotes, headers, comments, endnotes } = sources.head.lengths
  const behind = main + footnotes + headers
  const outside = [
    ['note', main, footnotes],
    ['comment', behind, comments],
    ['note', behind + comments, endnotes],
  ] as const
  for (const [kind, from, length] of outside)
    for (const { stretches } of paragraphsIn(sources, from, from + length))
      left.add(
        kind,
        stretches
          .map(({ text }) => text)
          .join('')

          .replace(/[\0-\x1f]/g, ''),
      )
}

/** The lists of the document; of a file whose lists are broken the text is read all the same. */
function numberingIn(head: Head): AutoNumbering {
  const lists = head.from(structures.lists)
  const uses = head.from(structures.uses)
  return countingBy(lists && uses ? listsIn(lists, uses) : new Map())
}

/** Reads the document of a compound file. Text boxes follow the text; notes and comments are left out and counted. */
export function readDoc(streams: Streams, left: LeftOut): Outcome<string> {
  const stream = streams.get('WordDocument')
  const why = stream ? hindrance(stream) : 'strange'
  if (!stream || why) return refusals[why ?? 'strange']
  const table = streams.get(tableName(stream))
  if (!table) return damaged()
  try {
    const head = headOf(stream, table)
    const { main, footnotes, headers, comments, endnotes, boxes } = head.lengths
    if (main + boxes > longest) return oversized
    const sources: Sources = {
      head,
      styles: stylesOf(head.structure(structures.styles)),
      characters: characterRuns(head.view, head.structure(structures.characters)),
      paragraphs: paragraphRuns(head.view, head.structure(structures.paragraphs)),
      data: streams.get('Data'),
    }
    const writer = new ParagraphWriter(
      numberingIn(head),
      signFontsIn(head.structure(structures.fonts)),
    )
    const text = htmlOf(paragraphsIn(sources, 0, main), writer)
    const box = main + footnotes + headers + comments + endnotes
    const boxed = htmlOf(paragraphsIn(sources, box, box + boxes), writer)
    if (text === undefined || boxed === undefined) return oversized
    countOutside(sources, left)
    return ok(text + boxed)
  } catch (cause) {
    return beyond(cause) ?? damaged(cause)
  }
}
