/** 乡镇13个、街道4个、开发区1个，实现18个单位全覆盖: parts and, behind them, their sum, in units that may stand for one another. */
import type { Format } from '@/report/format'
import type { Quantity } from '../../read/quantity'
import { type QuantityToken, tokensOf } from '../../read/tokens'
import { isCount } from '../list/by-unit'
import type { Listed } from '../sum'

/** Units in which one sum may take up several. */
const families: readonly RegExp[] = [
  /^(?:件|份|篇|条|个|期|部|幅|项)$/,
  /^(?:个|家)$/,
  /^(?:人|名)$/,
]

const areOfOne = (all: readonly Quantity[]): boolean =>
  all.every(({ unit }) => unit === all[0]?.unit) ||
  families.some((family) => all.every(({ unit }) => family.test(unit)))

/** What stands between the last part and the sum of all: a word of sum, or what was reached with them. */
const toSum =
  /^[^，。；、\d]{0,6}[，,]?(?:[一-十两]{1,2}[类种者项]|[上以]述)?(?:共计?|合计|总计|累计|一共|实现|覆盖|全年)(?!投入)(?![^，。；]{0,6}(?:办结|审结|纠正|败诉|答复|办理))[^，。；、\d较比]{0,8}$/
const joined = /^[^，。；：\d]{0,6}(?:、|和|及|与|以及)[^，。；：\d其较比另]{0,14}$/
const even = /^[，,][^，。；：、\d其较比另增减共计]{1,12}$/
/** 其中 tells parts of another whole, 分别 numbers of names told before. */
const notParts = /其中|连同|合并|同上年|分别|增|减|较|比|[另由从]|每|均|累计|共|上年|去年|20\d\d/

/** The parts that lead to the count at a place, joined in one way. */
function partsBefore(
  counts: readonly QuantityToken[],
  at: number,
  text: string,
): readonly Quantity[] {
  const parts: Quantity[] = []
  let way: RegExp | undefined
  for (let index = at - 1; index >= 0; index -= 1) {
    const [part, before] = [counts[index], counts[index - 1]]
    if (!part) break
    parts.unshift(part.quantity)
    if (!before) break
    const between = text.slice(before.end, part.start)
    way ??= joined.test(between) ? joined : even
    // A count before that is no part leaves unsure where the list begins.
    if (!way.test(between) || notParts.test(between)) return []
  }
  return parts
}

/** The lists of a text whose sum follows in other words or another unit. */
export function* listsSummed(text: string, format: Format): Iterable<Listed> {
  let counts: QuantityToken[] = []
  for (const token of tokensOf(text, format)) {
    if (token.kind === 'stop' || token.kind === 'line' || token.kind === 'half') counts = []
    const isOther = token.kind === 'quantity' && token.quantity.unit !== ''
    if (!isCount(token)) {
      if (isOther) counts = []
      continue
    }
    if (/^[类种]$/.test(token.quantity.unit)) continue
    const last = counts.at(-1)
    counts.push(token)
    if (!last || !toSum.test(text.slice(last.end, token.start))) continue
    const parts = partsBefore(counts, counts.length - 1, text)
    const [first] = parts
    const led = text
      .slice(Math.max(0, (first?.start ?? 0) - 24), first?.start)
      .split(/[。；\n]/)
      .at(-1)
    if (parts.length >= 2 && areOfOne([...parts, token.quantity]) && !notParts.test(led ?? ''))
      yield { parts, total: token.quantity }
    counts = []
  }
}
