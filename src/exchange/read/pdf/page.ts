/** What a page of a PDF shows: its characters with their places, and its ruling lines, from top left, in points. */
import { Beyond } from '../pack/bound'
import { type PDFPageProxy, drawingOf, operations } from './library'
import { type Matrix, identity, matrixFrom, times } from './matrix'
import { type Painted, type Rule, paintedBy } from './rules'
import {
  type Arguments,
  type FontLook,
  type DrawState,
  atStart,
  colorFrom,
  isWhite,
  plainFont,
} from './state'
import { type Glyph, Typesetter } from './typesetter'
import { type PageGround, type UnseenGlyph, beside, common, hidingOf } from './unseen'

export type { Glyph } from './typesetter'

export interface PageContent {
  readonly width: number
  readonly height: number
  readonly glyphs: readonly Glyph[]
  /** Spaces between characters, which a line may go under. */
  readonly blanks: readonly Glyph[]
  readonly rules: readonly Rule[]
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

const mostRules = 6_000
const mostPapers = 1_000
const deepest = 200

/** Follows the drawing of a page without a canvas: it only keeps where lines and text come to lie. */
class Tracer {
  readonly rules: Rule[] = []
  readonly papers: PageGround[] = []
  private state: DrawState
  private readonly stack: DrawState[] = []
  private path: Painted[] = []

  constructor(
    viewport: Matrix,
    private readonly typesetter: Typesetter,
  ) {
    this.state = { ...atStart, ctm: viewport }
  }

  /** Does one operation, known by its name in the library. */
  do(name: string, args: Arguments): void {
    const { state } = this
    switch (name) {
      case 'save':
      case 'paintFormXObjectBegin':
        if (this.stack.length < deepest) this.stack.push({ ...state })
        if (name === 'paintFormXObjectBegin') this.turn(args[0])
        break
      case 'restore':
      case 'paintFormXObjectEnd':
        this.state = this.stack.pop() ?? state
        break
      case 'transform':
        this.turn(args)
        break
      case 'setGState':
        this.setAll(args[0])
        break
      case 'setFillRGBColor':
        state.fill = colorFrom(args)
        break
      case 'setStrokeRGBColor':
        state.stroke = colorFrom(args)
        break
      case 'setFillColorN':
        state.fill = undefined
        break
      case 'clip':
      case 'eoClip':
        this.clip()
        break
      case 'constructPath':
        this.path.push(...paintedBy(args, state.ctm))
        break
      case 'endPath':
        this.path = []
        break
      case 'fill':
      case 'eoFill':
        this.drawn(state.fill, true)
        break
      case 'stroke':
      case 'closeStroke':
      case 'fillStroke':
      case 'eoFillStroke':
      case 'closeFillStroke':
      case 'closeEOFillStroke':
        this.drawn(state.stroke, false)
        break
      default:
        this.typesetter.do(name, args, state)
    }
  }

  private turn(by: unknown): void {
    const matrix = matrixFrom(by)
    if (matrix) this.state.ctm = times(this.state.ctm, matrix)
  }

  private setAll(list: unknown): void {
    if (!Array.isArray(list)) return
    for (const pair of list as readonly unknown[]) {
      if (!Array.isArray(pair)) continue
      const [key, value] = pair as readonly unknown[]
      if (key === 'ca' && typeof value === 'number') this.state.alpha = value
      if (key === 'BM') this.state.covering = value === 'source-over'
      if (key === 'Font' && Array.isArray(value))
        this.typesetter.setFont(value as Arguments, this.state)
    }
  }

  /** What is drawn from here on is cut off at the path. */
  private clip(): void {
    const { state } = this
    const [only, ...others] = this.path
    if (only?.box !== true || others.length > 0) state.oddlyClipped = true
    else state.clip = state.clip ? common(state.clip, only) : only
  }

  private ground(one: Painted): void {
    const { fill, alpha, covering, clip, oddlyClipped } = this.state
    if (!one.paper || this.papers.length >= mostPapers) return
    const solid = alpha === 1 && covering
    this.papers.push({
      ...(clip ? common(clip, one) : one),
      color: solid ? fill : undefined,
      covers: solid && one.box && !oddlyClipped && fill !== undefined,
    })
    this.typesetter.papers = this.papers.length
  }

  private drawn(color: string | undefined, filled: boolean): void {
    for (const one of this.path) {
      if (filled) this.ground(one)
      if (isWhite(color) || this.rules.length > mostRules) continue
      this.rules.push(...(filled ? one.whenFilled : one.whenStroked))
    }
    this.path = []
  }
}

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

/** Reads a page. */
export async function contentOfPage(page: PDFPageProxy): Promise<PageContent> {
  names ??= new Map(Object.entries(await operations()).map(([name, number]) => [number, name]))
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray, weight } = await drawingOf(page, most, tooHeavy)
  const typesetter = new Typesetter(fontsOf(page))
  const tracer = new Tracer(matrixFrom(transform) ?? identity, typesetter)
  fnArray.forEach((number, index) => {
    const name = names?.get(number)
    if (name !== undefined) tracer.do(name, (argsArray[index] ?? []) as Arguments)
  })
  const glyphs: Glyph[] = []
  const hidden: UnseenGlyph[] = []
  for (const set of typesetter.glyphs) {
    const { glyph } = set
    const { left, right, base } = glyph
    if (right <= 0 || left >= width || base <= 0 || base >= height + 2) continue
    const kind = hidingOf(set, tracer.papers)
    if (kind) hidden.push({ glyph, kind })
    else glyphs.push(glyph)
  }
  const unseen = beside(hidden, glyphs)
  const { blanks, unknown } = typesetter
  return { width, height, glyphs, blanks, rules: tracer.rules, unknown, unseen, weight }
}
