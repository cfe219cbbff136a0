/** A list of units in a table, pasted or of a file: the names' column is found, and the names in it are those of the table. */
import { describe, expect, it } from 'vitest'
import { nameRows } from '@/exchange/many/name-rows'
import { headOf, nameColumn, namesAt, rowsIn } from '@/report/consolidation/naming/name-table'

const units = ['示例县人民政府办公室', '示例县财政局', '示例县发展和改革委员会', '城关镇人民政府']
const people = ['张伟', '李局长', '王芳', '赵敏']
const tables: readonly (readonly [string, readonly (readonly string[])[]])[] = [
  [
    'numbers, names, persons, telephones',
    [
      ['序号', '单位名称', '联系人', '电话'],
      ...units.map((name, at) => [String(at + 1), name, people[at] ?? '', '0451-1234567']),
    ],
  ],
  [
    'a group before the names',
    [['类别', '报送单位'], ...units.map((name, at) => [at < 3 ? '政府部门' : '乡镇', name])],
  ],
  ['no heads, the name last', units.map((name, at) => [people[at] ?? '', '13900000000', name])],
  [
    'a total below, blanks in the names',
    [['部门', '件数'], ...units.map((name) => [name.replace('县', '县 '), '3']), ['合计', '12']],
  ],
  [
    'its superior beside each',
    [['单位', '主管部门'], ...units.map((name) => [name, '示例县人民政府'])],
  ],
]

describe.each(tables)('a table with %s', (_, rows) => {
  it('pasted gives its names', () => {
    const read = rowsIn(rows.map((row) => row.join('\t')).join('\r\n')) ?? expect.fail('a table')
    expect(namesAt(read, nameColumn(read) ?? -1)).toEqual(units)
  })
  it('of a CSV file and of a page gives the same', async () => {
    const csv = rows.map((row) => row.join(',')).join('\n')
    const cells = rows.map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    for (const text of [csv, `<html><body><table>${cells.join('')}</table></body></html>`]) {
      const read = await nameRows(new TextEncoder().encode(text))
      if (!read.ok) expect.fail(read.problem.text)
      expect(namesAt(read.value, nameColumn(read.value) ?? -1)).toEqual(units)
    }
  })
})

it('takes lines of names for no table, and a table without organs for none of names', () => {
  expect(rowsIn(units.join('\n'))).toBeUndefined()
  expect(rowsIn(`1\t${units.join('\n')}`)).toBeUndefined()
  expect(
    nameColumn([
      ['张伟', '1'],
      ['李芳', '2'],
    ]),
  ).toBeUndefined()
  expect(
    headOf(
      [
        ['序号', '单位'],
        ['1', '财政局'],
      ],
      1,
    ),
  ).toBe('单位')
})

it('says what is wrong with a file that holds no list', async () => {
  const words = async (text: string) => {
    const read = await nameRows(new TextEncoder().encode(text))
    return read.ok ? '' : read.problem.text
  }
  expect(await words('')).not.toBe('')
  expect(await words('{"type":"zfxxgk-annual-report"}')).toContain('收取单位报告')
})

it('takes signs that only look like characters for what they are, as in reports', async () => {
  const alike = units.map((name) => name.replace('人', '⼈').replace('镇', '镇\u200b'))
  const read = await nameRows(new TextEncoder().encode(alike.join('\n')))
  expect(read.ok && read.value.flat()).toEqual(units)
})

it('refuses a file larger than any list', async () => {
  const read = await nameRows(new Uint8Array(81 * 1024 * 1024))
  expect(!read.ok && read.problem.text).toContain('80 MB')
})
