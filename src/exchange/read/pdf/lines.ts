/** Lines of text from characters at their places. */
import type { Glyph } from './page'

export interface GlyphLine {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
}

/** Characters of which a line is made are of Chinese width. */
const wide = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f“”‘’—…]/

const middle = ({ base, size }: Glyph): number => base - size * 0.35

/** Characters of one line, whatever their size: notes set high among them. */
function gathered(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: { glyphs: Glyph[]; middle: number; size: number }[] = []
  for (const glyph of [...glyphs].sort((a, b) => middle(a) - middle(b))) {
    const line = lines.at(-1)
    if (line && Math.abs(middle(glyph) - line.middle) < 0.5 * Math.max(line.size, glyph.size)) {
      line.glyphs.push(glyph)
      if (glyph.size > line.size) Object.assign(line, { size: glyph.size, middle: middle(glyph) })
    } else lines.push({ glyphs: [glyph], middle: middle(glyph), size: glyph.size })
  }
  return lines.map((line) => line.glyphs.sort((a, b) => a.left - b.left))
}

const common = (sizes: readonly number[]): number => {
  const counts = new Map<number, number>()
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1)
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0]
}

/** The same character drawn twice in nearly one place makes it bold. */
const isTwice = (glyph: Glyph, before: Glyph | undefined): boolean =>
  before !== undefined &&
  glyph.text === before.text &&
  Math.abs(glyph.left - before.left) < 0.2 * glyph.size

/** A mark of a note stands apart from the number before it: 14[1]. */
const isRaised = (glyph: Glyph, size: number, base: number): boolean =>
  glyph.size < 0.78 * size && glyph.base < base - 0.12 * size

/** Right behind a larger sign and off its line; browsers set a mark little smaller, and longer than its number it may be. */
function isMarkOf({ size, base }: Glyph, glyph: Glyph): boolean {
  const off = Math.abs(glyph.base - base) / size
  return (glyph.size < 0.78 * size && off > 0.12) || (glyph.size < 0.9 * size && off > 0.2)
}

/** True for the gap that parts columns, in sizes of the characters. */
const isWide = (gap: number, before: string, after: string): boolean =>
  gap > (/\d/.test(before) && /\d/.test(after) ? 0.8 : 1.5)

/** Nothing, a blank, or the gap that parts columns. */
function gapText(gap: number, before: string, after: string): string {
  if (isWide(gap, before, after)) return '   '
  return gap > (wide.test(before) || wide.test(after) ? 0.9 : 0.22) ? ' ' : ''
}

/** So many lines begin a column at one place, before it is one for a line that nearly reaches it. */
const fewest = 3
/** Characters of prose stand closer, and columns are nowhere set so exactly; in points. */
const slit = { gap: 0.8, near: 0.8 }

/** The places at which several lines set in columns begin, or begin a column, each once. */
function columnsIn(lines: readonly (readonly Glyph[])[]): readonly number[] {
  const starts = lines.flatMap((glyphs) => {
    const behindGaps = glyphs.filter(({ left, size, text }, at) => {
      const before = glyphs[at - 1]
      return before !== undefined && isWide((left - before.right) / size, before.text, text)
    })
    const [first] = glyphs
    return first && behindGaps.length > 0 ? [first, ...behindGaps].map(({ left }) => left) : []
  })
  const groups: number[][] = []
  for (const start of starts.sort((a, b) => a - b)) {
    const group = groups.at(-1)
    if (group && start - (group[0] ?? 0) <= slit.near) group.push(start)
    else groups.push([start])
  }
  return groups.flatMap((group) => (group.length >= fewest ? [group[0] ?? 0] : []))
}

function lineOf(glyphs: readonly Glyph[], columns: readonly number[]): GlyphLine {
  const size = common(glyphs.map((glyph) => glyph.size))
  const base = common(glyphs.filter((glyph) => glyph.size === size).map((glyph) => glyph.base))
  let text = ''
  let before: Glyph | undefined
  let host: Glyph | undefined
  let raised = false
  for (const glyph of glyphs) {
    if (isTwice(glyph, before)) continue
    const isNext = before !== undefined && glyph.left - before.right < 0.5 * size
    const high = isRaised(glyph, size, base) || (isNext && host && isMarkOf(host, glyph)) === true
    if (!high) host = glyph
    if (high !== raised) text += high ? '[' : ']'
    raised = high
    const gap = before ? glyph.left - before.right : 0
    const begins =
      gap > slit.gap && columns.some((column) => Math.abs(glyph.left - column) <= slit.near)
    if (before && !high) text += begins ? '   ' : gapText(gap / size, before.text, glyph.text)
    text += glyph.text
    before = glyph
  }
  if (raised) text += ']'
  return {
    text: text.trim(),
    left: glyphs[0]?.left ?? 0,
    right: before?.right ?? 0,
    base,
    size,
  }
}

/** The lines of some characters, from the top. */
export function linesOf(glyphs: readonly Glyph[]): readonly GlyphLine[] {
  const lines = gathered(glyphs)
  const columns = columnsIn(lines)
  return lines.map((line) => lineOf(line, columns)).filter(({ text }) => text !== '')
}

/** The width of the first thing in a text that is not broken at the end of a line, in sizes of its characters. */
function firstWidth(text: string): number {
  const word = /^[\w.,%+-]+/.exec(text)?.[0]
  // A sign that may not begin a line pulls the one before it down.
  return word ? word.length * 0.5 : /^.[，。、；：）》”]/.test(text) ? 2 : 1
}

/**
 * The text of a cell: where what follows would not have fitted on the line, the line was broken by the
 * program and goes on; figures are never put together, as nobody can know whether they are one or two.
 */
export function cellText(lines: readonly GlyphLine[], width: number): string {
  let text = ''
  lines.forEach((line, index) => {
    const before = lines[index - 1]
    if (before) {
      const full =
        before.right - before.left + firstWidth(line.text) * line.size > width - line.size
      const figures = /\d$/.test(before.text) && /^[\d.,]/.test(line.text)
      text += full && !figures ? '' : '\n'
    }
    text += line.text.replace(/ +/g, ' ')
  })
  return text
}
