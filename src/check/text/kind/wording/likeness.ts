/** How alike two texts are: the runs of four characters they share. */
import { rememberedText } from '../../read/remember'

const size = 4

/** The text as it is compared: numbers, marks and blanks say nothing about copying. */
export const bare = (text: string): string =>
  text.replace(/[\d０-９\s，。、；：！？（）()“”《》,.;:!?%％—-]/g, '')

/**
 * Every run of four characters as a number, in order. Two runs in a thousand million share one by
 * chance, which moves a likeness by less than anyone could see; the numbers take no room to speak of.
 */
const runsOf = rememberedText((text): Int32Array => {
  const plain = bare(text)
  const runs = new Int32Array(Math.max(0, plain.length - size + 1))
  for (let at = 0; at < runs.length; at += 1) {
    let run = 0
    for (let next = at; next < at + size; next += 1)
      run = Math.imul(run, 0x01000193) ^ plain.charCodeAt(next)
    runs[at] = run
  }
  return runs.sort()
})

/** Shared runs of the latest pairs: an edit changes one section, the others are counted already. */
const known = new WeakMap<Int32Array, WeakMap<Int32Array, number>>()

function sharedOf(left: Int32Array, right: Int32Array): number {
  const before = known.get(left)?.get(right)
  if (before !== undefined) return before
  let [shared, at] = [0, 0]
  for (const run of left) {
    while (at < right.length && (right[at] ?? run) < run) at += 1
    if (right[at] !== run) continue
    shared += 1
    at += 1
  }
  const pairs = known.get(left) ?? new WeakMap<Int32Array, number>()
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
    total += left.length + right.length
  }
  return total === 0 ? 0 : (2 * shared) / total
}
