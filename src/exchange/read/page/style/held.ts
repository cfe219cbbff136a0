/** Answers of three kinds: a style holds, does not, or perhaps does because what it asks is not understood. */

/** 0 it does not, 1 it may, 2 it does. */
export type StyleHolds = 0 | 1 | 2

export const both = (one: StyleHolds, other: StyleHolds): StyleHolds => (one < other ? one : other)
export const either = (one: StyleHolds, other: StyleHolds): StyleHolds =>
  one > other ? one : other
export const opposite = (held: StyleHolds): StyleHolds => (held === 0 ? 2 : held === 2 ? 0 : 1)
export const heldIf = (holds: boolean): StyleHolds => (holds ? 2 : 0)
