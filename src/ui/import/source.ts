/** Where a figure came from, in the officer's words. */
import type { FigureKey } from '@/report/format'
import { fullName } from '@/report/format'
import type { ImportDraft, FigureOrigin } from '@/state/import/imports'

/** The place of the source cell: 第2个表格第3行第4列 “十四”. */
export const originWords = ({ where, row, column, text }: FigureOrigin): string =>
  `${where}${row === 0 && column === 0 ? '' : ` 第${row + 1}行第${column + 1}列`}：${text.trim() === '' ? '空白' : `“${text.trim()}”`}`

/** The sentence under the tables for one figure. */
export function sourceWords({ reading, decided }: ImportDraft, key: FigureKey): string {
  const { origins, format } = reading.recognised
  const origin = origins.get(key)
  const name = fullName(format, key)
  const unsure = reading.recognised.doubts.find(({ figures }) => figures.includes(key))
  const from = origin
    ? `来自${originWords(origin)}`
    : unsure
      ? `${unsure.where}有“${unsure.text}”，没有确定哪一个属于这一格`
      : '原文中没有找到这一格'
  return decided.has(key) ? `${name}：已由您填写；${from}` : `${name}：${from}`
}
