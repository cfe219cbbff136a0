/** What a PDF file with a text layer holds: its paragraphs and its ruled tables, over all pages. */
import { type Outcome, ok, refused } from '@/report/outcome'
import type { Opened } from '../office'
import type { SourceBlock } from '../source'
import { readText } from '../plain/text'
import { type FilledCell, type PageTable, continued, gridCells, pageTable } from './across'
import { type RuledCell, ruledTables } from './grid'
import { type PDFDocumentProxy, openPdf } from './library'
import { type GlyphLine, cellText, linesOf } from './lines'
import { type Glyph, type PageContent, contentOfPage } from './page'
import { type PageLine, asSetOut, isSetOut, marginsOf, paragraphs, withoutFurniture } from './prose'
import { withoutStrokes } from './strokes'

const mostPages = 200
/** Characters of all pages; a page has some hundred, a report some ten thousand. */
const mostCharacters = 400_000

type PageBlock = { readonly page: number } & (
  { readonly line: PageLine } | { readonly table: PageTable }
)

const holds = ({ left, right, top, bottom }: RuledCell, glyph: Glyph): boolean => {
  const x = (glyph.left + glyph.right) / 2
  const y = glyph.base - glyph.size * 0.35
  return x >= left && x <= right && y >= top && y <= bottom
}

/** A table wider than its paper is cut off at its edge: nobody sees what the cells there say. */
const isCut = ({ left, right }: RuledCell, { width }: PageContent): boolean =>
  left < 2 || right > width - 2

interface PageRead {
  readonly blocks: readonly PageBlock[]
  readonly struck: string
}

function blocksOf(content: PageContent, page: number): PageRead {
  const { rules, seen, struck } = withoutStrokes(content)
  const ruled = ruledTables(rules)
  const outside: Glyph[] = []
  const inTables = ruled.map(() => new Map<RuledCell, Glyph[]>())
  for (const glyph of seen) {
    const at = ruled.findIndex((table) => holds(table, glyph))
    const cell = ruled[at]?.cells.find((one) => holds(one, glyph))
    const cells = inTables[at]
    if (!cell || !cells) outside.push(glyph)
    else {
      const glyphs = cells.get(cell)
      if (glyphs) glyphs.push(glyph)
      else cells.set(cell, [glyph])
    }
  }
  const filled = ruled.map((table, index) =>
    table.cells.map((cell): FilledCell => {
      const lines = linesOf(inTables[index]?.get(cell) ?? [])
      const text = cellText(lines, cell.right - cell.left)
      return { ...cell, text: isCut(cell, content) ? `${text}…` : text }
    }),
  )
  const tables = ruled.flatMap((table, index) => {
    const cells = filled[index] ?? []
    return cells.some(({ text }) => text !== '')
      ? [{ top: table.top, table: pageTable(cells) }]
      : []
  })
  const lines = linesOf(outside)
  const ends = [lines[0], lines[1], lines.at(-1), lines.at(-2)]
  const zone = content.height / 8
  const isAtEdge = (line: GlyphLine): boolean =>
    ends.includes(line) && (line.base < zone || line.base > content.height - zone)
  const placed = [
    ...tables.map(({ top, table }) => ({ y: top, block: { page, table } })),
    ...lines.map((line) => ({
      y: line.base,
      block: { page, line: { ...line, page, atEdge: isAtEdge(line) } },
    })),
  ]
  return {
    blocks: placed.sort((a, b) => a.y - b.y).map(({ block }) => block),
    struck: struck.map(({ text }) => text).join(''),
  }
}

