/** What a stated change is a change of: its direction, what it is compared with, and the count that has changed. */
import type { Context } from '../../../check'
import type { Claim } from '../../read/claim/claim'
import { after, tagOf } from '../../read/claim/cue'
import { type Quantity, amountOf } from '../../read/quantity'
import { type Meant, type ClaimReading, readingsOf } from '../../read/claim/figures'
import type { Token } from '../../read/tokens'

/** The word of growth or decline right before a quantity; none if the number is no change. */
export function signBefore(
  tokens: readonly Token[],
  index: number,
): { readonly sign: 1 | -1; readonly at: number } | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const tag = tagOf(tokens[at])
    if (tag === 'up') return { sign: 1, at }
    if (tag === 'down') return { sign: -1, at }
    if (tag !== 'fill' && tag !== 'total') return undefined
  }
  return undefined
}

/** True if the change is against last year: 较上年, 同比, or the year before by its number. */
export function againstLastYear(
  tokens: readonly Token[],
  at: number,
  year: number,
  text: string,
): boolean {
  for (let index = at - 1; index >= Math.max(0, at - 8); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'stop' || token.kind === 'line') return false
    if (token.kind === 'quantity') {
      if (!signBefore(tokens, index)) return false
      continue
    }
    if (token.kind === 'year' && /[比较与同]/.test(text.charAt(token.start - 1)))
      return token.year === year - 1
    if (tagOf(token) !== 'compare') continue
    const next = tokens[index + 1]
    return next?.kind !== 'year' || next.year === year - 1
  }
  return false
}

export interface Subject {
  readonly readings: readonly ClaimReading[]
  /** What the sentence says this year's number is. */
  readonly said?: number
}

/** What has grown: the count said right before, or what the clause itself names. */
export function subjectBefore(
  tokens: readonly Token[],
  at: number,
  claims: ReadonlyMap<
    Quantity,
    { readonly claim: Claim; readonly readings: readonly ClaimReading[] }
  >,
  { report, format }: Context,
): Subject | undefined {
  let named: string | undefined
  let role: string | undefined
  for (let index = at - 1; index >= Math.max(0, at - 24); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'stop' || token.kind === 'line') break
    if (token.kind === 'quantity') {
      if (token.quantity.kind === 'none' || token.quantity.kind === 'share') continue
      // 较上年增加8件，增长15.4%: the first change is no number of the year.
      if (signBefore(tokens, index)) continue
      const known = claims.get(token.quantity)
      if (!known) return undefined
      // 规章现行有效61件；规范性文件净减89件: the change is of what its own clause names.
      const other =
        (role !== undefined && role !== known.claim.role) ||
        (named?.startsWith('item:') === true && named !== known.claim.subject)
      return other
        ? undefined
        : {
            readings: known.readings,
            said: amountOf(known.claim.quantity, token.quantity.kind === 'money' ? 1e4 : 1),
          }
    }
    const tag = tagOf(token)
    if (tag === 'foreign' || tag === 'shown') return undefined
    named ??= after(tag, 'subject:')
    role ??= after(tag, 'role:')
  }
  if (named === undefined) return undefined
  const counted: Meant = {
    quantity: { kind: 'case' },
    role: role ?? (named === 'requests' ? 'received' : 'bare'),
    subject: named,
    cases: [],
  }
  return { readings: readingsOf(counted, report.year, format) }
}
