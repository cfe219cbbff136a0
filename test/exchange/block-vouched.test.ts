/** Words around figures that are no names of their cells and say something: whatever they are, the figures stay out, named. */
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readBlock } from '@/exchange/block'
import type { FigureKey } from '@/report/format'
import { layoutOf } from '@/report/layout'
import { programs, type Rows } from '../support/copied'
import { format2021 as format, tableOf } from '../support/pasted'

const year = 2025
const organ = '青溪县水务局'
const received = 'requests.received.natural'
const licensing = 'proactive.licensing.decisions'

function read(rows: Rows, from: FigureKey, program = 'Excel') {
  const clipboard = programs[program]?.(rows) ?? expect.fail(program)
  const { landed, left } = readBlock(clipboard, { format, table: tableOf(from), from, year, organ })
  return { figures: Object.fromEntries([...landed].map(([key, one]) => [key, one.figure])), left }
}

/** Of others, of a part, of another time, of another kind; none of them known to the reader by name. */
const aliens = [
  '各乡镇合计',
  '全县汇总',
  '系统数据',
  '公安系统',
  '城关镇',
  '青溪县民政局',
  '青溪县',
  '青溪县汇总表',
  '垂管单位',
  '下属二级机构',
  '不含延续',
  '网上办理',
  '预计数',
  '目标值',
  '计划数',
  '未审定',
  '截至2025年6月30日',
  '去年底',
  '2024年度',
  '三季度末',
  '五年累计',
  '平均值',
]
/** What changes nothing in what the figures are. */
const neutral = [
  '2025年度',
  '2025年依申请公开情况统计表',
  '青溪县水务局2025年政务公开数据采集表',
  '填报单位：青溪县水务局',
  '填报单位：县水务局',
  '附件1',
  '单位：件',
  '填报日期：2026年1月12日',
  '政府信息公开申请办理情况表（2025年）',
  '截至2025年12月31日',
  '李姐，今年数据如下：',
]

type Decorate = (rows: Rows, word: string) => Rows
const blank = (row: readonly string[] = []) => row.slice(1).map(() => '')
const places: Readonly<Record<string, Decorate>> = {
  'in a title': (rows, word) => [[word, ...blank(rows[0])], ...rows],
  'in the corner': ([head = [], ...rows], word) => [[word, ...head.slice(1)], ...rows],
  'before each row': ([head = [], ...rows], word) => [
    ['项目', ...head],
    ...rows.map((row) => [word, ...row]),
  ],
  'between a title and the heads': (rows, word) => [
    ['依申请公开统计表', ...blank(rows[0])],
    [word, ...blank(rows[0])],
    ...rows,
  ],
  'in a note': (rows, word) => [...rows, [`注：以上为${word}数据`, ...blank(rows[0])]],
  'behind each row': ([head = [], ...rows], word) => [
    [...head, ''],
    ...rows.map((row) => [...row, word]),
  ],
}

const applicants: readonly (readonly [string, string])[] = [
  ['自然人', 'natural'],
  ['商业企业', 'business'],
  ['科研机构', 'research'],
  ['社会公益组织', 'welfare'],
  ['法律服务机构', 'legalService'],
]
const rowNames: readonly (readonly [string, string])[] = [
  ['本年新收政府信息公开申请数量', 'received'],
  ['上年结转政府信息公开申请数量', 'carriedIn'],
  ['（一）予以公开', 'granted'],
  ['（二）部分公开', 'partlyGranted'],
]
const sheet = fc.record({
  columns: fc.subarray([...applicants], { minLength: 1 }),
  rows: fc.subarray([...rowNames], { minLength: 1 }),
  figures: fc.array(fc.nat(999), { minLength: 20, maxLength: 20 }),
  program: fc.constantFrom(...Object.keys(programs)),
})

const plain = (columns: typeof applicants, rows: typeof rowNames, figures: readonly number[]) => [
  ['项目', ...columns.map(([name]) => name)],
  ...rows.map(([name], down) => [
    name,
    ...columns.map((_, across) => String(figures[down * columns.length + across] ?? 0)),
  ]),
]
const meantBy = (columns: typeof applicants, rows: typeof rowNames, figures: readonly number[]) =>
  Object.fromEntries(
    rows.flatMap(([, row], down) =>
      columns.map(([, column], across) => [
        `requests.${row}.${column}`,
        figures[down * columns.length + across] ?? 0,
      ]),
    ),
  )

describe.each(Object.entries(places))('a word %s', (_, decorate) => {
  it('keeps the figures out where nothing explains it, and is told', () => {
    fc.assert(
      fc.property(
        sheet,
        fc.constantFrom(...aliens),
        ({ columns, rows, figures, program }, word) => {
          const { figures: found, left } = read(
            decorate(plain(columns, rows, figures), word),
            received,
            program,
          )
          expect(found).toEqual({})
          expect(left.join()).toMatch(/[旁上][边面]写着|不是本年度|不是本单位|不能确定|没有/)
        },
      ),
      { numRuns: 60 },
    )
  })
})

it('changes nothing where it says nothing', () => {
  const at = fc.constantFrom('in a title', 'between a title and the heads')
  fc.assert(
    fc.property(sheet, at, fc.constantFrom(...neutral), (drawn, place, word) => {
      const { columns, rows, figures, program } = drawn
      const block = places[place]?.(plain(columns, rows, figures), word) ?? []
      expect(read(block, received, program).figures).toEqual(meantBy(columns, rows, figures))
    }),
    { numRuns: 80 },
  )
})

it.each(['2024\n40\n6\n1', '2024年\t2025年\n40\t45', '财政局\n4\n5'])(
  'a bare block with words or years above it is not counted: %j',
  (text) => {
    const target = { format, table: tableOf(licensing), from: licensing, year, organ }
    const { landed, rows, left } = readBlock({ html: '', text }, target)
    expect([...landed]).toEqual([])
    expect(rows).toEqual([])
    expect(left).not.toEqual([])
  },
)

describe("another office's whole table", () => {
  it.each(format.tables)('$name under its title', (table) => {
    const layout = layoutOf(format, table)
    const width = Math.max(...layout.rows.flat().map((cell) => cell.column + cell.columnSpan))
    const first = layout.rows.flat().find(({ key }) => key !== undefined)?.key ?? ''
    const size = (title: string): number => {
      const cell = (text: string, rowSpan: number, columnSpan: number) =>
        `<td rowspan=${String(rowSpan)} colspan=${String(columnSpan)}>${text}</td>`
      const body = layout.rows.map(
        (row) =>
          `<tr>${row.map((one) => cell(one.key === undefined ? one.text : '1', one.rowSpan, one.columnSpan)).join('')}</tr>`,
      )
      const html = `<table><tr>${cell(title, 1, width)}</tr>${body.join('')}</table>`
      return readBlock({ html, text: '' }, { format, table, from: first, year, organ }).landed.size
    }
    const section = format.sections.find((one) => one.table === table.id)?.title.slice(2) ?? ''
    const whole = size(section)
    expect(whole).toBeGreaterThanOrEqual(10)
    expect(size(`青溪县水务局${section}`)).toBe(whole)
    expect(size(`2025年${section}`)).toBe(whole)
    for (const other of ['青溪县财政局', '全县', '城关镇', '各部门', '2024年'])
      expect(size(`${other}${section}`), other).toBe(0)
  })
})
