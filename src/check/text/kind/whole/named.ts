/** 直播3场（社保专场、医保专场、就业专场）: how many are told, and how many are named. */
import { readQuantity } from '../../read/quantity'
import type { Found, TextKind } from '../kind'

/** A count and right behind it, in brackets or led to, names and nothing but names. */
const inBrackets =
  /(?<![\d.])(\d{1,2}|[两二三四五六七八九十]) ?(?:场|期|次|个|项|部|篇|件|家|类)[^，。；：、（）()\d\n]{0,8}[（(]([^（）()。；\d\n]{4,160})[）)]/g
const ofTitles =
  /(?<![\d.])(\d{1,2}|[两二三四五六七八九十]) ?(?:部|篇|件|项|个)[^，。；：、（）()《》\d\n]{0,8}(?:，(?:分别)?对应|，?(?:即|分别[为是]|[包括]{2})|：|（|\()((?:《[^《》\n]{2,60}》[、和及]{0,2}){2,20})(?=[。；）)\n]|$)/g
const stopsShort = /等|主要|包括|含|例如|[如即]|[市县区镇乡村]、|除|[，,：:]/

/** The names between the marks, if all end alike. */
function namesIn(list: string): readonly string[] {
  const names = list.split(/[、]|(?<=》)[和及]/).map((name) => name.trim())
  const [first = ''] = names
  const alike = names.every((name) => name.length >= 3 && name.at(-1) === first.at(-1))
  return alike ? names : []
}

function foundIn(
  text: string,
  match: RegExpExecArray,
  names: readonly string[],
): Found | undefined {
  const [, numeral = ''] = match
  const said = readQuantity(numeral.replace('两', '二'), 0)?.printed
  if (said === undefined || names.length < 2 || said === names.length) return undefined
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: `写“${text.slice(match.index, match.index + numeral.length)}”，列出名称的是 ${String(names.length)} 个`,
    advice: '核对个数和所列名称，只列一部分的写“等”',
  }
}

/** Counts that are not the number of the names behind them. */
export const named: TextKind = {
  *find(text) {
    for (const match of text.matchAll(inBrackets)) {
      const [, , list = ''] = match
      if (stopsShort.test(list)) continue
      const found = foundIn(text, match, namesIn(list))
      if (found) yield found
    }
    for (const match of text.matchAll(ofTitles)) {
      const found = foundIn(text, match, match[2]?.match(/《/g) ?? [])
      if (found) yield found
    }
  },
}
