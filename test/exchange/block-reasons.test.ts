/** What is said of figures that are out: the reason first, and rightly whether a row or a column is meant. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { layoutOf } from '@/report/layout'
import { placed } from '@/ui/entry/sheet/clip/placed'
import { gridOf } from '@/ui/part/table/grid'
import { format2021 as format, readIn, rowsOf, tableOf } from '../support/pasted'

const received = 'requests.received.natural'

/** What lands at the first cell of 表三, and what is said of the rest. */
function pastedAt(clipboard: { readonly html: string; readonly text: string }) {
  const table = tableOf(received)
  const target = { format, table, from: received, year: 2025, organ: '' }
  return placed(readBlock(clipboard, target), format, gridOf(layoutOf(format, table)), [[received]])
}

describe('a column that is none of the table', () => {
  it.each(['x', 'ABC', '外国人', '甲类'])('%s is called a column, and its row lands', (name) => {
    const text = `项目|自然人|${name} / 本年新收|45|7`
    for (const { figures, left } of readIn(rowsOf(text), received, 2025)) {
      expect(figures).toEqual({ [received]: 45 })
      expect(left).toEqual([`本年新收“7”（没有“${name}”这一列）`])
    }
  })
})

describe('a row that is none of the table', () => {
  it.each(['外星来件', '军人申请'])('%s is called a row, and the others land', (name) => {
    const text = `项目|自然人 / 本年新收|45 / ${name}|7`
    for (const { figures, left } of readIn(rowsOf(text), received, 2025)) {
      expect(figures).toEqual({ [received]: 45 })
      expect(left.join()).toContain('没有这一行')
      expect(left.join()).not.toContain('这一列')
    }
  })
})

describe('figures of another organ', () => {
  it.each(['填报单位：绿水县教育局', '绿水县教育局'])('%s: the reason comes first', (owner) => {
    const text = `${owner}|| / 项目|自然人|总计 / 本年新收|45|45 / 上年结转|4|4`
    for (const { figures, left } of readIn(rowsOf(text), received, 2025, '青山县民政局')) {
      expect(figures).toEqual({})
      expect(left[0]).toMatch(/^(?:旁边|上面)写着“.*绿水县教育局”/)
    }
  })
})

describe('what is short for a row', () => {
  const rights = 'requests.denied.thirdPartyRights.natural'
  it.each(['第三方', '涉及第三方', '第三方权益'])('%s is its row beside other reasons', (name) => {
    const text = `|自然人 / ${name}|6 / 涉密|5`
    for (const { figures, left } of readIn(rowsOf(text), received, 2025)) {
      expect(figures).toEqual({ [rights]: 6, 'requests.denied.stateSecret.natural': 5 })
      expect(left).toEqual([])
    }
  })

  it('alone it is out, and the row it may be is named', () => {
    for (const { figures, left } of readIn(rowsOf('项目|自然人 / 第三方|6'), received, 2025)) {
      expect(figures).toEqual({})
      expect(left).toEqual(['第三方“6”（可能是“保护第三方合法权益”，请在行名里写明）'])
    }
  })
})

describe('what is out has the same reason from plain text as from a page', () => {
  it.each([
    '1,20',
    '1，20',
    '1、200',
    '约五件',
    '(5)',
    '12.5%',
    '甲类',
    '三百多',
    '1,20 / 3',
    '数量 / 390 / 20',
    '约五件 / 3',
  ])('%s', (text) => {
    const rows = rowsOf(text)
    const plain = { html: '', text: rows.flat().join('\r\n') }
    const page = {
      html: `<table>${rows.map(([cell = '']) => `<tr><td>${cell}</td></tr>`).join('')}</table>`,
      text: plain.text,
    }
    expect(pastedAt(plain)).toEqual(pastedAt(page))
  })
})
