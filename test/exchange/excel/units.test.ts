/** 汇总底稿: every figure of every unit stands where its column says, and the sums are formulas with their true results. */
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { emptyGrid, lastRowOf } from '@/exchange/excel/grid'
import { sumWorkbookOf } from '@/exchange/excel/units/workbook'
import { formatForYear } from '@/format'
import { sumsOf } from '@/report/consolidation/consolidated'
import { type Consolidation, withMembers } from '@/report/consolidation/consolidation'
import { correctedByWord } from '@/report/consolidation/sending'
import { cellsOf, fullName } from '@/report/format'
import { consolidationOf, granted, unit, unitReport } from '../../support/consolidation'

const fees = 'proactive.fees.amount'
const found = formatForYear(2024)
if (!found) throw new Error('2024 has a format')
const format = found

async function sheetOf(consolidation: Consolidation): Promise<string> {
  const states = consolidation.units.map(() => '已收')
  const file = await sumWorkbookOf(consolidation, format, states)
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array())
}
const rowOf = (key: string): number => [...cellsOf(format).keys()].indexOf(key) + 4
/** A cell's formula and value as they stand in the sheet. */
function cellAt(sheet: string, column: string, row: number) {
  const cell = new RegExp(`<c r="${column}${String(row)}"[^>]*?(?:/>|>(.*?)</c>)`).exec(sheet)?.[1]
  return {
    formula: /<f>(.*?)<\/f>/
      .exec(cell ?? '')?.[1]
      ?.replaceAll('&lt;', '<')
      .replaceAll('&quot;', '"'),
    value: /<v>(.*?)<\/v>/.exec(cell ?? '')?.[1],
  }
}

const two = consolidationOf([
  unit('甲局', unitReport('甲局', { ...granted(3), [fees]: 0.1 })),
  unit('乙局', unitReport('乙局', { ...granted(4), [fees]: 0.2 })),
  unit('丙局'),
  unit('税务局', unitReport('税务局', granted(9)), { counted: false }),
])

it('has room below more cells than a call takes arguments', () => {
  const grid = emptyGrid()
  for (let column = 0; column < 300_000; column++)
    grid.cells.set(`${String(column % 250)},${String(column)}`, { value: null })
  expect(lastRowOf(grid)).toBe(249)
  expect(lastRowOf(emptyGrid())).toBe(-1)
})

describe('the working paper', () => {
  it('adds up the counted units that have reported, in formulas with their results', async () => {
    const sheet = await sheetOf(two)
    const row = rowOf('requests.received.total')
    expect(cellAt(sheet, 'E', row).value).toBe('3')
    expect(cellAt(sheet, 'F', row).value).toBe('4')
    expect(cellAt(sheet, 'G', row)).toEqual({
      formula: `IF(COUNT(E${String(row)}:F${String(row)})<2,"待补",SUM(E${String(row)}:F${String(row)}))`,
      value: '7',
    })
    expect(cellAt(sheet, 'I', row).value).toBe('7')
    expect(cellAt(sheet, 'G', rowOf(fees)).value).toBe('0.3')
    expect(cellAt(sheet, 'G', rowOf(fees)).formula).toContain('ROUND(SUM(')
  })

  it('shows adjustments between sum and result, and what follows them', async () => {
    const figure = 'requests.received.natural'
    const adjusted = withMembers(two, {
      adjustments: [{ id: 'a', figure, amount: -1, reason: '重复登记', at: 1 }],
    })
    const sheet = await sheetOf(adjusted)
    for (const key of [figure, 'requests.received.total']) {
      expect(cellAt(sheet, 'G', rowOf(key)).value).toBe('7')
      expect(cellAt(sheet, 'H', rowOf(key)).value).toBe('-1')
      expect(cellAt(sheet, 'I', rowOf(key)).value).toBe('6')
      expect(sumsOf(adjusted, format).adjusted.get(key)).toBe(6)
    }
  })

  it('names a row with its group, and says of each unit why it is not counted', async () => {
    const back = { submissions: [{ from: '一.xlsx', at: 1, figures: [], texts: [] }] }
    const list = consolidationOf([...two.units, unit('丁局', undefined, back)])
    const file = await sumWorkbookOf(list, format, ['已收', '已收', '缺报', '不计入', '已退回'])
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const all = Object.entries(parts)
      .filter(([name]) => name.endsWith('.xml'))
      .map(([, bytes]) => strFromU8(bytes))
      .join('')
    for (const words of [
      '（六）其他处理／3.其他',
      '汇总单位名单',
      '缺报，未计入',
      '已退回，未计入',
      '不计入',
    ])
      expect(all).toContain(words)
  })

  it('lists what was corrected on the telephone: whose, what, from what to what, at whose word, when', async () => {
    const key = 'requests.granted.natural'
    const at = new Date(2025, 0, 16, 9, 5).getTime()
    const sent = unit('甲局', unitReport('甲局', granted(21)))
    const one = correctedByWord(sent, format, new Map([[key, 12]]), '张三来电', at)
    const file = await sumWorkbookOf(consolidationOf([one]), format, ['已收'])
    const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const text = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
    expect(text('xl/workbook.xml')).toContain('电话更正')
    const strings = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(
      ([, value = '']) => value.replace(/<[^>]*>/g, ''),
    )
    const row = /<row r="3".*?<\/row>/.exec(text('xl/worksheets/sheet3.xml'))?.[0] ?? ''
    const cells = [...row.matchAll(/<c [^>]*?(t="s")?[^>]*><v>(.*?)<\/v>/g)].map(
      ([cell, , value]) => (cell.includes('t="s"') ? strings[Number(value)] : value),
    )
    const said = ['甲局', fullName(format, key), '21', '12', '张三来电', '2025年1月16日9时5分']
    expect(cells).toEqual(['1', ...said, '按更正后的数'])
    expect(cellAt(text('xl/worksheets/sheet1.xml'), 'E', rowOf(key)).value).toBe('12')
    expect(
      Object.keys(
        unzipSync(new Uint8Array(await (await sumWorkbookOf(two, format, [])).arrayBuffer())),
      ),
    ).not.toContain('xl/worksheets/sheet3.xml')
  })

  it('shows at whose word it was corrected whole, however long', async () => {
    const heightWith = async (note: string): Promise<number> => {
      const sent = unit('甲局', unitReport('甲局', granted(21)))
      const one = correctedByWord(
        sent,
        format,
        new Map([['requests.granted.natural', 12]]),
        note,
        1,
      )
      const file = await sumWorkbookOf(consolidationOf([one]), format, ['已收'])
      const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
      const sheet = strFromU8(parts['xl/worksheets/sheet3.xml'] ?? new Uint8Array())
      return Number(/<row r="3"[^>]* ht="([\d.]+)"/.exec(sheet)?.[1])
    }
    expect(
      await heightWith('甲局李华十一月三十日上午来电，说处罚决定少计两件'.repeat(4)),
    ).toBeGreaterThan(2 * (await heightWith('李华来电')))
  })

  it('waits where a unit has a blank', async () => {
    const blank = unitReport('乙局', { 'proactive.licensing.decisions': null })
    const sheet = await sheetOf(
      consolidationOf([unit('甲局', unitReport('甲局')), unit('乙局', blank)]),
    )
    const row = rowOf('proactive.licensing.decisions')
    expect(cellAt(sheet, 'F', row).value).toBeUndefined()
    expect(cellAt(sheet, 'G', row).value).toBe('待补')
    expect(cellAt(sheet, 'I', row).value).toBe('待补')
  })
})
