/** A fee denied in section 六 and told in another. */
import { type Report, textOf } from '@/report/report'
import { isPartOfYear, speaksOfAnotherTime } from '../../read/clause/time'
import { type Quantity, amountOf } from '../../read/quantity'
import type { TextKind } from '../kind'
import { amountsIn, spoken } from './amounts'

const none =
  /(?:未(?![缴交按付能在及足])|没有|无(?!正当|故)|未曾)(?:发生|产生|实际)?(?:收取|收到|征收|发出|产生)?(?:过|任何)?[^。，；\d]{0,12}(?:信息)?处理费(?:的?(?:收取|收费))?|(?:信息)?处理费[^。，；\d]{0,12}(?:未|没有|无)(?:收取|发生|产生|收费)|(?:未|没有|无)(?:向[^，。；\d]{1,8})?(?:发出|开出|开具|出具|下达|送达|制发)过?[^。，；\d]{0,8}[收缴]费通知/

/** Said of some only: 其余单位未收取, 除…外. */
const ofSome = /其余|其他|其它|除|部分|各|对|因/

const paidIn = (text: string, report: Report): readonly Quantity[] =>
  amountsIn(text, report).collected.filter((quantity) => amountOf(quantity) > 0)

/** No fee told here, an amount in another section. */
export const deniedFee: TextKind = {
  reads: () => ['narrative.overview', 'narrative.requests'],
  *find(text, { report }) {
    const match = none.exec(text)
    if (!match) return
    const [own] = paidIn(text, report)
    if (own) {
      const before =
        text
          .slice(0, match.index)
          .split(/[。；\n]/)
          .at(-1) ?? ''
      if (ofSome.test(before) || isPartOfYear(before) || speaksOfAnotherTime(before, report.year))
        return
      yield {
        start: Math.min(match.index, own.start),
        end: Math.max(match.index + match[0].length, own.end),
        text: `这里写“${match[0]}”，同一部分却写了 ${String(amountOf(own))} 元`,
        advice: '核对收费台账，统一两处的写法',
      }
      return
    }
    for (const place of ['overview', 'requests'] as const) {
      const elsewhere = textOf(report, place)
      if (!spoken.test(elsewhere)) continue
      const [paid] = paidIn(elsewhere, report)
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
