/** The claims of a text that can be compared, each with the figures it can mean. */
import { keysUnder } from '@/report/concept'
import { type Format, cellsOf, shortName } from '@/report/format'
import type { Report } from '@/report/report'
import type { Context } from '../../../check'
import type { Claim } from './claim'
import { claimsOf, ofTheWhole } from './claims'
import { sentenceBefore } from '../clause/sentence'
import { besidesOwn, namesAnother, speaksOfWiderArea, withoutSelf } from '../clause/whose'
import { amountOf, says } from '../quantity'
import { type ClaimReading, amountIn, carriedReadings, readingsOf } from './figures'

/** Words of a clause that make its number count less than the table, or something else. */
const narrows =
  /类|撤回|拆分|合并|系统|网站|平台|门户|转[来办]|上级|主体|名义|修订|宣布|确认|之[前后]|以[前后]|[年月]后|属性|归档|标注|未$/
/** Items of a list of powers and pieces of information are no decisions, nor applications that are not called so. */
const listedAs = /^[项条]$/

/** Claims that speak of this organ, as wholes where the table holds the whole. */
export function isOwnWhole(claim: Claim, report: Report): boolean {
  if (namesAnother(claim.before, report.organ.name)) return false
  if (!ofTheWhole.test(claim.role)) return true
  if (claim.among) return false
  const rest = besidesOwn(withoutSelf(claim.before), report.organ.name)
  if (claim.role === 'bare' && !claim.subject.startsWith('case:')) return rest === ''
  return claim.explicit ? !narrows.test(rest) : rest === ''
}

/** 涉及征地的申请16件: some of the applications, of which the next clauses may go on to speak. */
const isPartial = (claim: Claim, report: Report): boolean =>
  claim.part ||
  (claim.among && claim.role !== 'concluded') ||
  !isOwnWhole({ ...claim, among: false }, report)

/** What a clause takes up of the part named before it. */
const takesUp = /^(?:concluded|handled|carriedOut|bare|row:)/
/** The clause speaks of the whole again, or the part was a remark. */
const backToWhole = /申请|全年|年内|本年|共|合计|总|[；;。）)\n]|上年|结转|20\d\d/

/** 涉及征地的申请16件，已答复15件，1件正在办理: true for what became of the part. */
function isTakenUp(text: string, { quantity: part }: Claim, { role, quantity }: Claim): boolean {
  const between = text.slice(part.end, quantity.start)
  return (
    amountOf(quantity) <= amountOf(part) &&
    takesUp.test(role) &&
    between.length <= 40 &&
    /^[，,]/.test(between) &&
    !backToWhole.test(between)
  )
}

/** What a money or count claim is counted in: 万元 in the tables, pieces otherwise. */
export const baseOf = ({ quantity }: Claim): number => (quantity.kind === 'money' ? 1e4 : 1)

/** What claims count. */
export type ClaimFamily = 'requests' | 'proceedings' | 'documents' | 'decisions' | 'fees'

/** A claim with the figures it can mean, and what it counts. */
export interface Compared {
  readonly claim: Claim
  readonly readings: readonly ClaimReading[]
  readonly family: ClaimFamily
}

/** 结转52件，其中自然人47件: what was carried over, by who asked for it. */
const carried = /结转|转入|转至|顺延|在办|未办结/

/** 新收申请中，申请人为自然人54件、法人或其他组织6件: of what came new, and of nothing else. */
const newAlone =
  /^(?!.*(?:办结|答复|结转|处理|转入|转来))[^。；]*新收(?:政府信息公开|信息公开)?(?:的)?申请/s

/** 与2023年新收25件、办结24件相比: every number of that year, with which this one's are compared. */
function isComparedWith(text: string, end: number, said: string, year: number): boolean {
  const [, other] = /[与和同跟较比](20\d\d) ?年度?[^，。；]*$/.exec(said) ?? []
  const behind = /^[^，。；]*(?:相比|比较|相较)/
  return other !== undefined && Number(other) !== year && behind.test(text.slice(end, end + 40))
}

