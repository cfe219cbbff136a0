/** Whole sheets of the organ's own, with blanks and headings, and what stands above a copied table. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { programs, type Rows } from '../support/copied'
import { format2021 as format, tableOf } from '../support/pasted'

const year = 2026
const organ = '青山县人民政府'
const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'
const seven = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计']

const read = (clipboard: { html: string; text: string }, from: FigureKey) => {
  const { landed, left } = readBlock(clipboard, { format, table: tableOf(from), from, year, organ })
  return { figures: Object.fromEntries([...landed].map(([key, one]) => [key, one.figure])), left }
}

describe('sheets of this organ, and what stands above them', () => {
  const sheetOf = (id: string, show: (key: FigureKey, at: number) => string): Rows =>
    layoutOf(format, format.tables.find((one) => one.id === id) ?? expect.fail(id)).rows.map(
      (row) => {
        const width = Math.max(...row.map(({ column, columnSpan }) => column + columnSpan))
        const line = Array.from({ length: width }, () => '')
        for (const { column, text, key } of row) line[column] = key ? show(key, column) : text
        return line
      },
    )
  const counts = (rows: Rows, from: FigureKey) =>
    Object.entries(programs).map(([program, flavours]) => [
      program,
      Object.keys(read(flavours(rows), from).figures).length,
    ])

  it.each([
    ['blank', ''],
    ['a dash', '—'],
    ['a stroke', '/'],
    ['无', '无'],
  ])('a statutory table with rows left as %s lands but for them', (_, mark) => {
    const rows = sheetOf('proactive', (key) =>
      key.includes('rules') || key.includes('coercion') ? mark : '12',
    )
    for (const [program, count] of counts(rows, 'proactive.normativeDocuments.made'))
      expect([program, Number(count) >= 6]).toEqual([program, true])
    const all = sheetOf('requests', (key) =>
      key.includes('denied') || key.includes('.petition') ? mark : '3',
    )
    for (const [program, count] of counts(all, received))
      expect([program, Number(count) > 100]).toEqual([program, true])
  })

  it.each([
    '单位：青山县人民政府办公室',
    '填报单位：青山县人民政府办公室',
    '填报单位：县政府办',
    '统计时间：2026年1月1日至12月31日',
    '填表日期：2027年1月',
    '单位：件',
    '2026年度行政执法情况',
    '密级：内部',
    '审核：李某',
    '请核对以下数据',
  ])('and what an own sheet says above it lets it land: %s', (line) => {
    const rows = [[line], ...sheetOf('requests', () => '3')]
    for (const [program, count] of counts(rows, received))
      expect([program, Number(count) > 150]).toEqual([program, true])
  })

  it('three tables on one sheet land wherever the cursor is', () => {
    const stacked = ['proactive', 'requests', 'proceedings'].flatMap((id, at) => [
      [
        `${'二三四'[at] ?? ''}、${format.sections.find(({ table: own }) => own === id)?.title ?? ''}`,
      ],
      ...sheetOf(id, () => '3'),
    ])
    for (const from of [received, licensing, 'proceedings.review.upheld'])
      for (const [program, count] of counts(stacked, from))
        expect([from, program, Number(count) > 150]).toEqual([from, program, true])
  })

  const table = `<table><tr>${['项目', ...seven].map((one) => `<td>${one}</td>`).join('')}</tr><tr><td>本年新收</td>${'<td>3</td>'.repeat(7)}</tr></table>`
  it.each([
    ['<p>白水县人民政府</p>', 0],
    ['<p>白水县</p>', 0],
    ['<p>本报告所列数据的统计期限自2025年1月1日起至2025年12月31日止。</p>', 0],
    ['<p>本报告所列数据的统计期限自2026年1月1日起至2026年12月31日止。</p>', 7],
    ['<p>2025年，我县共收到申请21件。</p>', 0],
    ['<p>县住建局：</p>', 0],
    ['<p>县教育局数据：</p>', 0],
    ['<p>白水县：</p>', 0],
    ['<p>二○二五年度</p>', 0],
    ['<p>截至6月：</p>', 0],
    ['<p>青山县</p>', 7],
    ['<p>白水县人民政府2026年政府信息公开工作年度报告</p>', 0],
    ['<h2>县教育局2026年收到申请情况见下表</h2>', 0],
    ['<h1>青山县人民政府2025年政府信息公开工作年度报告</h1><p>三、收到和处理申请情况</p>', 0],
    ['<h1>平潭综合实验区2026年度政府信息公开工作年度报告</h1>', 0],
    [
      '<h1>青山县人民政府2026年政府信息公开工作年度报告</h1><p>三、收到和处理政府信息公开申请情况</p>',
      7,
    ],
    ['<p>2026年，我县共收到申请21件，比2025年增加3件。</p>', 7],
  ])('what stands above a copied table holds for it: %s', (above, count) => {
    const html = above + table
    const text = html.replace(/<[^>]*>/g, '\n')
    expect(Object.keys(read({ html, text }, received).figures)).toHaveLength(count)
  })

  it.each([
    ['青山县2025年申请情况表', 0],
    ['青山县2026年申请情况表', 7],
    ['白水县教育局申请情况', 0],
  ])('and its caption: %s', (caption, count) => {
    const html = table.replace('<table>', `<table><caption>${caption}</caption>`)
    expect(Object.keys(read({ html, text: '' }, received).figures)).toHaveLength(count)
  })

  const real = '../shared/real/pingtan-2024.html'
  it.skipIf(!existsSync(real))('no figure of a whole page of another organ and year', () => {
    const { figures } = read({ html: readFileSync(real, 'utf8'), text: '' }, received)
    expect(figures).toEqual({})
  })
})
