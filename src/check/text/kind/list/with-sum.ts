/** A件、B件，合计C件: a word of sum behind what it sums up. */
import type { Context } from '../../../check'
import { sumWords } from '../../read/clause/topic'
import { type Quantity, amountOf } from '../../read/quantity'
import { tokensOf } from '../../read/tokens'
import type { Added, Listed } from '../sum'

const sums = new Set(sumWords.split('|'))
/** 四类共计433件: how many parts are meant. */
const kindsCounted = /^(?:类|项|种|方面|个|家|期|批|轮|场|次|组|级|处|所|户)$/
/** Words that only lead to a sum. */
const leading =
  /[，、,：:\s]|(?:通知)?总?金?额|[以上]述?|实际?(?:收取|缴纳|收到|收)|(?:收取|缴纳|收到|入库)|[共合总累]计?|全部|全年|各|[类项种个家者]|[两二三四五六七八九十\d]|数量?|[的为是等]/g
const reach = 20
/** Applications and pieces of information are counted with any of these. */
const countUnits = /^(?:件|份|宗|条|项|篇|起|例)$/
/** 三类解读产品合计: the parts, by their number. */
const counted = /[两二三四五六七八九十\d][类种个项期批轮场次][^，。；]{0,12}$/
/** 共计公开信息, 合计推送: a word of sum, and what was done. */
const summedUp =
  /(?:共计?|合计|总计)(?:主动)?(?:公开|发布|推送|编发|制作|举办|组织|收到|办理)?(?:各类|政府|政务)?(?:信息|稿件|解读|申请|产品)?$|^，(?:通知)?总(?:金额|额)(?:为|是|共)?$/

/** 参训人数分别为54人、61人、48人，累计163人次: what 分别 has told one by one. */
const oneByOne = /分别(?:为|是|有)?$/
const thenSummed = /^(?:参加|参训|出席|到场)?[，,；。]?累计(?:达|为)?$/
/** 按季度依次为8件、11件、9件和10件，全年新收36件: the quarters make the year. */
const byQuarter = /(?:季度?|四季)[^，。；\d]{0,6}(?:依次|分别)(?:为|是|有)?$/
const thenOfYear = /^[，,；](?:全年|本年度?|年度)[^，。；\d]{0,8}$/

/** 本年度办理结果总计, 尚未审结的合计: a total of something that the list has not named. */
function isOfAnother(text: string, parts: readonly Quantity[], at: number): boolean {
  const [first, last] = [parts[0], parts.at(-1)]
  if (!first || !last) return false
  const between = text.slice(last.end, at)
  if (counted.test(between)) return false
  const own = between.replace(leading, '')
  const list = text.slice(Math.max(0, first.start - reach), last.end)
  return own.length >= 2 && !list.includes(own)
}

/** True where parts told one by one, or by quarters, are followed by what they come to. */
function isSummedUp(text: string, parts: readonly Quantity[], between: string): boolean {
  const led = text.slice(0, parts[0]?.start).slice(-reach)
  return (
    (thenSummed.test(between) && oneByOne.test(led)) ||
    (parts.length === 4 && thenOfYear.test(between) && byQuarter.test(led))
  )
}

/** 54人、61人，累计115人次: units that may stand for one another. */
const areOneUnit = (one: string, other: string): boolean =>
  one === other ||
  one.includes(other) ||
  other.includes(one) ||
  (countUnits.test(one) && countUnits.test(other))

/** The last parts, if there are so many. */
const lastOf = (parts: readonly Quantity[], count: number): Quantity[] =>
  count >= 2 && count <= parts.length ? parts.slice(-count) : []

/** What parts come to. */
export const added = (parts: readonly Quantity[]): number =>
  parts.reduce((sum, part) => sum + amountOf(part), 0)

/** 新收433件，甲类…、乙类…，共计433件: the first number may be the whole itself, said before its parts. */
function meant(parts: readonly Quantity[], stated: number): readonly Quantity[] {
  // 四个季度依次为31个、24个…，合计81个: numbers before the list are none of its parts.
  const fitting = parts.findIndex((_, at) => at > 0 && added(parts.slice(at)) === stated)
  if (fitting > 0 && parts.length - fitting >= 2) return parts.slice(fitting)
  const rest = parts.slice(1)
  const isNearer = Math.abs(added(rest) - stated) < Math.abs(added(parts) - stated)
  return rest.length >= 2 && isNearer ? rest : parts
}

/** A件、B件，合计C件: parts of one unit that a word of sum follows within the sentence. */
export function* listsWithSum(text: string, { format }: Context): Iterable<Listed> {
  const tokens = tokensOf(text, format)
  let parts: Quantity[] = []
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind === 'stop' ||
      token.kind === 'line' ||
      token.kind === 'half' ||
      token.kind === 'open'
    )
      parts = []
    else if (token.kind === 'word' && (token.tag === 'among' || token.tag === 'with')) parts = []
    else if (token.kind === 'quantity') {
      const { unit, exact } = token.quantity
      const next = tokens[index + 1]
      if (next && kindsCounted.test(unit) && sums.has(text.slice(next.start, next.end))) {
        parts = lastOf(parts, amountOf(token.quantity))
        continue
      }
      if (/^[类种]$/.test(unit)) continue
      // 一件1100元，一件870元: what each of them comes to is told.
      if (next?.kind === 'quantity' && next.start === token.end) continue
      if (unit === '' || token.quantity.kind === 'share' || token.quantity.kind === 'time') continue
      const before = tokens[index - 1]
      const last = parts.at(-1)
      const isOneByOne =
        last !== undefined && isSummedUp(text, parts, text.slice(last.end, token.start))
      const summed =
        isOneByOne ||
        (before !== undefined && sums.has(text.slice(before.start, before.end))) ||
        (last !== undefined && summedUp.test(text.slice(last.end, token.start)))
      if (summed && exact && parts.length >= 2 && parts.length <= 40) {
        const isOfUnit = parts.some((part) => areOneUnit(part.unit, unit))
        if (isOfUnit && (isOneByOne || !isOfAnother(text, parts, token.start)))
          yield { parts: meant(parts, amountOf(token.quantity)), total: token.quantity }
      }
      const fits = parts.every((part) => part.unit === unit) && exact && !summed
      parts = fits ? [...parts.slice(-40), token.quantity] : summed ? [] : [token.quantity]
    }
  }
}

/** A sum that is off only by 万 or 亿 has lost or gained the word; one that is near has a slip in it. */
export const isNearSum = ({ sum, stated }: Added): boolean =>
  Math.abs(stated - sum) <= Math.max(10, sum * 0.2) ||
  [1e4, 1e-4, 1e8, 1e-8].some((power) => Math.abs(stated / sum - power) < power * 1e-9)
