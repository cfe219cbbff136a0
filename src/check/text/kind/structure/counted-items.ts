/** 存在三个方面问题：一是…，二是…: how many items are spoken of, and how many are listed. */
import { readNumeral } from '../../read/numeral'
import type { Found, TextKind } from '../kind'

const spokenOf =
  /(?<![第数\d])([两二三四五六七八九2-9]) ?(?:个|项|点|类|条|大)?(?:方面|类|点|项|个)?(?:的)?(?:主要|突出|具体|明显|共性)?(?:(?:问题|不足|短板|困难|差距|薄弱环节|措施|举措|工作)[^。：:；\n\d]{0,10}[：:，。]|(?<=方面|点|类|项)：)[\s\u3000]*(?=一是)/g
const item = /(?<![一二三四五六七八九十第其统之唯同])([一二三四五六七八九十])是/g
const inOrder = '一二三四五六七八九十'
/** An item may go without its number. */
const besides = /此外|另外|另有|同时|还有|最后|其他/

const countOf = (numeral: string): number =>
  numeral === '两' ? 2 : (readNumeral(numeral, 0)?.value ?? 0)

/** How many items follow in order up to where another list begins; 0 where their order is broken. */
function itemsFrom(text: string): number {
  let count = 0
  for (const { 1: numeral = '' } of text.matchAll(item)) {
    const value = inOrder.indexOf(numeral) + 1
    if (value === 1 && count > 0) return count
    if (value !== count + 1) return 0
    count = value
  }
  return count
}

/** Lists that are shorter or longer than what leads to them says. */
export const countedItems: TextKind = {
  *find(text): Iterable<Found> {
    for (const { 0: words, 1: numeral = '', index } of text.matchAll(spokenOf)) {
      const [said, rest] = [countOf(numeral), text.slice(index + words.length)]
      const listed = itemsFrom(rest)
      if (listed < 2 || listed === said || (listed < said && besides.test(rest))) continue
      const what = words.replace(/[：:，。\s\u3000]+$/, '')
      yield {
        start: index,
        end: index + what.length,
        text: `写“${what}”，列出的是${String(listed)}项`,
        advice: '核对所列各项和前面写的数',
      }
    }
  },
}
