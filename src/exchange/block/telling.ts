/** What the names of a copied table say of its figures: of which year they are, and in what unit; others than the report's are never laid. */
import type { NumberKind } from '@/report/format'
import type { Label } from '../recognise/label/words'

const past = /(?:上|去|前|往)一?年|同期|同比|环比|增减|增幅|增长|差额/

/** True of a name of another year than the report's: 2025年自然人 in 2026's, 上年. */
export function tellsOtherYear(text: string, year: number): boolean {
  const years: string[] = [...(text.match(/20\d\d/g) ?? [])]
  if (/^\d\d年/.test(text)) years.push(`20${text.slice(0, 2)}`)
  return past.test(text) || years.some((one) => Number(one) !== year)
}

/** True of a name of the report's own year: 2026年申请情况, 本年. */
export const tellsThisYear = (text: string, year: number): boolean =>
  text.includes(String(year)) || /^(?:本年|今年|当年)/.test(text)

/** True if a pasted column is told by another year, and the table's own column is not. */
export const isOfOtherYear = (
  said: readonly string[],
  year: number,
  own: readonly Label[] = [],
): boolean =>
  said.some((one) => tellsOtherYear(one, year)) &&
  !own.some(({ whole }) => tellsOtherYear(whole, year))

/** What names the report's own year and nothing else: 2026年, 26年, 本年数, 本年累计. */
export function isThisYear(text: string, year: number): boolean {
  const found =
    /^(?:((?:20)?\d\d)年?度?|本年度?|今年|本期)(?:全年|累计|合计|数|数量|件数|数据)*$/.exec(
      text.trim(),
    )
  return found !== null && (found[1] === undefined || Number(found[1]) % 100 === year % 100)
}

/** A year and nothing else, as a spreadsheet has it above a column. */
export const isBareYear = (text: string): boolean => /^20[0-3]\d$/.test(text.trim())

const yuan = /[（(【[]\s*(?:单位[：:]\s*)?元\s*[)）】\]]|单位[：:]\s*元/
const money = /万元|亿元|金额/
const share = /占比|比例|比重|百分|[%％]|率[）)]?$/

/** Why figures under such names are not of the cell's unit: 元 or 亿元 for 万元, money or shares for counts. */
export function otherUnit(names: readonly string[], kind: NumberKind): string | undefined {
  const said = (pattern: RegExp): boolean => names.some((name) => pattern.test(name))
  if (said(share)) return '是比例，不是数量'
  if (kind === 'amount') return said(yuan) || said(/亿元/) ? '单位不是万元' : undefined
  return said(money) ? '是金额，不是数量' : undefined
}

/** True of a name that holds for all figures below it: a unit that statutory tables do not have. */
export const tellsUnit = (text: string): boolean => yuan.test(text) || /亿元/.test(text)
