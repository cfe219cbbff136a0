/** What a step that may fail on outside material answers: a value, or a problem in the officer's words. */

export interface Problem {
  /** What is wrong, where, and what to do. */
  readonly text: string
  /** The technical cause, kept for the record. */
  readonly cause?: unknown
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** A good answer. */
export const ok = <T>(value: T): Outcome<T> => ({ ok: true, value })

/** A refusal in the officer's words. */
export const refused = (text: string, cause?: unknown): Outcome<never> => ({
  ok: false,
  problem: cause === undefined ? { text } : { text, cause },
})
