/** Several reports in one source are all read, each with its office, year and figures, whatever tells them apart. */
import { describe, expect, it } from 'vitest'
import { readHtml } from '@/exchange/read/html'
import { readText } from '@/exchange/read/plain/text'
import type { SourceBlock, SourceCell } from '@/exchange/read/source'
import { recogniseAll } from '@/exchange/recognise'
import { formats } from '@/format'
import type { Figure } from '@/report/figure'
import { figureOf } from '@/report/report'
import { ownTruths } from '../../support/truth'

const truth = ownTruths().find(({ name }) => name.endsWith('word-page-2024.html'))
if (!truth) throw new Error('The old report is missing')
type Table = SourceBlock & { readonly kind: 'table' }
const tables = readHtml(truth.text)
  .blocks.filter((block): block is Table => block.kind === 'table')
  .slice(-3)

const times = (text: string, factor: number): string => {
  const bare = text.replace(/[\s,]/g, '')
  return /^\d+(?:\.\d+)?$/.test(bare) ? String(Math.round(Number(bare) * factor * 1e6) / 1e6) : text
}
/** The tables with every figure so many times: the sums still hold. */
const tablesTimes = (factor: number, where?: string): readonly Table[] =>
  tables.map((table) => ({
    ...table,
    ...(where !== undefined && { where }),
    cells: table.cells.map((cell) => ({ ...cell, text: times(cell.text, factor) })),
  }))
const text = (line: string): SourceBlock => ({ kind: 'text', text: line })
const report = (organ: string, year: number) => `${organ}${year}年政府信息公开工作年度报告`
const sections = ['一、总体情况', '全年公开。', '二、主动公开政府信息情况']

/** One above the other in a grid of its own, as a sheet has them. */
function inSheet(name: string, factor: number, title?: string): readonly SourceBlock[] {
  const where = `工作表“${name}”`
  let top = title === undefined ? 0 : 1
  const cells = tablesTimes(factor).flatMap((table) => {
    const moved = table.cells.map((cell) => ({ ...cell, row: cell.row + top }))
    top = Math.max(...moved.map(({ row, rowSpan }) => row + rowSpan)) + 1
    return moved
  })
  const head: readonly SourceCell[] =
    title === undefined ? [] : [{ row: 0, column: 0, rowSpan: 1, columnSpan: 8, text: title }]
  return [
    text(name),
    ...(title === undefined ? [] : [text(title)]),
    { kind: 'table', cells: [...head, ...cells], where },
  ]
}

/** Two tables in one grid, the second right of the first, a caption over each. */
function beside(left: Table, right: Table, heads: readonly [string, string]): Table {
  const width = Math.max(...left.cells.map(({ column, columnSpan }) => column + columnSpan))
  const under = (cells: readonly SourceCell[], by: number, head: string): readonly SourceCell[] => [
    { row: 0, column: by, rowSpan: 1, columnSpan: 3, text: head },
    ...cells.map((cell) => ({ ...cell, row: cell.row + 1, column: cell.column + by })),
  ]
  return {
    ...left,
    cells: [...under(left.cells, 0, heads[0]), ...under(right.cells, width + 1, heads[1])],
  }
}
const allBeside = (first: number, second: number, heads: readonly [string, string]) => {
  const others = tablesTimes(second)
  return tablesTimes(first).flatMap((table, index) => {
    const other = others[index]
    return other ? [beside(table, other, heads)] : []
  })
}
/** Each table twice, one below the other, under its caption. */
const below = (first: number, second: number, heads: readonly [string, string]) => {
  const others = tablesTimes(second)
  return tablesTimes(first).flatMap((table, index) => [
    text(heads[0]),
    table,
    text(heads[1]),
    ...others.slice(index, index + 1),
  ])
}
const full = (organ: string, year: number, factor: number): readonly SourceBlock[] => [
  text(report(organ, year)),
  ...sections.map(text),
  ...tablesTimes(factor),
]

