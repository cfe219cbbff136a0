/** Which characters of a page nobody sees: of the colour of their ground, covered, cut off, drawn without a trace. */
import { isPale } from '../../color'
import type { LeftOutKind } from '../../left-out'
import type { Glyph, SetGlyph } from '../typesetter'

/** A box by its edges on the page. */
export interface PageBox {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A filled box of a page, in the order in which they are drawn. */
export interface PageGround extends PageBox {
  /** Undefined for a pattern, or for what is seen through. */
  readonly color: string | undefined
  /** A box with nothing cut off, which hides what lies under it. */
  readonly covers: boolean
}

/** A character that is there and not seen. */
export interface UnseenGlyph {
  readonly glyph: Glyph
  readonly kind: LeftOutKind
}

/** Boxes that have nothing in common have none. */
export const common = (one: PageBox, other: PageBox): PageBox => ({
  left: Math.max(one.left, other.left),
  right: Math.min(one.right, other.right),
  top: Math.max(one.top, other.top),
  bottom: Math.min(one.bottom, other.bottom),
})

type Point = readonly [across: number, down: number]

const middleOf = ({ left, right, base, size }: Glyph): Point => [
  (left + right) / 2,
  base - size / 3,
]

const holds = ({ left, right, top, bottom }: PageBox, [across, down]: Point, slack = 0): boolean =>
  across > left - slack && across < right + slack && down > top - slack && down < bottom + slack

/** Why a character is not seen; undefined if it is. */
export function hidingOf(
  { glyph, traceless, ink, clip, papers }: SetGlyph,
  grounds: readonly PageGround[],
): LeftOutKind | undefined {
  const middle = middleOf(glyph)
  if (traceless || (clip && !holds(clip, middle, glyph.size / 2))) return 'hidden'
  if (glyph.size < smallest) return 'tiny'
  let ground: PageGround | undefined
  for (const [at, one] of grounds.entries()) {
    if (!holds(one, middle)) continue
    if (at < papers) ground = one
    else if (one.covers) return 'hidden'
  }
  return ground && ground.color === undefined
    ? undefined
    : isPale(ink, ground?.color)
      ? 'pale'
      : undefined
}

/** Smaller text is not seen, in points. */
const smallest = 2.05

/**
 * The unseen characters that add something to those seen: many programs draw a text twice, once as it looks
 * and once without a trace, to be searched and copied.
 */
export function beside(
  unseen: readonly UnseenGlyph[],
  seen: readonly Glyph[],
): readonly UnseenGlyph[] {
  const places = new Map<string, Glyph[]>()
  for (const glyph of seen) {
    const same = places.get(glyph.text)
    if (same) same.push(glyph)
    else places.set(glyph.text, [glyph])
  }
  return unseen.filter(
    ({ glyph }) =>
      !places
        .get(glyph.text)
        ?.some(
          ({ left, base, size }) =>
            Math.abs(left - glyph.left) < 0.5 * size && Math.abs(base - glyph.base) < 0.5 * size,
        ),
  )
}
