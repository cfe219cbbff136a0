/** Follows the drawing of a page without a canvas: where its text, lines and grounds come to lie. */
import { type Matrix, matrixFrom, times } from './matrix'
import { type Painted, type Rule, paintedBy } from './rules'
import { boxFrom } from './seen/added'
import { Pictures, pictureBox } from './seen/covered'
import { type PageBox, type PageGround, common } from './seen/unseen'
import { type Arguments, type DrawState, atStart, colorFrom, isWhite } from './state'
import type { Typesetter } from './typesetter'

const mostRules = 6_000
const mostPapers = 1_000
const deepest = 200

/** Operations that draw a picture into the square of one by one. */
const pictured = new Set([
  'paintImageXObject',
  'paintInlineImageXObject',
  'paintImageMaskXObject',
  'paintSolidColorImageMask',
])
const everywhere: PageBox = { left: -1e6, right: 1e6, top: -1e6, bottom: 1e6 }
/** What is thinner than this is seen through. */
const sheer = 0.7

const isMask = (group: unknown): boolean =>
  typeof group === 'object' && group !== null && 'smask' in group && Boolean(group.smask)

/** Follows the drawing of a page without a canvas: it only keeps where lines and text come to lie. */
export class Tracer {
  readonly rules: Rule[] = []
  readonly marks: Rule[] = []
  readonly papers: PageGround[] = []
  readonly pictures = new Pictures()
  private state: DrawState
  private readonly stack: DrawState[] = []
  private path: Painted[] = []
  /** Of the parts of the page that stand in each other, which belong to layers that are switched off. */
  private readonly layers: boolean[] = []
  /** Notes, marks and fields that write something, by their ids. */
  readonly writing = new Set<unknown>()
  /** Which of them is being drawn. */
  /** Of the groups that stand in each other, which are masks. */
  private readonly masks: boolean[] = []
  private adding: { readonly id: unknown; readonly before: number } | undefined

  constructor(
    private readonly viewport: Matrix,
    private readonly typesetter: Typesetter,
    private readonly isOff: (layer: unknown) => boolean,
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
        this.part(name, args)
    }
  }

  /** Parts of the page that belong to a layer, and what was put on it later. */
  private part(name: string, args: Arguments): void {
    if (pictured.has(name)) this.lay(pictureBox(this.state.ctm))
    switch (name) {
      case 'shadingFill':
        this.lay(this.state.clip ?? everywhere)
        break
      case 'beginGroup':
        this.masks.push(isMask(args[0]))
        break
      case 'endGroup':
        this.masks.pop()
        break
      case 'beginAnnotation':
        this.begin(args)
        break
      case 'endAnnotation':
        this.end()
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        this.layers.push(args[0] === 'OC' && this.isOff(args[1]))
        this.typesetter.away = this.layers.includes(true)
        break
      case 'endMarkedContent':
        this.layers.pop()
        this.typesetter.away = this.layers.includes(true)
        break
      default:
        this.typesetter.do(name, args, this.state)
    }
  }

  private turn(by: unknown): void {
    const matrix = matrixFrom(by)
    if (matrix) this.state.ctm = times(this.state.ctm, matrix)
  }

  /** A note, a mark or a field: it is drawn on the page as if nothing had been drawn before, within its box. */
  private begin([id, box, ...matrices]: Arguments): void {
    this.state = { ...atStart, ctm: this.viewport, clip: boxFrom(box, this.viewport) }
    this.adding = { id, before: this.typesetter.glyphs.length }
    for (const matrix of matrices.slice(0, 2)) this.turn(matrix)
  }

  private end(): void {
    if (this.adding && this.typesetter.glyphs.length > this.adding.before)
      this.writing.add(this.adding.id)
    this.adding = undefined
    this.state = { ...atStart, ctm: this.viewport }
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

  /** A picture, or what nobody knows the colours of, in a box; a mask for others is not seen itself. */
  private lay(box: PageBox): void {
    const { alpha, covering, clip } = this.state
    if (alpha < sheer || !covering || this.typesetter.away || this.masks.includes(true)) return
    this.pictures.lay(clip ? common(clip, box) : box)
    this.typesetter.pictures = this.pictures.count
  }

  private ground(one: Painted): void {
    if (this.state.fill === undefined) this.lay(one)
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
    const [path, rules] = [this.path, this.adding ? this.marks : this.rules]
    this.path = []
    if (this.typesetter.away) return
    for (const one of path) {
      if (filled) this.ground(one)
      if (isWhite(color) || rules.length > mostRules) continue
      rules.push(...(filled ? one.whenFilled : one.whenStroked))
    }
  }
}
