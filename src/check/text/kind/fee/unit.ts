/** 行政事业性收费318.75元 where 表二 has 318.75 万元: the table's own digits in another unit. */
import { figuresThatAre } from '@/report/concept'
import { figureOf } from '@/report/report'
import { sentenceBefore } from '../../read/clause/sentence'
import type { TextKind } from '../kind'
import { spoken } from './amounts'

const said = /收费(?!通知|标准)[^，。；\d每]{0,10}(\d[\d,]*(?:\.\d+)?) ?(亿元|元)(?![/每])/g

/** Whatever the words around it narrow it to, nobody collects just these digits of another unit. */
export const feeInOtherUnit: TextKind = {
  reads: (format) => figuresThatAre(format, 'fees', 'amount'),
  *find(text, { report, format }) {
    const keys = figuresThatAre(format, 'fees', 'amount')
    for (const { 0: words, 1: digits = '', 2: unit = '', index } of text.matchAll(said)) {
      const amount = Number(digits.replaceAll(',', ''))
      const key = keys.find((one) => figureOf(report, one) === amount)
      const before = sentenceBefore(text, index)
      if (key === undefined || amount === 0 || spoken.test(before + words)) continue
      const end = index + words.length
      yield {
        start: end - unit.length - digits.length,
        end,
        text: `文字写“${digits}${unit}”，表二的 ${digits} 以万元为单位`,
        advice: '核对收费台账，看是“元”还是“万元”',
        figures: [key],
      }
    }
  },
}
