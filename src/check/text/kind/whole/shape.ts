/**
 * A whole and its parts told by nothing but the shape of the sentence: 接待43次，电话31次、当面8次、书面4次.
 * It is not asked what the parts are called, but how they are set: what stands behind one count, all of its unit, with bare names.
 */
import { type Quantity, amountOf } from '../../read/quantity'
import { isTurned } from '../../read/miswritten'
import { remembered } from '../../read/remember'
import { type QuantityToken, type Token, tokensOf } from '../../read/tokens'
import { isCount, organName } from '../list/by-unit'
import { areDivided, areParallel } from '../list/names'
import { added } from '../list/with-sum'
import type { Added, Listed } from '../sum'

/** How plainly the sentence says that the parts are all: led to by a colon or 从渠道看, set apart by 、, or all set by commas. */
type Plainness = 'led' | 'set' | 'even'

export interface ShapeList extends Listed {
  readonly plain: Plainness
  readonly names: readonly string[]
}

const fewest = 2
const most = 40
/** What leads to parts without naming one: 从渠道看, 按载体分. */
const led =
  /^[，,：:]?(?:从|按照?|以|分)[^，。；：\d]{0,8}(?:看|来看|分|划分|统计|区分|情况|为)[，,：:]/
/** Where the words before a count lead to parts, it is one itself. */
const ledBefore = /(?:看|中|分|分别|分别为|其中|包括|含)[，,：:]?[^，。；：]{0,24}$/
/** What a part is never called: what was done next, what is compared, what is of another whole. */
const turns =
  /其中|共|合计|总计|小计|累计|较|比|多于|少于|[增减]|上年|去年|另|此外|每|均|各|分别|占|同时|还|又|再|超|达|最[高低]|第[一二三四1-4](?!方)|[审办收]结|结\d|办[完毕]|新收|结转|转下?|年[初末底]|全年|答复|复议|诉讼|纠正|败诉|发放|回收|回访|标注|现行|制发|(?<![，、])废止|今年|前年|20\d\d/
/** What the whole is not: 年初38个, 各部门9件. */
const notWhole =
  /[由从]|年初|期初|原有|上半年|季度|平均|最高|每|审核公文|[较比]|其中|以外|[增减升降]$/
const stopsShort = /等|主要(?!负责|领导)|包括|例如|如|部分(?!采纳|满意|公开)|重点/
const sumAhead = /[共计]|三项|两项|相加/
const longestName = 12

interface Read {
  readonly total: QuantityToken
  readonly parts: readonly Quantity[]
  readonly words: readonly string[]
}

/** The counts of one unit behind a count, with the words before each. */
function partsBehind(counts: readonly QuantityToken[], at: number, text: string): Read | undefined {
  const total = counts[at]
  if (!total) return undefined
  const parts: Quantity[] = []
  const words: string[] = []
  let last = total.end
  for (const { quantity, start, end } of counts.slice(at + 1, at + 1 + most)) {
    const before = text.slice(last, start)
    if (quantity.unit !== total.quantity.unit) break
    if (turns.test(before)) return undefined
    parts.push(quantity)
    words.push(before)
    last = end
  }
  return parts.length < fewest ? undefined : { total, parts, words }
}

