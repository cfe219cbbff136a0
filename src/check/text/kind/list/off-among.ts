/** Whether a list of parts must make its total, and whether it nearly does. */
import { amountOf, says } from '../../read/quantity'
import { isMiswritten, isTurned } from '../../read/miswritten'
import { remembered } from '../../read/remember'
import type { Added } from '../sum'
import { type AmongList, comma, joined, listsAmong } from './among'
import { organName } from './by-unit'
import {
  areComplements,
  areDivided,
  areForms,
  areHalvesOfYear,
  areParallel,
  areQuarters,
} from './names'
import { added } from './with-sum'

/** 四类信息均…: the parts counted behind their list. */
const countedBehind = /^[，,（(]([两二三四五六七八九])[类种项](?![共合总小相累加])/

/** Other checks add up the classes of results and lists unit by unit. */
const classes = /予以公开|部分公开|不予(?!公开议题)|无法提供|其他处理|维持|纠正|其他结果|审结/
const ways =
  /(?:网络|网上|网站|平台|在线|信函|邮寄|邮政|当面|现场|窗口|传真|邮件|邮箱)(?:方式)?(?:提交|提出|寄送|递交|投递)?(?:的)?(?:申请)?$/
/** What a case may end with that table 四 has no column for: their lists add up nowhere else. */
const fates = /终止|驳回|撤回|撤诉|和解/
/** One kind of applicant among others; it is what is left only where people are told of, too. */
const otherKind = /其他(?:法人或)?组织$/
const person = /自然人|个人|公民/
const remainder = /(?:其他|其余|其它)[^，、]{0,8}$/

/** Far above the whole, parts of several kinds are told one after the other. */
const farthest = { alike: 2, other: 1.25 } as const

const isCountedBehind = (rest: string, parts: number): boolean => {
  const [, said] = countedBehind.exec(rest) ?? []
  return said !== undefined && '  二三四五六七八九'.indexOf(said.replace('两', '二')) === parts
}

const areClasses = ({ words }: AmongList): boolean =>
  words.some((one) => classes.test(one)) && !words.some((one) => fates.test(one))

/** True for parts told in one breath, of which no other check adds up the kinds. */
function isOneList(list: AmongList): boolean {
  const { parts, words, led } = list
  const alike = areParallel(words) || areComplements(words)
  const isJoined = words
    .slice(1)
    .every(
      (one) =>
        joined.test(one) ||
        (alike &&
          (led !== 'loose' || areHalvesOfYear(words) || areQuarters(words)) &&
          comma.test(one)),
    )
  if (parts.length < 2 || !isJoined) return false
  const areUnits = words.every((one) => organName.test(one))
  const isRest = words.some((one) => remainder.test(one))
  return !areClasses(list) && (!areUnits || isRest || areDivided(words))
}

/** True where words say that more belongs to the list. */
const stopsShort = ({ rest, words }: AmongList): boolean =>
  /^\s*等/.test(rest) || words.some((one) => /主要(?!负责|领导)|包括|等/.test(one))

/** 解读83件，其中文字41件、图解22件、视频10件: short of its total by little. */
export const isOfForms = ({ words }: Pick<AmongList, 'words'>, { sum, stated }: Added): boolean =>
  sum < stated && sum >= stated * 0.8 && areForms(words)

/** 89件，包括直接起诉21件、复议后起诉68件，败诉3件: what a comma adds to parts that make their total is none of them. */
const endsEarlier = ({ parts, words, total }: AmongList): boolean =>
  words.some((one, at) => at > 1 && comma.test(one) && says(total, added(parts.slice(0, at))))

/** Kinds of organisations among applicants: the others may be people. */
const isSomeKinds = (words: readonly string[]): boolean =>
  words.some((one) => otherKind.test(one)) && !words.some((one) => person.test(one))

/** True for a list that must make its total: kinds of one thing that nothing says to be only some. */
export function isOffAmong(list: AmongList, { sum, stated }: Added): boolean {
  const { before, parts, words, rest, led } = list
  if (!isOneList(list) || before.some((quantity) => says(quantity, sum))) return false
  if (endsEarlier(list)) return false
  const isRest = words.some((one) => remainder.test(one))
  if (sum > stated) {
    const alike = areParallel(words) || areComplements(words)
    return sum <= stated * (alike || isRest ? farthest.alike : farthest.other)
  }
  if (areQuarters(words) || (areHalvesOfYear(words) && /半年/.test(words[0] ?? ''))) return true
  if (led === 'loose') return false
  const all =
    led === 'all' ||
    isCountedBehind(rest, parts.length) ||
    areComplements(words) ||
    (parts.length >= 3 && ((isRest && !isSomeKinds(words)) || words.every((one) => ways.test(one))))
  return (all || isOfForms(list, { sum, stated })) && !stopsShort(list)
}

/** What 其中 may leave out without a word. */
const littleOf = 0.1
/** Of ways to tell the same it names the main ones, unless these are all but everything. */
const littleOfWays = 0.01

/** 88、54、46 of 206: two digits of one part that changed places keep them from making the whole. */
const isTurnedPart = ({ parts }: AmongList, { sum, stated }: Added): boolean =>
  parts.some((part) => {
    const meant = amountOf(part) + stated - sum
    return meant > 9 && isTurned(amountOf(part), meant)
  })

/** 342条，其中203条、88条、41条: parts that come to the digits of the total but for one, or two that changed places. */
function isMiswrittenWhole(list: AmongList, { sum, stated }: Added): boolean {
  const { parts, total } = list
  const isLong = parts.length >= 3 || (parts.length === 2 && stated >= 1000)
  return isLong && total.multiplier === 1 && !areClasses(list) && isMiswritten(sum, stated)
}

/** 其中红色9条、橙色53条、黄色150条、蓝色200条: kinds that all but make their total may be meant to make it. */
export function isNearWhole(list: AmongList, added: Added): boolean {
  const { sum, stated } = added
  const { before, parts, words, led } = list
  if (led !== 'some' || isOffAmong(list, added) || stopsShort(list)) return false
  if (before.some((quantity) => says(quantity, sum))) return false
  if (isMiswrittenWhole(list, added)) return true
  if (sum >= stated || parts.length < 3 || !isOneList(list)) return false
  if (isTurnedPart(list, added)) return true
  if (areDivided(words)) return stated - sum < stated * littleOfWays
  return areParallel(words) && stated - sum < stated * littleOf
}

/** The lists of a text that do not make their total. */
export const offAmong = remembered((text, format): readonly AmongList[] =>
  listsAmong(text, format).filter((list) => {
    const [sum, stated] = [added(list.parts), amountOf(list.total)]
    return sum !== stated && isOffAmong(list, { sum, stated })
  }),
)