/** Blocks of all pages as a source's: lines as paragraphs, a table that goes on as one. */
function sourceBlocks(blocks: readonly PageBlock[], pages: number): readonly SourceBlock[] {
  const lines = blocks.flatMap((block) => ('line' in block ? [block.line] : []))
  const kept = new Set(withoutFurniture(lines, pages))
  const margins = marginsOf([...kept])
  const found: SourceBlock[] = []
  let prose: PageLine[] = []
  let open: { table: PageTable; page: number; first: number } | undefined
  let tables = 0
  const named = (page?: number): string => {
    tables++
    return `第${String(tables)}个表格${page === undefined ? '' : `（第${String(page)}页）`}`
  }
  const endProse = (): void => {
    if (isSetOut(prose)) {
      const set = readText(asSetOut(prose, margins)).blocks
      for (const block of set)
        found.push(block.kind === 'table' ? { ...block, where: named() } : block)
    } else if (prose.length > 0) found.push({ kind: 'text', text: paragraphs(prose, margins) })
    prose = []
  }
  const endTable = (): void => {
    if (open) found.push({ kind: 'table', cells: gridCells(open.table), where: named(open.first) })
    open = undefined
  }
  for (const block of blocks) {
    if ('line' in block) {
      if (!kept.has(block.line)) continue
      endTable()
      prose.push(block.line)
      continue
    }
    endProse()
    const whole =
      open && block.page === open.page + 1 ? continued(open.table, block.table) : undefined
    if (open && whole) open = { ...open, table: whole, page: block.page }
    else {
      endTable()
      open = { table: block.table, page: block.page, first: block.page }
    }
  }
  endProse()
  endTable()
  return found
}

const scan = refused(
  '这份 PDF 没有文字，是扫描件或图片，不能读取。请找到网页、Word 或文字版 PDF；或先用 WPS、扫描软件的“文字识别（OCR）”转为 Word 再导入，并逐格核对；也可以对照它手工填报。',
)
const garbled = refused(
  '这份 PDF 的字体没有文字编码，读出来会是乱码，没有导入。请用 WPS 打开后转为 Word（.docx）再导入并核对，或找到网页、Word 版本。',
)

const pageList = (pages: readonly number[]): string =>
  pages.length > 8 ? `${pages.slice(0, 8).join('、')} 等` : pages.join('、')

async function read(document: PDFDocumentProxy): Promise<Outcome<Opened>> {
  const pages = Math.min(document.numPages, mostPages)
  const blocks: PageBlock[] = []
  const empty: number[] = []
  let [characters, unknown, unseen, struck] = [0, 0, 0, 0]
  for (let number = 1; number <= pages; number++) {
    const page = await document.getPage(number)
    const content = await contentOfPage(page)
    page.cleanup()
    const found = blocksOf(content, number)
    blocks.push(...found.blocks)
    characters += content.glyphs.length
    unknown += content.unknown
    unseen += content.unseen.length
    struck += found.struck.length
    if (content.glyphs.length === 0) empty.push(number)
    if (characters > mostCharacters) break
  }
  if (characters < 30) return scan
  if (unknown > 0.05 * characters) return garbled
  const notes = [
    ...(empty.length > 0 ? [`第 ${pageList(empty)} 页没有文字（可能是扫描的图片），没有读取`] : []),
    ...(struck > 0 ? [`画了删除线的 ${String(struck)} 个字没有读取`] : []),
    ...(unseen > 0 ? [`看不见的 ${String(unseen)} 个字没有读取`] : []),
    ...(document.numPages > pages ? [`页数过多，只读取了前 ${String(pages)} 页`] : []),
  ]
  const source = { kind: 'PDF 文件', paper: true as const, blocks: sourceBlocks(blocks, pages) }
  return ok({ source: { ...source, notes } })
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : '')

/** Reads a PDF file, its text only: pictures are never unpacked, nothing in it runs. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Opened>> {
  try {
    const { document, close } = await openPdf(Uint8Array.from(bytes))
    try {
      return await read(document)
    } finally {
      await close()
    }
  } catch (cause) {
    return nameOf(cause) === 'PasswordException'
      ? refused(
          'PDF 文件设有打开密码。请用阅读器打开，打印或另存为没有密码的 PDF 后再导入，或找到网页、Word 版本。',
        )
      : refused(
          'PDF 文件的内容有错或不完整，无法读取。请重新获取文件，或用阅读器打开后复制文字粘贴到这里。',
          cause,
        )
  }
}
