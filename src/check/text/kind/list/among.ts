/** 共126件，其中网络申请80件、信函申请31件…: parts of one unit against the whole that stands before them. */
import type { Listed } from '../sum'
import type { Quantity } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type QuantityToken, type Token, tokensOf } from '../../read/tokens'
import { isCount } from './by-unit'
import { type Led, leadIn } from './lead-in'
import { areDivided, areGrades, areHalvesOfYear, areParallel } from './names'

/** A list of parts; `words` is what stands before each of them. */
export interface AmongList extends Listed {
  readonly words: readonly string[]
  /** Every count of the unit said before the parts in the sentence; the total is the last of them. */
  readonly before: readonly Quantity[]
  readonly rest: string
  /** `some` names parts, `all` says that there are no others, `loose` says nothing. */
  readonly led: 'some' | 'all' | 'loose'
}

const most = 40
/** What does not go on with the parts: sums, comparisons, and what was done with the whole. */
const turns =
  /其中|注销|关停|停用|撤销|取消|新增|(?<!公)共(?!公|资源)|合计|总计|小计|以上|较|比|[增减]|上年|另|此外|分别|每|含|均/
const deeds =
  /办结|答复|回复|办理|处理|结转|现行|废止|累计|完成|制发|(?<!不|网站|公众号|微信|微博|新媒体|平台|公开栏|公告栏)公开$/
const changed = /[增减升降多少][加长幅少降]?了?$/
/** One thing may be counted under several. */
const overlapping = /重复|同时|交叉|兼|多选|既/

export const comma = /^[，,]/
export const joined = /^(?:、|和|及|以及|与)/

/** 当场答复39个，会后答复8个: one deed in two ways. */
const isSameDeed = (before: string, words: string): boolean => {
  const deed = /[\u4e00-\u9fff]{2}$/.exec(words)?.[0]
  return deed !== undefined && before.endsWith(deed) && before.length > 2 && words.length > 3
}

/** 清理文件214件，保留186件、修改15件、废止13件: what became of documents that were looked through. */
const isFate = (said: readonly string[], words: string): boolean =>
  isSameDeed(said.at(-1) ?? '', words) ||
  (/^[、，和](?:拟|建议)?(?:废止|宣布失效|失效)$/.test(words) &&
    /保留|有效|修改|修订/.test(said[0] ?? ''))

/** The parts from a place on, up to what no longer is one. */
function partsAfter(
  tokens: readonly Token[],
  unit: string,
  text: string,
  from: number,
): Pick<AmongList, 'parts' | 'words'> {
  const parts: Quantity[] = []
  const said: string[] = []
  let last = from
  let depth = 0
  for (const [index, token] of tokens.entries()) {
    if (token.start < from) continue
    if (token.kind === 'open') depth += 1
    else if (token.kind === 'close') depth -= 1
    if (depth < 0) break
    if (token.kind !== 'quantity' || token.quantity.kind === 'share' || depth > 0) continue
    // 村9个180份: of two counts in one breath each has its own list.
    if (token.quantity.unit !== unit && isBeside(tokens[index + 1], token.end)) continue
    // 六个县（市、区）251件: how many they are whose part follows.
    if (/^[个家]$/.test(token.quantity.unit) && ofUnits.test(text.slice(token.end, token.end + 6)))
      continue
    const words = text.slice(Math.max(last, token.start - 40), token.start)
    if (!isCount(token) || token.quantity.unit !== unit || turns.test(words)) break
    if (parts.length === most || (parts.length > 0 && deeds.test(words) && !isFate(said, words)))
      break
    parts.push(token.quantity)
    said.push(words)
    last = token.end
  }
  return { parts, words: said }
}

const ofUnits = /^(?:县|区|市|旗|镇|乡|街道|部门|单位|社区)/

const isBeside = (token: Token | undefined, end: number): boolean =>
  token?.kind === 'quantity' && token.start === end

const isChange = (text: string, at: number): boolean =>
  changed.test(text.slice(Math.max(0, at - 4), at))

/** 连同结转的1件全部办结，其中16件…; 27件新收申请和2件结转申请中: what is added to the whole is not the whole. */
const isAddition = (text: string, at: number): boolean =>
  /(?:连同|加上|加)[^，。；\d]{0,8}$|\d ?[件份][^，。；\d]{0,10}(?:和|及|与)$/.test(
    text.slice(Math.max(0, at - 16), at),
  )

