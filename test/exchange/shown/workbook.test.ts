/** Of a workbook counts what its cells show: number formats, hidden rows and columns, struck and raised parts. */
import { expect, it, test } from 'vitest'
import { shownNumber } from '@/exchange/read/sheet/number-format'
import { file, sheet } from '../../support/sheet-file'
import { seen } from '../../support/shown'

it.each([
  [86000, '0!.0,', '8.6'],
  [86000, '0.00,', '86.00'],
  [8.6, '0.0"亿元"', '8.6亿元'],
  [8.6, ';;;', ''],
  [0.86, '0%', '86%'],
  [1520, '#,##0', '1,520'],
  [1234567, '#,##0.00', '1,234,567.00'],
  [1520, '0"件"', '1520件'],
  [-3, '#,##0_);(#,##0)', '(3)'],
  [-3, '0_ ;[Red]\\-0\\ ', '-3 '],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-', ' - '],
  [1520, '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', ' 1,520 '],
  [1234567, '0.00,,"百万"', '1.23百万'],
  [8.6, 'G/通用格式', '8.6'],
  [8.6, 'G/通用格式"万元"', undefined],
  [5, '[>3]"多"0;0', '多5'],
  [2, '[>3]"多"0;0', '2'],
  [0.005, '0.00', '0.01'],
  [1.005, '0.00', '1.01'],
  [59237.2449, '0.00', '59237.24'],
  [7, '000', '007'],
  [1520, '¥#,##0.00', '¥1,520.00'],
  [1520, '[$¥-804]#,##0', '¥1,520'],
  [1520.5, '0.##', '1520.5'],
  [-0.2, '0', '0'],
  [1520, '[DBNum1]General', undefined],
  [0.25, '# ?/?', undefined],
  [1520, '0.00E+00', undefined],
])('%d under %s is shown as %s', (value, format, text) => {
  expect(shownNumber(value, format)).toBe(text)
})

it.each([
  ['scaled to a thousandth', 1520000, '0,', 1520, 1520000],
  ['with a point that is only written', 15200, '0!.0', 1520, 15200],
  ['not shown at all', 1520, ';;;', null, 1520],
  ['as a percentage', 15.2, '0%', null, undefined],
  ['rounded away', 1520.4, '0', 1520, undefined],
])('a figure %s is what is shown, and doubted', async (_, value, numFmt, shown, other) => {
  const { figure, perhaps } = await seen(await file(sheet({ value, style: { numFmt } })))
  expect(figure).toBe(shown)
  expect(perhaps).toBeDefined()
  if (other !== undefined) expect(perhaps).toContain(other)
})

it.each([
  ['a text with more around it', '152', '@"0"'],
  ['a text that its format leaves out', '1520', '0;0;0;"9"'],
  ['a number in white', 1520, '[White]0'],
  ['a number in white, general', 1520, '[White]General'],
  ['a digit that fills the cell', 1520, '0*0'],
  ['words in its place', 1520, '[>1000]"多";0'],
  ['a date', 1520, 'yyyy-mm-dd'],
  ['a time', 1520, '[h]:mm'],
  ['a text of a unit', '1520', '@"万"'],
])('%s is doubted', async (_, value, numFmt) => {
  const { perhaps } = await seen(await file(sheet({ value, style: { numFmt } })))
  expect(perhaps).toBeDefined()
})

it.each(['#,##0', '0"件"', '0.00', '0_ ', '@', 'General', '[Red]0', '#,##0;-#,##0;"-"'])(
  'a format that changes no value gives no doubt: %s',
  async (numFmt) => {
    const read = await seen(await file(sheet({ value: 1520, style: { numFmt } })))
    expect([read.figure, read.perhaps]).toEqual([1520, undefined])
  },
)

test('a zero that is shown as a dash or not at all stays a zero', async () => {
  for (const numFmt of ['0;-0;;@', '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-']) {
    const read = await seen(await file(sheet({ value: 0, style: { numFmt } })))
    expect([read.figure, read.perhaps]).toEqual([0, undefined])
  }
})

it.each([
  ['struck', { strikethrough: true }],
  ['white on white', { color: { rgb: 'FFFFFF' } }],
])('a cell that is %s is blank, and doubted', async (_, font) => {
  const { figure, perhaps } = await seen(await file(sheet({ value: 1520, style: { font } })))
  expect([figure, perhaps]).toEqual([null, [null, 1520]])
})

test('a formula without its result is blank, and doubted', async () => {
  const { figure, perhaps, notes } = await seen(
    await file(sheet({ value: null as unknown as number, formula: 'SUM(B9:B10)' })),
  )
  expect(figure).toBeNull()
  expect(perhaps).toBeDefined()
  expect(notes.join()).toContain('没有保存计算结果')
})

test('of a text in several fonts only what shows counts', async () => {
  const runs = (font: object) => ({
    value: '15200',
    richText: [{ text: '1520' }, { text: '0', font }],
  })
  const struck = await seen(await file(sheet(runs({ strikethrough: true }))))
  expect([struck.figure, struck.perhaps]).toEqual([1520, [1520, 15200]])
  for (const vertAlign of ['superscript', 'subscript']) {
    const mark = await seen(await file(sheet(runs({ vertAlign }))))
    expect([mark.figure, mark.perhaps]).toEqual([1520, undefined])
  }
})

test('hidden rows and columns are left out and counted', async () => {
  const whole = sheet({ value: 1520 })
  const rows = (whole.rows ?? []).map((row) =>
    row.length === 2 ? [row[0] ?? null, 1527, row[1] ?? null] : row,
  )
  const columns = [{}, { hidden: true }, {}]
  const read = await seen(await file({ name: '表', rows, columns }))
  expect([read.figure, read.perhaps]).toEqual([1520, undefined])
  expect(read.notes.join()).toContain('隐藏的列 1 列')
  const before = [['行政许可', 1433], ...(whole.rows ?? [])]
  const rowDefs = new Map([[0, { hidden: true }]])
  const second = await seen(await file({ name: '表', rows: before, rowDefs }))
  expect([second.figure, second.perhaps]).toEqual([1520, undefined])
  expect(second.notes.join()).toContain('隐藏的行 1 行')
})
