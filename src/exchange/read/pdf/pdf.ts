/** What a PDF file with a text layer holds: its paragraphs and its ruled tables, over all pages. */
import { type Outcome, ok, refused } from '@/report/outcome'
import { leftOut } from '../left-out'
import type { Opened } from '../office'
import type { SourceBlock } from '../source'
import { readText } from '../plain/text'
import { type PageTable, continued, gridCells } from './across'
import { type PageBlock, blocksOf } from './layout'
import { type PDFDocumentProxy, openPdf } from './library'
import { beyond } from '../pack/bound'
import { type Allowance, inRoom } from '../pack/room'
import { contentOfPage } from './page'
import { withSmallPictures } from './pictures'
import {
  type Margins,
  type PageLine,
  asSetOut,
  isSetOut,
  marginsOf,
  paragraphs,
  withoutFurniture,
} from './prose'

const mostPages = 200
/** Characters of all pages; a page has some hundred, a report some ten thousand. */
const mostCharacters = 400_000
/** Operations and their parts of all pages; forty pages have some 100,000. */
const mostWeight = 1_200_000

/** Lines set in columns; beside each cell stands what it would be with all its lines hold. */
function setOut(lines: readonly PageLine[], margins: Margins): readonly SourceBlock[] {
  const { blocks } = readText(asSetOut(lines, margins))
  const unseen = lines.find((line) => line.unseen)?.unseen
  if (!unseen) return blocks
  const whole = readText(asSetOut(lines, margins, true)).blocks
  return blocks.map((block, at): SourceBlock => {
    const other = whole[at]
    if (block.kind !== 'table' || other?.kind !== 'table') return block
    const cells = block.cells.map((cell, nth) => {
      const text = other.cells[nth]?.text ?? ''
      const isSame = text === cell.text && block.cells.length === other.cells.length
      return isSame ? cell : { ...cell, unseen: { other: text, why: unseen.why } }
    })
    return { ...block, cells }
  })
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
  const named = (first?: number, last = first): string => {
    tables++
    const pages = first === last ? String(first) : `${String(first)}—${String(last)}`
    return `第${String(tables)}个表格${first === undefined ? '' : `（第${pages}页）`}`
  }
  const endProse = (): void => {
    if (isSetOut(prose)) {
      for (const block of setOut(prose, margins))
        found.push(block.kind === 'table' ? { ...block, where: named() } : block)
    } else if (prose.length > 0) {
      const { text, unseen } = paragraphs(prose, margins)
      found.push({ kind: 'text', text, ...(unseen.length > 0 && { unseen }) })
    }
    prose = []
  }
  const endTable = (): void => {
    if (open)
      found.push({
        kind: 'table',
        cells: gridCells(open.table),
        where: named(open.first, open.page),
      })
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
/**
 * Firefox on Linux and on domestic systems writes no meaning for signs of fonts that hold several countries' forms
 * (Noto, 思源): no program can turn such a file into text.
 */
const garbledByFirefox = refused(
  '这份 PDF 是用火狐浏览器（Firefox）打印的，其中许多字没有文字编码，读出来会是乱码，没有导入，用别的软件转换也会缺字。请在浏览器里打开原来的网页，按 Ctrl+S 存为网页后导入；或用 Edge、Chrome 打开网页，打印成 PDF 再导入。',
)

/** True if the file says that Firefox made it. */
async function isOfFirefox(document: PDFDocumentProxy): Promise<boolean> {
  const { info } = await document.getMetadata()
  const { Creator: creator } = info as { readonly Creator?: unknown }
  return typeof creator === 'string' && creator.includes('Firefox')
}

const mega = 1024 * 1024
/** A large font has some ten million bytes; forty pages make room 40,000 times, and each asks for the time up to 400 times. */
const allowed: Allowance = {
  one: 32 * mega,
  all: 768 * mega,
  times: 400_000,
  looks: 10_000,
  words:
    'PDF 文件里有的部分解开后过大（超过 32 MB），或反复引用，不像一份年度报告，已停止读取，没有导入任何内容。请用阅读器打开后复制文字粘贴到这里，或找到网页、Word 版本。',
}

const pageList = (pages: readonly number[]): string =>
  pages.length > 8 ? `${pages.slice(0, 8).join('、')} 等` : pages.join('、')

async function read(document: PDFDocumentProxy, nextPage: () => void): Promise<Outcome<Opened>> {
  const pages = Math.min(document.numPages, mostPages)
  const blocks: PageBlock[] = []
  const empty: number[] = []
  const left = leftOut()
  const layers = await document.getOptionalContentConfig()
  const isOff = (layer: unknown): boolean => layers.isVisible(layer) === false
  let [characters, unknown, weight, last] = [0, 0, 0, 0]
  for (let number = 1; number <= pages; number++) {
    nextPage()
    const page = await document.getPage(number)
    const content = await contentOfPage(page, isOff)
    page.cleanup()
    blocks.push(...blocksOf(content, number, left))
    characters += content.glyphs.length
    unknown += content.unknown
    if (content.glyphs.length === 0) empty.push(number)
    weight += content.weight
    last = number
    if (characters > mostCharacters || weight > mostWeight) break
  }
  if (characters < 30) return scan
  if (unknown > 0.05 * characters) return (await isOfFirefox(document)) ? garbledByFirefox : garbled
  const notes = [
    ...(empty.length > 0 ? [`第 ${pageList(empty)} 页没有文字（可能是扫描的图片），没有读取`] : []),
    ...left.notes(),
    ...(document.numPages > last
      ? [
          `内容过多，只读取了前 ${String(last)} 页，其余 ${String(document.numPages - last)} 页没有读取`,
        ]
      : []),
  ]
  const source = { kind: 'PDF 文件', paper: true as const, blocks: sourceBlocks(blocks, last) }
  return ok({ source: { ...source, notes } })
}

const nameOf = (cause: unknown): string => (cause instanceof Error ? cause.name : '')

/** Reads a PDF file, its text only: pictures are never unpacked, nothing in it runs. */
export async function readPdf(bytes: Uint8Array): Promise<Outcome<Opened>> {
  try {
    return await inRoom(allowed, async ({ full, nextPart }) => {
      const { document, close } = await openPdf(withSmallPictures(Uint8Array.from(bytes)), full)
      try {
        return await Promise.race([read(document, nextPart), full])
      } finally {
        await close()
      }
    })
  } catch (cause) {
    const tooMuch = beyond(cause)
    if (tooMuch) return tooMuch
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
