/** A head that is none of the table's keeps what is under it out, in its place: no figure behind it moves. */
import { describe, expect, it } from 'vitest'
import { type Pasted } from '@/ui/entry/sheet/clip/paste'
import { placed } from '@/ui/entry/sheet/clip/placed'
import { gridOf } from '@/ui/part/table/grid'
import { layoutOf } from '@/report/layout'
import { readBlock } from '@/exchange/block'
import { format2021 as format, rowsOf, tableOf } from '../support/pasted'
import { programs } from '../support/copied'

const from = 'requests.received.natural'
const table = tableOf(from)
const grid = gridOf(layoutOf(format, table))

/** What lands of a block in each program's flavour, by the column; and what is said. */
const pasted = (text: string) =>
  Object.values(programs).map((program) => {
    const target = { format, table, from, year: 2025, organ: '' }
    const block = readBlock(program(rowsOf(text)), target)
    const { figures, left }: Pasted = placed(block, format, grid, [[from]])
    const laid = figures.map(([key, figure]) => [key.replace('requests.received.', ''), figure])
    return { laid: Object.fromEntries(laid) as object, told: left.join('\n'), block }
  })

const five = { research: 3, welfare: 4, legalService: 5, otherOrganisation: 6, total: 408 }

describe('what stands under it, and under an unnamed head beside it, is of no column', () => {
  it.each<[string, object]>([
    ['备注||科研机构|社会公益组织|法律服务机构|其他|总计 / 77|390|3|4|5|6|408', five],
    ['项目|备注||科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收|77|390|3|4|5|6|408', five],
    ['项目|数量||科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收|77|390|3|4|5|6|408', five],
    ['项目||说明|科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收|390|77|3|4|5|6|408', five],
    [
      '项目|甲类||科研机构|社会公益组织|法律服务机构 / 本年新收|77|390|3|4|5',
      { research: 3, welfare: 4, legalService: 5 },
    ],
    [
      '备注|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 77|390|3|4|5|6|408',
      { business: 390, ...five },
    ],
    [
      '项目|单位|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收|77|390|3|4|5|6|408',
      { business: 390, ...five },
    ],
    [
      '项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|备注|总计 / 本年新收|390|20|3|4|5|77|422',
      { natural: 390, business: 20, research: 3, welfare: 4, legalService: 5, total: 422 },
    ],
    [
      '项目|自然人|商业企业|科研机构|社会公益组织|法律服务机构|备注| / 本年新收|390|20|3|4|5|77|422',
      { natural: 390, business: 20, research: 3, welfare: 4, legalService: 5 },
    ],
    ['去年|自然人|商业企业 / 77|390|20', { natural: 390, business: 20 }],
    ['自然人|去年|商业企业 / 390|77|20', { natural: 390, business: 20 }],
    ['自然人|商业企业|去年 / 390|20|77', { natural: 390, business: 20 }],
    ['去年|备注|自然人|商业企业 / 77|78|390|20', { natural: 390, business: 20 }],
    ['项目|去年|自然人||商业企业 / 本年新收|77|390|9|20', { natural: 390, business: 20 }],
  ])('%s', (text, meant) => {
    for (const { laid, told } of pasted(text)) {
      expect(laid).toEqual(meant)
      expect(told).toContain('77')
    }
  })

  it.each(['备注', '说明', '单位', '去年', '甲类'])('%s before a column without a name', (head) => {
    for (const { laid, told } of pasted(`${head}|| / 77|390|20`)) {
      expect(laid).toEqual({})
      expect(told).toContain(`“${head}”`)
    }
  })
})

describe('a row with fewer cells than heads is not moved past a head of its own', () => {
  it.each([
    '备注|自然人|商业企业|同比|科研机构|社会公益组织 / 101|108|115|122|129',
    '去年|商业企业|科研机构 / 101|108',
    '甲类|自然人|商业企业|总计 / 101|108|115',
  ])('%s', (text) => {
    for (const { laid, told } of pasted(text)) {
      expect(laid).toEqual({})
      expect(told).toMatch(/有 (\d) 格，列名有 (?!\1)\d 个，对不齐/)
      expect(told).not.toContain('不是本表的行名')
    }
  })
})

it('a column without a head between named ones has its place by their order, and that is said', () => {
  const text =
    '项目||商业企业|科研机构|社会公益组织|法律服务机构|其他|总计 / 本年新收|7|390|3|4|5|6|415'
  for (const { laid, block } of pasted(text)) {
    expect(laid).toMatchObject({ natural: 7, business: 390 })
    expect(block.guessed).toEqual(['没有写列名的，按本表各列的次序填入“自然人”'])
  }
})

it.each<[string, object]>([
  ['||备注 / 390|20|无', { natural: 390, business: 20 }],
  ['|||||||备注 / 390|20|3|4|5|6|428|—', { natural: 390, business: 20, ...five, total: 428 }],
])('a column of remarks at the end is no cell of the table: %s', (text, meant) => {
  for (const { laid, told } of pasted(text)) {
    expect(laid).toEqual(meant)
    expect(told).not.toMatch(/科研机构|放不下/)
  }
})

const merged = (heads: string, row: string) => ({
  html: `<table><tr>${heads}</tr><tr>${row.replace(/[^|]+/g, '<td>$&</td>').replace(/\|/g, '')}</tr></table>`,
  text: '',
})

it.each([
  ['<td>项目</td><td colspan=2>去年</td><td>自然人</td><td>商业企业</td>', '本年新收|76|77|390|20'],
  ['<td colspan=2>去年</td><td>自然人</td><td>商业企业</td>', '76|77|390|20'],
  ['<td>项目</td><td>自然人</td><td colspan=2>备注</td><td>商业企业</td>', '本年新收|390|76|77|20'],
])('nor past merged heads: %s', (heads, row) => {
  const { landed } = readBlock(merged(heads, row), {
    format,
    table,
    from,
    year: 2025,
    organ: '',
  })
  expect(Object.fromEntries([...landed].map(([key, { figure }]) => [key, figure]))).toEqual({
    [from]: 390,
    'requests.received.business': 20,
  })
})
