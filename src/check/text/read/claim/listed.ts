/** What stands between a number and the one claimed before it. */
import type { Token } from '../tokens'
import type { Claim } from './claim'
import { after, tagOf } from './cue'

/** The year that stands right before a word. */
export function yearBefore(tokens: readonly Token[], at: number): number | undefined {
  const token = tokens[at - 1]
  return token?.kind === 'year' ? token.year : undefined
}

/** True if only 、 and words that say nothing stand between a position and the claim before it. */
export function continuesList(
  tokens: readonly Token[],
  index: number,
  last: Claim | undefined,
): boolean {
  for (let at = index - 1; at >= 0 && at > index - 6; at -= 1) {
    const token = tokens[at]
    if (!token) return false
    if (token.kind === 'quantity') return token.quantity === last?.quantity
    const tag = tagOf(token)
    if (
      token.kind !== 'list' &&
      token.kind !== 'pause' &&
      tag !== 'fill' &&
      !after(tag, 'subject:')
    )
      return false
  }
  return false
}
