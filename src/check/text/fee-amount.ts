/** Reads what a text says of 信息处理费: notices, the amount they ask for, the amount collected. */
import { type Quantity, readQuantity } from './quantity'
import { rememberedText } from './remember'
import { sentencesOf, wordsBefore } from './sentence'

/** Words that speak of the fee. */
export const spoken = /信息处理费|处理费/

export interface Amounts {
  readonly billed: readonly Quantity[]
  readonly collected: readonly Quantity[]
  readonly notices: readonly Quantity[]
  /** Cases in which the fee was paid. */
  readonly paid: readonly Quantity[]
}

const charged = /实收|实际收取|实际收到|实际缴纳|已收取|收到|已缴纳|缴纳|收取/
const paidCases =
  /(?:实收|实际收取|实际收费|实际缴费|实际缴纳|已缴费|已缴纳|已收取|收费|缴费)[^，。；\d]{0,8}$/
const asked = /通知|应收|应缴|总金额|开具|发出/

/** The amounts and numbers of notices in the sentences about the fee. */
export const amountsIn = rememberedText((text): Amounts => {
  const amounts = {
    billed: [] as Quantity[],
    collected: [] as Quantity[],
    notices: [] as Quantity[],
    paid: [] as Quantity[],
  }
  let about = false
  for (const sentence of sentencesOf(text)) {
    about = spoken.test(sentence.text) || (about && /通知|收取|金额|缴/.test(sentence.text))
    if (!about) continue
    let from = sentence.start
    const end = sentence.start + sentence.text.length
    for (let at = sentence.start; at < end;) {
      const quantity = /[\d０-９一二三四五六七八九十百千两零〇]/.test(text.charAt(at))
        ? readQuantity(text, at)
        : undefined
      if (!quantity) {
        at += 1
        continue
      }
      at = Math.max(at + 1, quantity.end)
      if (!quantity.exact) continue
      const before =
        wordsBefore(text, quantity.start, from)
          .split(/[，,（(]/)
          .at(-1) ?? ''
      const isNotice =
        quantity.kind === 'case' &&
        /通知/.test(`${before}${text.slice(quantity.end, quantity.end + 6)}`)
      if (isNotice) amounts.notices.push(quantity)
      else if (quantity.kind === 'case' && paidCases.test(before)) amounts.paid.push(quantity)
      if (quantity.kind !== 'money') continue
      from = quantity.end
      if (charged.test(before) && !/应/.test(before)) amounts.collected.push(quantity)
      else if (asked.test(before) || /金额/.test(before)) amounts.billed.push(quantity)
      else amounts.collected.push(quantity)
    }
  }
  return amounts
})