type Expected = readonly (readonly [organ: string, year: number | undefined, factor: number])[]
const cases: Readonly<Record<string, readonly [readonly SourceBlock[], Expected]>> = {
  'a page with two reports': [
    [...full('示例市教育局', 2024, 1), ...full('示例市民政局', 2024, 2)],
    [
      ['示例市教育局', 2024, 1],
      ['示例市民政局', 2024, 2],
    ],
  ],
  'a list of contents before them': [
    [
      text(report('示例市教育局', 2024)),
      text(report('示例市民政局', 2024)),
      ...full('示例市教育局', 2024, 1),
      ...full('示例市民政局', 2024, 2),
    ],
    [
      ['示例市教育局', 2024, 1],
      ['示例市民政局', 2024, 2],
    ],
  ],
  'two reports in one block of text each': [
    [
      text([report('示例市教育局', 2023), ...sections].join('\n')),
      ...tablesTimes(1),
      text(
        ['六、其他需要报告的事项', '无。', report('示例市教育局', 2024), ...sections].join('\n'),
      ),
      ...tablesTimes(3),
    ],
    [
      ['示例市教育局', 2023, 1],
      ['示例市教育局', 2024, 3],
    ],
  ],
  'a sheet for each office, with titles': [
    [
      ...inSheet('教育局', 1, report('示例市教育局', 2024)),
      ...inSheet('民政局', 2, report('示例市民政局', 2024)),
      ...inSheet('财政局', 3, report('示例市财政局', 2024)),
    ],
    [
      ['示例市教育局', 2024, 1],
      ['示例市民政局', 2024, 2],
      ['示例市财政局', 2024, 3],
    ],
  ],
  'a sheet for each office, its name the only one': [
    [...inSheet('教育局', 1), ...inSheet('城关镇', 2), ...inSheet('民政局', 3)],
    [
      ['教育局', undefined, 1],
      ['城关镇', undefined, 2],
      ['民政局', undefined, 3],
    ],
  ],
  'a sheet for each year': [
    [
      ...inSheet('2022年', 1, '示例市教育局政府信息公开工作年度报告'),
      ...inSheet('2023', 2, '示例市教育局政府信息公开工作年度报告'),
    ],
    [
      ['示例市教育局', 2022, 1],
      ['示例市教育局', 2023, 2],
    ],
  ],
  'sheets that say nothing': [
    [...inSheet('Sheet1', 1), ...inSheet('Sheet2', 2)],
    [
      ['', undefined, 1],
      ['', undefined, 2],
    ],
  ],
  'a section for each office': [
    [
      text('示例市2024年政府信息公开工作年度报告汇编'),
      text('一、示例市教育局'),
      ...tablesTimes(1),
      text('二、示例市民政局'),
      ...tablesTimes(2),
    ],
    [
      ['示例市教育局', 2024, 1],
      ['示例市民政局', 2024, 2],
    ],
  ],
  'a section for each year': [
    [
      text('2023年'),
      ...sections.map(text),
      ...tablesTimes(1),
      text('2024年'),
      ...sections.map(text),
      ...tablesTimes(2),
    ],
    [
      ['', 2023, 1],
      ['', 2024, 2],
    ],
  ],
  'two years side by side': [
    [
      text(report('示例市教育局', 2024)),
      ...sections.map(text),
      ...allBeside(2, 1, ['本年', '上年']),
    ],
    [
      ['示例市教育局', 2024, 2],
      ['示例市教育局', 2023, 1],
    ],
  ],
  'last year on the left': [
    [
      text(report('示例市教育局', 2024)),
      ...sections.map(text),
      ...allBeside(1, 2, ['2023年', '2024年']),
    ],
    [
      ['示例市教育局', 2024, 2],
      ['示例市教育局', 2023, 1],
    ],
  ],
  'each table twice, one under the other': [
    [
      text(report('示例市教育局', 2024)),
      ...sections.map(text),
      ...below(1, 2, ['上年度', '本年度']),
    ],
    [
      ['示例市教育局', 2024, 2],
      ['示例市教育局', 2023, 1],
    ],
  ],
}

const timesFigure = (figure: Figure | undefined, factor: number): Figure =>
  figure == null ? null : Math.round(figure * factor * 1e6) / 1e6

describe.each(Object.entries(cases))('%s', (_, [blocks, expected]) => {
  const read = recogniseAll({ kind: '文档', blocks }, formats)
  const found = read.ok ? read.value : []

  it('each report has its office and its year', () => {
    expect(found.map(({ recognised }) => [recognised.report.organ.name, recognised.year])).toEqual(
      expected.map(([organ, year]) => [organ, year]),
    )
  })

  it('each has its own figures, all of them', () => {
    const wrong = expected.flatMap(([, , factor], index) => {
      const one = found[index]?.recognised
      return Object.entries(truth.figures).filter(
        ([key, figure]) => !one || figureOf(one.report, key) !== timesFigure(figure, factor),
      )
    })
    expect(wrong.length).toBe(0)
    expect(
      found.flatMap(({ recognised }) =>
        recognised.doubts.filter(({ figures }) => figures.length > 0),
      ),
    ).toEqual([])
  })

  it('each is called by what stands over it', () => {
    expect(new Set(found.map(({ name }) => name)).size).toBe(found.length)
  })
})

const single: Readonly<Record<string, readonly SourceBlock[]>> = {
  'one report whose tables stand on sheets of their own': tables.flatMap((table, index) => [
    text(`表${'一二三'[index] ?? ''}`),
    text(report('示例市教育局', 2024)),
    { ...table, where: `工作表“表${'一二三'[index] ?? ''}”` },
  ]),
  'links to other years before and after it': [
    text(report('示例市教育局', 2022)),
    text(report('示例市教育局', 2023)),
    ...full('示例市教育局', 2024, 1),
    text(report('示例市民政局', 2023)),
  ],
  'the same report twice': [...full('示例市教育局', 2024, 1), ...full('示例市教育局', 2024, 1)],
  'a signature between its tables': [
    text(report('示例市教育局', 2024)),
    ...tables.flatMap((table) => [table, text('示例市人民政府办公室'), text('2024年')]),
  ],
}
it.each(Object.entries(single))('%s: one report', (_, blocks) => {
  const read = recogniseAll({ kind: '文档', blocks }, formats)
  expect(read.ok && read.value.length).toBe(1)
})

it.each(ownTruths().map((one) => [one.name, one] as const))('%s is one report', (_, one) => {
  const read = recogniseAll((one.name.endsWith('.html') ? readHtml : readText)(one.text), formats)
  expect(read.ok && read.value.length).toBe(1)
})