const nameOf = (words: string): string => words.replace(/^[，,、；：:（(]?(?:和|及|以及|与)?/, '')

/** How the parts are set behind their whole; none where they are not all set alike. */
function plainnessOf([first = '', ...others]: readonly string[]): {
  readonly plain?: Plainness
  readonly from: string
} {
  const behind = /^[^，。；：:、（(\d]{0,8}(?=[，,：:（(])/.exec(first)?.[0] ?? ''
  const rest = first.slice(behind.length)
  const lead = led.exec(rest)?.[0]
  const from = lead === undefined ? nameOf(rest) : rest.slice(lead.length)
  if (!/^[，,：:（(]/.test(rest) || /[，：:（(]/.test(from)) return { from }
  const joined = others.every((one) => /^(?:、|和|及|以及|与)/.test(one))
  const even = others.every((one) => /^[，,]/.test(one))
  if (!joined && !even) return { from }
  if (lead !== undefined || /^[：:（(]/.test(rest)) return { plain: 'led', from }
  return { plain: joined ? 'set' : 'even', from }
}

/** Other checks add up the classes of results, what became of notices, and lists unit by unit. */
const classes = /予以公开|部分公开|不予|无法提供|其他处理|公开类|不掌握/

/** True where the name of the whole is one more of the parts' kind. */
function isOneOfThem(label: string, names: readonly string[]): boolean {
  const all = [label, ...names.filter((name) => !/^(?:其他|其余|其它)/.test(name))]
  return areDivided(all) || (areParallel(all) && !/申请|信息/.test(label))
}

function listIn(
  counts: readonly QuantityToken[],
  at: number,
  text: string,
  [from, stop]: readonly [number, number],
): ShapeList | undefined {
  const read = partsBehind(counts, at, text)
  if (!read) return undefined
  const { total, parts, words } = read
  const { plain, from: first } = plainnessOf(words)
  if (plain === undefined) return undefined
  const names = [first, ...words.slice(1).map(nameOf)]
  const before = text.slice(Math.max(from, total.start - 40), total.start)
  const label = before.split(/[，,：:]/).at(-1) ?? ''
  const last = parts.at(-1)?.end ?? 0
  if (names.some((one) => one === '' || one.length > longestName || stopsShort.test(one))) return
  if (/^\s*等/.test(text.slice(last, last + 3)) || sumAhead.test(text.slice(last, stop))) return
  if (plain !== 'led' && [label, ...names].some((one) => classes.test(one))) return
  if (
    names.some((one) => one.includes('缴')) ||
    (names.length > 2 && names.every((one) => organName.test(one)))
  )
    return
  if (notWhole.test(label) || ledBefore.test(before) || isOneOfThem(label, names)) return
  return { total: total.quantity, parts, plain, names }
}

/** The lists of one sentence: of each unit the first count may be the whole. */
function* listsIn(tokens: readonly Token[], text: string): Iterable<ShapeList> {
  const counts = tokens.filter(isCount)
  const bounds = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0] as const
  for (const [at, { quantity }] of counts.entries()) {
    if (counts.slice(0, at).some((one) => one.quantity.unit === quantity.unit)) continue
    const list = listIn(counts, at, text, bounds)
    if (list) yield list
  }
}

/** The lists of a text that only their shape tells. */
export const listsByShape = remembered((text, format): readonly ShapeList[] => {
  const lists: ShapeList[] = []
  let sentence: Token[] = []
  for (const token of tokensOf(text, format))
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') {
      if (sentence.length > 4) lists.push(...listsIn(sentence, text))
      sentence = []
    } else sentence.push(token)
  if (sentence.length > 4) lists.push(...listsIn(sentence, text))
  return lists
})

/** Beyond these the parts are of something else. */
const nearest = { above: 1.5, below: 0.75 } as const

/** 57 for 75, in the whole or in one part: nothing but a slip makes two digits change places and the sum fail. */
const isSlip = ({ parts }: Listed, { sum, stated }: Added): boolean =>
  isTurned(sum, stated) ||
  parts.some((part) => {
    const meant = amountOf(part) + stated - sum
    return meant > 9 && isTurned(amountOf(part), meant)
  })

/** True for a list of which no first parts make the whole, and that comes near to it. */
export function isOffShape(list: ShapeList, { sum, stated }: Added): boolean {
  const { parts } = list
  if (parts.some((_, at) => at > 0 && added(parts.slice(0, at + 1)) === stated)) return false
  return sum <= stated * nearest.above && sum >= stated * nearest.below
}

/** Parts set like whole and parts, and more than the whole, or of its digits, are surely wrong; others may leave something out. */
export const isLooseShape = (list: ShapeList, all: Added): boolean =>
  !isSlip(list, all) && !(list.plain !== 'even' && all.sum > all.stated)
