/** Lists, titles and tables of other shapes: laid by their names or not at all, whatever their sums come to. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import type { Rows } from '../support/copied'
import { format2021 as format, landedIn, tableOf } from '../support/pasted'

const landed = (rows: Rows, from: FigureKey) => landedIn(rows, from, 2025)
const received = 'requests.received.natural'
const results = [
  ['（一）予以公开', '6'],
  ['（二）部分公开', '1'],
  ['（三）不予公开', '5'],
  ['（四）无法提供', '9'],
  ['（五）不予处理', '2'],
  ['（六）其他处理', '3'],
  ['（七）总计', '26'],
]
const ofResults = {
  'requests.granted.natural': 6,
  'requests.partlyGranted.natural': 1,
  'requests.concluded.natural': 26,
}
const applicants = [
  '自然人',
  '商业企业',
  '科研机构',
  '社会公益组织',
  '法律服务机构',
  '其他',
  '总计',
]
const counts = ['10', '3', '0', '0', '0', '1', '14']
const rowNames = ['予以公开', '部分公开', '保护第三方合法权益', '重复申请']
const six = ['10', '20', '30', '40', '50', '60']

describe('a third pair of eyes pasted', () => {
  it.each<[string, FigureKey, Rows, Record<string, number>, number]>([
    ['results whose sum agrees', received, results, ofResults, 4],
    [
      'the same without numbers',
      received,
      results.map(([name = '', count = '']) => [name.slice(3), count]),
      { 'requests.granted.natural': 6, 'requests.partlyGranted.natural': 1 },
      5,
    ],
    ['the same below heads', received, [['办理结果', '件数'], ...results], ofResults, 4],
    [
      'applicants below one another',
      'requests.carriedIn.natural',
      applicants.map((name, at) => [name, counts[at] ?? '']),
      Object.fromEntries(
        [
          'natural',
          'business',
          'research',
          'welfare',
          'legalService',
          'otherOrganisation',
          'total',
        ].map((who, at) => [`requests.carriedIn.${who}`, Number(counts[at])]),
      ),
      0,
    ],
    ['a group', received, [['其他处理', '1']], {}, 1],
    ['a group and a word', received, [['其他处理', '小计', '5']], {}, 1],
    ['a word before the figure', received, [['予以公开', '小计', '5']], {}, 1],
    [
      'rows for columns',
      received,
      [
        ['予以公开', '部分公开', '不予公开', '其他处理', '总计'],
        ['1', '2', '3', '4', '10'],
      ],
      {},
      1,
    ],
    [
      'table 四 with the cursor in 三',
      received,
      [
        ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'],
        ['1', '2', '3', '4', '10'],
      ],
      {},
      1,
    ],
    [
      'table 四 turned, with the cursor in 三',
      received,
      [
        ['结果维持', '1'],
        ['其他结果', '3'],
        ['总计', '4'],
      ],
      {},
      3,
    ],
    [
      'numbered rows',
      received,
      rowNames.map((name, at) => [name, String(at + 1), ...six]),
      Object.fromEntries(
        ['granted', 'partlyGranted', 'denied.thirdPartyRights', 'notProcessed.repeated'].flatMap(
          (row) =>
            ['natural', 'business', 'research', 'welfare', 'legalService', 'otherOrganisation'].map(
              (who, at) => [`requests.${row}.${who}`, Number(six[at])],
            ),
        ),
      ),
      1,
    ],
    [
      'more rows than are left, under heads',
      'requests.concluded.natural',
      [['自然人'], ['1'], ['2'], ['3']],
      {},
      1,
    ],
    ['a column too many', received, [['予以公开', ...six, '210', '7']], {}, 1],
    [
      'this year beside last',
      'requests.received.total',
      [
        ['项目', '本年', '上年'],
        ['（一）予以公开', '52', '467'],
      ],
      { 'requests.granted.total': 52 },
      1,
    ],
    ['money in 元', 'proactive.fees.amount', [['行政事业性收费（元）', '105000']], {}, 1],
  ])('%s', (_, from, rows, meant, unplaced) => {
    for (const { figures, left, by } of landed(rows, from)) {
      expect(figures).toEqual(meant)
      expect(left.length).toBeGreaterThanOrEqual(unplaced)
      expect(by).not.toBe('none')
    }
  })

  it('a title over the whole table, with the year of the report or without', () => {
    const cell = (text: string) => `<td>${text}</td>`
    const row = (cells: readonly string[]) => `<tr>${cells.map(cell).join('')}</tr>`
    const read = (title: string) => {
      const rows = [
        `<tr><td colspan="3">${title}</td></tr>`,
        row(['项目', '自然人', '商业企业']),
        row(['予以公开', '5', '6']),
      ]
      const html = `<table>${rows.join('')}</table>`
      const target = { format, table: tableOf(received), from: received, year: 2025, organ: '' }
      return readBlock({ html, text: '' }, target).landed.size
    }
    for (const title of ['依申请公开统计表', '青溪县水务局2025年依申请公开情况统计表', '2025年度'])
      expect(read(title), title).toBe(2)
    for (const title of ['2024年依申请公开情况统计表', '上年数', '2024年度'])
      expect(read(title), title).toBe(0)
  })

  it('lines with and without a colon, and names one that has no place', () => {
    const text = '予以公开 12\r\n部分公开 3\r\n重复申请：4\r\n满意度达到99分\r\n'
    const target = { format, table: tableOf(received), from: received, year: 2025, organ: '' }
    const { landed: found, left } = readBlock({ html: '', text }, target)
    expect([...found.keys()]).toEqual([
      'requests.granted.natural',
      'requests.partlyGranted.natural',
      'requests.notProcessed.repeated.natural',
    ])
    expect(left.join()).toContain('满意度达到99分')
  })
})
