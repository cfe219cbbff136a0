/** 共126件，其中网络申请80件、信函申请31件…: parts of one unit against the whole that stands before 其中. */
import type { Found } from '../kind'
import type { Added, Listed } from '../sum'
import { type Quantity, amountOf, says, written } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'
import { isCount, organName } from './by-unit'

/** A list after 其中; `words` is what stands before each of its parts. */
export interface AmongList extends Listed {
  readonly words: readonly string[]
  /** Every count of the unit said before 其中 in the sentence; the total is the last of them. */
  readonly before: readonly Quantity[]
  readonly rest: string
}

const most = 40
/** What does not go on with the parts: sums, comparisons, and what was done with the whole. */
const turns = /其中|共|合计|总计|小计|以上|较|比|[增减]|上年|另|此外|分别|每|含|均/
const deeds = /办结|答复|回复|办理|处理|结转|现行|废止|累计|完成|制发|公开$/
const changed = /[增减升降多少][加长幅少降]?了?$/

/** The parts after 其中, up to what no longer is one. */
function partsAfter(
  tokens: readonly Token[],
  { quantity: whole, end: from }: { readonly quantity: Quantity; readonly end: number },
  text: string,
): Pick<AmongList, 'parts' | 'words'> {
  const parts: Quantity[] = []
  const said: string[] = []
  let last = from
  for (const token of tokens) {
    if (token.kind === 'close') break
    if (token.kind !== 'quantity' || token.quantity.kind === 'share') continue
    const words = text.slice(Math.max(last, token.start - 40), token.start)
    if (!isCount(token) || token.quantity.unit !== whole.unit || turns.test(words)) break
    if (parts.length === most || (parts.length > 0 && deeds.test(words))) break
    parts.push(token.quantity)
    said.push(words)
    last = token.end
  }
  return { parts, words: said }
}

/** The list of a sentence: its first 其中 that follows a count. */
function listIn(tokens: readonly Token[], text: string): readonly AmongList[] {
  const among = tokens.findIndex(
    (token) => token.kind === 'word' && text.slice(token.start, token.end) === '其中',
  )
  if (among < 1) return []
  const { start = 0, end = 0 } = tokens[among] ?? {}
  const said = tokens.slice(0, among).filter((token) => token.kind === 'quantity')
  const whole = said.at(-1)
  if (!whole || !isCount(whole) || start - whole.end > 10) return []
  const isChange = ({ start: at }: Token) => changed.test(text.slice(Math.max(0, at - 4), at))
  if (isChange(whole)) return []
  const before = said
    .filter((token) => token.quantity.unit === whole.quantity.unit && !isChange(token))
    .map(({ quantity }) => quantity)
  const { parts, words } = partsAfter(
    tokens.slice(among + 1),
    { quantity: whole.quantity, end },
    text,
  )
  const last = parts.at(-1)
  return last
    ? [{ total: whole.quantity, before, parts, words, rest: text.slice(last.end, last.end + 4) }]
    : []
}

/** The lists after 其中 of a text. */
export const listsAmong = remembered((text, format): readonly AmongList[] => {
  if (!text.includes('其中')) return []
  const lists: AmongList[] = []
  let sentence: Token[] = []
  const end = (): void => {
    lists.push(...listIn(sentence, text))
    sentence = []
  }
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') end()
    else sentence.push(token)
  end()
  return lists
})

/** Other checks add up the classes of results and lists unit by unit. */
const classes = /予以公开|部分公开|不予|无法提供|其他处理|维持|纠正|其他结果|审结/
const ways =
  /(?:网络|网上|网站|平台|在线|信函|邮寄|邮政|当面|现场|窗口|传真|邮件|邮箱)(?:方式)?(?:提交|提出)?(?:的)?(?:申请)?$/
const remainder = /(?:其他|其余|其它)[^，、]{0,8}$/
const joined = /^(?:、|和|及|以及|与)/

/** True for a list that must make its total: kinds of one thing joined by 、 that nothing says to be only some. */
export function isOffAmong(
  { before, parts, words, rest }: AmongList,
  { sum, stated }: Added,
): boolean {
  if (parts.length < 3 || !words.slice(1).every((one) => joined.test(one))) return false
  if (words.some((one) => classes.test(one)) || words.every((one) => organName.test(one)))
    return false
  if (before.some((quantity) => says(quantity, sum))) return false
  // Far above it, parts of several kinds are told one after the other.
  if (sum > stated) return sum <= stated * 1.25
  const all = words.some((one) => remainder.test(one)) || words.every((one) => ways.test(one))
  return all && !/^\s*等/.test(rest) && !words.some((one) => /主要|包括|等/.test(one))
}

/** A part that is more than everything said before it. */
export function partAbove({ total, before, parts }: AmongList, text: string): Found | undefined {
  const largest = Math.max(...before.map((quantity) => amountOf(quantity)))
  const more = parts.find((part) => amountOf(part) > largest)
  return (
    more && {
      start: total.start,
      end: more.end,
      text: `“其中”的一部分“${written(text, more)}”比总数“${written(text, total)}”还多`,
      formula: `${amountOf(more)} ≤ ${amountOf(total)} ？`,
      advice: '核对总数和各部分，是否写反或漏了数字',
    }
  )
}
