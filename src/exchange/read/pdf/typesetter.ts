/** Sets the text of a page without drawing it: where each character comes to stand. */
import { type Matrix, applied, identity, matrixFrom, moved, times } from './matrix'
import { type Arguments, type FontLook, type DrawState, numberAt } from './state'
import type { PageBox } from './seen/unseen'

/** A character at its place, from top left, in points. */
export interface Glyph {
  readonly text: string
  readonly left: number
  readonly right: number
  /** The line it stands on. */
  readonly base: number
  readonly size: number
  /** A picture lies over it. */
  readonly covered?: true
}

/** A character as the library tells it. */
interface LibraryGlyph {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

/** A character as it is set, and what decides whether it is seen. */
export interface SetGlyph {
  readonly glyph: Glyph
  readonly traceless: boolean
  readonly ink: string | undefined
  readonly clip: PageBox | undefined
  /** How many grounds lie under it, and how many pictures. */
  readonly papers: number
  readonly pictures: number
}

const mostGlyphs = 60_000
/** Ways of drawing text that leave no trace, and those that only draw its edges. */
const traceless = new Set([3, 7])
const edges = new Set([1, 5])

/** Gathers characters as the operations for text come in. */
export class Typesetter {
  readonly glyphs: SetGlyph[] = []
  /** Spaces between characters, which a line may go under. */
  readonly blanks: Glyph[] = []
  /** Characters the file gives no meaning for. */
  unknown = 0
  /** How many grounds have been drawn so far. */
  papers = 0
  /** And how many pictures. */
  pictures = 0
  /** In a layer that is switched off. */
  away = false
  private text: Matrix = identity
  private line: Matrix = identity

  constructor(private readonly fontOf: (name: string) => FontLook) {}

  /** Does one operation, known by its name in the library; others mean nothing to text. */
  do(name: string, args: Arguments, state: DrawState): void {
    const value = numberAt(args, 0)
    switch (name) {
      case 'beginText':
        this.text = this.line = identity
        break
      case 'setCharSpacing':
        state.spacing = value
        break
      case 'setWordSpacing':
        state.wordSpacing = value
        break
      case 'setHScale':
        state.stretch = value / 100
        break
      case 'setLeading':
        state.leading = -value
        break
      case 'setFont':
        this.setFont(args, state)
        break
      case 'setTextRenderingMode':
        state.mode = value
        break
      case 'setTextRise':
        state.rise = value
        break
      case 'setLeadingMoveText':
        state.leading = numberAt(args, 1)
        this.move(value, numberAt(args, 1))
        break
      case 'moveText':
        this.move(value, numberAt(args, 1))
        break
      case 'setTextMatrix':
        this.text = this.line = matrixFrom(args) ?? this.text
        break
      case 'nextLine':
        this.move(0, state.leading)
        break
      case 'showText':
        this.show(args[0], state)
    }
  }

  setFont(args: Arguments, state: DrawState): void {
    state.font = this.fontOf(String(args[0]))
    state.size = numberAt(args, 1)
  }

  private move(x: number, y: number): void {
    this.text = this.line = moved(this.line, x, y)
  }

  private show(glyphs: unknown, state: DrawState): void {
    if (!Array.isArray(glyphs)) return
    for (const glyph of glyphs as readonly unknown[]) {
      if (typeof glyph === 'number') this.advance((-glyph * state.size) / 1000, state)
      else if (typeof glyph === 'object' && glyph !== null) this.put(glyph as LibraryGlyph, state)
    }
  }

  private advance(by: number, { font, stretch }: DrawState): void {
    this.text = font.vertical ? moved(this.text, 0, -by) : moved(this.text, by * stretch, 0)
  }

  private put(glyph: LibraryGlyph, state: DrawState): void {
    const { font, size: own, rise } = state
    const width = glyph.width * own * font.scale
    const place = times(state.ctm, this.text)
    const [x, y] = applied(place, font.vertical ? -own / 2 : 0, rise)
    const [endX, endY] = applied(place, font.vertical ? own / 2 : width * state.stretch, rise)
    const spacing = state.spacing + (glyph.isSpace ? state.wordSpacing : 0)
    this.advance((font.vertical ? own : width) + spacing, state)
    const size = Math.hypot(place[2], place[3]) * Math.abs(own)
    const turned = Math.abs(place[1]) > Math.abs(place[0])
    this.keep(
      {
        text: glyph.unicode,
        size,
        ...(turned
          ? { left: x - size / 2, right: x + size / 2, base: Math.max(y, endY) }
          : {
              left: Math.min(x, endX),
              right: Math.max(x, endX),
              base: font.vertical ? y + size : y,
            }),
      },
      place,
      state,
    )
  }

  private keep(glyph: Glyph, place: Matrix, state: DrawState): void {
    const { mode, alpha, fill, stroke, clip } = state
    const { text } = glyph
    if (text === '' || /^[\ue000-\uf8ff\ufffd]/.test(text)) this.unknown++
    // Slanted text is a mark across the page, not part of it.
    const lean = Math.min(Math.abs(place[0]), Math.abs(place[1]))
    if (lean > 0.1 * Math.hypot(place[0], place[1])) return
    if (this.glyphs.length + this.blanks.length > mostGlyphs) return
    if (text.trim() === '') this.blanks.push(glyph)
    else
      this.glyphs.push({
        glyph,
        traceless: this.away || traceless.has(mode) || alpha < 0.05,
        ink: edges.has(mode) ? stroke : fill,
        clip,
        papers: this.papers,
        pictures: this.pictures,
      })
  }
}
