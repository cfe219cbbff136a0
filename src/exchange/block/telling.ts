/** What the names of a copied table say of its figures: of which year they are, and whether in 元; others than the report's are never laid. */
import type { Label } from '../recognise/label/words'

const past = /(?:上|去|前|往)一?年|同期/

/** True of a name of another year than the report's: 2025年自然人 in 2026's, 上年. */
export function tellsOtherYear(text: string, year: number): boolean {
  const years = text.match(/20\d\d/g) ?? []
  return past.test(text) || years.some((one) => Number(one) !== year)
}

/** True if a pasted column is told by another year, and the table's own column is not. */
export const isOfOtherYear = (
  said: readonly string[],
  year: number,
  own: readonly Label[] = [],
): boolean =>
  said.some((one) => tellsOtherYear(one, year)) &&
  !own.some(({ whole }) => tellsOtherYear(whole, year))

/** What names the report's own year and nothing else: 2026年, 本年数. */
export function isThisYear(text: string, year: number): boolean {
  const found = /^(?:(20\d\d)年?度?|本年度?|今年)(?:数|数量|件数|数据)?$/.exec(text.trim())
  return found !== null && (found[1] === undefined || Number(found[1]) === year)
}

/** Money in 元, where a statutory table has 万元: 收费（元）, 单位：元. */
export const isInYuan = (text: string): boolean =>
  /[（(【[]\s*(?:单位[：:]\s*)?元\s*[)）】\]]|单位[：:]\s*元/.test(text)