/** The counts of a unit before a place that are no changes. */
const countsBefore = (tokens: readonly Token[], unit: string, text: string): readonly Quantity[] =>
  tokens
    .filter((token): token is QuantityToken => token.kind === 'quantity')
    .filter((token) => token.quantity.unit === unit && !isChange(text, token.start))
    .map(({ quantity }) => quantity)

const listed = (
  total: Quantity,
  before: readonly Quantity[],
  { parts, words }: Pick<AmongList, 'parts' | 'words'>,
  led: AmongList['led'],
  text: string,
): readonly AmongList[] => {
  const last = parts.at(-1)
  return last
    ? [{ total, before, parts, words, led, rest: text.slice(last.end, last.end + 4) }]
    : []
}

/** 村9个180份、社区7个100份 after 其中: the counts that stand before those of the list's own unit. */
function besidesIn(
  tokens: readonly Token[],
  { at, from }: Led,
  text: string,
): readonly AmongList[] {
  const pairs = tokens.filter(
    (token, index): token is QuantityToken =>
      token.start >= from && isCount(token) && isBeside(tokens[index + 1], token.end),
  )
  const unit = pairs[0]?.quantity.unit ?? ''
  const parts = pairs
    .filter(({ quantity }) => quantity.unit === unit)
    .map(({ quantity }) => quantity)
  const before = countsBefore(tokens.slice(0, at), unit, text)
  const total = before.at(-1)
  const words = parts.map(() => '、')
  return total && parts.length >= 2 ? listed(total, before, { parts, words }, 'loose', text) : []
}

/** 发放2000份，机关发放800份、基层发放1200份: two parts joined behind a whole that is no part of their kind. */
const isBesideWhole = (whole: Token, words: readonly string[], text: string): boolean =>
  joined.test(words[1] ?? '') &&
  comma.test(words[0] ?? '') &&
  !areDivided([text.slice(Math.max(0, whole.start - 12), whole.start)])

/** 76个单位…，优秀等次20个、良好等次38个、合格等次18个: kinds of one name after a count, with no word between. */
function looseIn(tokens: readonly Token[], text: string): readonly AmongList[] {
  const [whole] = tokens.filter(isCount)
  if (!whole || isChange(text, whole.start)) return []
  const { parts, words } = partsAfter(tokens, whole.quantity.unit, text, whole.end)
  const isWhole =
    parts.length >= 3
      ? areParallel(words) || areGrades(words)
      : areHalvesOfYear(words) || (areDivided(words) && isBesideWhole(whole, words, text))
  if (!isWhole) return []
  return listed(whole.quantity, [whole.quantity], { parts, words }, 'loose', text)
}

/** The lists of a sentence: the first that words lead to, or one that only its shape tells. */
function listsIn(tokens: readonly Token[], text: string): readonly AmongList[] {
  const lead = leadIn(tokens, text)
  const whole = lead && tokens[lead.at]
  if (!whole || !isCount(whole)) return looseIn(tokens, text)
  if (isChange(text, whole.start) || isAddition(text, whole.start)) return []
  const { unit } = whole.quantity
  const before = countsBefore(tokens.slice(0, lead.at + 1), unit, text)
  const parts = partsAfter(tokens, unit, text, lead.from)
  // 286份（发放300份）: of what no word leads to one is no list.
  if (/[：:（(]/.test(text.charAt(lead.from - 1)) && parts.parts.length < 2) return []
  return [
    ...listed(whole.quantity, before, parts, lead.led, text),
    ...besidesIn(tokens, lead, text),
  ]
}

/** The lists of parts in a text, at most one of a unit in each sentence. */
export const listsAmong = remembered((text, format): readonly AmongList[] => {
  const lists: AmongList[] = []
  let sentence: Token[] = []
  const end = (): void => {
    const { start = 0 } = sentence[0] ?? {}
    const stop = sentence.at(-1)?.end ?? 0
    if (sentence.length > 2 && !overlapping.test(text.slice(start, stop)))
      lists.push(...listsIn(sentence, text))
    sentence = []
  }
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') end()
    else sentence.push(token)
  end()
  return lists
})
