/** CSV files, told from prose with commas. */
import { expect, test } from 'vitest'
import { isCsv, readCsv } from '@/exchange/read/plain/csv'
import { splitKeyed } from '@/exchange/read/keyed'
import { report, seen } from '../../support/shown'

test('a table with commas is CSV, prose with commas is not', () => {
  expect(isCsv('信息内容,本年制发件数,本年废止件数\n规章,0,0\n行政规范性文件,3,1\n')).toBe(true)
  expect(
    isCsv('为做好此项工作,现将情况报告如下,请审阅。\n一,总体情况\n我办高度重视,精心组织。'),
  ).toBe(false)
})

test.each([',', ';'])('a sheet of two columns is read, its figures too: %s', async (sign) => {
  const { before, rows, after } = report('1520', '全年公开。', (text) => text)
  const lines = [...before.map((text) => [text]), ...rows, ...after.map((text) => [text])]
  const text = lines.map(([first = '', second = '']) => `${first}${sign}${second}`).join('\r\n')
  expect(isCsv(text)).toBe(true)
  const read = await seen(new TextEncoder().encode(text))
  expect([read.figure, read.perhaps, read.text]).toEqual([1520, undefined, '全年公开。'])
})

const pairs = (licensing: string, penalties: string, sign = ',') =>
  `示例县人民政府2025年政府信息公开工作年度报告\n项目${sign}数量\n行政许可${sign}${licensing}\n行政处罚${sign}${penalties}\n行政强制${sign}8`

test.each([
  ['1520；含补办2', '77；'],
  ['1520、其中补办2', '77、78'],
  ['1520；0', '77；0'],
  ['1520：77', '77：8'],
  ['15:20', '77'],
  ['1520；77', '77；8'],
  ['约1520', '77'],
])('what stands beside a figure of two columns is doubted: %s', async (licensing, penalties) => {
  const text = pairs(licensing, penalties)
  expect(isCsv(text)).toBe(true)
  const { figure, perhaps } = await seen(new TextEncoder().encode(text))
  expect([figure, perhaps !== undefined]).toEqual([null, true])
})

test.each(['1，520', '"1,520"', '１５２０', ' 1520 '])(
  'a figure of two columns under a title is read in any way it is written: %s',
  async (licensing) => {
    const { figure, perhaps } = await seen(new TextEncoder().encode(pairs(licensing, '77')))
    expect([figure, perhaps]).toEqual([1520, undefined])
  },
)

test('lines of prose with one comma each are none', () => {
  expect(isCsv('我办高度重视,精心组织。\n全年公开信息,120条。\n其中主动公开,100条。')).toBe(false)
  expect(isCsv('我办高度重视,精心组织。\n不足之处,已经改正。')).toBe(false)
})

test('quoted cells keep their commas and line breaks', () => {
  const { blocks } = readCsv('项目,值,注\n"收费\n金额","21,552.9",\n')
  const table = blocks[0]
  expect(table?.kind === 'table' && table.cells.map(({ text }) => text)).toEqual([
    ...['项目', '值', '注'],
    ...['收费\n金额', '21,552.9', ''],
  ])
})

test('the list of keys is found in whatever order its columns stand', () => {
  const { keyed } = splitKeyed(readCsv('value,key,row\n5,requests.received.natural,新收\n'))
  expect(keyed).toEqual([{ key: 'requests.received.natural', text: '5', where: '表格第2行' }])
})
