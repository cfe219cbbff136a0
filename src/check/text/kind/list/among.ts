/** 共126件，其中网络申请80件、信函申请31件…: parts of one unit against the whole that stands before 其中. */
import type { Check } from '../../../check'
import { type Found, textCheck } from '../kind'
import { type Quantity, amountOf, says, written } from '../../read/quantity'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'
import { unit as organ } from './by-unit'

interface Part {
  readonly quantity: Quantity
  /** What stands between it and the quantity before. */
  readonly words: string
}

interface Listed {
  readonly whole: Quantity
  /** Every count of the unit said before 其中 in the sentence; the whole is the last of them. */
  readonly before: readonly Quantity[]
  readonly parts: readonly Part[]
  readonly rest: string
}

type Counted = Token & { readonly kind: 'quantity' }

const counts = (token: Token): token is Counted =>
  token.kind === 'quantity' &&
  token.quantity.exact &&
  (token.quantity.kind === 'case' || token.quantity.kind === 'thing')

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
): readonly Part[] {
  const parts: Part[] = []
  let last = from
  for (const token of tokens) {
    if (token.kind === 'close') break
    if (token.kind !== 'quantity' || token.quantity.kind === 'share') continue
    const words = text.slice(Math.max(last, token.start - 40), token.start)
    if (!counts(token) || token.quantity.unit !== whole.unit || turns.test(words)) break
    if (parts.length === most || (parts.length > 0 && deeds.test(words))) break
    parts.push({ quantity: token.quantity, words })
    last = token.end
  }
  return parts
}

/** The list of a sentence: its first 其中 that follows a count. */
function listIn(tokens: readonly Token[], text: string): readonly Listed[] {
  const among = tokens.findIndex(
    (token) => token.kind === 'word' && text.slice(token.start, token.end) === '其中',
  )
  if (among < 1) return []
  const { start = 0, end = 0 } = tokens[among] ?? {}
  const said = tokens.slice(0, among).filter((token) => token.kind === 'quantity')
  const whole = said.at(-1)
  if (!whole || !counts(whole) || start - whole.end > 10) return []
  const isChange = ({ start: at }: Token) => changed.test(text.slice(Math.max(0, at - 4), at))
  if (isChange(whole)) return []
  const before = said
    .filter((token) => token.quantity.unit === whole.quantity.unit && !isChange(token))
    .map(({ quantity }) => quantity)
  const parts = partsAfter(tokens.slice(among + 1), { quantity: whole.quantity, end }, text)
  const last = parts.at(-1)?.quantity
  return last
    ? [{ whole: whole.quantity, before, parts, rest: text.slice(last.end, last.end + 4) }]
    : []
}

const listsIn = remembered((text, format): readonly Listed[] => {
  if (!text.includes('其中')) return []
  const lists: Listed[] = []
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

/** A list that is off its whole; what names only some parts may fall short of it. */
function isOff({ whole, before, parts, rest }: Listed, sum: number): boolean {
  const [, ...others] = parts
  if (parts.length < 3 || !others.every(({ words }) => joined.test(words))) return false
  if (parts.some(({ words }) => classes.test(words))) return false
  if (parts.every(({ words }) => organ.test(words))) return false
  if (before.some((quantity) => says(quantity, sum))) return false
  const stated = amountOf(whole)
  // Far above it, parts of several kinds are told one after the other.
  if (sum > stated) return sum <= stated * 1.25
  const all =
    parts.some(({ words }) => remainder.test(words)) || parts.every(({ words }) => ways.test(words))
  return all && !/^\s*等/.test(rest) && !parts.some(({ words }) => /主要|包括|等/.test(words))
}

function* findParts(text: string, lists: readonly Listed[]): Iterable<Found> {
  for (const list of lists) {
    const { whole, before, parts } = list
    const largest = Math.max(...before.map((quantity) => amountOf(quantity)))
    const more = parts.find(({ quantity }) => amountOf(quantity) > largest)
    if (more) {
      yield {
        start: whole.start,
        end: more.quantity.end,
        text: `“其中”的一部分“${written(text, more.quantity)}”比总数“${written(text, whole)}”还多`,
        formula: `${String(amountOf(more.quantity))} ≤ ${String(amountOf(whole))} ？`,
        advice: '核对总数和各部分，是否写反或漏了数字',
      }
      continue
    }
    const sum = parts.reduce((all, { quantity }) => all + amountOf(quantity), 0)
    if (!isOff(list, sum)) continue
    yield {
      start: whole.start,
      end: parts.at(-1)?.quantity.end ?? whole.end,
      text: `文字写总数“${written(text, whole)}”，所列 ${String(parts.length)} 项相加为 ${String(sum)}${whole.unit}`,
      formula: `${parts.map(({ quantity }) => String(amountOf(quantity))).join(' + ')} = ${String(amountOf(whole))} ？`,
      advice: '核对各项和总数；一件归入几项的，写明有重复',
    }
  }
}

/** Parts after 其中 against their whole. */
export const partsCheck: Check = textCheck({
  id: 'narrative.parts',
  severity: 'warning',
  title: '部分与总数',
  sentence: '“其中”所列的部分不多于总数，各部分列全的，相加等于总数',
  source: '数据应前后一致',
  examples: {
    breaks: {
      text: '总数126次，三项相加131次',
      narrative: { proactive: '提供咨询126次，其中网上咨询80次、电话咨询31次、其他咨询20次。' },
    },
    holds: {
      text: '三项相加等于总数',
      narrative: { proactive: '提供咨询131次，其中网上咨询80次、电话咨询31次、其他咨询20次。' },
    },
  },
  find: (text, { format }) => findParts(text, listsIn(text, format)),
})
