/** 1420元，占通知金额1420元的90%: a share whose whole stands beside it as a number. */
import type { Format } from '@/report/format'
import type { Found } from '../kind'
import { numbersIn } from '../../read/clause/numbers'
import { type Quantity, amountOf, written } from '../../read/quantity'

const half = ({ multiplier, decimals }: Quantity): number =>
  multiplier > 1 || decimals > 0 ? (multiplier * 10 ** -decimals) / 2 : 0

/** The shares of numbers told right before them that their two numbers do not make. */
export function* sharesOfNumbers(text: string, format: Format): Iterable<Found> {
  if (!text.includes('占')) return
  for (const numbers of numbersIn(text, format))
    for (const [at, { quantity: share, words }] of numbers.entries()) {
      const [part, whole] = [numbers[at - 2], numbers[at - 1]]
      if (share.kind !== 'share' || share.unit.endsWith('百分点') || !part || !whole) continue
      if (!/^的$/.test(words.trim()) || !/^[，,（(]?[^，。]{0,6}占[^，。]*$/.test(whole.words))
        continue
      if (part.quantity.unit !== whole.quantity.unit || amountOf(whole.quantity) === 0) continue
      const [some, all] = [amountOf(part.quantity), amountOf(whole.quantity)]
      const right = (some / all) * 100
      const spread = ((half(part.quantity) + (half(whole.quantity) * some) / all) / all) * 100
      if (Math.abs(right - share.printed) <= 10 ** -share.decimals + spread + 1e-9) continue
      const said = right.toFixed(Math.max(1, share.decimals))
      yield {
        start: share.start,
        end: share.end,
        text: `文字写占“${written(text, share)}”，按 ${String(some)} ÷ ${String(all)} 应为 ${said}%`,
        formula: `${String(some)} ÷ ${String(all)} × 100% = ${said}%`,
        advice: '核对部分、总数和比例',
      }
    }
}
