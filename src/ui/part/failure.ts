/** A failure nobody expected: its words for the officer's sentence, its whole cause for the developer. */

/** What went wrong in a few words; the cause with its trail is written to the browser's log. */
export function wordsOf(cause: unknown): string {
  console.error(cause)
  return cause instanceof Error ? cause.message : String(cause)
}
