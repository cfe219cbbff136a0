/** Holds each count of the prose against the figures it can mean, and says what would mend it. */
import { type Format, cellsOf, shortName } from '@/report/format'
import type { Report } from '@/report/report'
import type { Context } from '../../../check'
import { addedUp } from '../../../words'
import { figureOf } from '@/report/report'
import { type Claim, claimsOf } from './claims'
import { besidesOwn, namesAnother, withoutSelf } from '../clause/whose'
import type { Found } from '../../kind/kind'
import { writeNumeral } from '../numeral'
import { type Quantity, amountOf, digitsFor, says, written } from '../quantity'
import { type Reading, amountIn, readingsOf } from './figures'
import { remembered } from '../remember'

/** Words that claim the whole of something, so that a part of it or another organ's must not be held against the table. */
const whole = /^(?:received|new|gathered|handled|concluded|bare|flow:)/

/** Words of a clause that make its number count less than the table, or something else. */
const narrows =
  /类|撤回|拆分|合并|系统|网站|平台|门户|转[来办]|上级|主体|名义|修订|之[前后]|以[前后]|[年月]后|属性|归档|标注/
/** Items of a list of powers and pieces of information are no decisions. */
const listedAs = /^[项条]$/

/** Claims that speak of this organ, as wholes where the table holds the whole. */
export function isOwnWhole(claim: Claim, report: Report): boolean {
  if (namesAnother(claim.before, report.organ.name)) return false
  if (!whole.test(claim.role)) return true
  if (claim.among) return false
  const rest = besidesOwn(withoutSelf(claim.before), report.organ.name)
  if (claim.role === 'bare' && !claim.subject.startsWith('case:')) return rest === ''
  return claim.explicit ? !narrows.test(rest) : rest === ''
}

/** What a money or count claim is counted in: 万元 in the tables, pieces otherwise. */
export const baseOf = ({ quantity }: Claim): number => (quantity.kind === 'money' ? 1e4 : 1)

/** A claim with the figures it can mean, and the check that holds it against them. */
export interface Compared {
  readonly claim: Claim
  readonly readings: readonly Reading[]
  readonly check: string
}

/** The claims of one place as they were last compared: what they can mean does not depend on any figure. */
interface Known {
  readonly year: number
  readonly organ: string
  readonly all: readonly Compared[]
}

const compared = new WeakMap<readonly Claim[], Map<string, Known>>()

/** The claims of a place that can be compared, each with its readings; a text under 三 speaks of applications. */
export function comparableClaims(
  text: string,
  { report, format }: Context,
  place: string,
): readonly Compared[] {
  const claims = claimsOf(text, format)
  const places = compared.get(claims) ?? new Map<string, Known>()
  compared.set(claims, places)
  const { year } = report
  const organ = report.organ.name
  const known = places.get(place)
  if (known?.year === year && known.organ === organ) return known.all
  const all = claims.flatMap((found) => {
    const claim =
      found.subject === '' && place === 'requests' ? { ...found, subject: 'requests' } : found
    if (claim.when !== undefined && claim.when !== year) return []
    if (!isOwnWhole(claim, report)) return []
    const readings = readingsOf(claim, year, format)
    const check = checkOf(claim, format)
    if (check === 'narrative.decisions' && listedAs.test(claim.quantity.unit)) return []
    return readings.length === 0 ? [] : [{ claim, readings, check }]
  })
  places.set(place, { year, organ, all })
  return all
}

/** A reading's name in a sentence: a whole group by its own, 本年新收政府信息公开申请数量 + …, long sums by their first and number. */
export function nameOf(format: Format, reading: Reading): string {
  const headings = reading.map((key) => cellsOf(format).get(key)?.row.at(-2))
  const [group] = headings
  const isGroup = headings.every((one) => one === group)
  if (group && isGroup && reading.length > 1 && reading.length === group.children?.length)
    return `${group.text}各项之和`
  const names = reading.map((key) => {
    const row = shortName(format, key).replace(/·总计$/, '')
    return row === '（七）总计' ? '本年度办理结果总计' : row
  })
  return names.length > 3 ? `${names[0] ?? ''}等${names.length}项之和` : names.join(' + ')
}

/** 收到 with neither 新收 nor 新收加上年结转 behind it is wrong for certain only when nothing in the clause could narrow it. */
function certain(claim: Claim, { report }: Context, all: readonly Claim[]): boolean {
  if (claim.role !== 'received' && claim.role !== 'new') return false
  if (!claim.explicit || claim.self || claim.among) return false
  if (besidesOwn(claim.before, report.organ.name) !== '') return false
  const said = amountOf(claim.quantity)
  if (
    all.some(
      ({ role, quantity }) =>
        /^(?:received|new|gathered|handled|bare)$/.test(role) && amountOf(quantity) !== said,
    )
  )
    return false
  const sums = [['received'], ['received', 'carriedIn'], ['concluded'], ['concluded', 'carriedOut']]
  return sums.every((rows) => {
    const amount = amountIn(
      report,
      rows.map((row) => `requests.${row}.total`),
    )
    return amount !== null && !says(claim.quantity, amount)
  })
}

/** Rows of 表一 with several figures, so that a word must say which is meant. */
const severalIn = remembered((row: string, format: Format): boolean => {
  const flows = [...cellsOf(format).keys()].filter((key) => key.startsWith(`proactive.${row}.`))
  return flows.length > 1
})

const checkOf = (claim: Claim, format: Format): string => {
  if (claim.quantity.kind === 'money') return 'narrative.fees'
  if (claim.subject.startsWith('case:')) return 'narrative.proceedings'
  if (!claim.subject.startsWith('item:')) return 'narrative.requests'
  return severalIn(claim.subject.slice('item:'.length), format) && claim.role.startsWith('flow:')
    ? 'narrative.documents'
    : 'narrative.decisions'
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

/** True if one of a claim's readings bears it out, or waits for a blank. */
export function isBorneOut({ claim, readings }: Compared, report: Report): boolean {
  const base = baseOf(claim)
  return readings.some((reading) => {
    const amount = amountIn(report, reading)
    return amount === null || says(claim.quantity, amount, base)
  })
}

/** The counts of one family that the tables do not bear out. */
export function* findCounts(
  id: string,
  text: string,
  context: Context,
  place: string,
): Iterable<Found> {
  const { report, format } = context
  const all = comparableClaims(text, context, place)
  const seen = new Map<string, number>()
  for (const one of all) {
    const { claim, readings, check } = one
    if (check !== id) continue
    const ordinal = seen.get(claim.role + claim.subject) ?? 0
    seen.set(claim.role + claim.subject, ordinal + 1)
    const base = baseOf(claim)
    const amounts = readings.map((reading) => amountIn(report, reading))
    const [plain] = amounts
    if (plain === undefined || plain === null || isBorneOut(one, report)) continue
    if (comeTogether(one, all, plain)) continue
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
      ) && { severity: 'error' as const }),
      ...(unique && { by, at: { start, end: byEnd }, measured: 'count' }),
    }
  }
}
