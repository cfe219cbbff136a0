/** 与上年持平, 是上年的1.5倍, 上年为48件: what the prose says of last year without a sum of growth. */
import type { Context, Neighbour } from '../../../check'
import { claimsOf } from '../../read/claim/claims'
import { type Compared, comparableClaims, isOwnWhole, nameOf } from '../../read/claim/compared'
import { lastYear } from '../../read/clause/time'
import type { Found } from '../kind'
import { framesOf } from './frame'
import { type YearPair, pairsOf } from './pair'
import { isOfYears, toldAsBase } from './told-base'
import { type Quantity, amountOf, readQuantity, says, written } from '../../read/quantity'
import { amountIn, readingsOf } from '../../read/claim/figures'

const last = `(?:${lastYear})(?:度)?(?:同期)?`

/** A saying right after a count, and whether it holds of this year's and last year's number. */
interface Trend {
  readonly pattern: RegExp
  readonly holds: (pair: YearPair, said: string) => boolean
}

const trends: readonly Trend[] = [
  {
    pattern: new RegExp(
      `^[，,（(]?(?:数量|总量|总数)?(?:与|和|同|较|比)(?:${last}|20\\d\\d ?年度?)(?:相比)?，?(?:基本)?(?:持平|相同|一样)`,
    ),
    // 基本持平 leaves a tenth.
    holds: ({ now, then }, said) =>
      said.includes('基本') ? Math.abs(now - then) <= then / 10 : now === then,
  },
  {
    // 4件，均为复议后起诉，结果均为维持，件数与上年持平.
    pattern: new RegExp(
      `^(?:[，,][^\\d，。；]{2,16}){1,2}[，,](?:总?件数|数量|总量|总数|案件数量?)(?:与|和|同|较|比)${last}(?:相比)?(?:持平|相同|一样)`,
    ),
    holds: ({ now, then }) => now === then,
  },
  {
    pattern: new RegExp(
      `^[，,（(]?(?:数量|总量|总数)?(?:与|和|同|较|比)${last}(?:相比)?，?(?:有所|略有|明显|大幅)(?:下降|减少|回落)`,
    ),
    holds: ({ now, then }) => now < then,
  },
  {
    pattern: new RegExp(
      `^[，,（(]?(?:数量|总量|总数)?(?:与|和|同|较|比)${last}(?:相比)?，?(?:有所|略有|明显|大幅)(?:上升|增加|增长)`,
    ),
    holds: ({ now, then }) => now > then,
  },
  {
    pattern: new RegExp(`^[，,（(]?(?:较|比)${last}(?:相比)?，?(?:翻(?:了)?一番|翻番)`),
    holds: ({ now, then }) => then > 0 && now / then >= 1.9 && now / then <= 2.2,
  },
  {
    pattern: new RegExp(`^[，,（(]?(?:是|为|达到?)${last}的 ?(\\d{1,3}(?:\\.\\d{1,2})?) ?倍`),
    holds: ({ now, then }, said) => {
      const decimals = said.split('.')[1]?.length ?? 0
      return then > 0 && Math.abs(now / then - Number(said)) <= 10 ** -decimals / 2 + 1e-9
    },
  },
]

/** The words that tell last year's number itself, right after a count. */
const thenAfter = new RegExp(
  `^[，,（(]?(?:(?<=[，,（(])而?|(?:与|较|比|同|和|相较于?))(?:${last}|(20\\d\\d) ?年(?:度)?)(?:同期|年?[末底])?的?[（(]?(?:为|是|仅|收到|受理|新收)? ?(?=\\d)`,
)

const received = /^(?:new|received|concluded)$/

function foundFor(
  context: Context,
  { now, then, reading }: YearPair,
  place: Pick<Found, 'start' | 'end'>,
  said: string,
): Found {
  return {
    ...place,
    text: `文字写“${said}”，“${nameOf(context.format, reading)}”今年 ${now}、上年 ${then}`,
    advice: '核对上年报告的数字；与上年口径不同的写明口径',
    figures: reading,
  }
}

