/** Copied blocks: cells land where their labels say; what is no number or has no place is named. */
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { readBlock } from '@/exchange/block'
import { formats } from '@/format'

const [, format] = formats
if (!format) throw new Error('no format')
const tableOf = (id: string) => {
  const table = format.tables.find((one) => one.id === id)
  if (!table) throw new Error(id)
  return table
}
function block(text: string, from: string, html = '') {
  if (!format) throw new Error('no format')
  const { landed, left, rows } = readBlock(
    { html, text },
    { format, table: tableOf(from.split('.')[0] ?? ''), from, year: 2026, organ: '' },
  )
  return {
    figures: Object.fromEntries([...landed].map(([key, { figure }]) => [key, figure])),
    left,
    rows,
  }
}
const requests = 'requests.received.natural'

test('a row with its label lands in its row, wherever the cursor is', () => {
  const { figures, left } = block('（一）予以公开\t5\t1\t0\t0\t0\t0\t9', requests)
  expect(figures['requests.granted.natural']).toBe(5)
  expect(figures['requests.granted.total']).toBe(9)
  expect(Object.keys(figures)).toHaveLength(7)
  expect(left).toEqual([])
})

test('rows under a group, and what is not a number, named and left out', () => {
  const { figures, left } = block(
    '（三）不予公开\t1.属于国家秘密\t1\t2\t0\t0\t0\t0\t9\n\t2.其他法律行政法规禁止公开\t3\t约五\t0\t0\t0\t0\t3',
    requests,
  )
  expect(figures['requests.denied.stateSecret.business']).toBe(2)
  expect(figures['requests.denied.prohibitedByLaw.natural']).toBe(3)
  expect(figures).not.toHaveProperty('requests.denied.prohibitedByLaw.business')
  expect(left).toEqual(['2.其他法律行政法规禁止公开“约五”（商业企业：不是一个数字，请填准确的数）'])
})

test('a label and a few figures land from the column of the cursor', () => {
  const { figures } = block(
    '一、本年新收政府信息公开申请数量\t14\n二、上年结转政府信息公开申请数量\t3',
    'requests.granted.research',
  )
  expect(figures).toEqual({ 'requests.received.research': 14, 'requests.carriedIn.research': 3 })
})

test('table 二 from a spreadsheet without its heads', () => {
  const { figures } = block(
    '规章\t1\t2\t3\n行政规范性文件\t4\t5\t6\n行政许可\t7\n行政事业性收费\t21552.9',
    'proactive.rules.issued',
  )
  expect(figures).toEqual({
    'proactive.rules.issued': 1,
    'proactive.rules.repealed': 2,
    'proactive.rules.inForce': 3,
    'proactive.normativeDocuments.issued': 4,
    'proactive.normativeDocuments.repealed': 5,
    'proactive.normativeDocuments.inForce': 6,
    'proactive.licensing.decisions': 7,
    'proactive.fees.amount': 21552.9,
  })
})

test('an unknown row is named; a block of bare numbers is left to the cursor', () => {
  expect(
    block('（一）予以公开\t5\t1\t0\t0\t0\t0\t6\n某某其他事项\t1\t2\t3\t4\t5\t6\t7', requests).left,
  ).toEqual(['某某其他事项（没有这一行）'])
  const bare = block('1\t2\n3\t约四', requests)
  expect(bare.figures).toEqual({})
  expect(bare.rows).toEqual([
    ['1', '2'],
    ['3', '约四'],
  ])
})

test('HTML is preferred to its text; scripts in it are nothing', () => {
  const { figures } = block(
    '乱',
    requests,
    '<table><tr><td rowspan=2>三、本年度办理结果</td><td colspan=2>（一）予以公开</td><td>5</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td><script>alert(1)</script>5</td></tr></table>',
  )
  expect(figures['requests.granted.natural']).toBe(5)
  expect(figures['requests.granted.total']).toBe(5)
})

test('a cell with a line break, as a spreadsheet copies it, is one cell', () => {
  const { figures } = block('"（七）\n总计"\t"5"\t0\t0\t0\t0\t0\t5', requests)
  expect(figures['requests.concluded.total']).toBe(5)
})

const column = (values: readonly string[]): string =>
  `<table><tr>${values.map((value) => `<td>${value}</td>`).join('</tr><tr>')}</tr></table>`

test('a column stays a column, of any length, from a spreadsheet, a page or plain text', () => {
  const value = fc.oneof(
    fc.nat(99_999).map(String),
    fc.constantFrom('', '１２', '3.5', '-2', '约五', '无', '/'),
  )
  const full = fc.nat(999).map(String)
  fc.assert(
    fc.property(
      fc.tuple(full, fc.array(value, { maxLength: 20 }), full),
      fc.constantFrom('\n', '\r\n'),
      fc.constantFrom('', 'end'),
      fc.boolean(),
      ([first, middle, last], line, end, withHtml) => {
        const values = [first, ...middle, last]
        const text = values.join(line) + (end && line)
        const { figures, rows } = block(text, requests, withHtml ? column(values) : '')
        expect(figures).toEqual({})
        expect(rows).toEqual(values.map((one) => [one]))
      },
    ),
    { numRuns: 200 },
  )
})

test('a table of several columns is read as such, whatever its text is', () => {
  const { rows } = block('1\n2\n3', requests, '<table><tr><td>1</td><td>2</td></tr></table>')
  expect(rows).toEqual([['1', '2']])
})

test('lines with labels are read by their labels, lines of several numbers as rows', () => {
  expect(block('（一）予以公开\n5\n1\n0\n0\n0\n0\n6', requests).figures).toHaveProperty(
    ['requests.granted.total'],
    6,
  )
  expect(block('14 3 0\n5 6 7', requests).rows).toEqual([
    ['14', '3', '0'],
    ['5', '6', '7'],
  ])
})
