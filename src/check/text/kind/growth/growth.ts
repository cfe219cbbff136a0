/** 较上年增长1.05%: a change the prose states, recomputed from this year's report and last year's. */
import { cellsOf } from '@/report/format'
import { difference } from '@/report/figure'
import type { Context } from '../../../check'
import { againstLastYear, signBefore, subjectBefore } from './subject'
import { type YearPair, pairsOf } from './pair'
import { type Compared, comparableClaims, nameOf } from '../../read/claim/compared'
import { writeNumeral } from '../../read/numeral'
import type { Found, TextKind } from '../kind'
import { type Quantity, amountOf, written } from '../../read/quantity'
import { speaksOfWiderArea } from '../../read/clause/whose'
import { sentenceBefore } from '../../read/clause/sentence'
import { remembered } from '../../read/remember'
import { type Token, tokensOf } from '../../read/tokens'
import { findContradictions } from './contradiction'
import { findTrends } from './last-year'

/** The change a pair of amounts makes, in the quantity's own unit: per cent or pieces; none from nothing. */
function changeOf({ now, then }: YearPair, { kind }: Quantity): number | undefined {
  if (kind !== 'share') return difference(now, then)
  return then === 0 ? undefined : (difference(now, then) / then) * 100
}

/** Money as 表二 has it. */
const isInTenThousands = ({ kind, multiplier }: Quantity): boolean =>
  kind === 'money' && multiplier === 1e4

/** The number of a change in the table's own unit. */
const changed = (quantity: Quantity): number =>
  amountOf(quantity, quantity.kind === 'money' ? 1e4 : 1)

/** A stated change holds if it is the right one rounded to its printed digits. */
const holds = (change: number, sign: number, quantity: Quantity): boolean =>
  change * sign >= 0 &&
  Math.abs(change * sign - (quantity.kind === 'share' ? quantity.printed : changed(quantity))) <=
    (quantity.kind === 'case' ? 0 : 10 ** -quantity.decimals / 2) + 1e-9

const isChange = (token: Token): token is Token & { kind: 'quantity' } =>
  token.kind === 'quantity' &&
  token.quantity.exact &&
  (token.quantity.kind === 'case' ||
    isInTenThousands(token.quantity) ||
    (token.quantity.kind === 'share' && !token.quantity.unit.endsWith('百分点')))

function foundIn(
  text: string,
  quantity: Quantity,
  sign: number,
  pair: YearPair,
  context: Context,
): Found {
  const change = changeOf(pair, quantity) ?? 0
  const share = quantity.kind === 'share'
  const right = writeNumeral(
    Math.abs(change),
    quantity.style,
    quantity.kind === 'case' ? undefined : quantity.decimals,
  )
  const start = quantity.unit === '百分之' ? quantity.start + 3 : quantity.start
  const word =
    change === 0
      ? '持平'
      : `${change > 0 ? '增加' : '减少'} ${right}${share ? '%' : quantity.kind === 'money' ? ' 万元' : ' 件'}`
  const { now, then, reading } = pair
  return {
    start: quantity.start,
    end: quantity.end,
    text: `文字写${sign > 0 ? '增加' : '减少'}“${written(text, quantity)}”，“${nameOf(context.format, reading)}”今年 ${now}、上年 ${then}，应为${word}`,
    formula: share
      ? `(${now} − ${then}) ÷ ${then} = ${change.toFixed(Math.max(2, quantity.decimals))}%`
      : `${now} − ${then} = ${change}`,
    advice: '核对上年报告的数字；与上年口径不同的写明口径',
    figures: reading,
    ...(change * sign > 0 && {
      by: right,
      at: { start, end: quantity.digitsEnd },
      measured: 'change' as const,
    }),
  }
}

/** The quantities of a text with a word of growth or decline before them, by their place among its tokens. */
const changesIn = remembered((text, format) => {
  const tokens = tokensOf(text, format)
  return tokens.flatMap((token, index) => {
    const sign = isChange(token) ? signBefore(tokens, index) : undefined
    return isChange(token) && sign ? [{ token, sign }] : []
  })
})

/** 复议3件，维持2件、其他结果1件，比上年少2件: the change may be that of the whole the list began with. */
function wholesBefore(
  { start }: Token,
  claims: ReadonlyMap<Quantity, Compared>,
  { report, previous }: Context,
): readonly YearPair[] {
  if (!previous) return []
  const before = [...claims.values()].filter(({ claim }) => claim.quantity.end <= start)
  const sentence = before.at(-1)?.claim.sentence
  const listed = before.filter(({ claim }) => claim.sentence === sentence)
  const [whole] = listed
  return whole && listed.length > 2 ? pairsOf(whole.readings, report, previous) : []
}

function* findGrowth(text: string, context: Context, place: string): Iterable<Found> {
  const { previous, report, format } = context
  if (!previous) return
  const changes = changesIn(text, format)
  if (changes.length === 0) return
  const tokens = tokensOf(text, format)
  const claims = new Map(
    comparableClaims(text, context, place).map((one) => [one.claim.quantity, one]),
  )
  for (const { token, sign } of changes) {
    if (!againstLastYear(tokens, sign.at, report.year, text)) continue
    if (speaksOfWiderArea(sentenceBefore(text, token.start), report.organ.name)) continue
    // 许可、处罚较上年分别下降13.0%和5.2%.
    if (/分别[^，。；\d]{0,6}$/.test(text.slice(Math.max(0, token.start - 12), token.start)))
      continue
    const subject = subjectBefore(tokens, sign.at, claims, context)
    if (!subject) continue
    const pairs = pairsOf(subject.readings, report, previous)
    const stated = subject.said
    const all =
      stated === undefined ? pairs : [...pairs, ...pairs.map((pair) => ({ ...pair, now: stated }))]
    const made = all.flatMap((pair) => changeOf(pair, token.quantity) ?? [])
    const [plain] = pairs
      .filter((pair) => stated === undefined || pair.now === stated)
      .concat(pairs)
    if (!plain || made.length === 0 || changeOf(plain, token.quantity) === undefined) continue
    const isMade = (pair: YearPair): boolean => {
      const change = changeOf(pair, token.quantity)
      return change !== undefined && holds(change, sign.sign, token.quantity)
    }
    if (all.some(isMade) || wholesBefore(token, claims, context).some(isMade)) continue
    yield foundIn(text, token.quantity, sign.sign, plain, context)
  }
}

/** 增长…%、减少…件 against last year's report. */
export const growth: TextKind = {
  reads: (format) => [...cellsOf(format).keys(), 'organ'],
  *find(text, context, place) {
    // One mistake is told once: against the tables where they know of it, else against the sentence's own numbers.
    const told: Found[] = []
    for (const found of [
      ...findGrowth(text, context, place),
      ...findTrends(text, context, place),
    ]) {
      told.push(found)
      yield found
    }
    for (const found of findContradictions(text, context))
      if (!told.some(({ start, end }) => start < found.end && end > found.start)) yield found
  },
}
