/** The Word file is a sound package whose tables are full rectangles with each figure in its cell. */
// @vitest-environment jsdom
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { compose } from '@/exchange/document/compose'
import type { Document, TableBlock } from '@/exchange/document/document'
import docx from '@/exchange/write/docx'
import { formats } from '@/format'
import { type Format, cellsOf } from '@/report/format'
import { type Report, blankReport, freeze } from '@/report/report'
import { reportFileName } from '@/report/text/file-name'
import { finishedOf } from '../support/finished'

const text = '（一）主动公开\n正文“引号”\u0000\ud800。\r\n（二）依申请公开。较长的一段。\n\n1.其他'

const filled = (format: Format): Report => {
  const report = blankReport(format, format.since, { name: '某某局' })
  const figures = new Map([...cellsOf(format).keys()].map((key, index) => [key, 10_001 + index]))
  return freeze({
    ...report,
    narrative: { ...report.narrative, lead: '依据条例编制。', overview: text },
    figures: Object.fromEntries(figures),
  })
}

const tablesOf = (document: Document): readonly TableBlock[] =>
  document.blocks.filter((block) => block.kind === 'table')

const partsOf = async (format: Format): Promise<Map<string, string>> => {
  const file = await docx.write(finishedOf(filled(format), format))
  const bytes = new Uint8Array(await file.arrayBuffer())
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))
}

const parse = (xml: string) => new DOMParser().parseFromString(xml, 'text/xml')

interface Placed {
  readonly row: number
  readonly column: number
  readonly columnSpan: number
  readonly merge: 'none' | 'restart' | 'continue'
  readonly text: string
}

/** Every `w:tc` of a table at its grid position. */
const placed = (table: Element): readonly Placed[] =>
  [...table.getElementsByTagName('w:tr')].flatMap((line, row) => {
    let column = 0
    return [...line.getElementsByTagName('w:tc')].map((cell) => {
      const span = cell.getElementsByTagName('w:gridSpan')[0]?.getAttribute('w:val') ?? '1'
      const merge = cell.getElementsByTagName('w:vMerge')[0]
      const start = column
      column += Number(span)
      return {
        row,
        column: start,
        columnSpan: Number(span),
        merge: !merge ? 'none' : merge.getAttribute('w:val') === 'restart' ? 'restart' : 'continue',
        text: [...cell.getElementsByTagName('w:t')].map((node) => node.textContent).join(''),
      } satisfies Placed
    })
  })

describe.each(formats)('the document of format $id', (format) => {
  const document = compose(filled(format), format)

  it('shows every figure once, with its number', () => {
    const cells = tablesOf(document).flatMap(({ rows }) => rows.flat())
    const figures = cells.filter(({ key }) => key !== undefined)
    expect(figures.map(({ key }) => key).sort()).toEqual([...cellsOf(format).keys()].sort())
    for (const { key, text } of figures)
      expect(Number(text.replace('万元', ''))).toBe(filled(format).figures[key ?? ''])
  })

  it('prints blanks empty', () => {
    const blank = compose(blankReport(format, format.since, { name: '某某局' }), format)
    const figures = tablesOf(blank).flatMap(({ rows }) => rows.flat().filter(({ key }) => key))
    expect(figures.every(({ text }) => text === '')).toBe(true)
  })

  it('tells headings from paragraphs and drops what cannot be printed', () => {
    const from = document.blocks.findIndex(
      (block) => block.kind === 'heading' && block.text.endsWith('总体情况'),
    )
    expect(document.blocks.slice(from + 1, from + 5)).toEqual([
      { kind: 'heading', level: 2, text: '（一）主动公开' },
      { kind: 'paragraph', text: '正文“引号”。' },
      { kind: 'paragraph', text: '（二）依申请公开。较长的一段。', lead: 9 },
      { kind: 'paragraph', text: '1.其他' },
    ])
  })

  it('sets tables in Word as full rectangles with each cell in place', async () => {
    const body = parse((await partsOf(format)).get('word/document.xml') ?? '')
    const tables = [...body.getElementsByTagName('w:tbl')]
    expect(tables).toHaveLength(tablesOf(document).length)
    for (const [index, block] of tablesOf(document).entries()) {
      const table = tables[index]
      if (!table) throw new Error(`Table ${index} is missing`)
      expect(table.getElementsByTagName('w:gridCol')).toHaveLength(block.widths.length)
      const cells = placed(table)
      const above = (one: Placed) =>
        cells.find(
          ({ row, column, columnSpan }) =>
            row === one.row - 1 && column === one.column && columnSpan === one.columnSpan,
        )
      for (const row of block.rows.keys()) {
        const spans = cells.filter((cell) => cell.row === row).map((cell) => cell.columnSpan)
        expect(spans.reduce((sum, span) => sum + span, 0)).toBe(block.widths.length)
      }
      for (const cell of cells)
        if (cell.merge === 'continue') expect(above(cell)?.merge).toMatch(/restart|continue/)
      const begun = cells.filter(({ merge }) => merge !== 'continue')
      expect(
        begun.map(({ row, column, columnSpan, text }) => [row, column, columnSpan, text]),
      ).toEqual(
        block.rows
          .flat()
          .map(({ row, column, columnSpan, text }) => [row, column, columnSpan, text]),
      )
    }
  })

  it('numbers its pages, links to nothing outside and names nobody', async () => {
    const parts = await partsOf(format)
    const all = [...parts]
    const footer = all.find(([name]) => name.startsWith('word/footer'))?.[1] ?? ''
    expect(footer).toMatch(/instrText[^>]*>PAGE</)
    for (const [name, part] of all)
      if (/\.(?:xml|rels)$/.test(name))
        expect(parse(part).getElementsByTagName('parsererror')).toHaveLength(0)
    expect(all.filter(([, part]) => part.includes('TargetMode="External"'))).toEqual([])
    const core = parse(parts.get('docProps/core.xml') ?? '')
    expect(core.getElementsByTagName('dc:creator')[0]?.textContent).toBe('某某局')
    expect(core.getElementsByTagName('cp:lastModifiedBy')).toHaveLength(0)
  })
})

describe('the name of the file', () => {
  const format = formats[0]
  if (!format) throw new Error('A format is declared')
  const report = blankReport(format, format.since, { name: '某某局' })

  it('is the title without what file names must not hold', () => {
    expect(reportFileName(report, 'docx')).toBe('某某局2019年政府信息公开工作年度报告.docx')
    expect(reportFileName({ ...report, title: 'a/b\\c:*?"<>|\u0007.' }, 'html')).toBe('abc.html')
  })

  it('falls back on the usual words', () => {
    expect(reportFileName({ ...report, title: ' /. ' }, 'docx')).toBe('年度报告.docx')
  })
})

describe('figures of seven digits', () => {
  it.each(formats)(
    'stand in format $id in one size a table, not smaller than they must',
    (format) => {
      const figures = new Map(
        [...cellsOf(format).keys()].map((key, index) => [key, index % 7 === 0 ? 1_234_567 : 3]),
      )
      const report = freeze({ ...filled(format), figures: Object.fromEntries(figures) })
      for (const { rows } of tablesOf(compose(report, format))) {
        const sizes = new Set(
          rows.flat().flatMap(({ role, points }) => (role === 'figure' ? [points] : [])),
        )
        expect(sizes.size).toBe(1)
        expect(Math.min(...sizes)).toBeGreaterThanOrEqual(5)
      }
    },
  )
})
