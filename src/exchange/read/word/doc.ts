/** What an old Word or WPS document holds (.doc, .wps), as HTML for the one HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { isPale } from '../color'
import type { LeftOut } from '../left-out'
import { beyond } from '../pack/bound'
import { type Streams, strangeCompound } from '../pack/compound'
import { doubtMark, tabSign } from '../page/text'
import { signFontsIn } from './fonts'
import { listsIn } from './lists'
import { type RunLook, stylesOf } from './look'
import { asMarkup, isDrawnField, marked } from './markup'
import { type AutoNumbering, countingBy } from './numbering'
import { type Paragraph, type RowCell, type Sources, paragraphsIn } from './paragraphs'
import { type Head, headOf, hindrance, tableName } from './pieces'
import { characterRuns, paragraphRuns } from './properties'
import { type EdgedCell, type EdgedRow, tableHtml } from './rows'

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

/** Stands for what is no text: a picture, a formula drawn from its field. */
const pictured = '\ufffc'

/** Writes paragraphs with their numbers, fields by what they show, hidden text as hidden. */
class Writer {
  /** For each open field, whether its instruction is being passed over. */
  private readonly open: boolean[] = []
  private passing = 0
  private instruction = ''

  constructor(
    private readonly numbering: AutoNumbering,
    /** Fonts that show other signs. */
    private readonly signs: ReadonlySet<number>,
  ) {}

  /** @param behind the ground of the cell around it. */
  html({ stretches, ground, numbered, flat }: Paragraph, behind?: string): string {
    const line = stretches
      .map(({ text, look }) =>
        this.visible(
          text,
          flat ? { ...look, hidden: true } : look,
          look.ground ?? ground ?? behind,
        ),
      )
      .join('')
    if (line.replace(/<[^>]*>/g, '').trim() === '') return line
    return asMarkup(this.numbering.next(numbered.list, numbered.level ?? 0)) + line
  }

  private visible(text: string, look: RunLook, ground: string | undefined): string {
    let seen = ''
    for (const char of text) {
      if (char === '\x13') this.begin()
      else if (char === '\x14' || char === '\x15') seen += this.end(char === '\x14')
      else if (this.passing === 0) seen += this.shown(char, look)
      else this.instruction += char
    }
    const { squeezed, close, halved, offWeb, font = -1 } = look
    const unsure = squeezed || close || halved || offWeb || this.signs.has(font)
    const pale = isPale(look.ink, ground)
    return marked(seen, { ...look, pale, unsure }).replaceAll(pictured, '<img>')
  }

  private begin(): void {
    this.open.push(true)
    this.passing++
    this.instruction = ''
  }

  /** An instruction ends, and its result begins; or the field ends. @returns what shows in its place. */
  private end(resultFollows: boolean): string {
    const wasInstruction = this.open.pop() === true
    if (wasInstruction) this.passing--
    if (resultFollows) this.open.push(false)
    const isDrawn = wasInstruction && this.passing === 0 && isDrawnField(this.instruction)
    return isDrawn ? pictured : ''
  }

  private shown(char: string, look: RunLook): string {
    if (char === '\x0b') return '\n'
    if (char === '\x1e') return '-'
    if (char === '\t') return tabSign
    if (look.special && (char === '\x01' || char === '\x08')) return pictured
    if (look.special && char === '(') return look.symbol ? pictured : ''
    return char < ' ' ? '' : char
  }
}

/** The cells of a row by its definition; what has no definition follows at even distances. */
function rowOf(cells: readonly string[], defined: readonly RowCell[]): EdgedRow {
  const row: EdgedCell[] = []
  cells.forEach((html, index) => {
    const cell = defined[index] ?? {
      left: index * 1000,
      right: (index + 1) * 1000,
      vertical: false,
      horizontal: false,
    }
    const before = row.at(-1)
    if (cell.horizontal && before) row[row.length - 1] = { ...before, right: cell.right }
    else row.push({ left: cell.left, right: cell.right, goesOn: cell.vertical, html })
  })
  return row
}

/** Paragraphs as HTML, those of a table's rows gathered into it. */
function htmlOf(paragraphs: Iterable<Paragraph>, fields: Writer): string | undefined {
  const html: string[] = []
  let rows: EdgedRow[] = []
  let cells: Paragraph[][] = []
  let cell: Paragraph[] = []
  let count = 0
  const endTable = (): void => {
    if (cell.length > 0) cells.push(cell)
    const left = cells.flat().map((one) => `<p>${fields.html(one)}</p>`)
    if (rows.length > 0) html.push(tableHtml(rows))
    html.push(...left)
    rows = []
    cells = []
    cell = []
  }
  for (const paragraph of paragraphs) {
    if (++count > mostParagraphs) return undefined
    if (!paragraph.inTable) {
      endTable()
      const tag = paragraph.title ? 'h1' : 'p'
      html.push(`<${tag}>${fields.html(paragraph)}</${tag}>`)
    } else if (paragraph.ends === 'row') {
      const texts = cells.map((one, index) =>
        one
          .map((inner) => `<p>${fields.html(inner, paragraph.row[index]?.ground)}</p>`)
          .map((html) => (paragraph.flat ? `<div ${doubtMark}>${html}</div>` : html))
          .join(''),
      )
      rows.push(rowOf(texts, paragraph.row))
      cells = []
      cell = []
    } else {
      cell.push(paragraph)
      if (paragraph.ends === 'cell') {
        cells.push(cell)
        cell = []
      }
    }
  }
  endTable()
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
    const writer = new Writer(numberingIn(head), signFontsIn(head.structure(structures.fonts)))
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
