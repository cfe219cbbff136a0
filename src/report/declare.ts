/** The words in which a decree's file declares its headings and identities. */
import type { Heading } from './format'

type HeadingRest = Omit<Heading, 'text' | 'id'>

/** A heading: its text, its part of the key, and either its children or all that is known of it. */
export function heading(
  text: string,
  id: string,
  rest: readonly Heading[] | HeadingRest = {},
): Heading {
  return Array.isArray(rest)
    ? { text, id, children: rest as readonly Heading[] }
    : { text, id, ...(rest as HeadingRest) }
}

/** One record for each of `ids`: how identities that repeat along rows or columns are declared. */
export function along<T>(ids: readonly string[], make: (id: string) => T): readonly T[] {
  return ids.map(make)
}
