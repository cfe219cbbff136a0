/** What is known of a source beside what stands in it, and when two names are of one office. */
import { governmentOf } from '../identity'

export interface About {
  /** The name of its file. */
  readonly file?: string
  /** The office that signs it. */
  readonly signed?: string
  /** The offices that have reports here. */
  readonly organs?: readonly string[]
}

/** The same office in full or in short; a region is its own government, and none of its other offices. */
export function isOneOrgan(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  const government = governmentOf(short)
  return government !== undefined && long.startsWith(short) && long !== short
    ? long.startsWith(government)
    : long.includes(short)
}
