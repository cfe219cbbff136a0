/** Table 二 in sentences: documents made and repealed, decisions taken, money collected. */
import { figuresThatAre } from '@/report/concept'
import { type Cell, cellsOf } from '@/report/format'
import { type Tables, measured } from './sentence'

const cellsAt = ({ format }: Tables, keys: readonly string[]): readonly Cell[] =>
  keys.flatMap((key) => cellsOf(format).get(key) ?? [])

const rowName = ({ row }: Cell): string => row.at(-1)?.text ?? ''

/** `本年制发行政规范性文件6件，废止2件，现行有效72件。` */
export function documentSentence(tables: Tables): string | undefined {
  const cells = cellsAt(tables, figuresThatAre(tables.format, 'normativeDocuments'))
  const said = cells.map((cell, index) => {
    const label = (cell.column.at(-1)?.text ?? '').replace(/(?<!总)(?:件数|数量)$/, '')
    const number = tables.look([cell.key])
    return index === 0
      ? measured(`${label}${rowName(cell)}`, number)
      : measured(label.replace(/^本年/, ''), number)
  })
  return said.length === 0 ? undefined : `${said.join('，')}。`
}

/** The rows that have one figure for the year. */
export function decisionSentence(tables: Tables): string | undefined {
  const { format, look } = tables
  const decided = cellsAt(tables, figuresThatAre(format, 'proactive', 'decisions'))
  const collected = cellsAt(tables, figuresThatAre(format, 'fees', 'amount'))
  const said = [
    ...decided.map((cell) => measured(`${rowName(cell)}处理决定`, look([cell.key]))),
    ...collected.map((cell) => measured(`收取${rowName(cell)}`, look([cell.key]), cell.unit)),
  ]
  return said.length === 0 ? undefined : `本年作出${said.join('，')}。`
}
