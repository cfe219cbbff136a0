/** A failure nobody expected: its words for the officer's sentence, its whole cause for the developer. */
import { isPartMissing } from '@/state/safekeeping/trouble'

/** What went wrong in a few words; the cause with its trail is written to the browser's log. */
export function wordsOf(cause: unknown): string {
  console.error(cause)
  const words = cause instanceof Error ? cause.message : String(cause)
  return isPartMissing(words) ? '软件的一部分没有载入，可能刚刚更新过，或网络断开了' : words
}
