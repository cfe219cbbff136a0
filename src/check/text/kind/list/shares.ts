/** 分别占40%、35%、25%: shares of one whole that are said to be all of it, added up. */
import { shareAt } from '../share/whole'
import type { Found, TextKind } from '../kind'
import type { Quantity } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'

/** A share and what 占 names as its whole, empty if nothing; `name` is what the clause says before 占. */
interface SharePart {
  readonly quantity: Quantity
  readonly whole: string
  readonly name: string
}

interface ShareList {
  readonly parts: readonly SharePart[]
  /** The sentence up to the last share. */
  readonly words: string
}

const isShare = (token: Token | undefined): token is Token & { kind: 'quantity' } =>
  token?.kind === 'quantity' &&
  token.quantity.kind === 'share' &&
  token.quantity.exact &&
  !token.quantity.unit.endsWith('百分点')

/** True if only a 、, a comma or 和 stands between a share and the share before it. */
const continues = (tokens: readonly Token[], index: number, text: string): boolean => {
  for (let at = index - 1; at >= Math.max(0, index - 3); at -= 1) {
    const token = tokens[at]
    if (isShare(token)) return true
    const joins =
      token?.kind === 'list' ||
      token?.kind === 'pause' ||
      (token !== undefined && /^[和及与]$/.test(text.slice(token.start, token.end)))
    if (!joins) return false
  }
  return false
}

function partAt(tokens: readonly Token[], index: number, text: string): readonly SharePart[] {
  const token = tokens[index]
  if (!isShare(token)) return []
  const share = shareAt(tokens, index, token.quantity)
  const { quantity } = token
  if (!share) return continues(tokens, index, text) ? [{ quantity, whole: '', name: '' }] : []
  const { start = token.start, end } = tokens[share.at] ?? {}
  const whole = text.slice(end, token.start).replace(/[的为约达共计比 ]/g, '')
  const name = /[^，。；、,]{0,20}$/.exec(text.slice(Math.max(0, start - 20), start))?.[0] ?? ''
  return [{ quantity, whole, name }]
}

const mostParts = 40

/** The sentences with two shares or more, each with its parts. */
const listingsIn = remembered((text, format): readonly ShareList[] => {
  if (!/[%％]|百分之/.test(text)) return []
  const tokens = tokensOf(text, format)
  const listings: ShareList[] = []
  let parts: SharePart[] = []
  let began = 0
  const end = (next: number): void => {
    const last = parts.at(-1)
    if (last && parts.length >= 2)
      listings.push({ parts, words: text.slice(began, last.quantity.end) })
    parts = []
    began = next
  }
  tokens.forEach((token, index) => {
    if (token.kind === 'stop' || token.kind === 'line') end(token.end)
    else if (parts.length < mostParts) parts.push(...partAt(tokens, index, text))
  })
  end(text.length)
  return listings
})

const rest = /(?:其余|剩余|余下|其他|其它)(?!组织|处理|行政)[^，。；、占]{0,10}(?:占|为)/
/** Shares told one by one before are no part of what is shared out. */
const together = /^[^%％]*分别(?:占|为)/
const some = /其中|主要|包括|等[^，。；]{0,6}(?:分别|占)|居前|排名|前[两三四五]/

/** Kinds of one thing, so that none is counted twice: 政策文件类, 工作动态类; 网络申请, 信函申请. */
const kindsOfOne: readonly RegExp[] = [
  /类(?:信息|文件|事项|申请)?(?:\d[^类]{0,6})?$/,
  /(?:网络|网上|信函|邮寄|当面|现场|传真)(?:申请)?(?:\d[^类]{0,6})?$/,
]

/** Further above the whole, two ways of dividing it are told one after the other. */
const farthest = 130

/** Kinds of one whole cannot make more than all of it, even where only some are named. */
const isTooMuch = ({ parts }: ShareList, sum: number): boolean =>
  parts.length >= 3 &&
  sum > 100 &&
  sum <= farthest &&
  kindsOfOne.some((kind) => parts.every(({ name }) => kind.test(name)))

/** True if the sentence says that the parts are all there is. */
function saidToBeAll({ parts, words }: ShareList, sum: number): boolean {
  if (rest.test(words.slice(-40))) return true
  // Far from the whole, 分别占 only compares a few of many.
  const near = sum >= 85 && sum <= 115
  return parts.length >= 3 && near && together.test(words) && !some.test(words)
}

/** Short of the whole, others may have gone unnamed unless the rest was. */
const isLess = ({ words }: ShareList, sum: number): boolean =>
  sum < 100 && !rest.test(words.slice(-40))

function* findPartitions(listings: readonly ShareList[]): Iterable<Found> {
  for (const listing of listings) {
    const { parts } = listing
    const [first, last] = [parts[0], parts.at(-1)]
    if (!first || !last || new Set(parts.map(({ whole }) => whole).filter(Boolean)).size > 1)
      continue
    const sum = Number(parts.reduce((all, { quantity }) => all + quantity.printed, 0).toFixed(6))
    const play = parts.reduce((all, { quantity }) => all + 10 ** -quantity.decimals / 2, 0)
    if (
      Math.abs(sum - 100) <= play + 1e-9 ||
      !(saidToBeAll(listing, sum) || isTooMuch(listing, sum))
    )
      continue
    yield {
      start: first.quantity.start,
      end: last.quantity.end,
      ...(isLess(listing, sum) && { severity: 'hint' as const }),
      text: `所列 ${String(parts.length)} 项比例合计 ${String(sum)}%，不等于 100%`,
      formula: `${parts.map(({ quantity }) => `${String(quantity.printed)}%`).join(' + ')} = ${String(sum)}% ？`,
      advice: '核对各项比例是否同一总数、有无漏项；只列一部分的写明“其中”“主要”',
    }
  }
}

/** Shares said to be all of one whole that do not make 100%. */
export const partition: TextKind = {
  find: (text, { format }) => findPartitions(listingsIn(text, format)),
}
