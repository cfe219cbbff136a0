/** How alike two texts are: the runs of four characters they share. */
import { rememberedText } from './remember'

const size = 4

/** The text as it is compared: numbers, marks and blanks say nothing about copying. */
export const bare = (text: string): string =>
  text.replace(/[\d０-９\s，。、；：！？（）()“”《》,.;:!?%％—-]/g, '')

/** How often each run of four characters occurs. */
interface Runs {
  readonly counts: ReadonlyMap<string, number>
  readonly total: number
}

const runsOf = rememberedText((text): Runs => {
  const plain = bare(text)
  const counts = new Map<string, number>()
  for (let at = 0; at + size <= plain.length; at += 1) {
    const run = plain.slice(at, at + size)
    counts.set(run, (counts.get(run) ?? 0) + 1)
  }
  return { counts, total: Math.max(0, plain.length - size + 1) }
})

/** Shared runs of the latest pairs: an edit changes one section, the others are counted already. */
const known = new WeakMap<Runs, WeakMap<Runs, number>>()

function sharedOf(left: Runs, right: Runs): number {
  const before = known.get(left)?.get(right)
  if (before !== undefined) return before
  let shared = 0
  for (const [run, count] of left.counts) shared += Math.min(count, right.counts.get(run) ?? 0)
  const pairs = known.get(left) ?? new WeakMap<Runs, number>()
  known.set(left, pairs.set(right, shared))
  return shared
}

/**
 * How much of texts, each beside its counterpart, is the same: shared runs over all (Dice).
 * @returns from 0 to 1; 0 where nothing is said.
 */
export function likeness(pairs: readonly (readonly [string, string])[]): number {
  let [shared, total] = [0, 0]
  for (const [a, b] of pairs) {
    const [left, right] = [runsOf(a), runsOf(b)]
    shared += sharedOf(left, right)
    total += left.total + right.total
  }
  return total === 0 ? 0 : (2 * shared) / total
}
