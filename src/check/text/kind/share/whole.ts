/** What a percentage is a share of: the part before 占, and every whole the words and the tables allow. */
import { type Concept, figuresThatAre, keysUnder } from '@/report/concept'
import type { Format } from '@/report/format'
import type { Report } from '@/report/report'
import type { Context } from '../../../check'
import type { Claim } from '../../read/claim/claim'
import { claimsOf } from '../../read/claim/claims'
import { comparableClaims } from '../../read/claim/compared'
import { after, roleAt, tagOf } from '../../read/claim/cue'
import { rememberedFormat } from '../../read/remember'
import { type Quantity, amountOf } from '../../read/quantity'
import { type ClaimReading, amountIn, rowsOf } from '../../read/claim/figures'
import type { Token } from '../../read/tokens'

export interface Share {
  readonly quantity: Quantity
  /** Where 占 stands. */
  readonly at: number
  /** `received`, `concluded`, `requests` in any of the ways they are counted, or whatever fits; `unknown` for a base the tables do not have. */
  readonly base: 'received' | 'concluded' | 'requests' | 'any' | 'unknown'
}

const ends: ReadonlySet<Token['kind']> = new Set([
  'pause',
  'stop',
  'half',
  'line',
  'quantity',
  'open',
])

/** The 占 that a percentage belongs to, and the words between that name its base. */
export function shareAt(
  tokens: readonly Token[],
  index: number,
  quantity: Quantity,
): Share | undefined {
  let base: Share['base'] = 'any'
  for (let at = index - 1; at >= Math.max(0, index - 10); at -= 1) {
    const token = tokens[at]
    if (!token || ends.has(token.kind)) return undefined
    const tag = tagOf(token)
    if (tag === 'share') return { quantity, at, base }
    if (tag === 'up' || tag === 'down') return undefined
    const role = after(tag, 'role:')
    if (role === 'received' || role === 'new') base = 'received'
    else if (role === 'concluded') base = 'concluded'
    else if (after(tag, 'subject:') === 'requests' && base === 'any') base = 'requests'
    else if (role?.startsWith('row:') === true) base = 'unknown'
    else if (token.kind === 'other' && base === 'any') base = 'unknown'
  }
  return undefined
}

/** Where the part is named: the count or the class right before 占. */
export function partBefore(tokens: readonly Token[], at: number): number | undefined {
  for (let index = at - 1; index >= Math.max(0, at - 5); index -= 1) {
    const token = tokens[index]
    if (!token) return undefined
    const tag = tagOf(token)
    if (token.kind === 'quantity' || after(tag, 'role:') !== undefined) return index
    const passed =
      token.kind === 'pause' || token.kind === 'open' || tag === 'fill' || after(tag, 'subject:')
    if (!passed) return undefined
  }
  return undefined
}

/** 自然人1408件，占97.6%，其他33件，占2.4%: what was told of before shares the whole with the part. */
const together = (said: readonly number[], part: number): readonly number[] =>
  said.map((one) => one + part)

/** Larger counts of the same unit said earlier in the paragraph, the largest first: 其中2000条 is a share of them. */
function saidBefore(tokens: readonly Token[], at: number, part: Quantity): readonly number[] {
  const said: number[] = []
  for (let index = at - 1; index >= Math.max(0, at - 60); index -= 1) {
    const token = tokens[index]
    if (!token || token.kind === 'line') break
    if (token.kind !== 'quantity' || token.quantity.unit !== part.unit || token.quantity === part)
      continue
    if (amountOf(token.quantity) >= amountOf(part)) said.push(amountOf(token.quantity))
  }
  return said.sort((a, b) => b - a)
}

/** The counts of a text: those the tables may hold with their claims, and all that claim to count something. */
export interface Counts {
  readonly compared: ReadonlyMap<Quantity, Claim>
  readonly claimed: ReadonlySet<Quantity>
}

/** The counts of a text, found once for all its percentages. */
export const countsOf = (text: string, context: Context, place: string): Counts => ({
  compared: new Map(
    comparableClaims(text, context, place).map(({ claim }) => [claim.quantity, claim]),
  ),
  claimed: new Set(
    claimsOf(text, context.format).flatMap(({ quantity, part }) => (part ? [] : [quantity])),
  ),
})

