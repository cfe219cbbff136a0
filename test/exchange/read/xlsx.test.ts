/** Workbooks of other people's making: merges, formulas, hidden sheets, endless sheets. */
import { type WriteSheet, writeXlsx } from 'hucre/xlsx'
import { expect, test } from 'vitest'
import { contentOf } from '@/exchange/read/kind'
import { isKeyed, splitKeyed } from '@/exchange/read/keyed'
import { readXlsx } from '@/exchange/read/xlsx'

async function read(...sheets: readonly WriteSheet[]) {
  const content = contentOf(await writeXlsx({ sheets: [...sheets] }))
  if (!content.ok || content.value.kind !== 'xlsx') throw new Error('no workbook')
  const source = await readXlsx(content.value.archive, isKeyed)
  if (!source.ok) throw new Error(source.problem.text)
  return source.value
}
const list: WriteSheet = {
  name: '清单',
  hidden: true,
  rows: [
    ['key', 'row', 'column', 'value'],
    ['requests.received.natural', '新收', '自然人', 3],
  ],
}

test('merged cells are one cell; numbers lose the noise of doubles; titles stand as text too', async () => {
  const { blocks } = await read({
    name: '表三',
    rows: [['呼兰区2019年报告'], ['采购', 0.1 + 0.2, null, 59237.2449]],
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
  })
  expect(blocks.slice(0, 2)).toEqual([
    { kind: 'text', text: '表三' },
    { kind: 'text', text: '呼兰区2019年报告' },
  ])
  const table = blocks[2]
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.where).toBe('工作表“表三”')
  expect(table.cells.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
    ['呼兰区2019年报告', 4],
    ['采购', 1],
    ['0.3', 1],
    ['', 1],
    ['59237.2449', 1],
  ])
})

test('a formula counts by its saved value; without one the cell is blank and it is said', async () => {
  const { blocks, notes } = await read({
    name: '表',
    rows: [['a', null, null]],
    cells: new Map([
      ['0,1', { value: 8, formula: 'SUM(A2:A3)', formulaResult: 8 }],
      ['0,2', { value: null, formula: 'SUM(A2:A3)' }],
    ]),
  })
  const table = blocks[1]
  if (table?.kind !== 'table') throw new Error('no table')
  expect(table.cells.map(({ text }) => text)).toContain('8')
  expect(notes.join()).toContain('1 个公式没有保存计算结果')
})

test('a hidden sheet is left out and named, unless it is a list of figure keys', async () => {
  const source = await read({ name: '去年', hidden: true, rows: [['x']] }, list)
  expect(source.notes).toEqual(['隐藏的工作表“去年”没有读取'])
  const { keyed, rest } = splitKeyed(source)
  expect(keyed).toEqual([
    { key: 'requests.received.natural', text: '3', where: '工作表“清单”第2行' },
  ])
  expect(rest.blocks.every(({ kind }) => kind === 'text')).toBe(true)
})

test('an endless sheet is cut with a word', async () => {
  const rows = Array.from({ length: 20_000 }, (_, row) => [row, row + 1, row + 2])
  const { blocks, notes } = await read({ name: '流水', rows })
  expect(notes).toEqual(['工作表“流水”行数过多，只读取了前 2000 行'])
  expect(blocks[1]?.kind === 'table' && blocks[1].cells.length).toBe(6000)
})
