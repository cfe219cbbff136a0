/** Lines that belong to text and not to a table: under it, and through it. */
import type { Glyph, PageContent } from '../page'
import type { Rule } from '../rules'
import type { UnseenGlyph } from './unseen'

/** Characters by the line they stand on, in steps of a point. */
function byBase(glyphs: readonly Glyph[]): (from: number, to: number) => readonly Glyph[] {
  const lines = new Map<number, Glyph[]>()
  for (const glyph of glyphs) {
    const base = Math.round(glyph.base)
    const line = lines.get(base)
    if (line) line.push(glyph)
    else lines.set(base, [glyph])
  }
  return (from, to) => {
    const found: Glyph[] = []
    for (let base = Math.floor(from); base <= Math.ceil(to); base++)
      found.push(...(lines.get(base) ?? []))
    return found
  }
}

/** Higher than any character of a report, in points. */
const highest = 60

interface Stroke {
  readonly kind: 'under' | 'through'
  readonly glyphs: readonly Glyph[]
}

/** What a lying line is to the characters it spans: it reaches no further than they do. */
function strokeOf(rule: Rule, near: readonly Glyph[]): Stroke | undefined {
  const over = near.filter(({ left, right }) => right > rule.from + 0.2 && left < rule.to - 0.2)
  for (const [kind, low, high] of [
    ['under', -0.02, 0.25],
    ['through', -0.6, -0.15],
  ] as const) {
    const glyphs = over.filter(
      ({ base, size }) => rule.at >= base + low * size && rule.at <= base + high * size,
    )
    if (glyphs.length === 0) continue
    const slack = 0.35 * Math.max(...glyphs.map(({ size }) => size))
    const left = Math.min(...glyphs.map((glyph) => glyph.left))
    const right = Math.max(...glyphs.map((glyph) => glyph.right))
    if (rule.from >= left - slack && rule.to <= right + slack) return { kind, glyphs }
  }
  return undefined
}

/** What somebody crossed out on the finished page, however far the line goes on. */
const crossed = ({ lying, at, from, to }: Rule, near: readonly Glyph[]): readonly Glyph[] =>
  near.filter(
    ({ left, right, base, size }) =>
      lying && right > from && left < to && at >= base - 0.6 * size && at <= base - 0.15 * size,
  )

/** The page's lines that are not strokes of its text, its characters that are seen, and those that are not. */
export function withoutStrokes({ rules, marks, glyphs, blanks, unseen }: PageContent): {
  readonly rules: readonly Rule[]
  readonly seen: readonly Glyph[]
  readonly unseen: readonly UnseenGlyph[]
} {
  const near = byBase([...glyphs, ...blanks])
  const struck = new Set<Glyph>()
  const left = rules.filter((rule) => {
    if (!rule.lying) return true
    const stroke = strokeOf(rule, near(rule.at - highest * 0.25, rule.at + highest * 0.6))
    if (stroke?.kind === 'through') for (const glyph of stroke.glyphs) struck.add(glyph)
    return stroke === undefined
  })
  for (const mark of marks)
    for (const glyph of crossed(mark, near(mark.at - highest * 0.25, mark.at + highest * 0.6)))
      struck.add(glyph)
  const seen = glyphs.filter((glyph) => !struck.has(glyph))
  const out = [...struck].map((glyph) => ({ glyph, kind: 'struck' as const }))
  return {
    rules: left,
    seen,
    unseen: [...unseen, ...out.filter(({ glyph }) => glyph.text.trim() !== '')],
  }
}