/** The claims of one place as they were last compared: what they can mean does not depend on any figure. */
interface ComparedBefore {
  readonly year: number
  readonly organ: string
  readonly all: readonly Compared[]
}

const compared = new WeakMap<readonly Claim[], Map<string, ComparedBefore>>()

/** The claims of a place that can be compared, each with its readings; a text under 三 speaks of applications. */
export function comparableClaims(
  text: string,
  { report, format }: Context,
  place: string,
): readonly Compared[] {
  const claims = claimsOf(text, format)
  const places = compared.get(claims) ?? new Map<string, ComparedBefore>()
  compared.set(claims, places)
  const { year } = report
  const organ = report.organ.name
  const known = places.get(place)
  if (known?.year === year && known.organ === organ) return known.all
  let whole: Claim | undefined
  let before: Claim | undefined
  /** How many 其中 has set apart, and where that ends: 其中9件作出答复…。9件答复为：… speaks of these again. */
  const apart = new Map<number, number>()
  const all = claims.flatMap((found) => {
    const claim =
      found.subject === '' && place === 'requests' ? { ...found, subject: 'requests' } : found
    const isOfPart = whole !== undefined && isTakenUp(text, whole, claim)
    const carriedAlone = claim.role === 'carriedIn' && before?.sentence !== claim.sentence
    before = claim
    if (carriedAlone) whole = claim
    else if (ofTheWhole.test(claim.role) && claim.subject === 'requests' && !isOfPart)
      whole = isPartial(claim, report) ? claim : undefined
    const since = apart.get(amountOf(claim.quantity))
    if (claim.among && claim.role === 'concluded')
      apart.set(amountOf(claim.quantity), claim.quantity.end)
    else if (
      claim.role === 'concluded' &&
      since !== undefined &&
      /^[^。]*。$/.test(text.slice(since, claim.quantity.start))
    )
      return []
    if (claim.part || isOfPart) return []
    if (claim.when !== undefined && claim.when !== year) return []
    if (!isOwnWhole(claim, report)) return []
    const said = sentenceBefore(text, claim.quantity.start)
    if (speaksOfWiderArea(said, organ) || isComparedWith(text, claim.quantity.end, said, year))
      return []
    const own = readingsOf(claim, year, format)
    const isOfNew = claim.role.startsWith('who:') && newAlone.test(said)
    const readings = [
      ...(isOfNew ? own.slice(0, 1) : own),
      ...(carried.test(said) ? carriedReadings(claim, format) : []),
    ]
    const family = familyOf(claim, format)
    if (listedAs.test(claim.quantity.unit)) {
      // 申请138条 are applications; 全年登记94条 behind 未收到申请； are none.
      if (family === 'decisions' || (family === 'requests' && !said.includes('申请'))) return []
    }
    return readings.length === 0 ? [] : [{ claim, readings, family }]
  })
  places.set(place, { year, organ, all })
  return all
}

/** A reading's name in a sentence: a whole group by its own, 本年新收政府信息公开申请数量 + …, long sums by their first and number. */
export function nameOf(format: Format, reading: ClaimReading): string {
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

/** Rows of 表一 with several figures, so that a word must say which is meant. */
const severalIn = (row: string, format: Format): boolean =>
  keysUnder(format, `proactive.${row}`).length > 1

/** What a claim counts, by the rule that holds it against its figures. */
export const familyOf = (claim: Claim, format: Format): ClaimFamily => {
  if (claim.quantity.kind === 'money') return 'fees'
  if (claim.subject.startsWith('case:')) return 'proceedings'
  if (!claim.subject.startsWith('item:')) return 'requests'
  return severalIn(claim.subject.slice('item:'.length), format) && claim.role.startsWith('flow:')
    ? 'documents'
    : 'decisions'
}

/** True if one of a claim's readings bears it out, or waits for a blank. */
export function isBorneOut({ claim, readings }: Compared, report: Report): boolean {
  const base = baseOf(claim)
  return readings.some((reading) => {
    const amount = amountIn(report, reading)
    return amount === null || says(claim.quantity, amount, base)
  })
}
