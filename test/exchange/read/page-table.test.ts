/** Of a table of a page or a CSV file it is told what is too much to be read. */
import { expect, it, test } from 'vitest'
import { readCsv } from '@/exchange/read/plain/csv'
import { readHtml } from '@/exchange/read/html'

const cells = (count: number) => '<td>1</td>'.repeat(count)
const told = (html: string) => readHtml(html).notes ?? []

it.each([
  ['rows', `<table>${`<tr>${cells(2)}</tr>`.repeat(5003)}</table>`, '其余 6 个单元格没有读取'],
  ['columns', `<table><tr>${cells(203)}</tr></table>`, '其余 3 个单元格没有读取'],
  ['cells', `<table>${`<tr>${cells(150)}</tr>`.repeat(140)}</table>`, '其余 1000 个单元格没有读取'],
])('%s beyond those that are read are told', (_, html, note) => {
  expect(told(html)).toEqual([expect.stringContaining(`第1个表格过大`)])
  expect(told(html).join()).toContain(note)
})

test('as many as are read are not told of', () => {
  expect(told(`<table>${`<tr>${cells(4)}</tr>`.repeat(5000)}</table>`)).toEqual([])
})

test('rows of a CSV file beyond those that are read are told', () => {
  const rows = (count: number) => '项目,自然人,总计\n'.repeat(count)
  expect(readCsv(rows(2001)).notes).toEqual(['表格行数过多，只读取了前 2000 行'])
  expect(readCsv(rows(2000)).notes).toBeUndefined()
})
