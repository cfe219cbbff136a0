/** Table 二 in sentences: documents made and repealed, decisions taken, money collected. */
import { figuresThatAre } from '@/report/concept'
import { type Cell, cellsOf } from '@/report/format'
import type { SentencePiece } from './pieces'
import type { Tables } from './sentence'

const cellsAt = ({ format }: Tables, keys: readonly string[]): readonly Cell[] =>
  keys.flatMap((key) => cellsOf(format).get(key) ?? [])

const rowName = ({ row }: Cell): string => row.at(-1)?.text ?? ''

/** `本年制发行政规范性文件6件，废止2件，现行有效72件。` */
export function documentSentence(tables: Tables): readonly SentencePiece[] | undefined {
  const cells = cellsAt(tables, figuresThatAre(tables.format, 'normativeDocuments'))
  const said = cells.flatMap((cell, index): readonly SentencePiece[] => {
    const label = (cell.column.at(-1)?.text ?? '').replace(/(?<!总)(?:件数|数量)$/, '')
    const number = tables.look([cell.key])
    const name = index === 0 ? `${label}${rowName(cell)}` : `，${label.replace(/^本年/, '')}`
    return [name, number, '件']
  })
  return said.length === 0 ? undefined : [...said, '。']
}

/** The rows that have one figure for the year. */
export function decisionSentence(tables: Tables): readonly SentencePiece[] | undefined {
  const { format, look } = tables
  const decided = cellsAt(tables, figuresThatAre(format, 'proactive', 'decisions'))
  const collected = cellsAt(tables, figuresThatAre(format, 'fees', 'amount'))
  const said: readonly (readonly SentencePiece[])[] = [
    ...decided.map((cell) => [`${rowName(cell)}处理决定`, look([cell.key]), '件']),
    ...collected.map((cell) => [`收取${rowName(cell)}`, look([cell.key]), cell.unit]),
  ]
  const joined = said.flatMap((one, nth) => (nth === 0 ? one : ['，', ...one]))
  return said.length === 0 ? undefined : ['本年作出', ...joined, '。']
}
