/** Which statutory row a row label means. */
import type { GridCell } from '../grid'
import type { Lane } from '../lanes'
import { type Label, apart, labelOf, likeness, sure } from './words'

export interface Match {
  /** The lanes it may be: one if it is clear, several if it cannot be told. */
  readonly lanes: readonly Lane[]
  readonly score: number
  /** The number of label cells up to and including the one that named the lane. */
  readonly upTo: number
}

interface Ranked {
  readonly lane: Lane
  readonly score: number
}

const leafLabel = (lane: Lane): Label | undefined => lane.path.at(-1)

/** The best lanes for a label, those that cannot be told apart together; none if a group heading fits better. */
function rank(label: Label, lanes: readonly Lane[]): readonly Ranked[] {
  const scored = lanes.flatMap((lane) => {
    const own = leafLabel(lane)
    return own ? [{ lane, score: likeness(label, own) }] : []
  })
  const best = Math.max(0, ...scored.map(({ score }) => score))
  if (best < sure) return []
  const groups = lanes.flatMap(({ path }) => path.slice(0, -1))
  if (groups.some((group) => likeness(label, group) > best)) return []
  return scored.filter(({ score }) => score > best - apart && score >= sure)
}

const supported = (lane: Lane, around: readonly Label[]): number =>
  lane.path
    .slice(0, -1)
    .reduce((sum, group) => sum + Math.max(0, ...around.map((one) => likeness(one, group))), 0)

/** Lanes equally alike are told apart by the group labels beside or above them. */
function decided(rivals: readonly Ranked[], around: readonly Label[]): readonly Lane[] {
  if (rivals.length < 2) return rivals.map(({ lane }) => lane)
  const backed = rivals
    .map(({ lane }) => ({ lane, support: supported(lane, around) }))
    .sort((a, b) => b.support - a.support)
  const [first, second] = backed
  return first && second && first.support - second.support >= 0.3
    ? [first.lane]
    : rivals.map(({ lane }) => lane)
}

/** The lane a single text names. `around` are the group labels it stands under. */
export function matchText(
  text: string,
  lanes: readonly Lane[],
  around: readonly string[] = [],
): Omit<Match, 'upTo'> | undefined {
  const rivals = rank(labelOf(text), lanes)
  const best = Math.max(0, ...rivals.map(({ score }) => score))
  return rivals.length === 0
    ? undefined
    : { lanes: decided(rivals, around.map(labelOf)), score: best }
}

/**
 * The lane a row of label cells names: the last cell that fits by itself, or else one that fits
 * together with the cell before it.
 */
export function matchLabels(
  cells: readonly GridCell[],
  lanes: readonly Lane[],
  above: readonly string[],
): Match | undefined {
  const texts = cells.map(({ text }) => text)
  const found = (text: string, at: number): Match | undefined => {
    const match = matchText(text, lanes, [...above, ...texts.slice(0, at)])
    return match && { ...match, upTo: at + 1 }
  }
  for (let at = texts.length - 1; at >= 0; at--) {
    const match = found(texts[at] ?? '', at)
    if (match) return match
  }
  for (let at = texts.length - 1; at > 0; at--) {
    const match = found(`${texts[at - 1] ?? ''}${texts[at] ?? ''}`, at)
    if (match) return match
  }
  return undefined
}

/** Ways in which a label broken over lines may be put together around a row of numbers. */
export function pieces(
  own: string,
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const heads = [before.slice(-1), before.slice(-2), before.slice(-3), []]
  const tails = [[], after.slice(0, 1), after.slice(0, 2)]
  return heads.flatMap((head) =>
    tails.map((tail) => [...head, own, ...tail].join('')).filter((text) => text !== own),
  )
}