/** 上年为46件 after a count, where last year's report says another number. */
function* toldThen(
  text: string,
  context: Context,
  pairs: readonly YearPair[],
  from: number,
  role: string,
): Iterable<Found> {
  const rest = text.slice(from, from + 30)
  const match = thenAfter.exec(rest)
  const [first] = pairs
  if (!match || !first) return
  // 较2023年的97件、9件: numbers of several things, told one after the other.
  if (/^[^，。；]{0,12}?\d+ ?[件宗][、和及]/.test(rest.slice(match[0].length))) return
  if (match[1] !== undefined && Number(match[1]) !== context.report.year - 1) return
  // 2023年结转62件，2023年新收1802件: another thing of the same year.
  if (/收到|受理|新收/.test(match[0]) && !received.test(role)) return
  const start = from + match[0].length
  const quantity = readQuantity(text, start)
  if (!quantity?.exact || quantity.kind !== 'case') return
  if (pairs.some(({ then }) => says(quantity, then))) return
  const said = written(text, quantity)
  yield {
    ...foundFor(context, first, { start, end: quantity.end }, said),
    formula: `${String(amountOf(quantity))} = ${String(first.then)} ？`,
  }
}

/** 2023年收到46件 in the report of the year after, against that year's own report. */
function* toldOfLastYear(text: string, context: Context, previous: Neighbour): Iterable<Found> {
  const { report, format } = context
  for (const claim of claimsOf(text, format)) {
    if (claim.when !== report.year - 1 || claim.self || claim.part || !received.test(claim.role))
      continue
    if (!(claim.explicit || claim.sure) || !isOwnWhole(claim, report)) continue
    const readings = readingsOf(claim, report.year - 1, previous.format)
    const amounts = readings.map((reading) => amountIn(previous.report, reading))
    const [reading] = readings
    if (!reading || amounts.some((amount) => amount === null || says(claim.quantity, amount)))
      continue
    const { start, end } = claim.quantity
    yield {
      start,
      end,
      text: `文字写${String(report.year - 1)}年“${written(text, claim.quantity)}”，该年度报告“${nameOf(previous.format, reading)}”为 ${String(amounts[0])}`,
      formula: `${String(amountOf(claim.quantity))} = ${String(amounts[0])} ？`,
      advice: '核对上年报告的数字；与上年口径不同的写明口径',
    }
  }
}

const told = new RegExp(`${lastYear}|20\\d\\d ?年|同比`)

/** 与上年233件相比，新收254件: last year's number said first, beside a count of this year. */
function* toldBefore(
  text: string,
  context: Context,
  counts: ReadonlyMap<Quantity, Compared>,
  previous: Neighbour,
): Iterable<Found> {
  const { report, format } = context
  for (const { now, then, moved } of framesOf(text, format, report.year)) {
    const one = now && counts.get(now)
    if (!one || !then || then.start > now.start || then.kind !== 'case') continue
    const led = text.slice(Math.max(0, then.start - 16), then.start)
    const isNear = new RegExp(
      `(?:${lastYear}|${String(report.year - 1)} ?年)[^，。；末底初半季月]*$`,
    ).test(led)
    if (!isNear && !(moved && isOfYears(text, then.start, report.year))) continue
    const pairs = pairsOf(one.readings, report, previous).filter((pair) => says(now, pair.now))
    const [first] = pairs
    if (!first || pairs.some((pair) => says(then, pair.then))) continue
    const said = written(text, then)
    yield {
      ...foundFor(context, first, { start: then.start, end: then.end }, said),
      formula: `${String(amountOf(then))} = ${String(first.then)} ？`,
    }
  }
}

/** What the prose says of last year beside its counts. */
export function* findTrends(text: string, context: Context, place: string): Iterable<Found> {
  const { previous } = context
  if (!previous || !told.test(text)) return
  yield* toldOfLastYear(text, context, previous)
  yield* toldAsBase(text, context, previous)
  const all = comparableClaims(text, context, place)
  const counts = new Map(all.map((one) => [one.claim.quantity, one]))
  yield* toldBefore(text, context, counts, previous)
  for (const compared of all) {
    // 198件申请，去年同期为165件: the noun behind the number is its own.
    const { end: after } = compared.claim.quantity
    const end = text.startsWith('申请', after) ? after + 2 : after
    const rest = text.slice(end, end + 60)
    // What the text says is wrong already is told by another rule.
    const pairs = pairsOf(compared.readings, context.report, previous).filter(({ now }) =>
      says(compared.claim.quantity, now),
    )
    const [first] = pairs
    if (!first) continue
    for (const { pattern, holds } of trends) {
      const match = pattern.exec(rest)
      const year = /20\d\d/.exec(match?.[0] ?? '')?.[0]
      if (!match || (year !== undefined && Number(year) !== context.report.year - 1)) continue
      if (pairs.some((pair) => holds(pair, match[1] ?? match[0]))) continue
      const said = match[0].replace(/^[，,（(]/, '')
      const start = end + match[0].length - said.length
      yield foundFor(context, first, { start, end: start + said.length }, said)
    }
    yield* toldThen(text, context, pairs, end, compared.claim.role)
  }
}