/** 予以公开7件，部分公开3件，占…: the results told before in the sentence, counted together with the last. */
function* upTo(tokens: readonly Token[], index: number, counts: Counts): Iterable<number> {
  let sum = 0
  for (let at = index; at >= Math.max(0, index - 24); at -= 1) {
    const token = tokens[at]
    if (!token || token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') return
    if (token.kind !== 'quantity') continue
    if (counts.compared.get(token.quantity)?.role.startsWith('row:') !== true) return
    sum += amountOf(token.quantity)
    if (at < index) yield sum
  }
}

/** A part and what it may be a share of. */
export interface Fraction {
  readonly part: number
  readonly whole: number
  readonly keys: ClaimReading
}

const received = (format: Format): ClaimReading => figuresThatAre(format, 'received', 'total')
const concluded = (format: Format): ClaimReading => figuresThatAre(format, 'concluded', 'total')
const handled = rememberedFormat((format): ClaimReading => [
  ...received(format),
  ...figuresThatAre(format, 'carriedIn', 'total'),
])

/** The wholes the tables hold for a share, the likeliest first. */
function wholesOf(base: Share['base'], role: string, format: Format): readonly ClaimReading[] {
  const [came, all, done] = [received(format), handled(format), concluded(format)]
  if (base === 'received') return [came, all]
  if (base === 'concluded') return [done]
  return role.startsWith('who:') ? [came, all, done] : [done, came, all]
}

const over = (report: Report, part: number | null, keys: ClaimReading): readonly Fraction[] => {
  const whole = amountIn(report, keys)
  return part === null || whole === null || whole === 0 ? [] : [{ part, whole, keys }]
}

const fractionsOf = (
  role: string,
  part: number,
  share: Share,
  { report, format }: Context,
): readonly Fraction[] =>
  share.base === 'unknown'
    ? []
    : wholesOf(share.base, role, format).flatMap((keys) => over(report, part, keys))

/** The share of some kinds of applicants in those who came, were dealt with, were answered. */
function fractionsOfApplicants(role: string, { report, format }: Context): readonly Fraction[] {
  const columns = role.slice('who:'.length).split('+')
  const along = (row: Concept) =>
    columns.flatMap((column) => keysUnder(format, `requests.${row}.${column}`))
  const pairs: readonly (readonly [ClaimReading, ClaimReading])[] = [
    [along('received'), received(format)],
    [[...along('received'), ...along('carriedIn')], handled(format)],
    [along('concluded'), concluded(format)],
  ]
  return pairs.flatMap(([part, keys]) => over(report, amountIn(report, part), keys))
}

/** Everything a percentage may be made of, the likeliest first; none where that cannot be told. */
export function fractionsFor(
  tokens: readonly Token[],
  share: Share,
  index: number,
  counts: Counts,
  context: Context,
): readonly Fraction[] {
  const { report, format } = context
  const named = tokens[index]
  if (named?.kind !== 'quantity') {
    const role = roleAt(tokens, index) ?? ''
    if (role.startsWith('row:')) {
      const part = amountIn(report, rowsOf(role, format))
      return part === null ? [] : fractionsOf(role, part, share, context)
    }
    return role.startsWith('who:') ? fractionsOfApplicants(role, context) : []
  }
  const { quantity } = named
  const part = amountOf(quantity)
  const before = saidBefore(tokens, share.at, quantity)
  const said = [...before, ...together(before, part)].map((whole) => ({ part, whole, keys: [] }))
  const claim = counts.compared.get(quantity)
  const onRequests = claim?.subject === 'requests'
  // 占办结总数的: the whole is named, whatever the part is called.
  const isNamed = share.base !== 'any' && share.base !== 'unknown' && quantity.kind === 'case'
  if (!onRequests && counts.claimed.has(quantity)) return []
  return [
    ...(onRequests || isNamed ? fractionsOf(claim?.role ?? 'received', part, share, context) : []),
    ...(onRequests
      ? [...upTo(tokens, index, counts)].flatMap((sum) =>
          fractionsOf(claim.role, sum, share, context),
        )
      : []),
    ...(share.base === 'unknown' ? [] : said),
    // 两类合计96件，占比80.7%: not named, the whole may be the table's.
    ...(share.base === 'any' && said.length > 0 && !onRequests
      ? fractionsOf('received', part, share, context)
      : []),
  ]
}
