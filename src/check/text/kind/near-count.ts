/** Counts of some kind that are the table's number but for a slip of the digits: 作出林草行政许可830件 beside 803. */
import type { Context } from '../../check'
import { type ClaimFamily, baseOf, familyOf, nameOf } from '../read/claim/compared'
import type { Claim } from '../read/claim/claim'
import { claimsOf } from '../read/claim/claims'
import { amountIn, readingsOf } from '../read/claim/figures'
import { namesAnother } from '../read/clause/whose'
import { isSurelyMiswritten } from '../read/miswritten'
import { amountOf, written } from '../read/quantity'
import type { Found } from './kind'

/** Wholes: of a class or a kind of applicant a like number says nothing. */
const wholes = /^(?:bare|new|received|concluded|flow:)/

const isOfYear = ({ when }: Claim, year: number): boolean => when === undefined || when === year

/**
 * The counts of a family that no table is held against, as something narrows them, and whose digits are yet the table's but for a slip.
 * @param compared the claims that are held against the table anyway.
 */
export function* nearCounts(
  wanted: ClaimFamily,
  text: string,
  { report, format }: Context,
  compared: ReadonlySet<Claim>,
): Iterable<Found> {
  for (const claim of claimsOf(text, format)) {
    const { quantity, role, subject } = claim
    if (compared.has(claim) || claim.among || !wholes.test(role) || subject === '') continue
    if (familyOf(claim, format) !== wanted || !isOfYear(claim, report.year)) continue
    if (quantity.multiplier !== 1 || baseOf(claim) !== 1) continue
    if (namesAnother(claim.before, report.organ.name)) continue
    const [reading] = readingsOf(claim, report.year, format)
    const amount = reading && amountIn(report, reading)
    if (reading === undefined || amount === undefined || amount === null) continue
    if (!isSurelyMiswritten(amountOf(quantity), amount)) continue
    const { start, end } = quantity
    yield {
      id: `near.${String(start)}`,
      start,
      end,
      severity: 'hint',
      text: `文字写“${written(text, quantity)}”，“${nameOf(format, reading)}”为 ${String(amount)}，只差在数字的写法上`,
      advice: '核对是否写错数字；只说其中一部分的不用改',
      figures: reading,
    }
  }
}
