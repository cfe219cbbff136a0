/** What a page of a PDF shows: its characters with their places, and its ruling lines, from top left, in points. */
import { Beyond } from '../pack/bound'
import { type PDFPageProxy, drawingOf, operations } from './library'
import { identity, matrixFrom } from './matrix'
import type { Rule } from './rules'
import { addedTo } from './seen/added'
import { type UnseenGlyph, beside, hidingOf } from './seen/unseen'
import { type Arguments, type FontLook, plainFont } from './state'
import { Tracer } from './tracer'
import { type Glyph, Typesetter } from './typesetter'

export type { Glyph } from './typesetter'

export interface PageContent {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Spaces between characters, which a line may go under. */
  readonly blanks: readonly Glyph[]
  readonly rules: readonly Rule[]
  /** Lines that somebody drew on the finished page, which rule no table. */
  readonly marks: readonly Rule[]
  /** Characters the file gives no meaning for. */
  readonly unknown: number
  /** Text that is there and not seen: drawn invisibly, white on white, covered, of no size. */
  readonly unseen: readonly UnseenGlyph[]
  /** How much it is drawn with: operations and their parts. */
  readonly weight: number
}

/** A full page of text and tables is drawn with some ten thousand operations and parts of them. */
const most = { weight: 600_000, depth: 100 }
const tooHeavy = (): Error =>
  new Beyond(
    'PDF 文件里有一页画的内容过多（超过 60 万笔，或层层套用），不像一份年度报告，已停止读取，没有导入任何内容。请用阅读器打开后复制文字粘贴到这里，或找到网页、Word 版本。',
  )

/** The names of operations by their numbers, asked for once. */
let names: ReadonlyMap<number, string> | undefined

/** What the page's fonts look like, each asked for once. */
function fontsOf(page: PDFPageProxy): (name: string) => FontLook {
  const fonts = new Map<string, FontLook>()
  return (name) => {
    const known = fonts.get(name)
    if (known) return known
    const font = page.commonObjs.has(name)
      ? (page.commonObjs.get(name) as { fontMatrix?: number[]; vertical?: boolean } | null)
      : undefined
    const scale = font?.fontMatrix?.[0] ?? plainFont.scale
    const look = { scale, vertical: font?.vertical === true }
    fonts.set(name, look)
    return look
  }
}

/**
 * Reads a page.
 * @param isOff true for a layer of the file that is switched off.
 */
export async function contentOfPage(
  page: PDFPageProxy,
  isOff: (layer: unknown) => boolean,
): Promise<PageContent> {
  names ??= new Map(Object.entries(await operations()).map(([name, number]) => [number, name]))
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray, weight } = await drawingOf(page, most, tooHeavy)
  const typesetter = new Typesetter(fontsOf(page))
  const viewport = matrixFrom(transform) ?? identity
  const tracer = new Tracer(viewport, typesetter, isOff)
  fnArray.forEach((number, index) => {
    const name = names?.get(number)
    if (name !== undefined) tracer.do(name, (argsArray[index] ?? []) as Arguments)
  })
  const glyphs: Glyph[] = [...(await addedTo(page, viewport, tracer.writing))]
  const hidden: UnseenGlyph[] = []
  for (const set of typesetter.glyphs) {
    const { glyph } = set
    const { left, right, base } = glyph
    if (right <= 0 || left >= width || base <= 0 || base >= height + 2) continue
    const kind = hidingOf(set, tracer.papers)
    if (kind) hidden.push({ glyph, kind })
    else if (tracer.pictures.cover(glyph, set.pictures)) glyphs.push({ ...glyph, covered: true })
    else glyphs.push(glyph)
  }
  const unseen = beside(hidden, glyphs)
  const { blanks, unknown } = typesetter
  const { rules, marks } = tracer
  return { width, height, glyphs, blanks, rules, marks, unknown, unseen, weight }
}
