/** When a clause speaks of: the report's year, a part of it, or another year. One list of the words for all rules. */

/** The whole year, and the day it ends. */
const whole =
  /(?:20\d\d ?年 ?)?1 ?月(?: ?1 ?日)?(?:起)?(?:至|到|[—－\-~～])(?:20\d\d ?年 ?)?12 ?月(?: ?31 ?日|底)?|(?:截至|截止|截至到)?(?:20\d\d ?年 ?)?12 ?月 ?31 ?日|(?:截至|截止)(?:20\d\d ?年 ?)?(?:12 ?月)?底/g
const part =
  /\d{1,2} ?月|[一二三四五六七八九十]{1,2}月|[一二三四1-4]季度|[上下]半年|[上中下]旬|当[日月天]|单[日月]|每[日月天]|月均|日均|平均|最[多高]|历史|年间|以来/g
/** Back to the year as a whole. */
const back = /全年|本年度?|年内|20\d\d ?年(?:度)?(?!度? ?\d|第)/g

const lastOf = (pattern: RegExp, words: string): number => {
  let last = -1
  for (const { index } of words.matchAll(pattern)) last = index
  return last
}

/** True if the words before a number, from their sentence's beginning, leave it counted over a part of the year. */
export function isPartOfYear(words: string): boolean {
  const told = words.replace(whole, '')
  const at = lastOf(part, told)
  return at >= 0 && lastOf(back, told.slice(at)) < 0
}

/** The year before the report's, in words. */
export const lastYear = '上年|上一年|去年'
/** Years before the report's, in words. */
export const earlierYears = `${lastYear}|前年|往年|历年`

const elsewhen = new RegExp(`${earlierYears}|半年|季度|近[三五]年`)

/** Another year than the report's, or words for one, so that what follows may not be about this year. */
export function speaksOfAnotherTime(words: string, year: number): boolean {
  if (elsewhen.test(words)) return true
  for (const [, said] of words.matchAll(/(20\d\d) ?年/g)) if (Number(said) !== year) return true
  return false
}
