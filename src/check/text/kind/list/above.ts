/** Parts that are more than their whole, or the whole but for its 万. */
import type { Found } from '../kind'
import { amountOf, written } from '../../read/quantity'
import type { AmongList } from './among'

/** 公开388万条，其中政策201条、动态187条: the parts make the whole but for its 万. */
export function tenThousandfold({ total, parts }: AmongList, text: string): Found | undefined {
  const sum = parts.reduce((all, part) => all + amountOf(part), 0)
  const isPlain = parts.every(({ multiplier }) => multiplier === 1)
  if (parts.length < 2 || total.multiplier === 1 || !isPlain || sum !== total.printed)
    return undefined
  return {
    start: total.start,
    end: total.end,
    text: `总数写“${written(text, total)}”，所列 ${String(parts.length)} 项相加是 ${String(sum)}${total.unit}，多写了“${total.multiplier > 1e4 ? '亿' : '万'}”字`,
    formula: `${parts.map((part) => String(amountOf(part))).join(' + ')} = ${String(sum)}`,
    advice: '核对总数的单位',
  }
}

/** 专栏2个，其中古建保护专栏公开项目31个: what is done within a part is counted for itself. */
const deed =
  /公开|发布|公布|公示|办理|举办|开展|组织|推送|发放|收到|收集|解答|培训|参[与加]|涉及|设立|设置|开设|覆盖|服务|接待|受理|投入|建设/

/** A part that is more than everything said before it. */
export function partAbove(
  { total, before, parts, words, led }: AmongList,
  text: string,
): Found | undefined {
  if (led === 'loose') return undefined
  const largest = Math.max(...before.map((quantity) => amountOf(quantity)))
  const more = parts.find((part) => amountOf(part) > largest)
  return (
    more && {
      start: total.start,
      end: more.end,
      ...(deed.test(words[parts.indexOf(more)] ?? '') && { severity: 'hint' as const }),
      text: `所列的一部分“${written(text, more)}”比总数“${written(text, total)}”还多`,
      formula: `${amountOf(more)} ≤ ${amountOf(total)} ？`,
      advice: '核对总数和各部分，是否写反或漏了数字',
    }
  )
}
