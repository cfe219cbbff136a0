/** Where a whole leads to its parts: 其中, 包括, 按地区分. */
import type { Token } from '../../read/tokens'
import { isCount } from './by-unit'

/** Words right behind a whole that lead to its parts: 其中, 包括, 84件文件中. */
const leads =
  /^[：:（(][^，。；、\d]{1,8}$|^[^，。；：、]{0,10}(?:[，,：:（(](?:按[^，。；、\d]{1,8})?)?(?:其中(?:有|包括|包含)?|(?:具体|主要)?包括|包含|((?<!拆)分为))|^[^，。；、]{0,10}中[，,：:]|^[，,（(][^，。；\d]{0,20}分别(?:[为是有]|(?:涉及|属于|来自|用于|涉)|$)|^[，,]?按[^，。；\d]{1,10}(?:划?分|统计|看)(?:为)?[，,：:]/

/** 48篇，由图解20篇、视频13篇、问答15篇三类组成. */
const composed = /^[，,]?(?:主要)?由(?=[^。；]*(?:组成|构成))/

/** 一至四季度分别为: nothing of the year is left out. */
const allQuarters = /(?:[一1]至[四4]|四个)季度分别/
/** 各类信息96条：: all kinds are counted, and a colon lists them. */
const ofAllKinds = /各[类种项个][^，。；：]{0,10}$/
export interface Led {
  readonly at: number
  readonly led: 'some' | 'all'
  /** Where the words of the first part begin. */
  readonly from: number
}

/** 一至四季度: numerals that count nothing lead to nothing. */
const isNumber = (token: Token | undefined): boolean =>
  token?.kind === 'quantity' && token.quantity.kind !== 'none'

/** Where the parts of a sentence begin, if words lead to any. */
export function leadIn(tokens: readonly Token[], text: string): Led | undefined {
  for (const [at, token] of tokens.entries()) {
    if (!isCount(token)) continue
    let next = at + 1
    while (next < tokens.length && !isNumber(tokens[next])) next += 1
    const following = tokens[next]
    if (!following) return undefined
    const gap = text.slice(token.end, Math.min(following.start, token.end + 24))
    const made = composed.exec(text.slice(token.end, token.end + 90))
    const match = made ?? leads.exec(gap)
    if (match) {
      // 820条：网站520条: of the colon's words the first part's name is one.
      const isColon = /^[：:（(]\S{1,8}$/.test(match[0]) && !/其中|包括|包含|分/.test(match[0])
      const length = isColon ? 1 : match[0].length
      const isAll =
        made !== null ||
        match[1] !== undefined ||
        allQuarters.test(match[0]) ||
        (isColon && ofAllKinds.test(text.slice(Math.max(0, token.start - 20), token.start)))
      return { at, led: isAll ? 'all' : 'some', from: token.end + length }
    }
  }
  return undefined
}
