/** Honest tables in the forms offices have them: what an eighth trial could not paste, and what it says where it cannot. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import { formats } from '@/format'
import { type FigureKey, type Format, cellsOf } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { placed } from '@/ui/entry/sheet/clip/placed'
import { gridOf } from '@/ui/part/table/grid'
import { programs } from '../support/copied'
import { rowsOf } from '../support/pasted'

const jiangyan = '泰州市姜堰区人民政府'
const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'
const fees = 'proactive.fees.amount'
const upheld = 'proceedings.review.upheld'
const formatOf = (id: string): Format => formats.find((one) => one.id === id) ?? expect.fail(id)

interface Told {
  readonly organ?: string
  readonly id?: string
  readonly year?: number
}
function paste(
  clipboard: { html: string; text: string },
  from: FigureKey,
  { organ = jiangyan, id = '2021', year = 2025 }: Told = {},
) {
  const format = formatOf(id)
  const table = format.tables.find((one) => one.id === from.split('.')[0]) ?? expect.fail(from)
  const read = readBlock(clipboard, { format, table, from, year, organ })
  const { figures, left } = placed(read, format, gridOf(layoutOf(format, table)), [[from]])
  return { figures: Object.fromEntries(figures), left: left.join('\n'), said: read.said }
}
type Shown = (key: FigureKey, nth: number) => string
const sheetOf = (id: string, table: string, show: Shown = (_, nth) => String(nth)) => {
  const format = formatOf(id)
  let nth = 0
  return layoutOf(
    format,
    format.tables.find((one) => one.id === table) ?? expect.fail(table),
  ).rows.map((row) => {
    const width = Math.max(...row.map(({ column, columnSpan }) => column + columnSpan))
    const line = Array.from({ length: width }, () => '')
    for (const { column, text, key } of row) line[column] = key ? show(key, (nth += 1)) : text
    return line
  })
}
const text = (rows: readonly (readonly string[])[]) => ({
  html: '',
  text: rows.map((row) => row.join('\t')).join('\r\n'),
})
const sizeOf = (id: string, table: string) =>
  [...cellsOf(formatOf(id)).values()].filter((cell) => cell.table.id === table).length

describe('under a title with the own name', () => {
  it.each([
    [jiangyan, '姜堰区2025年收到和处理政府信息公开申请情况'],
    [jiangyan, '附件2：姜堰区2025年度依申请公开统计表'],
    [jiangyan, '姜堰区收到和处理政府信息公开申请情况'],
    ['平潭综合实验区管委会', '平潭综合实验区2025年度政府信息公开工作年度报告'],
    ['上海市黄浦区人民政府打浦桥街道办事处', '打浦桥街道2025年政府信息公开工作年度报告'],
    ['呼兰区人民政府办公室', '呼兰区2025年政府信息公开工作年度报告'],
    ['呼兰区人民政府办公室', '呼兰区政府办2025年政府信息公开工作年度报告'],
    ['姜堰区住房和城乡建设局', '泰州市姜堰区住房和城乡建设局2025年政府信息公开工作年度报告'],
  ])('%s: %s', (organ, title) => {
    for (const program of Object.values(programs)) {
      const { figures } = paste(program([[title], ...sheetOf('2021', 'requests')]), received, {
        organ,
      })
      expect(Object.keys(figures)).toHaveLength(175)
    }
  })
  const real = '../shared/real/pingtan-2024.html'
  it.skipIf(!existsSync(real))('a whole page of a committee', () => {
    const page = { html: readFileSync(real, 'utf8'), text: '' }
    const own = { organ: '平潭综合实验区管委会', year: 2024 }
    expect(Object.keys(paste(page, received, own).figures)).toHaveLength(200)
  })
})

describe('a paragraph close to a whole table', () => {
  const table = `<table>${sheetOf('2021', 'requests')
    .map((row) => `<tr>${row.map((one) => `<td>${one}</td>`).join('')}</tr>`)
    .join('')}</table>`
  it.each([
    ['罗塘街道办事处收到和处理政府信息公开申请情况', 0],
    ['海陵区2025年收到政府信息公开申请情况', 0],
    ['泰州市2025年政府信息公开工作年度报告', 0],
    ['姜堰区2024年政府信息公开工作年度报告', 0],
    ['二〇二四年度报告', 0],
    ['上年度报告表', 0],
    ['姜堰区人民政府办公室2025年统计', 175],
    ['姜堰区2025年政府信息公开工作年度报告', 175],
  ])('%s lets %i cells land, before and after', (line, count) => {
    for (const html of [`<p>${line}</p>${table}`, `${table}<p>${line}</p>`]) {
      const { figures, left, said } = paste({ html, text: '' }, received)
      expect(Object.keys(figures)).toHaveLength(count)
      if (count === 0) expect(left).toContain(line)
      expect(said).toEqual(line.includes('办公室') ? [line] : [])
    }
  })
})

describe('a figure with its unit', () => {
  it.each(['件', ' 件', '宗', '条'])('%s, in every cell of a table', (unit) => {
    for (const table of ['proactive', 'requests', 'proceedings']) {
      const rows = sheetOf(
        '2021',
        table,
        (key, nth) => `${String(nth)}${key === fees ? '万元' : unit}`,
      )
      const from = { proactive: licensing, requests: received, proceedings: upheld }[table] ?? ''
      expect(Object.keys(paste(text(rows), from).figures)).toHaveLength(sizeOf('2021', table))
    }
  })
  it.each<[string, FigureKey, Record<string, number>, string]>([
    ['行政许可|903件', licensing, { [licensing]: 903 }, ''],
    ['31件|5件', received, { [received]: 31, 'requests.received.business': 5 }, ''],
    ['120.5万元', fees, { [fees]: 120.5 }, ''],
    ['0.038万元', fees, { [fees]: 0.038 }, ''],
    ['380元', fees, {}, '单位是元，这一格填万元'],
    ['￥380', fees, {}, '单位是元，这一格填万元'],
    ['1.2万件', licensing, {}, '单位是万件，这一格填件'],
    ['17项', fees, {}, '是数量，不是金额'],
    ['项目|数量 / 行政事业性收费|17项', fees, {}, '是数量，不是金额'],
    ['项目|数量 / 行政许可|17万元', licensing, {}, '是金额，不是数量'],
    ['31[1]|5', received, {}, '不是单独一个数字'],
  ])('%s', (rows, from, figures, why) => {
    const read = paste(text(rowsOf(rows)), from)
    expect(read.figures).toEqual(figures)
    expect(read.left).toContain(why)
  })
  it.each([
    ['21552.9万元', 21552.9, ''],
    ['21552.9 万元', 21552.9, ''],
    ['251000元', undefined, '单位是元'],
    ['2.1亿元', undefined, '单位是亿元'],
    ['￥251000', undefined, '单位是元'],
  ])('of 2019, %s of procurement', (amount, figure, why) => {
    const rows = rowsOf(`信息内容|采购项目数量|采购总金额 / 政府集中采购|43|${amount}`)
    const { figures, left } = paste(text(rows), licensing, { id: '2019' })
    expect(figures).toEqual({
      'proactive.procurement.items': 43,
      ...(figure !== undefined && { 'proactive.procurement.amount': figure }),
    })
    expect(left).toContain(why)
  })
  it.each([
    ['增加3', 3],
    ['减少4项', -4],
    ['增2项', 2],
  ])('of 2019, %s in 增/减', (change, figure) => {
    const head = '信息内容|上一年项目数量|本年增/减|处理决定数量'
    const rows = rowsOf(`${head} / 行政许可|10|${change}|13214`)
    expect(Object.values(paste(text(rows), licensing, { id: '2019' }).figures)).toEqual([
      10,
      figure,
      13214,
    ])
  })
})
