/** What an old Word or WPS document holds (.doc, .wps), as HTML for the one HTML reader. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { type Streams, strangeCompound } from '../compound'
import { type RunLook, stylesOf } from './look'
import { marked } from './markup'
import { type Paragraph, type RowCell, type Sources, paragraphsIn } from './paragraphs'
import { headOf, hindrance, tableName } from './pieces'
import { characterRuns, paragraphRuns } from './properties'
import { type EdgedCell, type EdgedRow, tableHtml } from './rows'

/** The numbers of structures in the head. */
const structures = { styles: 1, characters: 12, paragraphs: 13 }
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

/** Writes paragraphs with fields by what they show, hidden text as hidden. */
class Fields {
  /** For each open field, whether its instruction is being passed over. */
  private readonly open: boolean[] = []
  private passing = 0

  html({ stretches, shaded }: Pick<Paragraph, 'stretches' | 'shaded'>, inShade: boolean): string {
    return stretches.map(({ text, look }) => this.visible(text, look, shaded || inShade)).join('')
  }

  private visible(text: string, look: RunLook, shaded: boolean): string {
    let seen = ''
    for (const char of text) {
      if (char === '\x13') this.begin()
      else if (char === '\x14' || char === '\x15') this.end(char === '\x14')
      else if (this.passing === 0) seen += this.shown(char, look)
    }
    const hidden = look.hidden || look.tiny || (look.white && !look.shaded && !shaded)
    return marked(seen, { ...look, hidden })
  }

  private begin(): void {
    this.open.push(true)
    this.passing++
  }

  /** An instruction ends, and its result begins; or the field ends. */
  private end(resultFollows: boolean): void {
    if (this.open.pop() === true) this.passing--
    if (resultFollows) this.open.push(false)
  }

  private shown(char: string, look: RunLook): string {
    if (char === '\x0b') return '\n'
    if (char === '\x1e') return '-'
    if (char === '\t') return ' '
    return char < ' ' || (look.special && char === '(') ? '' : char
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
function htmlOf(paragraphs: Iterable<Paragraph>): string | undefined {
  const fields = new Fields()
  const html: string[] = []
  let rows: EdgedRow[] = []
  let cells: Paragraph[][] = []
  let cell: Paragraph[] = []
  let count = 0
  const endTable = (): void => {
    if (cell.length > 0) cells.push(cell)
    const left = cells.flat().map((one) => `<p>${fields.html(one, false)}</p>`)
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
      html.push(`<${tag}>${fields.html(paragraph, false)}</${tag}>`)
    } else if (paragraph.ends === 'row') {
      const shaded = paragraph.shaded
      const texts = cells.map((one) =>
        one.map((inner) => `<p>${fields.html(inner, shaded)}</p>`).join(''),
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

/** A document as HTML, and what of it was left out. */
export interface OfficeText {
  readonly html: string
  readonly notes: readonly string[]
}

/** Reads the document of a compound file. Text boxes follow the text; notes and comments are left out and counted. */
export function readDoc(streams: Streams): Outcome<OfficeText> {
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
    const text = htmlOf(paragraphsIn(sources, 0, main))
    const box = main + footnotes + headers + comments + endnotes
    const boxed = htmlOf(paragraphsIn(sources, box, box + boxes))
    if (text === undefined || boxed === undefined) return oversized
    const left = [
      ...(footnotes > 1 ? ['脚注'] : []),
      ...(endnotes > 1 ? ['尾注'] : []),
      ...(comments > 1 ? ['批注'] : []),
    ]
    const notes = left.length > 0 ? [`文档的${left.join('、')}没有读取`] : []
    return ok({ html: text + boxed, notes })
  } catch (cause) {
    return damaged(cause)
  }
}
