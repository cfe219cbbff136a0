/** Counts of the prose held against the figures they can mean, and what would mend them. */
import { type Concept, figuresThatAre } from '@/report/concept'
import type { Format } from '@/report/format'
import { figureOf } from '@/report/report'
import type { Context } from '../../check'
import { addedUp } from '../../words'
import type { Claim } from '../read/claim/claim'
import {
  type ClaimFamily,
  type Compared,
  baseOf,
  comparableClaims,
  isBorneOut,
  nameOf,
} from '../read/claim/compared'
import { amountIn } from '../read/claim/figures'
import { numbersIn } from '../read/clause/numbers'
import { besidesOwn } from '../read/clause/whose'
import { writeNumeral } from '../read/numeral'
import { type Quantity, amountOf, digitsFor, says, written } from '../read/quantity'
import type { Found, TextKind } from './kind'
import { nearCounts } from './near-count'

/** 收到 with neither 新收 nor 新收加上年结转 behind it is wrong for certain only when nothing in the clause could narrow it. */
function certain(
  claim: Claim,
  { report, format }: Context,
  all: readonly Claim[],
  place: string,
): boolean {
  if (claim.role !== 'received' && claim.role !== 'new') return false
  if (!claim.explicit || claim.self || claim.among) return false
  if (!claim.sure && place !== 'requests') return false
  if (besidesOwn(claim.before, report.organ.name) !== '') return false
  const said = amountOf(claim.quantity)
  if (
    all.some(
      ({ role, quantity }) =>
        /^(?:received|new|gathered|handled|bare)$/.test(role) && amountOf(quantity) !== said,
    )
  )
    return false
  const sums: readonly (readonly Concept[])[] = [
    ['received'],
    ['received', 'carriedIn'],
    ['concluded'],
    ['concluded', 'carriedOut'],
  ]
  return sums.every((rows) => {
    const amount = amountIn(
      report,
      rows.flatMap((row) => figuresThatAre(format, row, 'total')),
    )
    return amount !== null && !says(claim.quantity, amount)
  })
}

/** What mends a number and up to where: its digits, or digits and 万 where the amount is less than one 万. */
const mended = (quantity: Quantity, amount: number, base: number): readonly [string, number] =>
  quantity.kind === 'case' && quantity.multiplier > amount
    ? [writeNumeral(amount, quantity.style), quantity.end - quantity.unit.length]
    : [digitsFor(quantity, amount, base), quantity.digitsEnd]

/** True if the counts a sentence gives under one name come to the table's number together: 废止19件、宣布失效2件. */
function comeTogether({ claim }: Compared, all: readonly Compared[], amount: number): boolean {
  const parts = all.filter(
    ({ claim: { sentence, role, subject } }) =>
      sentence === claim.sentence && role === claim.role && subject === claim.subject,
  )
  const sum = parts.reduce((whole, part) => whole + amountOf(part.claim.quantity), 0)
  return parts.length > 1 && Math.abs(sum - amount) < 1e-6
}

/** 纠正的41件复议案件中，撤销26件、确认违法9件: ways of an outcome whose own number stands before them. */
function isBrokenDown({ claim }: Compared, amount: number, text: string, format: Format): boolean {
  if (!claim.role.startsWith('outcome:') || amountOf(claim.quantity) > amount) return false
  const numbers = numbersIn(text, format).find((told) =>
    told.some(({ quantity }) => quantity === claim.quantity),
  )
  return (
    numbers?.some(
      ({ quantity }) =>
        quantity.start < claim.quantity.start &&
        quantity.unit === claim.quantity.unit &&
        says(quantity, amount),
    ) === true
  )
}

/** What the tables hold of applications as wholes. */
const wholes: readonly (readonly Concept[])[] = [
  ['received'],
  ['received', 'carriedIn'],
  ['concluded'],
  ['carriedIn'],
  ['carriedOut'],
]

/** What becomes of applications. */
const becomesOf = /^(?:row:|concluded$|carriedOut$)/

