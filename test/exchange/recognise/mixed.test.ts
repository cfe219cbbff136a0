/** Forms made of two decrees: the heads of 2021 with the single row （六）其他处理 of 2019 are a report of 2021. */
import { expect, test } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import type { SourceCell } from '@/exchange/read/source'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { figureOf } from '@/report/report'
import { ownTruths } from '../../support/truth'

const truth = ownTruths().find(({ name }) => name.endsWith('word-page-2024.html'))
if (!truth) throw new Error('The old report is missing')
const source = readHtml(truth.text)

/** The rows of （六） as one, which holds the first row's figures. */
function withSingleRow(cells: readonly SourceCell[]): readonly SourceCell[] {
  const group = cells.find(({ text }) => /其他处理/.test(text))
  if (!group) return cells
  const label = cells.find(
    ({ row, column }) => row === group.row && column === group.column + group.columnSpan,
  )
  const last = group.row + group.rowSpan - 1
  return cells.flatMap((cell) => {
    if (cell === label || (cell.row > group.row && cell.row <= last)) return []
    if (cell === group)
      return [{ ...cell, rowSpan: 1, columnSpan: cell.columnSpan + (label?.columnSpan ?? 0) }]
    if (cell.row > last) return [{ ...cell, row: cell.row - (last - group.row) }]
    const reaches = cell.row < group.row && cell.row + cell.rowSpan > last
    return [reaches ? { ...cell, rowSpan: cell.rowSpan - (last - group.row) } : cell]
  })
}

test('it is read as 2021; the figures of the row are doubts among its three rows, all others are right', () => {
  const blocks = source.blocks.map((block) =>
    block.kind === 'table' ? { ...block, cells: withSingleRow(block.cells) } : block,
  )
  const outcome = recognise({ ...source, blocks }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { format, report, doubts, origins } = outcome.value
  expect(format.id).toBe('2021')
  const rest = Object.keys(truth.figures).filter((key) => !key.startsWith('requests.other.'))
  const row = Object.keys(truth.figures).filter((key) => !rest.includes(key))
  const wrong = (keys: readonly string[]) =>
    keys.filter((key) => !origins.has(key) || figureOf(report, key) !== truth.figures[key])
  expect(row.length).toBe(21)
  expect(wrong(rest)).toEqual([])
  const unsure = new Set(doubts.flatMap(({ figures }) => figures))
  expect(row.filter((key) => !unsure.has(key))).toEqual([])
})
