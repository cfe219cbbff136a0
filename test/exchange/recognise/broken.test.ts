/** A workbook made of a page: its labels broken over rows, its titles rows of the same sheet as the tables. */
import { expect, it, test } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import type { SourceBlock, SourceCell } from '@/exchange/read/source'
import { recognise } from '@/exchange/recognise'
import { formats } from '@/format'
import { figureOf } from '@/report/report'
import { ownTruths } from '../../support/truth'

const truth = ownTruths().find(({ name }) => name.endsWith('word-page-2024.html'))
if (!truth) throw new Error('The old report is missing')
const source = readHtml(truth.text)

/** The row of these cells set in as many rows as pieces: each cell broken, all others of the row merged over them. */
function broken(
  cells: readonly SourceCell[],
  isBroken: (cell: SourceCell) => boolean,
  pieces: number,
): readonly SourceCell[] {
  const rows = [...new Set(cells.filter(isBroken).map(({ row }) => row))].sort((a, b) => b - a)
  return rows.reduce<readonly SourceCell[]>(
    (all, at) =>
      all.flatMap((cell) => {
        if (cell.row > at) return [{ ...cell, row: cell.row + pieces - 1 }]
        if (cell.row + cell.rowSpan <= at) return [cell]
        if (cell.row !== at || cell.rowSpan > 1 || !isBroken(cell))
          return [{ ...cell, rowSpan: cell.rowSpan + pieces - 1 }]
        const text = cell.text.replace(/\s/g, '')
        const size = Math.ceil(text.length / 2)
        // A row is left empty between the two, as LibreOffice does with the space between two paragraphs.
        return Array.from({ length: pieces }, (_, piece) => ({
          ...cell,
          row: at + piece,
          text: piece === 0 ? text.slice(0, size) : piece === pieces - 1 ? text.slice(size) : '',
        }))
      }),
    cells,
  )
}

function wrongIn(blocks: readonly SourceBlock[]) {
  const outcome = recognise({ ...source, blocks }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, doubts, origins } = outcome.value
  const keys = Object.keys(truth?.figures ?? {})
  return {
    wrong: keys.filter((key) => !origins.has(key) || figureOf(report, key) !== truth?.figures[key]),
    doubted: doubts.flatMap(({ figures }) => figures),
  }
}

const whole = { wrong: [], doubted: [] }

const heads = /^(?:商业\s*企业|科研\s*机构|社会公益\s*组织|法律服务\s*机构|自然人|总计)$/
const ends = /^(?:结果\s*维持|结果\s*纠正|其他\s*结果|尚未\s*审结)$/

it.each([
  ['heads in two rows', heads, 2],
  ['heads in three rows', heads, 3],
  ['the heads of 表四', ends, 2],
  ['the heads of 表四 with an empty row', ends, 3],
  ['long labels', /^\d\.\s*.{12,}/, 2],
  ['long labels with an empty row', /^\d\.\s*.{12,}/, 3],
  ['one label', /国家秘密/, 2],
] as const)('%s are put together', (_, words, pieces) => {
  const blocks = source.blocks.map((block) =>
    block.kind === 'table'
      ? { ...block, cells: broken(block.cells, ({ text }) => words.test(text.trim()), pieces) }
      : block,
  )
  expect(JSON.stringify(blocks)).not.toBe(JSON.stringify(source.blocks))
  expect(wrongIn(blocks)).toEqual(whole)
})

test('one sheet of all, titles and lines between as rows of their own with empty cells behind', () => {
  const width = 15
  let at = 0
  const sheet = source.blocks.flatMap((block): readonly SourceCell[] => {
    const from = at
    if (block.kind === 'table') {
      at += 1 + Math.max(...block.cells.map(({ row, rowSpan }) => row + rowSpan))
      return block.cells.map((cell) => ({ ...cell, row: cell.row + from }))
    }
    const lines = block.text.split('\n')
    at += lines.length
    return lines.flatMap((text, line) =>
      Array.from({ length: width }, (_, column) => ({
        ...{ row: from + line, column, rowSpan: 1, columnSpan: 1 },
        text: column === 0 ? text : '',
      })),
    )
  })
  expect(wrongIn([{ kind: 'table', cells: sheet, where: '工作表' }])).toEqual(whole)
})

test('items under a merged group stay items where nothing is filled in', () => {
  const blocks = source.blocks.map((block) =>
    block.kind === 'table'
      ? {
          ...block,
          cells: block.cells.map((cell) =>
            /^[\d.,，]+\D{0,2}$/.test(cell.text.trim()) ? { ...cell, text: '' } : cell,
          ),
        }
      : block,
  )
  const outcome = recognise({ ...source, blocks }, formats)
  if (!outcome.ok) throw new Error(outcome.problem.text)
  const { report, origins } = outcome.value
  const items = Object.keys(truth.figures).filter((key) => /denied|notProcessed/.test(key))
  expect(items.length).toBe(91)
  expect(items.filter((key) => !origins.has(key) || figureOf(report, key) !== null)).toEqual([])
})
