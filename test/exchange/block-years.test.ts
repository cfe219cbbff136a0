/** Other years, parts, shares and names that are not the table's: never laid as this year's figures, always named. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import type { Rows } from '../support/copied'
import { format2021 as format, landedIn, rowsOf, tableOf } from '../support/pasted'

const landed = (rows: Rows, from: FigureKey) => landedIn(rows, from, 2025)
const received = 'requests.received.natural'

describe('a fourth pair of eyes pasted', () => {
  const two = (first: string, second: string) => [
    ['本年新收', first],
    ['予以公开', second],
  ]
  it.each<[string, Rows, Record<string, number>, readonly string[]]>([
    [
      'two years below one another',
      [['2024年', ''], ...two('40', '20'), ['2025年', ''], ...two('5', '3')],
      { 'requests.received.natural': 5, 'requests.granted.natural': 3 },
      ['本年新收', '予以公开'],
    ],
    [
      'last year in its title',
      [['上年同期', ''], ...two('40', '20')],
      {},
      ['本年新收', '予以公开'],
    ],
    [
      'last year in the corner',
      [['2024年', '自然人'], ...two('40', '20')],
      {},
      ['本年新收', '予以公开'],
    ],
    [
      'titles over two tables',
      rowsOf(
        '一、2024年申请情况|| / 项目|自然人|总计 / 本年新收|40|41 / 予以公开|20|20 / || / 二、2025年申请情况|| / 项目|自然人|总计 / 本年新收|5|6',
      ),
      { 'requests.received.natural': 5, 'requests.received.total': 6 },
      ['本年新收', '予以公开'],
    ],
    [
      'last year below this one',
      [
        ['2025年', ''],
        ['项目', '自然人'],
        ...two('5', '3'),
        ['2024年', ''],
        ['项目', '自然人'],
        ...two('40', '20'),
        ['部分公开', '9'],
      ],
      { 'requests.received.natural': 5, 'requests.granted.natural': 3 },
      ['本年新收', '予以公开', '部分公开'],
    ],
    [
      'a row of the last year',
      rowsOf('2024年本年新收|40 / 予以公开|3'),
      { 'requests.granted.natural': 3 },
      ['2024年本年新收'],
    ],
    [
      'a row twice',
      [...two('40', '20'), ...two('5', '20')],
      { 'requests.granted.natural': 20 },
      ['40', '5'],
    ],
    [
      'two years and their difference',
      rowsOf('项目|2024年|2025年|增减 / 本年新收|12|15|3'),
      { 'requests.received.natural': 15 },
      ['12', '3'],
    ],
    [
      'years as numbers',
      rowsOf('项目|2024|2025 / 本年新收|50|51 / 予以公开|20|21'),
      { 'requests.received.natural': 51, 'requests.granted.natural': 21 },
      ['50', '20'],
    ],
    [
      'a year as a number in the corner',
      [['2024', '自然人'], ...two('40', '20')],
      {},
      ['予以公开'],
    ],
    [
      'a figure that looks like a year',
      rowsOf('本年新收|2024 / 予以公开|2019 / 部分公开|5'),
      {
        'requests.received.natural': 2024,
        'requests.granted.natural': 2019,
        'requests.partlyGranted.natural': 5,
      },
      [],
    ],
    [
      'this year in full',
      rowsOf('项目|24年|本年累计 / 本年新收|4|5'),
      { 'requests.received.natural': 5 },
      ['4'],
    ],
    ['names that are rows and columns', rowsOf('项目| / 其他|2 / 总计|9'), {}, ['其他', '总计']],
    [
      'a row with its group',
      rowsOf('无法提供—本机关不掌握相关政府信息|1 / 其他处理-其他|2 / 不予处理：重复申请|3'),
      {
        'requests.unavailable.notHeld.natural': 1,
        'requests.other.other.natural': 2,
        'requests.notProcessed.repeated.natural': 3,
      },
      [],
    ],
    [
      'the total of some beside that of all',
      rowsOf('项目|商业企业|法人合计|总计 / 本年新收|5|11|51'),
      { 'requests.received.business': 5, 'requests.received.total': 51 },
      ['11'],
    ],
    [
      'pairs side by side',
      [['予以公开', '45', '部分公开', '6', '重复申请', '7']],
      {
        'requests.granted.natural': 45,
        'requests.partlyGranted.natural': 6,
        'requests.notProcessed.repeated.natural': 7,
      },
      [],
    ],
    [
      'heads side by side',
      rowsOf('项目|自然人||项目|商业企业 / 本年新收|40||上年结转|4 / 予以公开|20||部分公开|5'),
      {
        'requests.received.natural': 40,
        'requests.granted.natural': 20,
        'requests.carriedIn.business': 4,
        'requests.partlyGranted.business': 5,
      },
      [],
    ],
    [
      'a year before each row',
      rowsOf('年度|项目|自然人 / 2024|本年新收|40 / 2025|本年新收|4 / 2025|予以公开|2'),
      { 'requests.received.natural': 4, 'requests.granted.natural': 2 },
      ['2024 本年新收'],
    ],
    ['years for rows', rowsOf('年度|自然人|商业企业 / 2023|1|6 / 2024|2|12'), {}, ['2023', '2024']],
    ['bare years before bare figures', rowsOf('2024|40|5 / 2025|41|6'), {}, ['2024', '2025']],
    [
      'a total of the group alone',
      rowsOf('||法人或其他组织|| / |自然人|商业企业|其他|合计 / 本年新收|40|5|6|11'),
      {
        'requests.received.natural': 40,
        'requests.received.business': 5,
        'requests.received.otherOrganisation': 6,
      },
      ['11'],
    ],
    [
      'a year between name and figure',
      rowsOf('本年新收|2025年|51 / 上年结转|2025年|5'),
      { 'requests.received.natural': 51, 'requests.carriedIn.natural': 5 },
      [],
    ],
    [
      'a rate',
      rowsOf('予以公开|20 / 予以公开率|80'),
      { 'requests.granted.natural': 20 },
      ['予以公开率'],
    ],
    [
      'parts of one row',
      rowsOf('科室|项目|自然人 / 办公室|本年新收|40 / 规划科|本年新收|4'),
      {},
      ['40', '4'],
    ],
    ['shares', [['予以公开（占比%）', '45']], {}, ['予以公开']],
    [
      'rows of table 二 among ours',
      rowsOf('行政处罚|7 / 予以公开|3 / 总计|3'),
      { 'requests.granted.natural': 3 },
      ['行政处罚', '总计'],
    ],
  ])('%s', (_, rows, meant, named) => {
    for (const { figures, left } of landed(rows, received)) {
      expect(figures).toEqual(meant)
      for (const one of named) expect(left.join('\n')).toContain(one)
    }
  })

  it('a page whose heading tells another year', () => {
    const table = `<table><tr><td>项目</td><td>自然人</td></tr><tr><td>本年新收</td><td>40</td></tr></table>`
    const target = { format, table: tableOf(received), from: received, year: 2025, organ: '' }
    const size = (html: string) => readBlock({ html, text: '' }, target).landed.size
    expect(size(`<p>三、2024年收到和处理政府信息公开申请情况</p>${table}`)).toBe(0)
    expect(size(`<p>三、2025年收到和处理政府信息公开申请情况</p>${table}`)).toBe(1)
    expect(size(`<p>2024年</p>${table}<p>2025年</p>${table}`)).toBe(1)
  })

  it('a message', () => {
    const text =
      '李姐，今年数据如下：\n本年新收申请51件，其中自然人40件、商业企业5件\n上年结转5件\n予以公开26件\n谢谢！'
    const target = { format, table: tableOf(received), from: received, year: 2025, organ: '' }
    const { landed: found, left } = readBlock({ html: '', text }, target)
    expect(Object.fromEntries([...found].map(([key, { figure }]) => [key, figure]))).toEqual({
      'requests.carriedIn.natural': 5,
      'requests.granted.natural': 26,
    })
    expect(left.join()).toContain('本年新收申请51件，其中自然人40件、商业企业5件')
  })
})
