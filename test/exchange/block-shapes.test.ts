/** Shapes of honest tables that land: by year, turned, without totals, with a blank beginning, of another table than the cursor's. */
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { formats } from '@/format'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { rowsOf } from '../support/pasted'

const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'
const upheld = 'proceedings.review.upheld'
const formatOf = (id: string): Format => formats.find((one) => one.id === id) ?? expect.fail(id)

function paste(rows: readonly (readonly string[])[], from: FigureKey, id = '2021') {
  const format = formatOf(id)
  const table = format.tables.find((one) => one.id === from.split('.')[0]) ?? expect.fail(from)
  const text = rows.map((row) => row.join('\t')).join('\r\n')
  const organ = '泰州市姜堰区人民政府'
  const { landed, left } = readBlock({ html: '', text }, { format, table, from, year: 2025, organ })
  const figures = Object.fromEntries([...landed].map(([key, { figure }]) => [key, figure]))
  return { figures, left }
}
/** A whole statutory table as text; the heads of totals are blank where these are. */
const sheetOf = (id: string, table: string, show: (key: FigureKey, nth: number) => string) => {
  const format = formatOf(id)
  let nth = 0
  const { rows } = layoutOf(
    format,
    format.tables.find((one) => one.id === table) ?? expect.fail(table),
  )
  return rows.map((row) => {
    const width = Math.max(...row.map(({ column, columnSpan }) => column + columnSpan))
    const line = Array.from({ length: width }, () => '')
    for (const { column, text, key } of row) line[column] = key ? show(key, (nth += 1)) : text
    return line
  })
}
const seven = '自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计'
const row = (name: string, figures: readonly number[]) =>
  Object.fromEntries(
    [
      'natural',
      'business',
      'research',
      'welfare',
      'legalService',
      'otherOrganisation',
      'total',
    ].map((who, at) => [`requests.${name}.${who}`, figures[at]]),
  )

describe('a table lands', () => {
  it.each<[string, string, FigureKey, Record<string, number | undefined>]>([
    [
      'of proceedings with a column of years',
      '年度|结果维持|结果纠正|其他结果|尚未审结|总计 / 2025年|3|1|0|2|6',
      upheld,
      {
        [upheld]: 3,
        'proceedings.review.corrected': 1,
        'proceedings.review.otherResult': 0,
        'proceedings.review.pending': 2,
        'proceedings.review.total': 6,
      },
    ],
    ...['2024年|2025年', '上年|本年'].map(
      (years): [string, string, FigureKey, Record<string, number | undefined>] => [
        `in rows of years, ${years}: the cursor's row, this year`,
        `年度|${seven} / ${years.split('|')[0] ?? ''}|9|1|1|1|1|1|14 / ${years.split('|')[1] ?? ''}|31|5|0|0|2|1|39`,
        received,
        row('received', [31, 5, 0, 0, 2, 1, 39]),
      ],
    ),
    [
      'with columns 本期 and 上期',
      '项目|本期|上期 / 行政许可|31|5 / 行政处罚|3|4',
      licensing,
      { [licensing]: 31, 'proactive.penalties.decisions': 3 },
    ],
    [
      'with a row called 逾期不缴费',
      '|自然人|总计 / 逾期不补正|3|4 / 逾期不缴费|5|7',
      received,
      {
        'requests.other.noCorrection.natural': 3,
        'requests.other.noCorrection.total': 4,
        'requests.other.unpaidFee.natural': 5,
        'requests.other.unpaidFee.total': 7,
      },
    ],
    ...['律师事务所', '律所'].map(
      (name): [string, string, FigureKey, Record<string, number | undefined>] => [
        `with a column called ${name}`,
        `|自然人|${name}|总计 / 本年新收政府信息公开申请数量|31|5|36`,
        received,
        { [received]: 31, 'requests.received.legalService': 5, 'requests.received.total': 36 },
      ],
    ),
    [
      'turned, with 其他 for a row',
      '|予以公开|1.属于国家秘密|2.其他法律行政法规禁止公开 / 自然人|60|7|1 / 其他|8|9|15',
      received,
      {
        'requests.granted.natural': 60,
        'requests.granted.otherOrganisation': 8,
        'requests.denied.stateSecret.natural': 7,
        'requests.denied.stateSecret.otherOrganisation': 9,
        'requests.denied.prohibitedByLaw.natural': 1,
        'requests.denied.prohibitedByLaw.otherOrganisation': 15,
      },
    ],
  ])('%s', (_, rows, from, figures) => {
    expect(paste(rowsOf(rows), from).figures).toEqual(figures)
  })

  it.each(['2021', '2019'])('of %s, its first cell blank or a dash, all others', (id) => {
    for (const first of ['', '—']) {
      const rows = sheetOf(id, 'proceedings', (_, nth) => (nth === 1 ? first : String(nth)))
      const { figures } = paste(rows, upheld, id)
      const filled = Object.entries(figures).filter(([, figure]) => figure !== null)
      expect(filled.map(([, figure]) => figure)).toEqual(
        Array.from({ length: 14 }, (__, at) => at + 2),
      )
    }
  })

  it('whole, with its totals left out', () => {
    const rows = sheetOf('2021', 'requests', (_, nth) => String(nth))
    const at = Math.max(...rows.map(({ length }) => length)) - 1
    const { figures, left } = paste(
      rows.map((line) => line.filter((text, column) => column !== at && text !== '总计')),
      received,
    )
    expect([Object.keys(figures).length, left]).toEqual([150, []])
  })

  it.each([received, upheld, licensing])('of 2019, table 二 with the cursor in %s', (from) => {
    const rows = sheetOf('2019', 'proactive', (_, nth) => String(nth))
    const count = [...cellsOf(formatOf('2019')).values()].filter(
      ({ table }) => table.id === 'proactive',
    )
    expect(Object.keys(paste(rows, from, '2019').figures)).toHaveLength(count.length)
  })
})

describe('a reason is said once', () => {
  it('for a table of another format', () => {
    const { figures, left } = paste(
      sheetOf('2021', 'requests', () => '3'),
      received,
      '2019',
    )
    expect(figures).toEqual({})
    expect(left).toHaveLength(1)
    expect(left.join()).toContain('另一种格式')
  })
  it('for a table copied twice with other figures; the same figures twice are one', () => {
    const sheet = (more: number) => sheetOf('2021', 'requests', (_, nth) => String(nth + more))
    const twice = paste([...sheet(0), ...sheet(1)], received)
    expect([twice.figures, twice.left.length]).toEqual([{}, 1])
    expect(twice.left.join()).toContain('出现了两次')
    expect(Object.keys(paste([...sheet(0), ...sheet(0)], received).figures)).toHaveLength(175)
  })
  it.each([
    ['6月', '不是全年的数'],
    ['上半年', '不是全年的数'],
    ['上年数', '不是本年度的数'],
  ])('and names the words: %s', (words, why) => {
    const { figures, left } = paste(rowsOf(`${words}| / 行政许可|3`), licensing)
    expect(figures).toEqual({})
    expect(left.join()).toContain(`上面写着“${words}”，${why}`)
  })
})
