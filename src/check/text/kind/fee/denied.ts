/** A fee denied in section 六 and told in another. */
import { textOf } from '@/report/report'
import { amountOf } from '../../read/quantity'
import type { TextKind } from '../kind'
import { amountsIn, spoken } from './amounts'

const none =
  /(?:未|没有|无|未曾)(?:发生|产生|实际)?(?:收取|收到|征收|发出|产生)?(?:过|任何)?[^。，；\d]{0,12}(?:信息)?处理费(?:的?(?:收取|收费))?|(?:信息)?处理费[^。，；\d]{0,12}(?:未|没有|无)(?:收取|发生|产生|收费)/

/** No fee told here, an amount in another section. */
export const deniedFee: TextKind = {
  reads: () => ['narrative.overview', 'narrative.requests'],
  *find(text, { report }) {
    const match = none.exec(text)
    if (!match || amountsIn(text, report.year).collected.some((quantity) => amountOf(quantity) > 0))
      return
    for (const place of ['overview', 'requests'] as const) {
      const elsewhere = textOf(report, place)
      if (!spoken.test(elsewhere)) continue
      const [paid] = amountsIn(elsewhere, report.year).collected.filter(
        (quantity) => amountOf(quantity) > 0,
      )
      if (!paid) continue
      yield {
        start: match.index,
        end: match.index + match[0].length,
        text: `这里写没有收取信息处理费，${place === 'overview' ? '总体情况' : '第三部分'}却写了 ${String(amountOf(paid))} 元`,
        advice: '核对收费台账，统一两处的写法',
      }
    }
  },
}