/** 涉企申请126件中，予以公开54件、部分公开11件: results of a number that is none of the table's. */
function isOfAnotherWhole(
  { claim }: Compared,
  all: readonly Compared[],
  text: string,
  context: Context,
): boolean {
  if (!becomesOf.test(claim.role)) return false
  const results = all.filter(
    ({ claim: { sentence, role } }) => sentence === claim.sentence && becomesOf.test(role),
  )
  const first = results[0]?.claim.quantity.start ?? claim.quantity.start
  const numbers = numbersIn(text, context.format).find((told) =>
    told.some(({ quantity }) => quantity === claim.quantity),
  )
  const whole = numbers?.filter(({ quantity }) => quantity.start < first).at(-1)?.quantity
  if (whole?.kind !== 'case' || whole.unit !== claim.quantity.unit) return false
  if (!claim.role.startsWith('row:') && !/^[中里]/.test(text.slice(whole.end, whole.end + 1)))
    return false
  const sum = results.reduce((total, one) => total + amountOf(one.claim.quantity), 0)
  if (sum > amountOf(whole)) return false
  const { report, format } = context
  const isKnown = wholes.some((rows) => {
    const amount = amountIn(
      report,
      rows.flatMap((row) => figuresThatAre(format, row, 'total')),
    )
    return amount === null || says(whole, amount)
  })
  // A whole that claims to be the table's and is not is told itself.
  return !isKnown && !all.some((one) => one.claim.quantity === whole)
}

/** The counts of one family that the tables do not bear out. */
function* findCounts(
  wanted: ClaimFamily,
  text: string,
  context: Context,
  place: string,
): Iterable<Found> {
  const { report, format } = context
  const all = comparableClaims(text, context, place)
  const seen = new Map<string, number>()
  for (const one of all) {
    const { claim, readings, family } = one
    if (family !== wanted) continue
    const ordinal = seen.get(claim.role + claim.subject) ?? 0
    seen.set(claim.role + claim.subject, ordinal + 1)
    const base = baseOf(claim)
    const amounts = readings.map((reading) => amountIn(report, reading))
    const [plain] = amounts
    if (plain === undefined || plain === null || isBorneOut(one, report)) continue
    if (
      isBrokenDown(one, plain, text, format) ||
      comeTogether(one, all, plain) ||
      isOfAnotherWhole(one, all, text, context)
    )
      continue
    const unique =
      new Set(amounts).size === 1 || /^(?:received|new|gathered|who:|outcome:)/.test(claim.role)
    const { start, end } = claim.quantity
    const said = written(text, claim.quantity)
    const unit = base === 1 ? '' : ' 万元'
    const alternatives = readings
      .map((reading, index) => ({ reading, amount: amounts[index] ?? 0 }))
      .filter(({ amount }, index) => amounts.indexOf(amount) === index)
      .slice(0, 3)
    const [by, byEnd] = mended(claim.quantity, plain, base)
    yield {
      id: `${claim.subject}.${claim.role}.${ordinal}`,
      start,
      end,
      text: `文字写“${said}”，与表格不一致：${alternatives.map(({ reading, amount }) => `“${nameOf(format, reading)}”为 ${amount}${unit}`).join('，')}`,
      formula: `${amountOf(claim.quantity, base)} = ${addedUp((readings[0] ?? []).map((key) => figureOf(report, key)))} ？`,
      advice: '核对台账：文字有误的改文字，表格有误的改表格；口径不同的写明口径',
      figures: [...new Set(readings.flat())],
      ...(certain(
        claim,
        context,
        all.map((other) => other.claim),
        place,
      ) && { severity: 'error' as const }),
      ...(unique && { by, at: { start, end: byEnd }, measured: 'count' }),
    }
  }
}

/** The claims of a family against the figures of a table. */
export const counted = (family: ClaimFamily, table: Concept): TextKind => ({
  reads: (format) => [...figuresThatAre(format, table), 'organ'],
  *find(text, context, place) {
    yield* findCounts(family, text, context, place)
    const compared = comparableClaims(text, context, place).map(({ claim }) => claim)
    yield* nearCounts(family, text, context, new Set(compared))
  },
})
