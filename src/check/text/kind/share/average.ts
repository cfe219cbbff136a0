/** 全年6件，平均每月1.5件: an average of the prose recomputed from the whole said before it. */
import type { TextKind } from '../kind'
import { type ToldNumber, numbersIn } from '../../read/clause/numbers'
import { isPartOfYear } from '../../read/clause/time'
import { amountOf, written } from '../../read/quantity'

/** Into how many parts of its kind a year falls; days and weeks are counted in more than one way. */
const parts: readonly (readonly [RegExp, readonly number[]])[] = [
  [/(?:平均每个?月|每个?月平均|月均)[^，。\d]*$/, [12]],
  [/(?:平均每个?季度?|每个?季度?平均|季均)[^，。\d]*$/, [4]],
  [/(?:平均每周|每周平均|周均)[^，。\d]*$/, [52, 53]],
  [/(?:平均每[天日]|每[天日]平均|日均)[^，。\d]*$/, [365, 366, 250, 249, 251, 248, 252]],
]
const ofYear = /全年|年度|年内|20\d\d ?年|本年|今年/

/** The number an average is of: the last of its unit before it, said of the whole year. */
function wholeBefore(numbers: readonly ToldNumber[], at: number): ToldNumber | undefined {
  const unit = numbers[at]?.quantity.unit
  const whole = numbers
    .slice(0, at)
    .filter(({ quantity }) => quantity.unit === unit)
    .at(-1)
  const led = numbers
    .slice(0, whole ? numbers.indexOf(whole) + 1 : 0)
    .map(({ words }) => words)
    .join('')
  return ofYear.test(led) && !/其中/.test(led) && !isPartOfYear(led) ? whole : undefined
}

/** 平均每月…件 against the number of the year. */
export const averages: TextKind = {
  *find(text, { format }) {
    for (const numbers of numbersIn(text, format))
      for (const [at, { quantity, words }] of numbers.entries()) {
        const counts = parts.find(([said]) => said.test(words))?.[1]
        const whole = counts && wholeBefore(numbers, at)
        if (!whole) continue
        const step = quantity.multiplier * (quantity.decimals > 0 ? 10 ** -quantity.decimals : 0.5)
        const all = amountOf(whole.quantity)
        if (counts.some((count) => Math.abs(all / count - amountOf(quantity)) <= step)) continue
        const right = (all / (counts[0] ?? 1)).toFixed(Math.max(1, quantity.decimals))
        yield {
          start: quantity.start,
          end: quantity.end,
          text: `文字写平均“${written(text, quantity)}”，按全年“${written(text, whole.quantity)}”应为 ${right}${quantity.unit}`,
          formula: `${String(all)} ÷ ${String(counts[0])} = ${right}`,
          advice: '核对总数和平均数',
        }
      }
  },
}
